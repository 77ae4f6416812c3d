//! What an author may have meant by a word that svod does not know.

/// The candidate nearest to the word, if it is near enough to be offered: one slip in a short word,
/// two in a word of five letters or more, three from nine on. Of equals the first wins.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let letters = Letters::of(&word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let slips = slips(&word, candidate);
        let most = best.map_or(slips, |(least, _)| slips.min(least.saturating_sub(1)));
        let is_over = best.is_some_and(|(least, _)| least == 0);
        if is_over || letters.least_distance(candidate) > most {
            continue;
        }
        let distance = distance(&word, candidate);
        if distance <= most {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn distance(word: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(word, &candidate.to_lowercase())
}

/// How often a word has each letter, several letters to a count: what two words do not share tells how far
/// apart they are at least, and takes far less time than the distance.
struct Letters([i32; 64]);

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0; 64];
        word.chars().for_each(|letter| counts[bucket(letter)] += 1);
        Self(counts)
    }

    /// A slip adds a letter, drops one, puts one for another, or swaps two.
    fn least_distance(&self, candidate: &str) -> usize {
        let mut rest = self.0;
        let small = candidate.chars().flat_map(char::to_lowercase);
        small.for_each(|letter| rest[bucket(letter)] -= 1);
        let of = |wanted: fn(&i32) -> bool| -> i32 { rest.iter().copied().filter(wanted).sum() };
        let apart = of(|count| *count > 0).max(-of(|count| *count < 0));
        usize::try_from(apart).unwrap_or(0)
    }
}

fn bucket(letter: char) -> usize {
    letter as usize % 64
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

    /// What is looked for, without any short cut.
    fn nearest_of_all<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
        let word = word.to_lowercase();
        let all = candidates.iter().map(|candidate| (distance(&word, candidate), *candidate));
        let near = all.filter(|(distance, candidate)| *distance <= slips(&word, candidate));
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
