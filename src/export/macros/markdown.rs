//! What a helpdesk keeps as plain text, as Markdown that says the same.

/// Plain text: empty lines part paragraphs, other line breaks stay, lists are lists, and no sign of the
/// text becomes one of Markdown.
pub(super) fn of_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut markdown = String::with_capacity(text.len() + 16);
    let mut before = Line::Empty;
    for line in text.trim_matches('\n').split('\n') {
        let kind = Line::of(line.trim_start(), before);
        if kind == Line::Words && before == Line::Words {
            // A line break inside a paragraph is one.
            markdown.truncate(markdown.trim_end_matches('\n').len());
            markdown.push_str("\\\n");
        }
        let (indent, words) = line.split_at(line.len() - line.trim_start().len());
        if kind != Line::Words {
            markdown.push_str(indent);
        }
        markdown.push_str(&line_as_markdown(words.trim_end(), kind));
        markdown.push('\n');
        before = kind;
    }
    markdown
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Empty,
    Words,
    Item,
    Quote,
}

impl Line {
    /// A number opens a list only as its first one, or behind another item: «14. марта» is a day.
    fn of(line: &str, before: Self) -> Self {
        let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let is_number = digits > 0 && line[digits..].starts_with(". ");
        match line {
            "" => Self::Empty,
            _ if line.starts_with("- ") => Self::Item,
            _ if is_number && (&line[..digits] == "1" || before == Self::Item) => Self::Item,
            _ if line.starts_with("> ") => Self::Quote,
            _ => Self::Words,
        }
    }
}

fn line_as_markdown(line: &str, kind: Line) -> String {
    let (mark, words) = match kind {
        Line::Item => line.split_at(line.find(' ').map_or(0, |at| at + 1)),
        Line::Quote => line.split_at(2),
        Line::Empty | Line::Words => ("", line),
    };
    format!("{mark}{}", escaped(words))
}

/// Words that stay words; a mark of a list or of a heading at their head too.
pub(super) fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len() + 8);
    let digits = words.len() - words.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let is_linking = may_link(words);
    for (at, sign) in words.char_indices() {
        let is_mark = match sign {
            '\\' | '`' | '*' | '<' | '~' | '|' => true,
            '[' | ']' => is_linking,
            '_' => !is_inside(words, at),
            '&' => words[at..].contains(';'),
            '#' | '>' | '+' | '-' | '=' => at == 0,
            '.' | ')' => at > 0 && at == digits,
            _ => false,
        };
        if is_mark {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}

/// Whether brackets may be more than brackets: the name of a slot in them, `[order.number]`, is text.
fn may_link(words: &str) -> bool {
    let is_task = ["[ ]", "[x]", "[X]"].iter().any(|task| words.starts_with(task));
    is_task || ["](", "][", "]:", "[^"].iter().any(|link| words.contains(link))
}

/// Whether a sign stands inside a word.
fn is_inside(words: &str, at: usize) -> bool {
    let before = words[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    before && words[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
}
