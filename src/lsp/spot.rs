//! The spot in a file: whether one types a slot, a reference, the name of a heading, or YAML.

use std::ops::Range;

use crate::lsp::cursor::{Cursor, cursor};
use crate::source::ProjectPath;
use crate::syntax::front;

/// What is typed at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// A slot, behind `{{`.
    Slot(Range<usize>),
    /// A reference, behind `[[`.
    Reference(Range<usize>),
    /// The role of a heading, behind `{#` or `{.`.
    Heading(Range<usize>),
    /// The rule of a waiver, in a comment.
    Waiver(Range<usize>),
    /// A key or a value.
    Yaml(Cursor),
}

/// The part of a file that is YAML.
pub(super) fn yaml(path: &ProjectPath, text: &str) -> Range<usize> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    if !path.extension().to_ascii_lowercase().starts_with('m') {
        return start..text.len();
    }
    let parts = front::split(text);
    let first = text[start..].lines().next().unwrap_or("");
    let is_open = first.trim_end() == "---" && parts.front.range().is_empty();
    if !is_open || parts.body as usize > start + first.len() {
        return parts.front.range();
    }
    // It was begun and is not closed yet: the lines up to the first empty one are meant.
    let from = (start + first.len() + 1).min(text.len());
    let to = text[from..].find("\n\n").map_or(text.len(), |at| from + at + 1);
    from..to
}

/// What is typed at a byte of a file.
pub(super) fn spot(path: &ProjectPath, text: &str, at: usize) -> Option<Spot> {
    let yaml = yaml(path, text);
    let is_yaml = (yaml.start..=yaml.end).contains(&at) && !yaml.is_empty();
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = &text[start..at];
    let behind = |mark: &str, end: &str| {
        let from = line.rfind(mark)? + mark.len();
        let typed = &line[from..];
        let blank = typed.len() - typed.trim_start().len();
        (!typed.contains(end)).then_some(start + from + blank..at)
    };
    if let Some(typed) = behind("{{", "}}") {
        return Some(Spot::Slot(typed));
    }
    let is_one_word = |typed: &Range<usize>| !text[typed.clone()].contains(['|', '[', ',']);
    if let Some(typed) = behind("[[", "]]").filter(is_one_word) {
        return Some(Spot::Reference(typed));
    }
    if is_yaml {
        return cursor(text, yaml, at).map(Spot::Yaml);
    }
    if let Some(typed) = behind("svod: allow ", " ").filter(|_| line.contains("<!--")) {
        return Some(Spot::Waiver(typed));
    }
    let braces = behind("{", "}").filter(|_| line.trim_start().starts_with('#'))?;
    let word = text[braces.clone()].rfind(['#', '.'])?;
    Some(Spot::Heading(braces.start + word + 1..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "---\ntitle: Спасибо 👍\nplaceholders:\n  a.b: {type: name, example: [«А»]}\n---\n\
        # Тема {#phone .form}\n\nПишем {{ a.b }} и [[greeting|так]], `[[`.\n<!-- svod: allow x -->\n";
    const SCRIPT: &str = "\u{feff}nodes:\r\n  hello: {say: \"Да: нет\", listen: [{reply: Да, next: b}]}\r\n\
        \r\n  b:\r\n    say: |\r\n      Слова: ещё\r\n    - x\r\n  'c d': [[\r\n";

    /// The same at every place of a text, and at the end of each of its beginnings.
    fn everywhere(path: &str, text: &str) {
        let path = ProjectPath::new(path);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            for text in [text, &text[..at]] {
                if let Some(Spot::Slot(typed) | Spot::Reference(typed)) = spot(&path, text, at) {
                    assert!(typed.end == at && text.is_char_boundary(typed.start));
                }
            }
        }
    }

    #[test]
    fn no_place_of_a_half_written_text_is_too_much() {
        for text in [LETTER, SCRIPT, "", "---", "---\n", "---\na", "\u{feff}---\r\na: {\r\n"] {
            everywhere("letters/a.md", text);
            everywhere("scripts/a.yaml", text);
        }
    }

    #[test]
    fn front_matter_that_is_not_closed_yet_is_yaml() {
        let text = "---\ntitle: А\nown\n\n# Слова\n";
        let at = text.find("own").unwrap() + 3;
        let found = spot(&ProjectPath::new("pages/a.md"), text, at);
        assert!(matches!(found, Some(Spot::Yaml(cursor)) if cursor.present == ["title"]));
    }
}
