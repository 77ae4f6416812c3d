//! Where a word may be broken: by the patterns of its language, never so that one letter
//! stays behind or two go over.

use std::collections::HashMap;
use std::rc::Rc;

use crate::language::Language;

/// The fewest letters before a break.
const BEFORE: usize = 2;
/// The fewest letters after a break.
const AFTER: usize = 3;
/// Longer runs of letters are no words of any language.
const LONGEST: usize = 60;

/// The breaks of all words looked up so far.
#[derive(Default)]
pub(crate) struct Hyphens {
    words: HashMap<(Language, Box<str>), Rc<[u32]>>,
}

impl Hyphens {
    /// The bytes of a chunk of text before which a hyphen may stand.
    pub(crate) fn breaks(&mut self, chunk: &str, language: Language) -> Rc<[u32]> {
        if let Some(known) = self.words.get(&(language, chunk.into())) {
            return Rc::clone(known);
        }
        let breaks: Rc<[u32]> = find(chunk, language).into();
        self.words.insert((language, chunk.into()), Rc::clone(&breaks));
        breaks
    }
}

fn find(chunk: &str, language: Language) -> Vec<u32> {
    // An address is copied by hand: a hyphen in it would be taken for a part of it.
    if chunk.contains('@') || chunk.contains("//") || chunk.contains('_') {
        return Vec::new();
    }
    let mut breaks = Vec::new();
    for (start, word) in letters(chunk) {
        let mut at = start;
        for syllable in hypher::hyphenate_bounded(word, patterns(word, language), BEFORE, AFTER) {
            at += syllable.len();
            if at < start + word.len() {
                breaks.extend(u32::try_from(at));
            }
        }
    }
    breaks
}

/// The runs of letters that are words: not too short, not too long, no abbreviations.
fn letters(chunk: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = chunk.split(|character: char| !character.is_alphabetic());
    let start = |word: &str| word.as_ptr() as usize - chunk.as_ptr() as usize;
    words.map(move |word| (start(word), word)).filter(|(_, word)| {
        let count = word.chars().count();
        let capitals = word.chars().skip(1).any(char::is_uppercase);
        (BEFORE + AFTER..=LONGEST).contains(&count) && !capitals
    })
}

/// A foreign word in a run that does not say its language is still told by its letters.
fn patterns(word: &str, language: Language) -> hypher::Lang {
    let cyrillic = word.chars().any(|character| ('\u{400}'..'\u{530}').contains(&character));
    match language {
        _ if cyrillic => hypher::Lang::Russian,
        Language::Sk => hypher::Lang::Slovak,
        Language::Ru | Language::En => hypher::Lang::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(word: &str, language: Language) -> String {
        let mut text = word.to_owned();
        for at in find(word, language).iter().rev() {
            text.insert(*at as usize, '-');
        }
        text
    }

    #[test]
    fn a_word_keeps_two_letters_before_and_three_after_a_break() {
        assert_eq!(hyphenated("приёма", Language::Ru), "при-ёма");
        assert_eq!(hyphenated("extensive", Language::En), "ex-ten-sive");
    }

    #[test]
    fn an_address_and_an_abbreviation_are_never_broken() {
        assert_eq!(hyphenated("support@example.com", Language::En), "support@example.com");
        assert_eq!(hyphenated("РОСПОТРЕБНАДЗОР", Language::Ru), "РОСПОТРЕБНАДЗОР");
    }
}
