//! Signs: bytes without which a text cannot hold what somebody looks for. Most texts do not, and a look
//! at the bytes spares the reading of their words.

use aho_corasick::{AhoCorasick, MatchKind};

use crate::language::typography::capital;

/// Beginnings of words, in small letters; a capital may open them.
pub(crate) struct Beginnings {
    finder: AhoCorasick,
    /// The beginnings, and those of words that only begin alike, each also with a capital.
    wanted: Vec<String>,
    unlike: Vec<String>,
}

impl Beginnings {
    /// `unlike` are longer beginnings of words that are not meant: «част» for «час».
    pub(crate) fn new(wanted: &[&str], unlike: &[&str]) -> Self {
        let both = |words: &[&str]| -> Vec<String> {
            words.iter().flat_map(|word| [(*word).to_owned(), capital(word)]).collect()
        };
        let (wanted, unlike) = (both(wanted), both(unlike));
        let patterns = wanted.iter().chain(&unlike);
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
        Self { finder: finder.expect("invariant: a few short beginnings fit"), wanted, unlike }
    }

    /// The beginnings that are meant, small and with a capital.
    pub(crate) fn wanted(&self) -> &[String] {
        &self.wanted
    }

    /// The longer ones that are not.
    pub(crate) fn unlike(&self) -> &[String] {
        &self.unlike
    }

    /// Whether a word of the text begins so.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let mut found = self.finder.find_iter(text);
        found.any(|found| {
            found.pattern().as_usize() < self.wanted.len() && opens_word(text, found.start())
        })
    }
}

/// Whether no letter stands before the place.
pub(crate) fn opens_word(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(char::is_alphabetic)
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
