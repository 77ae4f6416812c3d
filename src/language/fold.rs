//! Folding: all ways to write the same words become one. Case, «ё», the kind of blank, hyphen or
//! quotation mark, invisible characters and look-alikes of another alphabet no longer matter. What
//! is looked for in a folded text, others say.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::words::{is_cyrillic, is_invisible, one_alphabet};

/// Ends a phrase: no phrase goes on behind it.
pub(crate) const BREAK: char = '\n';

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Words as they stand in the source from an offset on.
    Verbatim(&'a str, usize),
    /// Words that the source writes in another way, such as `&nbsp;`.
    Decoded(&'a str, Range<usize>),
    /// The end of a line inside a paragraph.
    Line(Range<usize>),
    /// Something that is no words: code, a picture, a slot.
    Other(Range<usize>),
}

/// Whether the marks over Latin letters count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accents {
    Keep,
    Ignore,
}

/// Where folded characters go.
pub(crate) trait Sink {
    /// Takes a character and the range of the source that it comes from.
    fn push(&mut self, char: char, from: Range<usize>);
}

impl Sink for String {
    fn push(&mut self, char: char, _: Range<usize>) {
        Self::push(self, char);
    }
}

/// A folded text that knows where each of its bytes comes from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traced {
    pub(crate) text: String,
    origins: Vec<Range<usize>>,
}

impl Sink for Traced {
    fn push(&mut self, char: char, from: Range<usize>) {
        self.text.push(char);
        self.origins.resize(self.text.len(), from);
    }
}

impl Traced {
    /// The range of the source from which a range of the folded text comes.
    pub(crate) fn origin(&self, range: Range<usize>) -> Range<usize> {
        match self.origins.get(range) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => 0..0,
        }
    }
}

/// Folds a phrase on its own.
pub(crate) fn fold_phrase(text: &str, accents: Accents) -> String {
    let mut folded = String::new();
    fold(&[Piece::Verbatim(text, 0)], accents, &mut folded);
    folded.trim().to_owned()
}

/// Folds running text into a sink.
pub(crate) fn fold(pieces: &[Piece], accents: Accents, sink: &mut impl Sink) {
    let mut folder = Folder { sink, accents, word: Vec::new(), last: BREAK, is_plain: true };
    for piece in pieces {
        match piece {
            Piece::Verbatim(text, at) => folder.words(text, *at),
            Piece::Decoded(text, range) => {
                text.chars().for_each(|char| folder.take(char, range.clone()));
            }
            Piece::Line(range) => folder.take(' ', range.clone()),
            Piece::Other(range) => folder.end_phrase(range.clone()),
        }
    }
    folder.end_word();
}

struct Folder<'s, S> {
    sink: &'s mut S,
    accents: Accents,
    /// The letters of the word that is being read, and where each stands.
    word: Vec<(char, Range<usize>)>,
    /// What was written last.
    last: char,
    /// Whether the word has letters of one alphabet only, and no loose accents.
    is_plain: bool,
}

impl<S: Sink> Folder<'_, S> {
    fn words(&mut self, text: &str, at: usize) {
        for (offset, char) in text.char_indices() {
            self.take(char, at + offset..at + offset + char.len_utf8());
        }
    }

    fn take(&mut self, char: char, from: Range<usize>) {
        match char {
            'а'..='я' | 'А'..='Я' | 'a'..='z' | 'A'..='Z' => self.word.push((char, from)),
            ' ' | '\t' | '\r' | '\n' => self.blank(from),
            _ if is_invisible(char) => {}
            _ if char.is_alphanumeric() => self.word.push((char, from)),
            _ if is_combining_mark(char) => {
                self.is_plain = false;
                self.word.push((char, from));
            }
            _ if char.is_whitespace() => self.blank(from),
            _ => self.mark(char, from),
        }
    }

    fn blank(&mut self, from: Range<usize>) {
        self.end_word();
        if self.last != ' ' {
            self.write(' ', from);
        }
    }

    fn mark(&mut self, mark: char, from: Range<usize>) {
        self.end_word();
        match mark {
            '!' | '?' if matches!(self.last, '!' | '?') => {}
            '…' => (0..3).for_each(|_| self.write('.', from.clone())),
            _ => self.write(one_mark(mark), from),
        }
    }

    fn end_phrase(&mut self, from: Range<usize>) {
        self.end_word();
        if self.last != BREAK {
            self.write(BREAK, from);
        }
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let mut word = std::mem::take(&mut self.word);
        if !std::mem::replace(&mut self.is_plain, true) {
            word = composed(&word);
        }
        put_right(&mut word);
        for (letter, from) in word.drain(..) {
            self.letter(letter, from);
        }
        self.word = word;
    }

    fn letter(&mut self, letter: char, from: Range<usize>) {
        match letter {
            'а'..='я' | 'a'..='z' | '0'..='9' => self.write(letter, from),
            'A'..='Z' => self.write(letter.to_ascii_lowercase(), from),
            'Ё' | 'ё' => self.write('е', from),
            _ if self.accents == Accents::Ignore && !is_cyrillic(letter) => {
                let bare = small(letter).nfd().filter(|char| !is_combining_mark(*char));
                bare.for_each(|char| self.write(char, from.clone()));
            }
            _ => small(letter).for_each(|char| self.write(char, from.clone())),
        }
    }

    fn write(&mut self, char: char, from: Range<usize>) {
        self.last = char;
        self.sink.push(char, from);
    }
}

