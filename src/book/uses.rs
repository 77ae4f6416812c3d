//! Where terms are used: all spellings of all terms are looked for in one pass, in every form
//! that their words may take.

use std::ops::Range;

use crate::book::{IndexTerm, TermSort};
use crate::language::fold::{Accents, Piece, Traced, fold, fold_phrase};
use crate::language::phrases::{Hit, Search, Wanted, Way, searches};

/// Finds terms in texts.
pub(crate) struct Seeker {
    searches: Vec<Search>,
    /// The term that each wanted phrase belongs to.
    owners: Vec<usize>,
    /// The names among the terms, folded.
    names: Vec<(usize, String)>,
}

/// How a folded text writes each quotation mark.
const QUOTE: char = '"';

impl Seeker {
    pub(crate) fn of(terms: &[IndexTerm]) -> Self {
        let mut owners = Vec::new();
        let mut wanted = Vec::new();
        let mut names = Vec::new();
        for (owner, term) in terms.iter().enumerate() {
            for spelling in &term.spellings {
                owners.push(owner);
                if term.sort == TermSort::Name {
                    names.push((owner, fold_phrase(spelling, Accents::Ignore)));
                }
                // „Sťažnosť“ and „sťažnosti“ differ in an accent at their ends.
                wanted.push(Wanted {
                    text: spelling.clone(),
                    way: Way::Lemma,
                    accents: Accents::Ignore,
                    language: term.language,
                });
            }
        }
        Self { searches: searches(&wanted).0, owners, names }
    }

    /// Names the term of each use in a text. «Время ответа» is a use of this term only, and of
    /// no term «ответ». A name is meant in quotation marks only.
    pub(crate) fn each(&self, text: &str, mut take: impl FnMut(usize)) {
        self.each_in(&fold_phrase(text, Accents::Ignore), |term, _| take(term));
    }

    /// Names the term of each use in a text, and where it stands.
    pub(crate) fn places(&self, text: &str, mut take: impl FnMut(usize, Range<usize>)) {
        let mut folded = Traced::default();
        fold(&[Piece::Verbatim(text, 0)], Accents::Ignore, &mut folded);
        self.each_in(&folded.text, |term, range| take(term, folded.origin(range)));
    }

    fn each_in(&self, folded: &str, mut take: impl FnMut(usize, Range<usize>)) {
        for search in &self.searches {
            let mut hits = search.find(folded);
            hits.sort_by_key(|Hit { range, .. }| (range.start, std::cmp::Reverse(range.end)));
            let mut longest = 0..0;
            for hit in hits {
                if hit.range.end <= longest.end && hit.range != longest {
                    continue;
                }
                let owner = self.owners[hit.phrase];
                let is_quoted = folded[..hit.range.start].ends_with(QUOTE)
                    && folded[hit.range.end..].starts_with(QUOTE);
                if !is_quoted && self.names.iter().any(|(name, _)| *name == owner) {
                    continue;
                }
                longest = hit.range.clone();
                take(owner, hit.range);
            }
        }
    }

    /// Names the term whose name a stretch of bold or linked words is, but for its number.
    pub(crate) fn named(&self, stretch: &str, take: impl FnMut(usize)) {
        let folded = fold_phrase(stretch, Accents::Ignore);
        let is_sign = |letter: char| !letter.is_alphanumeric();
        let words = folded.trim_matches(is_sign);
        let bare = words.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let is_it = |name: &str| name == words || name == bare;
        let names = self.names.iter().filter(|(_, name)| is_it(name.trim_matches(is_sign)));
        names.map(|(owner, _)| *owner).for_each(take);
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
            sort: TermSort::Plain,
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
    fn a_name_of_common_words_is_meant_where_it_is_quoted_or_stands_alone() {
        let (sort, language) = (TermSort::Name, Language::Ru);
        let spellings = vec!["Один раз".to_owned()];
        let seeker = Seeker::of(&[IndexTerm { spellings, language, main: None, sort }]);
        let quoted = |text| {
            let mut count = 0;
            seeker.each(text, |_| count += 1);
            count
        };
        assert_eq!(quoted("Звоним один раз, не два."), 0);
        assert_eq!(quoted("Ценность «Один\u{a0}раз» и „один раз“."), 2);
        let named = |stretch| {
            let mut count = 0;
            seeker.named(stretch, |_| count += 1);
            count
        };
        assert_eq!((named("Один\u{a0}раз."), named("2.1\u{a0}\u{a0}Один раз")), (1, 1));
        assert_eq!(named("Не один раз"), 0);
    }

    #[test]
    fn a_longer_term_is_no_use_of_a_shorter_one() {
        let text = "Время ответа растёт, а ответа нет.";
        assert_eq!(found(&["ответ", "время ответа"], Language::Ru, text), [1, 0]);
    }
}
