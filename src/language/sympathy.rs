//! Feeling with a customer and saying sorry: which of the two a text speaks of first. The words are data, in
//! `standards/language/sympathy.yaml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::wordbook::Wordbook;
use crate::language::words::tokens;

/// What is done for somebody who is upset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Comfort {
    Empathy,
    Apology,
}

/// What a text speaks of, in its order.
pub(crate) fn comforts(text: &str, language: Language) -> Vec<Comfort> {
    let marks = BOOK.marks(&tokens(text), language);
    let mut comforts: Vec<Comfort> = marks.into_iter().map(|mark| mark.topic).collect();
    comforts.dedup();
    comforts
}

static BOOK: LazyLock<Wordbook<Comfort>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/sympathy.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_first_is_told_in_three_languages() {
        let both = [Comfort::Empathy, Comfort::Apology];
        assert_eq!(comforts("Посочувствуйте, затем извинитесь", Language::Ru), both);
        assert_eq!(comforts("Empathise, then apologise", Language::En), both);
        assert_eq!(comforts("Vcíťte sa a ospravedlňte sa", Language::Sk), both);
        assert_eq!(comforts("Say sorry", Language::En), [Comfort::Apology]);
        assert!(comforts("Выслушайте", Language::Ru).is_empty());
    }
}
