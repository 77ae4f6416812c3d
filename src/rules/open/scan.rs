//! What the bytes of a text tell at once for all rules: line by line the signs without which a rule has
//! nothing to find there, so that a text is read once and not by every rule.

use std::ops::Range;

use aho_corasick::automaton::StateID;

use crate::rules::documents::{leftover_placeholder, stray_invisible};
use crate::rules::open::figures;
use crate::rules::open::finder::FINDER;
use crate::rules::open::signs::Signs;

/// The signs of a text, line by line.
pub(in crate::rules) struct Scan {
    /// Where each line begins, and its signs.
    lines: Vec<(u32, Signs)>,
    /// The signs of the whole text.
    pub(in crate::rules) all: Signs,
}

impl Scan {
    /// Scans the value of a field.
    pub(in crate::rules) fn of(text: &str) -> Self {
        Self::from(text, 0)
    }

    /// Scans a file. A mark of the order of bytes opens it, and stands inside no text.
    pub(in crate::rules) fn of_file(text: &str) -> Self {
        Self::from(text, text.len() - text.trim_start_matches('\u{feff}').len())
    }

    fn from(text: &str, first: usize) -> Self {
        let mut scan = Self { lines: Vec::new(), all: Signs::NONE };
        let mut reader = Reader { text, line: Signs::NONE, figures: 0 };
        let mut state = FINDER.start;
        let mut start = first;
        for at in first..text.len() {
            let byte = text.as_bytes()[at];
            state = FINDER.next(state, byte);
            if FINDER.is_found(state) {
                reader.words(state, at + 1);
            }
            match CLASSES[byte as usize] {
                Class::Plain => {}
                Class::Letter => reader.figures = 0,
                Class::LineEnd => {
                    scan.push(start, reader.line);
                    (start, reader.line) = (at + 1, Signs::NONE);
                }
                class => reader.byte(class, at),
            }
        }
        scan.push(start, reader.line);
        scan
    }

    fn push(&mut self, start: usize, signs: Signs) {
        let start = u32::try_from(start).expect("invariant: a file is shorter than 4 GiB");
        self.all = self.all.and(signs);
        self.lines.push((start, signs));
    }

    /// The signs of the lines on which a range stands.
    pub(in crate::rules) fn within(&self, range: &Range<usize>) -> Signs {
        let first = self.lines.partition_point(|(start, _)| *start as usize <= range.start);
        let lines = self.lines[first.saturating_sub(1)..].iter();
        let lines = lines.take_while(|(start, _)| (*start as usize) < range.end);
        lines.fold(Signs::NONE, |all, (_, signs)| all.and(*signs))
    }
}

/// What is done with a byte beside the search for words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Plain,
    /// The first byte of a letter of some alphabet but the Latin one.
    Letter,
    Latin,
    Digit,
    LineEnd,
    /// A bracket that may open a blank.
    Bracket,
    /// The first byte of some characters that nobody sees.
    Rare,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Latin,
            b'0'..=b'9' => Class::Digit,
            b'\n' => Class::LineEnd,
            b'<' | b'[' => Class::Bracket,
            0xe2 | 0xef => Class::Rare,
            0xc3..=0xf4 => Class::Letter,
            _ => Class::Plain,
        };
        byte += 1;
    }
    classes
};

/// A line that is read.
struct Reader<'t> {
    text: &'t str,
    line: Signs,
    /// The figures since the last letter.
    figures: usize,
}

impl Reader<'_> {
    fn add(&mut self, signs: Signs) {
        self.line = self.line.and(signs);
    }

    /// Pieces of words that end at the place.
    fn words(&mut self, state: StateID, end: usize) {
        for (piece, length) in FINDER.pieces(state) {
            if !self.line.have(piece.signs) && piece.stands(self.text, end - length) {
                self.add(piece.signs);
            }
        }
    }

    /// What the other bytes tell.
    fn byte(&mut self, class: Class, at: usize) {
        let bytes = self.text.as_bytes();
        match class {
            Class::Digit => {
                self.figures += 1;
                self.add(figures::signs(self.text, at, self.figures));
            }
            Class::Latin => {
                self.figures = 0;
                if is_beside_cyrillic(bytes, at) {
                    self.add(Signs::TWO_SCRIPTS);
                }
            }
            Class::Bracket if leftover_placeholder::may_open_blank(bytes, at) => {
                self.add(Signs::BLANK);
            }
            Class::Rare if stray_invisible::may_begin(&bytes[at..]) => self.add(Signs::INVISIBLE),
            _ => {}
        }
    }
}

