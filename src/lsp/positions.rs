//! Positions: lines and columns as an editor counts them, and the bytes that they stand for.

use std::ops::Range as Bytes;

use lsp_types::{Position, Range};

use crate::source::Span;

/// In what an editor counts its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes, for those that ask for it.
    Utf8,
    /// Units of 16 bits, as all understand: two of them for an emoji.
    Utf16,
}

impl Encoding {
    fn width(self, letter: char) -> usize {
        match self {
            Self::Utf8 => letter.len_utf8(),
            Self::Utf16 => letter.len_utf16(),
        }
    }
}

/// A text by its lines.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// Where each line begins.
    starts: Vec<usize>,
    encoding: Encoding,
}

impl<'t> Lines<'t> {
    /// The lines of what an editor holds, to the letter.
    pub(super) fn of_buffer(text: &'t str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let is_end = |at: &usize| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let ends = (0..bytes.len()).filter(is_end).map(|at| at + 1);
        Self { text, starts: std::iter::once(0).chain(ends).collect(), encoding }
    }

    /// The lines of a file on the disk: an editor opens it without its byte order mark.
    pub(super) fn of_file(text: &'t str, encoding: Encoding) -> Self {
        let mut lines = Self::of_buffer(text, encoding);
        lines.starts[0] = if text.starts_with('\u{feff}') { 3 } else { 0 };
        lines
    }

    /// The place of a byte; one inside a letter counts as its first.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.max(self.starts[0]));
        let line = self.starts.partition_point(|start| *start <= offset).max(1) - 1;
        let before = &self.text[self.starts[line]..offset];
        let column: usize = before.chars().map(|letter| self.encoding.width(letter)).sum();
        Position { line: number(line), character: number(column) }
    }

    /// The byte at a place; what lies behind the end of a line or of the text counts as that end.
    pub(super) fn offset(&self, position: Position) -> usize {
        let line = position.line as usize;
        let Some(start) = self.starts.get(line) else { return self.text.len() };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let words = self.text[*start..end].trim_end_matches(['\r', '\n']);
        let mut left = position.character as usize;
        for (at, letter) in words.char_indices() {
            let width = self.encoding.width(letter);
            if left < width {
                return start + at;
            }
            left -= width;
        }
        start + words.len()
    }

    pub(super) fn range(&self, span: Span) -> Range {
        self.range_of(span.range())
    }

    pub(super) fn range_of(&self, bytes: Bytes<usize>) -> Range {
        Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The bytes of a range; empty if its end stands before its start.
    pub(super) fn bytes(&self, range: Range) -> Bytes<usize> {
        let start = self.offset(range.start);
        start..self.offset(range.end).max(start)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "да 👍 нет\r\nа\rб\n";

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn columns_count_as_the_editor_counts_them() {
        let byte = TEXT.find("нет").unwrap();
        assert_eq!(Lines::of_buffer(TEXT, Encoding::Utf16).position(byte), at(0, 6));
        assert_eq!(Lines::of_buffer(TEXT, Encoding::Utf8).position(byte), at(0, 10));
    }

    #[test]
    fn every_place_leads_back_to_its_byte() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            let lines = Lines::of_buffer(TEXT, encoding);
            for (byte, letter) in TEXT.char_indices().filter(|(_, letter)| *letter != '\n') {
                assert_eq!(lines.offset(lines.position(byte)), byte, "{letter:?}");
            }
        }
    }

    #[test]
    fn every_sort_of_line_end_ends_a_line() {
        let lines = Lines::of_buffer(TEXT, Encoding::Utf16);
        assert_eq!(lines.position(TEXT.find('а').unwrap() + 2).line, 0);
        assert_eq!(lines.position(TEXT.find("б").unwrap()), at(2, 0));
        assert_eq!(lines.position(TEXT.len()), at(3, 0));
    }

    #[test]
    fn places_that_are_not_there_are_brought_to_the_nearest() {
        let lines = Lines::of_buffer(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(at(0, 4)), TEXT.find('👍').unwrap());
        assert_eq!(lines.offset(at(0, 999)), TEXT.find('\r').unwrap());
        assert_eq!(lines.offset(at(99, 0)), TEXT.len());
    }

    #[test]
    fn a_byte_order_mark_is_no_column_of_a_file() {
        let lines = Lines::of_file("\u{feff}title: а", Encoding::Utf16);
        assert_eq!(lines.position(0), at(0, 0));
        assert_eq!(lines.position(10), at(0, 7));
        assert_eq!(lines.offset(at(0, 0)), 3);
    }
}
