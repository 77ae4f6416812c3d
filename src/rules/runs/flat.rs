//! The words of a run as one text that knows where each part of it comes from.

use std::ops::Range;

use crate::language::fold::Piece;
use crate::rules::runs::origin;

/// What stands in a flat text for a slot, for code and for pictures.
pub(in crate::rules) const OBJECT: char = '\u{fffc}';

/// The words of a run, the ends of lines as blanks.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Flat {
    pub(in crate::rules) text: String,
    /// Where each piece begins in the text, and its place in the source.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Flat {
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let mut flat = Self::default();
        for piece in pieces {
            flat.pieces.push((flat.text.len(), origin(piece)));
            match piece {
                Piece::Verbatim(text, _) | Piece::Decoded(text, _) => flat.text.push_str(text),
                Piece::Line(_) => flat.text.push(' '),
                Piece::Other(_) => flat.text.push(OBJECT),
            }
        }
        flat
    }

    /// The range of the source from which a range of the text comes.
    pub(in crate::rules) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start, false);
        start..self.place(range.end, true).max(start)
    }

    /// The range of the source of words that stand there as they are, in one piece.
    pub(in crate::rules) fn verbatim(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let index = self.pieces.partition_point(|(start, _)| *start <= range.start);
        let (start, source) = self.pieces.get(index.checked_sub(1)?)?;
        let next = self.pieces.get(index).map_or(self.text.len(), |(next, _)| *next);
        let is_whole = next - start == source.len() && range.end <= next;
        is_whole.then(|| source.start + (range.start - start)..source.start + (range.end - start))
    }

    /// The place of an offset; of an end, as the end of the piece before.
    fn place(&self, offset: usize, is_end: bool) -> usize {
        let before = |(start, _): &(usize, Range<usize>)| match is_end {
            true => *start < offset,
            false => *start <= offset,
        };
        let index = self.pieces.partition_point(before).saturating_sub(1);
        let Some((start, source)) = self.pieces.get(index) else { return 0 };
        let next = self.pieces.get(index + 1).map_or(self.text.len(), |(next, _)| *next);
        let is_verbatim = next - start == source.len();
        match (is_verbatim, is_end) {
            (true, _) => source.start + (offset - start),
            (false, true) => source.end,
            (false, false) => source.start,
        }
    }

    /// The sentence around a range, as far as it is near.
    pub(in crate::rules) fn sentence(&self, range: &Range<usize>) -> &str {
        let ends = ['.', '!', '?', '…', ';'];
        let first = self.text.ceil_char_boundary(range.start.saturating_sub(FAR));
        let last = self.text.floor_char_boundary(range.end + FAR);
        let before = &self.text[first..range.start];
        let start = before.rfind(ends).map_or(first, |at| first + at + 1);
        let after = &self.text[range.end..last];
        let end = after.find(ends).map_or(last, |at| range.end + at);
        &self.text[self.text.ceil_char_boundary(start)..end]
    }
}

/// How far a sentence reaches from a word, in bytes.
const FAR: usize = 800;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flat_text_knows_its_source() {
        let pieces = [
            Piece::Verbatim("не ", 2),
            Piece::Decoded("\u{a0}", 7..13),
            Piece::Verbatim("так", 15),
            Piece::Other(21..30),
            Piece::Verbatim("!", 30),
        ];
        let flat = Flat::of(&pieces);
        assert_eq!(flat.text, "не \u{a0}так\u{fffc}!");
        let at = flat.text.find("так").unwrap();
        assert_eq!(flat.origin(at..at + 6), 15..21);
        assert_eq!(flat.origin(0..at + 6), 2..21);
        assert_eq!(flat.origin(at + 6..at + 9), 21..30);
        assert_eq!(flat.origin(5..7), 7..13);
    }
}
