//! Where the characters of a YAML text stand in its file: quotes, escapes, folded lines and
//! indentation lie between the two.

use std::ops::Range;

/// The range in the source of each byte of a value; none if the two do not fit together, as an
/// alias does not.
pub(crate) fn origins(source: &str, value: &str) -> Option<Vec<Range<usize>>> {
    let mut reader = Reader { source, at: 0, is_escaped: source.starts_with('"') };
    reader.open();
    let mut origins = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some(first) = rest.chars().next() {
        if !first.is_whitespace() {
            let from = reader.next()?;
            (from.0 == first).then_some(())?;
            origins.resize(origins.len() + first.len_utf8(), from.1);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let end = rest.find(|char: char| !char.is_whitespace()).unwrap_or(rest.len());
        let from = reader.at;
        reader.skip_blanks();
        blanks(&source[from..reader.at], from, &rest[..end], &mut origins);
        rest = &rest[end..];
    }
    Some(origins)
}

/// Blanks that stand as they are have their own places, others share that of all of them.
fn blanks(source: &str, at: usize, value: &str, origins: &mut Vec<Range<usize>>) {
    for (offset, char) in value.char_indices() {
        let from = match source == value {
            true => at + offset..at + offset + char.len_utf8(),
            false => at..at + source.len(),
        };
        origins.resize(origins.len() + char.len_utf8(), from);
    }
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    /// Whether backslashes have a meaning.
    is_escaped: bool,
}

impl Reader<'_> {
    /// Passes over the opening quote, or over the line with the sign of a block.
    fn open(&mut self) {
        self.at = match self.source.chars().next() {
            Some('"' | '\'') => 1,
            Some('|' | '>') => self.source.find('\n').unwrap_or(0),
            _ => 0,
        };
    }

    /// The next visible character and the range that writes it.
    fn next(&mut self) -> Option<(char, Range<usize>)> {
        self.skip_blanks();
        let (char, length) = self.read()?;
        let from = self.at;
        self.at += length;
        Some((char, from..self.at))
    }

    fn skip_blanks(&mut self) {
        while let Some((char, length)) = self.read() {
            if !char.is_whitespace() {
                break;
            }
            self.at += length;
        }
    }

    /// What stands at the place, and how many bytes write it.
    fn read(&self) -> Option<(char, usize)> {
        let rest = &self.source[self.at..];
        let first = rest.chars().next()?;
        match first {
            '\\' if self.is_escaped => escape(&rest[1..]).map(|(char, length)| (char, length + 1)),
            '\'' if self.source.starts_with('\'') && rest.starts_with("''") => Some(('\'', 2)),
            _ => Some((first, first.len_utf8())),
        }
    }
}

/// The character of an escape, after its backslash.
fn escape(rest: &str) -> Option<(char, usize)> {
    let first = rest.chars().next()?;
    let digits = match first {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let code = u32::from_str_radix(rest.get(1..=digits)?, 16).ok()?;
        return Some((char::from_u32(code)?, digits + 1));
    }
    let char = match first {
        'n' | 'N' | 'L' | 'P' => '\n',
        't' => '\t',
        'r' => '\r',
        '_' => '\u{a0}',
        other => other,
    };
    Some((char, first.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(source: &str, value: &str, words: &str) -> String {
        let origins = origins(source, value).unwrap();
        let start = value.find(words).unwrap();
        let end = start + words.len();
        source[origins[start].start..origins[end - 1].end].to_owned()
    }

    #[test]
    fn words_are_found_in_every_style() {
        assert_eq!(at("не\n    знаю", "не знаю", "знаю"), "знаю");
        assert_eq!(at("'it''s so'", "it's so", "it's"), "it''s");
        assert_eq!(at("\"a \\\"b\\\" \\u0431\"", "a \"b\" б", "\"b\" б"), "\\\"b\\\" \\u0431");
        assert_eq!(at("|\n  one\n  two\n", "one\ntwo\n", "two"), "two");
        assert_eq!(at(">-\n  one\n\n  two", "one\ntwo", "one\ntwo"), "one\n\n  two");
        assert_eq!(at("\"a\\\n  b\"", "ab", "ab"), "a\\\n  b");
    }

    #[test]
    fn the_second_of_two_equal_words_has_its_own_place() {
        let origins = origins("\"да да\"", "да да").unwrap();
        assert_eq!(origins[5], 6..8);
    }

    #[test]
    fn an_alias_does_not_fit() {
        assert_eq!(origins("*name", "words"), None);
    }
}
