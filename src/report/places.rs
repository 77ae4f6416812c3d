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
        let line = self.starts(source).partition_point(|start| *start <= offset);
        let before = &self.text(source)[self.starts(source)[line - 1]..offset];
        Position { line, column: before.trim_start_matches('\u{feff}').chars().count() + 1 }
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
}
