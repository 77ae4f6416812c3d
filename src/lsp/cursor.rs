//! The cursor in YAML: which keys lead to it, and what is being typed there. It is read line by
//! line, for a text does not parse while somebody types in it.

use std::ops::Range;

use crate::lsp::flow;
use crate::lsp::line::{Line, Mark, lines_above, lines_below};

/// A step from the outermost mapping to the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    /// An item of a list.
    Item,
}

/// What may stand at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Awaited {
    /// Behind a key: its value.
    Value,
    /// At the start of a line: a key, or words that go on.
    KeyOrValue,
}

/// Where somebody types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cursor {
    /// What leads to the mapping that a key would stand in, or to the value.
    pub(super) path: Vec<Step>,
    pub(super) awaited: Awaited,
    /// The word that is being typed, up to the cursor.
    pub(super) typed: Range<usize>,
    /// The keys that the mapping has already.
    pub(super) present: Vec<String>,
}

/// The cursor at a byte of the YAML that stands in a range of a file; none in a comment or in words
/// that run over several lines.
pub(super) fn cursor(text: &str, yaml: Range<usize>, at: usize) -> Option<Cursor> {
    let above = text.get(yaml.start..at)?;
    let start = yaml.start + above.rfind('\n').map_or(0, |end| end + 1);
    let before = &text[start..at];
    let line = Line::of(before);
    if before.trim_start().starts_with('#') || before.contains(" #") {
        return None;
    }
    let above = &text[yaml.start..start];
    let below = text.get(at..yaml.end)?;
    let mut path = ancestors(above, line.column())?;
    path.extend(line.marks.iter().map(|(_, mark)| mark.step()));
    let typed = start + line.rest..at;
    if let Some((steps, awaited, token, present)) = flow::inside(&before[line.rest..]) {
        path.extend(steps);
        return Some(Cursor { path, awaited, typed: typed.start + token..at, present });
    }
    let typed = without_quote(text, typed);
    if matches!(line.marks.last(), Some((_, Mark::Key(..)))) {
        let is_block = text[typed.clone()].starts_with(['|', '>', '&', '*']);
        let is_apart = before.ends_with([' ', '"', '\'']) || !before.ends_with(':');
        let cursor = Cursor { path, awaited: Awaited::Value, typed, present: Vec::new() };
        return (!is_block && is_apart).then_some(cursor);
    }
    let present = present(above, below, &line);
    Some(Cursor { path, awaited: Awaited::KeyOrValue, typed, present })
}

fn without_quote(text: &str, typed: Range<usize>) -> Range<usize> {
    let quotes = usize::from(text[typed.clone()].starts_with(['"', '\'']));
    typed.start + quotes..typed.end
}

/// What leads to a line that begins at a column; none inside a text of several lines.
fn ancestors(above: &str, (column, is_dash): (usize, bool)) -> Option<Vec<Step>> {
    let (mut limit, mut is_dash) = (column, is_dash);
    let mut steps = Vec::new();
    for line in lines_above(above) {
        for (column, mark) in line.marks.iter().rev() {
            // The items of a list may stand as far left as its key.
            let is_outer = match mark {
                Mark::Key(..) => *column < limit || is_dash && *column == limit,
                Mark::Dash => *column < limit,
            };
            if !is_outer {
                continue;
            }
            if let Mark::Key(_, value) = mark
                && !is_empty(value)
            {
                return None;
            }
            steps.push(mark.step());
            (limit, is_dash) = (*column, matches!(mark, Mark::Dash));
        }
        if limit == 0 && !is_dash {
            break;
        }
    }
    steps.reverse();
    Some(steps)
}

/// Whether a key has nothing behind it, so that its value follows below.
fn is_empty(value: &str) -> bool {
    let value = value.trim();
    value.is_empty() || value.starts_with('#') || value.starts_with('&') && !value.contains(' ')
}

/// The keys beside that of a line.
fn present(above: &str, below: &str, line: &Line<'_>) -> Vec<String> {
    let column = line.content;
    let mut keys = Vec::new();
    let take = |line: &Line<'_>, keys: &mut Vec<String>| {
        let own = line.marks.iter().filter(|(at, _)| *at == column);
        keys.extend(own.filter_map(|(_, mark)| mark.key().map(str::to_owned)));
    };
    let is_first = line.marks.is_empty();
    for line in lines_above(above).take_while(|_| is_first) {
        take(&line, &mut keys);
        if line.column().0 < column {
            break;
        }
    }
    for line in lines_below(below).take_while(|line| line.column().0 >= column) {
        take(&line, &mut keys);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path, what is typed, and the keys beside; `|` marks the cursor.
    fn read(marked: &str) -> Option<(String, String, String)> {
        let at = marked.find('¦').unwrap();
        let text = marked.replace('¦', "");
        let cursor = cursor(&text, 0..text.len(), at)?;
        let steps = cursor.path.iter().map(|step| match step {
            Step::Key(key) => key.as_str(),
            Step::Item => "-",
        });
        let path = steps.collect::<Vec<_>>().join(" ");
        Some((path, text[cursor.typed].to_owned(), cursor.present.join(" ")))
    }

    fn found(path: &str, typed: &str, present: &str) -> Option<(String, String, String)> {
        Some((path.to_owned(), typed.to_owned(), present.to_owned()))
    }

    #[test]
    fn a_key_knows_the_keys_around_it() {
        assert_eq!(read("title: А\now¦\nstatus: draft\n"), found("", "ow", "title status"));
        assert_eq!(read("¦"), found("", "", ""));
        let nested = "nodes:\n  a:\n    say: б\n    ¦\n  b:\n    ask: в\n";
        assert_eq!(read(nested), found("nodes a", "", "say"));
    }

    #[test]
    fn a_value_knows_its_key() {
        assert_eq!(read("owner: shi¦"), found("owner", "shi", ""));
        assert_eq!(read("owner: \"shi¦\""), found("owner", "shi", ""));
        assert_eq!(read("owner:¦"), None);
    }

    #[test]
    fn lists_are_steps_wherever_their_dashes_stand() {
        for indent in ["", "  "] {
            let text = format!("roles:\n{indent}- id: а\n{indent}  na¦: б\n{indent}- id: в\n");
            assert_eq!(read(&text), found("roles -", "na", "id"));
            let text = format!("tags:\n{indent}- а\n{indent}- ¦\n");
            assert_eq!(read(&text), found("tags -", "", ""));
        }
    }

    #[test]
    fn braces_on_one_line_are_steps_too() {
        let text = "nodes:\n  a: {say: б, listen: [{reply: Да, ne¦";
        assert_eq!(read(text), found("nodes a listen -", "ne", "reply"));
        assert_eq!(read("a: {say: б, goto: re¦}"), found("a goto", "re", ""));
        assert_eq!(read("profiles: [essentials, i¦]"), found("profiles -", "i", ""));
    }

    #[test]
    fn words_and_comments_are_let_be() {
        assert_eq!(read("intro: |\n  Сначала ти¦\n"), None);
        assert_eq!(read("intro: Долгие\n  слова ¦\n"), None);
        assert_eq!(read("# own¦"), None);
        assert_eq!(read("owner: a # b¦"), None);
    }

    #[test]
    fn a_text_that_breaks_elsewhere_is_read_all_the_same() {
        let text = "title: \"без конца\nowner: [\nstatus: ¦\n";
        assert_eq!(read(text), found("status", "", ""));
    }
}
