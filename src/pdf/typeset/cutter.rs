//! Cutting a text into atoms: where a line may end, and where it must not.

use std::rc::Rc;

use crate::language::Language;
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::fonts::Word;
use crate::pdf::typeset::inline::{
    Look, NO_BREAK, Pieces, SOFT_HYPHEN, Shown, Span, Text, ZERO_WIDTH,
};
use crate::pdf::typeset::leftward::{self, is_leftward};
use crate::pdf::typeset::lines::{Atom, Break, BreakKind};

/// Cuts a text into atoms.
pub(super) struct Cutter<'a, 'b> {
    pub(super) setter: &'a mut Setter<'b>,
    pub(super) text: &'a Text,
    pub(super) allowed: &'a [usize],
    pub(super) measure: f32,
    pub(super) pieces: &'a mut Pieces,
    /// Whether the word at hand is leftward, and whether it is neutral.
    pub(super) direction: (bool, bool),
}

impl Cutter<'_, '_> {
    pub(super) fn cut(&mut self) {
        let text = self.text;
        let mut start = 0;
        for span in &text.spans {
            let mut from = start;
            let stretch = &text.words[start..span.end];
            for (at, character) in stretch.char_indices().map(|(at, c)| (start + at, c)) {
                if matches!(character, ' ' | '\n' | NO_BREAK | SOFT_HYPHEN | ZERO_WIDTH) {
                    self.chunk(from, at, span);
                    self.gap(at, character, span);
                    from = at + character.len_utf8();
                }
            }
            self.chunk(from, span.end, span);
            start = span.end;
        }
    }

    /// A space, or a place where a word may be broken.
    fn gap(&mut self, at: usize, character: char, span: &Span) {
        let end = self.pieces.atoms.len();
        match character {
            '\n' => self.end_line(end, end, BreakKind::Forced),
            SOFT_HYPHEN => {
                let kind = self.hyphen(span);
                self.end_line(end, end, kind);
            }
            ZERO_WIDTH => self.end_line(end, end, BreakKind::Word),
            _ => {
                let look = self.pieces.looks[span.look];
                let word = self.setter.fonts.word(look.face, " ");
                let width = self.setter.fonts.space(look.face) * look.size;
                let to = word.glyphs.len();
                self.pieces.atoms.push(Atom { width, space: true });
                let look = span.look;
                let (leftward, neutral) = (false, true);
                self.pieces.shown.push(Shown { word, from: 0, to, look, leftward, neutral });
                if character == ' ' && self.may_break(at, span.language) {
                    self.end_line(end, end + 1, BreakKind::Word);
                } else if character == NO_BREAK && self.is_behind_short_word(at, span.language) {
                    self.end_line(end, end + 1, BreakKind::ShortWord);
                }
            }
        }
    }

