//! Lines and columns of many places: the lines of a file are counted once.

use std::cell::OnceCell;

use crate::source::{Place, Position, SourceId, Sources, Span};

/// The files of a report, each with the offsets of its lines.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    starts: Vec<OnceCell<Vec<usize>>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { sources, starts: sources.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The path of a place's file.
    pub(super) fn path(&self, place: Place) -> &'a str {
        self.sources.get(place.source).path.as_str()
    }

    /// Where a place begins.
    pub(super) fn start(&self, place: Place) -> Position {
        self.position(place.source, self.range(place).start)
    }

    /// One past where a place ends.
    pub(super) fn end(&self, place: Place) -> Position {
        self.position(place.source, self.range(place).end)
    }

    /// Where a place begins, its column in units of UTF-16.
    pub(super) fn start_utf16(&self, place: Place) -> Position {
        self.position_utf16(place.source, self.range(place).start)
    }

    /// One past where a place ends, its column in units of UTF-16.
    pub(super) fn end_utf16(&self, place: Place) -> Position {
        self.position_utf16(place.source, self.range(place).end)
    }

    /// The bytes of a place, inside the text and on whole characters.
    pub(super) fn range(&self, place: Place) -> std::ops::Range<usize> {
        let text = self.text(place.source);
        let Span { start, end } = place.span;
        let start = text.floor_char_boundary(start as usize);
        start..text.ceil_char_boundary(end as usize).max(start)
    }

    /// The text of a file.
    pub(super) fn text(&self, source: SourceId) -> &'a str {
        &self.sources.get(source).text
    }

    /// The bytes of a line, counted from 1, without its end.
    pub(super) fn line(&self, source: SourceId, line: usize) -> std::ops::Range<usize> {
        let (text, starts) = (self.text(source), self.starts(source));
        let start = starts[line - 1];
        let end = starts.get(line).map_or(text.len(), |next| next - 1);
        let inside = text[start..end].trim_end_matches('\r');
        let mark = inside.len() - inside.trim_start_matches('\u{feff}').len();
        start + mark..start + inside.len()
    }

    fn position(&self, source: SourceId, offset: usize) -> Position {
        let (line, before) = self.before(source, offset);
        Position { line, column: before.chars().count() + 1 }
    }

    fn position_utf16(&self, source: SourceId, offset: usize) -> Position {
        let (line, before) = self.before(source, offset);
        Position { line, column: before.encode_utf16().count() + 1 }
    }

    /// The line of a byte, and what stands before it there.
    fn before(&self, source: SourceId, offset: usize) -> (usize, &'a str) {
        let line = self.starts(source).partition_point(|start| *start <= offset);
        let before = &self.text(source)[self.starts(source)[line - 1]..offset];
        (line, before.trim_start_matches('\u{feff}'))
    }

    fn starts(&self, source: SourceId) -> &[usize] {
        self.starts[source.0 as usize].get_or_init(|| {
            let ends = self.text(source).bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{MemoryWorld, load};

    #[test]
    fn places_are_those_that_sources_count_one_by_one() {
        let text = "\u{feff}тон: ё\r\nжалобы\n\n  конец";
        let mut world = MemoryWorld::new(crate::language::Date::new(2026, 3, 1).unwrap());
        world.insert("a.md", text);
        let (sources, _) = load(&world).unwrap();
        let places = Places::new(&sources);
        let source = SourceId(0);
        for offset in 0..=text.len() + 2 {
            let place = Place { source, span: Span::new(offset, offset) };
            let offset = u32::try_from(offset).unwrap();
            assert_eq!(places.start(place), sources.position(source, offset), "{offset}");
        }
        let lines: Vec<_> = (1..=4).map(|line| &text[places.line(source, line)]).collect();
        assert_eq!(lines, ["тон: ё", "жалобы", "", "  конец"]);
    }

    #[test]
    fn a_sign_outside_the_basic_plane_is_one_letter_and_two_units() {
        let mut world = MemoryWorld::new(crate::language::Date::new(2026, 3, 1).unwrap());
        world.insert("a.md", "\u{feff}Стул 🪑 и\u{306} стол\n");
        let (sources, _) = load(&world).unwrap();
        let places = Places::new(&sources);
        let start = places.text(SourceId(0)).find("стол").unwrap();
        let place = Place { source: SourceId(0), span: Span::new(start, start + 8) };
        assert_eq!((places.start(place).column, places.end(place).column), (11, 15));
        assert_eq!((places.start_utf16(place).column, places.end_utf16(place).column), (12, 16));
    }
}
