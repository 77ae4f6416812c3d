//! Where terms are used: all spellings of all terms are looked for in one pass, in every form
//! that their words may take.

use crate::book::IndexTerm;
use crate::language::fold::{Accents, fold_phrase};
use crate::language::phrases::{Hit, Search, Wanted, Way, searches};

/// Finds terms in texts.
pub(crate) struct Seeker {
    searches: Vec<Search>,
    /// The term that each wanted phrase belongs to.
    owners: Vec<usize>,
}

impl Seeker {
    pub(crate) fn of(terms: &[IndexTerm]) -> Self {
        let mut owners = Vec::new();
        let mut wanted = Vec::new();
        for (owner, term) in terms.iter().enumerate() {
            for spelling in &term.spellings {
                owners.push(owner);
                // „Sťažnosť“ and „sťažnosti“ differ in an accent at their ends.
                wanted.push(Wanted {
                    text: spelling.clone(),
                    way: Way::Lemma,
                    accents: Accents::Ignore,
                    language: term.language,
                });
            }
        }
        Self { searches: searches(&wanted).0, owners }
    }

    /// Names the term of each use in a text. «Время ответа» is a use of this term only, and of
    /// no term «ответ».
    pub(crate) fn each(&self, text: &str, mut take: impl FnMut(usize)) {
        let folded = fold_phrase(text, Accents::Ignore);
        for search in &self.searches {
            let mut hits = search.find(&folded);
            hits.sort_by_key(|Hit { range, .. }| (range.start, std::cmp::Reverse(range.end)));
            let mut longest = 0..0;
            for hit in hits {
                if hit.range.end <= longest.end && hit.range != longest {
                    continue;
                }
                longest = hit.range;
                take(self.owners[hit.phrase]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn found(spellings: &[&str], language: Language, text: &str) -> Vec<usize> {
        let term = |spelling: &&str| IndexTerm {
            spellings: vec![(*spelling).to_owned()],
            language,
            main: None,
        };
        let terms: Vec<IndexTerm> = spellings.iter().map(term).collect();
        let mut found = Vec::new();
        Seeker::of(&terms).each(text, |term| found.push(term));
        found
    }

    #[test]
    fn a_term_is_found_in_its_forms() {
        let text = "О жалобе и о жалобах пишем старшему смены, старшим смены.";
        assert_eq!(found(&["жалоба", "старший смены"], Language::Ru, text), [0, 0, 1, 1]);
        let text = "Sťažnosti a o sťažnostiach.";
        assert_eq!(found(&["sťažnosť"], Language::Sk, text), [0, 0]);
        assert_eq!(found(&["complaint"], Language::En, "Two complaints."), [0]);
    }

    #[test]
    fn a_longer_term_is_no_use_of_a_shorter_one() {
        let text = "Время ответа растёт, а ответа нет.";
        assert_eq!(found(&["ответ", "время ответа"], Language::Ru, text), [1, 0]);
    }
}