    /// True if a line may end at this space: a dash does not begin a line, and a word of one
    /// letter does not end one.
    fn may_break(&self, at: usize, language: Language) -> bool {
        let (before, after) = (&self.text.words[..at], &self.text.words[at + 1..]);
        if self.allowed.binary_search(&(at + 1)).is_err() {
            return false;
        }
        if language == Language::En {
            return true;
        }
        let dash = after.starts_with("— ") || after.starts_with("– ");
        let mut letters = before.chars().rev();
        let letter = letters.next().is_some_and(char::is_alphabetic);
        let alone =
            letters.next().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '„'));
        let stray = letter && alone;
        !dash && !stray
    }

    /// True behind a Russian word of two letters. A third of all words are so short: were none
    /// of them allowed to end a line, the spaces of the others would gape.
    fn is_behind_short_word(&self, at: usize, language: Language) -> bool {
        let (before, after) =
            (&self.text.words[..at], &self.text.words[at + NO_BREAK.len_utf8()..]);
        let word = before.rsplit([' ', '\n', NO_BREAK]).next().unwrap_or_default();
        let word = word.trim_start_matches(['«', '„', '“', '(']);
        language == Language::Ru
            && word.chars().count() == 2
            && word.chars().all(char::is_alphabetic)
            && after.starts_with(char::is_alphabetic)
    }

    /// The part of a word that stands between two bytes of the text, direction by direction.
    fn chunk(&mut self, from: usize, to: usize, span: &Span) {
        let text = self.text;
        let mut start = from;
        for turn in leftward::turns(&text.words[from..to]) {
            self.one_way(start, from + turn, span);
            start = from + turn;
        }
        self.one_way(start, to, span);
    }

    fn one_way(&mut self, from: usize, to: usize, span: &Span) {
        if from >= to {
            return;
        }
        let chunk = &self.text.words[from..to];
        let is_leftward = chunk.chars().next().is_some_and(is_leftward);
        let neutral = !is_leftward && !chunk.contains(char::is_alphabetic);
        self.direction = (is_leftward, neutral);
        let look = self.pieces.looks[span.look];
        let word = self.setter.fonts.word(look.face, chunk);
        // The glyphs of a leftward word stand from its end to its beginning.
        let mut ends = if is_leftward { Vec::new() } else { self.ends_inside(from, to, span) };
        let mut glyph = 0;
        for (at, kind) in ends.drain(..) {
            let start = u32::try_from(at - from).unwrap_or(u32::MAX);
            let found = word.glyphs[glyph..].iter().position(|glyph| glyph.start == start);
            // A break inside a ligature would need other glyphs: it is no break.
            let Some(found) = found.filter(|found| *found > 0) else { continue };
            self.atom(&word, glyph, glyph + found, span, look);
            glyph += found;
            let end = self.pieces.atoms.len();
            self.end_line(end, end, kind);
        }
        self.atom(&word, glyph, word.glyphs.len(), span, look);
        let next = self.text.words[to..].chars().next();
        if next.is_some_and(|c| !c.is_whitespace()) && self.allowed.binary_search(&to).is_ok() {
            let end = self.pieces.atoms.len();
            self.end_line(end, end, BreakKind::Word);
        }
    }

    /// Where a line may end inside a chunk, in order.
    fn ends_inside(&mut self, from: usize, to: usize, span: &Span) -> Vec<(usize, BreakKind)> {
        let first = self.allowed.partition_point(|at| *at <= from);
        let inside = self.allowed[first..].iter().take_while(|at| **at < to);
        let mut ends: Vec<(usize, BreakKind)> = inside.map(|at| (*at, BreakKind::Word)).collect();
        let chunk = &self.text.words[from..to];
        if span.hyphenate && !is_address(chunk) {
            let hyphen = self.hyphen(span);
            let breaks = self.setter.hyphens.breaks(chunk, span.language);
            ends.extend(breaks.iter().map(|at| (from + *at as usize, hyphen)));
            ends.sort_by_key(|(at, _)| *at);
        }
        ends
    }

    fn hyphen(&mut self, span: &Span) -> BreakKind {
        let look = self.pieces.looks[span.look];
        BreakKind::Hyphen(self.setter.fonts.word(look.face, "-").width * look.size)
    }

    /// Adds some glyphs of a word; what no line can hold may be broken anywhere.
    fn atom(&mut self, word: &Rc<Word>, from: usize, to: usize, span: &Span, look: Look) {
        if from >= to {
            return;
        }
        let glyphs = &word.glyphs[from..to];
        let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * look.size;
        if width > self.measure && to - from > 1 {
            self.shatter(word, from, to, span, look);
            return;
        }
        self.pieces.atoms.push(Atom { width, space: false });
        self.show(Rc::clone(word), from, to, span);
    }

    fn show(&mut self, word: Rc<Word>, from: usize, to: usize, span: &Span) {
        let (leftward, neutral) = self.direction;
        let look = span.look;
        self.pieces.shown.push(Shown { word, from, to, look, leftward, neutral });
    }

    fn shatter(&mut self, word: &Rc<Word>, from: usize, to: usize, span: &Span, look: Look) {
        let mut start = from;
        for glyph in from + 1..=to {
            if glyph < to && word.glyphs[glyph].start == word.glyphs[start].start {
                continue;
            }
            let glyphs = &word.glyphs[start..glyph];
            let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * look.size;
            self.pieces.atoms.push(Atom { width, space: false });
            self.show(Rc::clone(word), start, glyph, span);
            if glyph < to {
                let end = self.pieces.atoms.len();
                self.end_line(end, end, BreakKind::Emergency);
            }
            start = glyph;
        }
    }

    fn end_line(&mut self, end: usize, next: usize, kind: BreakKind) {
        self.pieces.breaks.push(Break { end, next, kind });
    }
}

/// True for an address of the network: a hyphen more would make it another.
fn is_address(word: &str) -> bool {
    let mut parts = word.split('.');
    let ends_in_letters = |part: &str| part.ends_with(|sign: char| sign.is_alphanumeric());
    let begins_in_letter = |part: &str| part.starts_with(char::is_alphabetic);
    let first = parts.next().is_some_and(ends_in_letters);
    word.contains('@')
        || word.contains("://")
        || first && parts.next().is_some_and(begins_in_letter)
}
