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

/// The marks of a quotation inside a quotation.
fn inner_quotes(language: Language) -> (char, char) {
    match language {
        Language::Ru => ('„', '“'),
        Language::En => ('‘', '’'),
        Language::Sk => ('‚', '‘'),
    }
}

/// The text in the language's own quotation marks; those that it holds become inner ones.
pub fn quoted(text: &str, language: Language) -> String {
    let ((open, close), (inner_open, inner_close)) = (quotes(language), inner_quotes(language));
    let inside = text.chars().map(|sign| match sign {
        sign if sign == open => inner_open,
        sign if sign == close => inner_close,
        sign => sign,
    });
    std::iter::once(open).chain(inside).chain(std::iter::once(close)).collect()
}

/// The same words with a capital in front.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Puts no-break spaces where a line must not end: after short words, before a dash, between a
/// number and its unit.
pub fn bind(text: &str, language: Language) -> String {
    let mut bound = String::with_capacity(text.len() + 8);
    let mut word = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != ' ' {
            bound.push(letter);
            word.push(letter);
            continue;
        }
        let next = letters.peek().copied();
        bound.push(if is_bound(&word, next, language) { '\u{a0}' } else { ' ' });
        word.clear();
    }
    bound
}

/// Whether the space between a word and what follows it holds them together.
fn is_bound(word: &str, next: Option<char>, language: Language) -> bool {
    let Some(next) = next else { return false };
    if matches!(next, '—' | '–') {
        return language != Language::En && !word.is_empty();
    }
    let core = word.trim_start_matches(['«', '„', '“', '(', '"']);
    let is_number = core.chars().next_back().is_some_and(|last| last.is_ascii_digit());
    if is_number {
        return next.is_alphanumeric() || matches!(next, '₽' | '€' | '%' | '°');
    }
    // «7. októbra»: a number with a point is an ordinal where the sentence goes on after it.
    let ordinal = core.strip_suffix('.').filter(|_| language == Language::Sk);
    let is_ordinal = ordinal.and_then(|number| number.chars().next_back());
    if is_ordinal.is_some_and(|last| last.is_ascii_digit()) && next.is_lowercase() {
        return true;
    }
    if matches!(core, "№" | "п." | "ст." | "§" | "г." | "č." | "Z." | "čl." | "ods." | "s." | "p.")
    {
        return true;
    }
    let longest = match language {
        Language::Ru => 2,
        Language::Sk => 1,
        Language::En => 0,
    };
    let length = core.chars().take(longest + 1).count();
    (1..=longest).contains(&length) && core.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_quotes() {
        let all = Language::ALL.map(|language| quoted("x", language));
        assert_eq!(all, ["«x»", "“x”", "„x“"]);
    }

    #[test]
    fn short_words_numbers_and_dashes_hold_together() {
        let bound = bind("Мы в доме — не дольше 15 секунд", Language::Ru);
        assert_eq!(bound, "Мы\u{a0}в\u{a0}доме\u{a0}— не\u{a0}дольше 15\u{a0}секунд");
        assert_eq!(bind("v dome a s ním", Language::Sk), "v\u{a0}dome a\u{a0}s\u{a0}ním");
        assert_eq!(
            bind("do 7. mája. O 9. Potom", Language::Sk),
            "do 7.\u{a0}mája. O\u{a0}9. Potom"
        );
        assert_eq!(bind("in 15 seconds", Language::En), "in 15\u{a0}seconds");
    }
}
