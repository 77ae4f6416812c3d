//! Signs: bytes without which a text cannot hold what somebody looks for. Most texts do not, and a look
//! at the bytes spares the reading of their words.

use aho_corasick::{AhoCorasick, MatchKind};

use crate::language::typography::capital;

/// Some pieces of words, any of which may stand anywhere in a text.
pub(crate) struct Signs(AhoCorasick);

impl Signs {
    pub(crate) fn new(signs: &[&str]) -> Self {
        Self(AhoCorasick::new(signs).expect("invariant: a few short signs fit"))
    }

    /// Whether any of them stands in the text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

/// Beginnings of words, in small letters; a capital may open them.
pub(crate) struct Beginnings {
    finder: AhoCorasick,
    /// How many of the patterns count; the others stand for words that only begin alike.
    wanted: usize,
}

impl Beginnings {
    /// `unlike` are longer beginnings of words that are not meant: «част» for «час».
    pub(crate) fn new(wanted: &[&str], unlike: &[&str]) -> Self {
        let patterns =
            wanted.iter().chain(unlike).flat_map(|word| [(*word).to_owned(), capital(word)]);
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
        Self {
            finder: finder.expect("invariant: a few short beginnings fit"),
            wanted: wanted.len() * 2,
        }
    }

    /// Whether a word of the text begins so.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let mut found = self.finder.find_iter(text);
        found.any(|found| {
            let before = text[..found.start()].chars().next_back();
            found.pattern().as_usize() < self.wanted && !before.is_some_and(char::is_alphabetic)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_stands_at_the_start_of_a_word() {
        let hours = Beginnings::new(&["час", "day"], &["част"]);
        for text in ["через час", "Часа два", "24-часовой", "in 3 days"] {
            assert!(hours.are_in(text), "{text}");
        }
        for text in ["сейчас", "часто", "Части", "birthday", ""] {
            assert!(!hours.are_in(text), "{text}");
        }
        assert!(hours.are_in("часто, но не сейчас, а через час"));
    }
}