/// Full case folding, by way of the capitals: «ß» is "ss".
fn small(letter: char) -> impl Iterator<Item = char> + Clone {
    letter.to_uppercase().flat_map(char::to_lowercase)
}

/// Hyphens are one, and so are quotation marks and apostrophes. A dash stays a dash.
fn one_mark(mark: char) -> char {
    match mark {
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' => '-',
        '«' | '»' | '„' | '“' | '”' | '‟' | '‹' | '›' => '"',
        '‘' | '’' | '‚' | '‛' | '`' | '´' => '\'',
        _ => mark,
    }
}

/// A word whose letters and loose accents are put together.
fn composed(word: &[(char, Range<usize>)]) -> Vec<(char, Range<usize>)> {
    let mut composed = Vec::with_capacity(word.len());
    let mut at = 0;
    while at < word.len() {
        let marks = word[at + 1..].iter().take_while(|(char, _)| is_combining_mark(*char)).count();
        let cluster = &word[at..=at + marks];
        let from = cluster[0].1.start..cluster[marks].1.end;
        let whole = cluster.iter().map(|(char, _)| *char).nfc();
        composed.extend(whole.map(|char| (char, from.clone())));
        at += marks + 1;
    }
    composed
}

/// Puts look-alikes of a word of two alphabets right.
fn put_right(word: &mut [(char, Range<usize>)]) {
    let cyrillic = word.iter().any(|(char, _)| is_cyrillic(*char));
    if cyrillic && word.iter().any(|(char, _)| char.is_ascii_alphabetic()) {
        let whole: String = word.iter().map(|(char, _)| *char).collect();
        for ((letter, _), right) in word.iter_mut().zip(one_alphabet(whole).chars()) {
            *letter = right;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold_phrase(text, Accents::Keep)
    }

    #[test]
    fn one_spelling_is_one_text() {
        for text in [
            "Ещё, и  Й",
            "ЕЩЁ,\u{a0}и\u{202f}\n\tй",
            "е\u{ad}ще\u{308}, и и\u{306}",
            "eщё,\u{feff} и Й",
        ] {
            assert_eq!(folded(text), "еще, и й", "{text}");
        }
        assert_eq!(folded("Не  знаю!!! «Да»… don’t co‑op"), "не знаю! \"да\"... don't co-op");
        assert_eq!(folded("STRASSE Straße"), "strasse strasse");
    }

    #[test]
    fn slovak_accents_stay_unless_asked_otherwise() {
        assert_eq!(folded("ZĽA zla"), "zľa zla");
        assert_eq!(fold_phrase("Musíte й", Accents::Ignore), "musite й");
    }

    #[test]
    fn a_word_of_one_alphabet_does_not_change() {
        assert_eq!(folded("COP сор"), "cop сор");
        assert_eq!(folded("нeт"), "нет");
    }

    #[test]
    fn a_folded_text_knows_where_it_comes_from() {
        let text = "Не\u{ad}т,  и\u{306}од ";
        let end = 10 + text.len();
        let pieces =
            [Piece::Verbatim(text, 10), Piece::Other(end..end + 5), Piece::Decoded("ß", 0..0)];
        let mut traced = Traced::default();
        fold(&pieces, Accents::Keep, &mut traced);
        assert_eq!(traced.text, "нет, йод \nss");
        let at = traced.text.find("нет").unwrap();
        assert_eq!(&text[traced.origin(at..at + 6).start - 10..][..8], "Не\u{ad}т");
        let at = traced.text.find("йод").unwrap();
        let origin = traced.origin(at..at + 6);
        assert_eq!(&text[origin.start - 10..origin.end - 10], "и\u{306}од");
    }
}
