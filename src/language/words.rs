//! Text cut into words, numbers and marks, each with its place in the source, and words folded so
//! that one spelling is one text. What a word means, others say.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with digits inside or after them.
    Word,
    /// Digits.
    Number,
    /// Any other visible character, and the end of a line.
    Mark(char),
}

/// A piece of text.
#[derive(Debug, Clone)]
pub(crate) struct Token<'t> {
    /// What it is.
    pub(crate) kind: Kind,
    /// A word folded, a number as it is written, nothing for a mark.
    pub(crate) text: Cow<'t, str>,
    /// Where it stands, in bytes.
    pub(crate) range: Range<usize>,
}

impl Token<'_> {
    /// The same without its text.
    pub(crate) fn into_owned(self) -> Token<'static> {
        let Self { kind, text, range } = self;
        Token { kind, text: Cow::Owned(text.into_owned()), range }
    }

    /// Its text.
    pub(crate) fn word(&self) -> &str {
        &self.text
    }

    /// Whether it is this mark.
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The tokens of a text.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    token_by_token(text).collect()
}

/// The tokens of a text, for those who may not need all of them.
pub(crate) fn token_by_token(text: &str) -> impl Iterator<Item = Token<'_>> {
    pieces(text).map(|(kind, range)| {
        let folded = match kind {
            Kind::Word => fold(&text[range.clone()]),
            Kind::Number => Cow::Borrowed(&text[range.clone()]),
            Kind::Mark(_) => Cow::Borrowed(""),
        };
        Token { kind, text: folded, range }
    })
}

/// Where the tokens of a text stand.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = (Kind, Range<usize>)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let is_gap = |char: char| is_invisible(char) || char.is_whitespace() && char != '\n';
        let (start, first) = rest.find(|(_, first)| !is_gap(*first))?;
        let kind = kind_of(first);
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = rest.next_if(|(_, next)| continues(kind, *next)) {
            end = at + next.len_utf8();
        }
        Some((kind, start..end))
    })
}

fn kind_of(first: char) -> Kind {
    match first {
        '0'..='9' => Kind::Number,
        _ if is_of_word(first) => Kind::Word,
        _ => Kind::Mark(first),
    }
}

fn continues(kind: Kind, next: char) -> bool {
    match kind {
        Kind::Word => is_of_word(next) || is_combining_mark(next) || is_invisible(next),
        Kind::Number => next.is_ascii_digit(),
        // A stray accent or a variation selector belongs to the mark before it.
        Kind::Mark(_) => is_combining_mark(next) || is_invisible(next),
    }
}

/// Whether the character makes words. The tables of all alphabets are slow, so that Cyrillic is
/// asked first.
fn is_of_word(char: char) -> bool {
    matches!(char, '\u{400}'..='\u{45f}') || char.is_alphanumeric()
}

/// Soft hyphens, joiners and the like: they part no word.
pub(crate) fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}')
}

/// A word in lower case, composed, with «е» for «ё», Latin letters without their marks, and letters
/// of a foreign alphabet that only look right put right.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    // Most words are written as they are folded.
    if word.chars().all(|char| matches!(char, 'а'..='я')) || is_small_latin(word) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    if word.chars().all(|char| matches!(char, 'А'..='я' | 'Ё' | 'ё')) {
        return Cow::Owned(word.chars().map(small_russian).collect());
    }
    Cow::Owned(fold_any(word))
}

fn is_small_latin(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
}

fn fold_any(word: &str) -> String {
    let visible = word.chars().filter(|char| !is_invisible(*char));
    let composed: String = one_alphabet(visible.nfc().collect()).to_lowercase();
    if composed.chars().any(|char| is_cyrillic(char) || !char.is_alphabetic()) {
        return composed.replace('ё', "е");
    }
    composed.nfd().filter(|char| !is_combining_mark(*char)).collect()
}

fn small_russian(char: char) -> char {
    match char {
        'А'..='Я' => {
            char::from_u32(char as u32 + 0x20).expect("small letters follow the capitals")
        }
        'Ё' | 'ё' => 'е',
        _ => char,
    }
}

/// Whether the letter is Russian.
pub(crate) fn is_cyrillic(char: char) -> bool {
    matches!(char, '\u{400}'..='\u{4ff}')
}

const LATIN: &str = "ABCEHKMOPTXYaceopxyk";
const CYRILLIC: &str = "АВСЕНКМОРТХУасеорхук";

/// A word of two alphabets in the one that most of its letters have, as far as they look alike.
pub(crate) fn one_alphabet(word: String) -> String {
    let cyrillic = word.chars().filter(|char| is_cyrillic(*char)).count();
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    match (cyrillic, latin) {
        (0, _) | (_, 0) => word,
        _ if cyrillic >= latin => swap(&word, LATIN, CYRILLIC),
        _ => swap(&word, CYRILLIC, LATIN),
    }
}

fn swap(word: &str, from: &str, to: &str) -> String {
    let swapped = |char| from.chars().position(|other| other == char);
    word.chars()
        .map(|char| swapped(char).and_then(|index| to.chars().nth(index)).unwrap_or(char))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        tokens(text).iter().map(|token| token.text.clone().into_owned()).collect()
    }

    #[test]
    fn one_spelling_is_one_word() {
        for text in ["ЁЛКИ", "е\u{308}лки", "ёл\u{ad}ки", "ёлки\u{feff}", "eлки"]
        {
            assert_eq!(cut(text), ["елки"], "{text}");
        }
        assert_eq!(cut("Йод и\u{306}од"), ["йод", "йод"]);
        assert_eq!(cut("Sťažnosť s\u{30c}tylu"), ["staznost", "stylu"]);
    }

    #[test]
    fn numbers_words_and_marks_part() {
        assert_eq!(cut("2–4ч, 3rd"), ["2", "", "4", "ч", "", "3", "rd"]);
        let tokens = tokens("а\u{a0}б");
        assert_eq!(tokens[1].range, 4..6);
    }
}
