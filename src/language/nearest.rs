//! What an author may have meant by a word that svod does not know.

/// The candidate nearest to the word, if it is near enough to be offered: one slip in a short word,
/// two in a word of five letters or more, three from nine on. Of equals the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= slips(&word, candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn distance(word: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(word, &candidate.to_lowercase())
}

/// How many slips still leave a word recognisable.
fn slips(word: &str, candidate: &str) -> usize {
    match word.chars().count().min(candidate.chars().count()) {
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

    #[test]
    fn a_stranger_is_not() {
        assert_eq!(nearest("цвет", KEYS), None);
        assert_eq!(nearest("colour", KEYS), None);
        assert_eq!(nearest("io", KEYS), None);
        assert_eq!(nearest("", KEYS), None);
    }
}
