//! Words as far as the widths of columns go: how wide each is, and into how many lines they
//! fall in a measure, as a quick reader would fold them.

use crate::book::Run;
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::fonts::Family;
use crate::pdf::typeset::inline::{NO_BREAK, words};
use crate::pdf::typeset::style::TextStyle;

/// The words of a paragraph, in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Phrase {
    words: Vec<Word>,
    /// The width of a space.
    space: f32,
    /// The widest words that should stay together.
    pub(crate) longest: f32,
    /// The width of all, where nothing breaks them.
    pub(crate) widest: f32,
}

/// What is never parted but by a hyphen.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Word {
    width: f32,
    after: After,
}

/// What follows a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// A space, at which a line may end.
    Space,
    /// A space at which it should not.
    Bound,
    /// The end of a line.
    End,
}

/// What a measure must be wider than its words, so that they fit in truth too.
const HAIR: f32 = 0.4;

/// A paragraph folded into lines.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Folded {
    /// The lines.
    pub(crate) lines: f32,
    /// The lines, were words as fine as sand: tells which of two measures is the roomier one.
    pub(crate) filled: f32,
    /// How many words had to be broken.
    pub(crate) broken: f32,
    /// How many that should stay together were parted.
    pub(crate) parted: f32,
}

impl Phrase {
    /// Measures runs in a style.
    pub(crate) fn of(setter: &mut Setter<'_>, runs: &[Run], style: &TextStyle) -> Self {
        let mut phrase = Self::default();
        let mut width = 0.0;
        for run in runs {
            let bold = style.bold || run.style.strong;
            let family = if run.style.code { Family::Mono } else { style.family };
            let face = setter.fonts.face(family, bold, style.italic != run.style.emphasis);
            phrase.space = phrase.space.max(setter.fonts.space(face) * style.size);
            let text = words(setter, run);
            let mut from = 0;
            for (at, character) in text.char_indices() {
                let after = match character {
                    '\n' => After::End,
                    NO_BREAK | '\u{202f}' | '\u{2007}' | '\u{2009}' => After::Bound,
                    _ if character.is_whitespace() => After::Space,
                    _ => continue,
                };
                width += setter.fonts.word(face, &text[from..at]).width * style.size;
                phrase.push(&mut width, after);
                from = at + character.len_utf8();
            }
            width += setter.fonts.word(face, &text[from..]).width * style.size;
        }
        phrase.push(&mut width, After::End);
        phrase.measure();
        phrase
    }

    /// What has no words but takes a width.
    pub(crate) fn plain(least: f32, most: f32) -> Self {
        let count = (most / least.max(1.0)).ceil().max(1.0);
        let word = Word { width: most / count, after: After::Space };
        let words = vec![word; count as usize];
        Self { words, space: 0.0, longest: least, widest: most }
    }

    fn push(&mut self, width: &mut f32, after: After) {
        let width = std::mem::take(width);
        match self.words.last_mut() {
            // Two spaces are one, and the end of a line is stronger than either.
            Some(last) if width == 0.0 && last.after != After::End => {
                if after == After::End {
                    last.after = after;
                }
            }
            _ if width == 0.0 => {}
            _ => self.words.push(Word { width, after }),
        }
    }

    fn measure(&mut self) {
        let (mut chain, mut line) = (0.0, 0.0);
        for word in &self.words {
            chain += word.width;
            line += word.width;
            self.longest = self.longest.max(chain);
            self.widest = self.widest.max(line);
            match word.after {
                After::Space => (chain, line) = (0.0, line + self.space),
                After::Bound => (chain, line) = (chain + self.space, line + self.space),
                After::End => (chain, line) = (0.0, 0.0),
            }
        }
    }

    /// Folds the words into lines of a measure.
    pub(crate) fn fold(&self, measure: f32) -> Folded {
        let measure = (measure - HAIR).max(1.0);
        let mut folded = Folded { lines: 1.0, filled: self.widest / measure, ..Folded::default() };
        let (mut pen, mut at) = (0.0, 0);
        while at < self.words.len() {
            let (count, chain) = self.chain(at);
            if pen > 0.0 && pen + chain > measure {
                folded.lines += 1.0;
                pen = 0.0;
            }
            if chain > measure && count > 1 {
                folded.parted += 1.0;
            }
            for word in &self.words[at..at + count] {
                if pen > 0.0 && pen + word.width > measure {
                    folded.lines += 1.0;
                    pen = 0.0;
                }
                if word.width > measure {
                    let more = (word.width / measure).ceil() - 1.0;
                    folded.lines += more;
                    folded.broken += more;
                    pen = word.width - measure * more;
                } else {
                    pen += word.width;
                }
                pen += self.space;
            }
            at += count;
            if self.words[at - 1].after == After::End && at < self.words.len() {
                folded.lines += 1.0;
                pen = 0.0;
            }
        }
        folded
    }

    /// How many words from one on belong together, and how wide they are.
    fn chain(&self, from: usize) -> (usize, f32) {
        let bound = self.words[from..].iter().take_while(|word| word.after == After::Bound);
        let count = (bound.count() + 1).min(self.words.len() - from);
        let words = &self.words[from..from + count];
        let width = words.iter().map(|word| word.width).sum::<f32>();
        (count, width + self.space * (count - 1) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(words: &[(f32, After)]) -> Phrase {
        let words = words.iter().map(|(width, after)| Word { width: *width, after: *after });
        let mut phrase = Phrase { words: words.collect(), space: 2.0, ..Phrase::default() };
        phrase.measure();
        phrase
    }

    #[test]
    fn a_line_takes_as_many_words_as_it_can_hold() {
        let phrase = phrase(&[(20.0, After::Space); 5]);
        let lines = [43.0, 41.0, 110.0].map(|measure| phrase.fold(measure).lines);
        assert_eq!(lines, [3.0, 5.0, 1.0]);
    }

    #[test]
    fn words_that_belong_together_go_on_to_the_next_line_together() {
        let phrase = phrase(&[
            (20.0, After::Space),
            (20.0, After::Bound),
            (20.0, After::Space),
            (20.0, After::End),
        ]);
        assert_eq!((phrase.longest, phrase.widest), (42.0, 86.0));
        assert_eq!(phrase.fold(50.0).lines, 3.0);
        assert_eq!((phrase.fold(50.0).parted, phrase.fold(30.0).parted), (0.0, 1.0));
    }

    #[test]
    fn a_word_wider_than_the_measure_is_broken() {
        let folded = phrase(&[(100.0, After::End)]).fold(40.0);
        assert_eq!((folded.lines, folded.broken), (3.0, 2.0));
    }
}
