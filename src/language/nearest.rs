//! What an author may have meant by a word that svod does not know.

/// The candidate nearest to the word, if it is near enough to be offered: one slip in a short word,
/// two in a word of five letters or more, three from nine on. Of equals the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Candidates::of(candidates).nearest(word)
}

/// Candidates, for whoever asks for more than one word.
pub(crate) struct Candidates<'a>(Vec<Candidate<'a>>);

struct Candidate<'a> {
    name: &'a str,
    /// How many letters it has as it is written.
    length: usize,
    small: String,
    letters: Letters,
}

impl<'a> Candidates<'a> {
    pub(crate) fn of(names: impl IntoIterator<Item = &'a str>) -> Self {
        let candidate = |name: &'a str| {
            let small = name.to_lowercase();
            let letters = Letters::of(&small);
            Candidate { name, length: name.chars().count(), small, letters }
        };
        Self(names.into_iter().map(candidate).collect())
    }

    /// The one nearest to a word, as `nearest` tells.
    pub(crate) fn nearest(&self, word: &str) -> Option<&'a str> {
        let word = word.to_lowercase();
        let (length, letters) = (word.chars().count(), Letters::of(&word));
        let mut best: Option<(usize, &str)> = None;
        for candidate in &self.0 {
            // What is no nearer than the best so far need not be measured.
            let most = match best {
                Some((0, _)) => break,
                Some((least, _)) => slips(length, candidate.length).min(least - 1),
                None => slips(length, candidate.length),
            };
            if letters.least_distance(&candidate.letters) > most {
                continue;
            }
            let distance = strsim::damerau_levenshtein(&word, &candidate.small);
            if distance <= most {
                best = Some((distance, candidate.name));
            }
        }
        best.map(|(_, name)| name)
    }
}

/// How often a word has each letter, several letters to a count: what two words do not share tells how far
/// apart they are at least, and takes far less time than the distance.
struct Letters([i16; 64]);

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0_i16; 64];
        for letter in word.chars() {
            let count = &mut counts[letter as usize % 64];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// A slip adds a letter, drops one, puts one for another, or swaps two.
    fn least_distance(&self, other: &Self) -> usize {
        let (mut more, mut less) = (0, 0);
        for (one, other) in self.0.iter().zip(&other.0) {
            more += i32::from((one - other).max(0));
            less += i32::from((other - one).max(0));
        }
        usize::try_from(more.max(less)).unwrap_or(0)
    }
}

/// How many slips still leave a word recognisable.
fn slips(word: usize, candidate: usize) -> usize {
    match word.min(candidate) {
        0..=2 => 0,
        3..=4 => 1,
        5..=8 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 6] = ["title", "owner", "version", "review_by", "жалобы", "id"];

    #[test]
    fn a_slip_is_recognised() {
        assert_eq!(nearest("titel", KEYS), Some("title"));
        assert_eq!(nearest("Ownr", KEYS), Some("owner"));
        assert_eq!(nearest("reviewby", KEYS), Some("review_by"));
        assert_eq!(nearest("жалобв", KEYS), Some("жалобы"));
        assert_eq!(nearest("ЖЛАОБЫ", KEYS), Some("жалобы"));
    }

    /// What is looked for, without any short cut.
    fn nearest_of_all<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
        let (word, length) = (word.to_lowercase(), |word: &str| word.chars().count());
        let distance =
            |candidate: &str| strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
        let all = candidates.iter().map(|candidate| (distance(candidate), *candidate));
        let near = all
            .filter(|(distance, candidate)| *distance <= slips(length(&word), length(candidate)));
        near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
    }

    #[test]
    fn a_short_cut_leads_to_the_same_word() {
        let names: Vec<String> =
            (0..300).map(|number| format!("standard-{:03}", number * 7)).collect();
        let words =
            ["Жалобы", "жалоба", "ца", "абц", "review-by", "REVIEW_BY", "ΣΊΣΥΦΟΣ", "İd", ""];
        let names: Vec<&str> = names.iter().map(String::as_str).chain(KEYS).chain(words).collect();
        let asked =
            ["standard-101", "standart-0140", "Standard-9999", "tsandard-007", "жалобю", "σίσυφος"];
        for word in asked.iter().chain(&names) {
            assert_eq!(
                nearest(word, names.iter().copied()),
                nearest_of_all(word, &names),
                "{word}"
            );
        }
    }

    #[test]
    fn a_stranger_is_not() {
        assert_eq!(nearest("цвет", KEYS), None);
        assert_eq!(nearest("colour", KEYS), None);
        assert_eq!(nearest("io", KEYS), None);
        assert_eq!(nearest("", KEYS), None);
    }
}
