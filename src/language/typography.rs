//! The marks that differ from language to language. What is wrong with an author's marks, the
//! rules of typography say.

use crate::language::Language;

/// The opening and the closing quotation mark.
pub fn quotes(language: Language) -> (char, char) {
    match language {
        Language::Ru => ('«', '»'),
        Language::En => ('“', '”'),
        Language::Sk => ('„', '“'),
    }
}

/// The text in the language's own quotation marks.
pub fn quoted(text: &str, language: Language) -> String {
    let (open, close) = quotes(language);
    format!("{open}{text}{close}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_quotes() {
        let all = Language::ALL.map(|language| quoted("x", language));
        assert_eq!(all, ["«x»", "“x”", "„x“"]);
    }
}