/// Whether a Latin letter stands beside a Cyrillic one; a few marks of Markdown may part them.
fn is_beside_cyrillic(bytes: &[u8], at: usize) -> bool {
    const MARKS: usize = 4;
    let is_mark = |byte: &&u8| b"*_~`[]\\".contains(byte);
    let after = bytes[at + 1..].iter().take(MARKS).take_while(is_mark).count();
    let before = bytes[..at].iter().rev().take(MARKS).take_while(is_mark).count();
    let is_lead = |byte: Option<&u8>| matches!(byte, Some(0xd0 | 0xd1));
    let last = (at - before).checked_sub(2);
    is_lead(bytes.get(at + 1 + after))
        || last.is_some_and(|last| is_lead(bytes.get(last)) && bytes[last + 1] >= 0x80)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::measurable::{may_measure, may_measure_days};
    use crate::language::words::tokens;
    use crate::language::{contact, hours};
    use crate::rules::open::finder::{INSIDE, beginnings};

    /// Lines of the handbooks that are built in, and some of other sorts.
    fn lines() -> Vec<&'static str> {
        let texts = [
            include_str!("../../../examples/dom-mebel/svod.yaml"),
            include_str!("../../../standards/language/promises.yaml"),
            include_str!("../../../standards/language/measures.yaml"),
            include_str!("../../../standards/language/hours.yaml"),
            include_str!("../../../standards/legal/words.yaml"),
        ];
        let more = [
            "Ежедневно с 9 до 21, a 9:00–18:00 only",
            "Mon–Fri, 9am until 5.30pm",
            "od 9 až 17",
            "от 9:00 до **18:00**",
            "Звоните: 8 (343) 000-10-20",
            "8 343 000\u{a0}10\u{a0}20",
            "+44 (0)20 7946 0000",
            "часть часа",
            "сейчас",
            "Части и час",
            "12 ч",
            "birthday",
            "Cвет",
            "светL",
            "a-b",
            "1-2",
            "a - b",
            "«да»",
            "x\u{200b}y",
            "[имя] и [[id|слово]]",
        ];
        texts.iter().flat_map(|text| text.lines()).chain(more).collect()
    }

    #[test]
    fn a_scan_finds_what_the_definitions_find() {
        for line in lines() {
            let signs = Scan::of(line).all;
            let inside =
                INSIDE.iter().filter(|(_, all)| all.iter().any(|word| line.contains(word)));
            inside.for_each(|(sign, _)| assert!(signs.have(*sign), "{sign:?}: {line}"));
            let beginnings = beginnings().into_iter().filter(|(_, words)| words.are_in(line));
            beginnings.for_each(|(sign, _)| assert!(signs.have(sign), "{sign:?}: {line}"));
            assert_eq!(signs.have(Signs::MEASURE), may_measure(line), "{line}");
            assert_eq!(signs.have(Signs::DAYS), may_measure_days(line), "{line}");
            assert_eq!(signs.have(Signs::DIGIT), line.contains(|char: char| char.is_ascii_digit()));
        }
    }

    #[test]
    fn no_hours_and_no_contact_is_passed_over() {
        let homes = [contact::phone::Home::Ru, contact::phone::Home::Sk, contact::phone::Home::Uk];
        for line in lines() {
            let signs = Scan::of(line).all;
            let has_hours = !hours::hours(&tokens(line)).is_empty();
            assert!(signs.have(Signs::HOURS) || !has_hours, "{line}");
            let has_contact = !contact::contacts(line, &homes).is_empty();
            assert!(signs.have(Signs::CONTACT) || !has_contact, "{line}");
        }
    }

    #[test]
    fn a_range_has_the_signs_of_its_lines() {
        let text = "час\nнет\n«да» 1-2\n";
        let scan = Scan::of(text);
        let of = |words: &str| text.find(words).map(|at| scan.within(&(at..at + words.len())));
        assert_eq!(of("час"), Some(Signs::MEASURE));
        assert_eq!(of("нет"), Some(Signs::NONE));
        assert!(of("да").is_some_and(|signs| signs.have(Signs::QUOTE.and(Signs::DASH))));
        assert!(
            of("час\nнет\n«").is_some_and(|signs| signs.have(Signs::QUOTE.and(Signs::MEASURE)))
        );
        assert_eq!(scan.all, scan.within(&(0..text.len())));
    }
}
