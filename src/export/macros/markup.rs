//! What a helpdesk keeps as HTML, as Markdown that says the same.

use crate::export::macros::markdown::escaped;

/// HTML of a mail: what it knows stays, any other element leaves its words.
pub(super) fn of_html(html: &str) -> String {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        reader.words(&rest[..open]);
        let Some(close) = rest[open..].find('>').map(|at| open + at) else {
            // No element: the sign is a word.
            reader.words(&rest[open..]);
            return reader.markdown();
        };
        let tag = &rest[open + 1..close];
        rest = &rest[close + 1..];
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if matches!(name.as_str(), "script" | "style") && !tag.starts_with('/') {
            rest = after_element(rest, &name);
        } else if name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            reader.tag(&name, tag.starts_with('/'), tag);
        } else if !name.starts_with('!') && !name.starts_with('?') {
            reader.words(&format!("<{tag}>"));
        }
    }
    reader.words(rest);
    reader.markdown()
}

/// What follows the end of an element whose words are not for people.
fn after_element<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = rest.to_ascii_lowercase().find(&format!("</{name}"));
    let end = end.and_then(|at| Some(at + rest[at..].find('>')? + 1));
    &rest[end.unwrap_or(rest.len())..]
}

/// A list that is open: its next number, or none for bullets.
type OpenList = Option<u64>;

#[derive(Default)]
struct Reader {
    text: String,
    lists: Vec<OpenList>,
    links: Vec<Option<String>>,
    /// Inside a table: how many of its rows have ended.
    rows: Option<usize>,
    /// The cells of the row so far.
    cells: usize,
}

impl Reader {
    fn words(&mut self, words: &str) {
        let decoded = decoded(words);
        let mut parts = decoded.split(|sign: char| sign.is_ascii_whitespace()).peekable();
        while let Some(part) = parts.next() {
            let is_opening = self.text.is_empty() || self.text.ends_with(['\n', ' ']);
            if !part.is_empty() {
                let at_head = self.text.is_empty() || self.text.ends_with('\n');
                let safe = escaped(part);
                // Only at the head of a line could a word be taken for a mark.
                let safe = if at_head { safe } else { inner(part) };
                self.text.push_str(&safe);
            }
            if parts.peek().is_some() && !(part.is_empty() && is_opening) {
                let is_gap = self.text.is_empty() || self.text.ends_with(['\n', ' ']);
                self.text.push_str(if is_gap { "" } else { " " });
            }
        }
    }

    fn tag(&mut self, name: &str, is_end: bool, tag: &str) {
        match name {
            "strong" | "b" => self.mark("**", is_end),
            "em" | "i" => self.mark("*", is_end),
            "br" if self.rows.is_some() => self.part(),
            "br" => {
                self.trim();
                self.text.push_str("\\\n");
                self.indent();
            }
            "a" => self.link(is_end, tag),
            "ul" | "ol" if is_end => {
                self.lists.pop();
                self.part();
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.part();
                }
                self.lists.push((name == "ol").then_some(1));
            }
            "li" if !is_end => self.item(),
            "table" => {
                self.rows = None;
                self.part();
                self.rows = (!is_end).then_some(0);
            }
            "tr" | "td" | "th" if self.rows.is_some() => self.cell(name, is_end),
            "p" | "div" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "hr" => {
                self.part()
            }
            _ => {}
        }
    }

    /// A part of a table, whose first row is its head.
    fn cell(&mut self, name: &str, is_end: bool) {
        match (name, is_end) {
            ("tr", false) => {
                self.cells = 0;
                self.trim();
                self.text.push('|');
            }
            ("tr", true) => {
                self.trim();
                self.text.push('\n');
                if self.rows == Some(0) {
                    self.text.push_str(&format!("|{}\n", "---|".repeat(self.cells)));
                }
                self.rows = self.rows.map(|rows| rows + 1);
            }
            (_, false) => self.text.push(' '),
            (_, true) => {
                self.cells += 1;
                self.trim();
                self.text.push_str(" |");
            }
        }
    }

    /// An empty line, unless there is one; a row of a table is one line.
    fn part(&mut self) {
        self.trim();
        if self.rows.is_some() {
            let is_inside = !self.text.ends_with(['|', '\n']);
            self.text.push_str(if is_inside { " " } else { "" });
            return;
        }
        let bare = self.text.trim_end_matches('\n').len();
        self.text.truncate(bare);
        // A break right before the end of a paragraph breaks nothing.
        if self.text.ends_with('\\') && !self.text.ends_with("\\\\") {
            self.text.pop();
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
    }

    fn item(&mut self) {
        self.trim();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        let depth = self.lists.len().saturating_sub(1);
        self.text.push_str(&"   ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.text.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.text.push_str("- "),
        }
    }

    /// A mark of style hugs its words.
    fn mark(&mut self, mark: &str, is_end: bool) {
        if is_end {
            let gap = self.text.len() - self.text.trim_end_matches(' ').len();
            self.trim();
            self.text.push_str(mark);
            self.text.push_str(&" ".repeat(gap));
        } else {
            self.text.push_str(mark);
        }
    }

    fn link(&mut self, is_end: bool, tag: &str) {
        if is_end {
            if let Some(Some(target)) = self.links.pop() {
                self.text.push_str(&format!("]({target})"));
            }
            return;
        }
        let target = attribute(tag, "href").filter(|target| {
            ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme))
                && !target.contains(['(', ')', ' ', '<', '>'])
        });
        if target.is_some() {
            self.text.push('[');
        }
        self.links.push(target);
    }

    fn indent(&mut self) {
        self.text.push_str(&"   ".repeat(self.lists.len()));
    }

    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
    }

    fn markdown(mut self) -> String {
        self.part();
        let text = self.text.trim_end();
        if text.is_empty() { String::new() } else { format!("{text}\n") }
    }
}

/// A word that does not stand at the head of a line.
fn inner(word: &str) -> String {
    let safe = escaped(&format!("x{word}"));
    safe.strip_prefix('x').map_or_else(String::new, str::to_owned)
}

/// The value of an attribute in double or single quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let value = rest[1..].split(quote).next()?;
    Some(decoded(value))
}

/// Entities as the signs they stand for.
fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, sign(&rest[1..end])?))) {
            Some((end, sign)) => {
                plain.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn sign(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    number.and_then(char::from_u32).or(match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        _ => None,
    })
}
