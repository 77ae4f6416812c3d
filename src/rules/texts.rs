//! The words of a document, wherever they stand: in its prose and in its fields, without code.

use std::borrow::Cow;
use std::ops::Range;

use crate::handbook::{Document, Handbook};
use crate::source::{Place, Span};
use crate::syntax::decode::Mentioned;
use crate::syntax::markdown::{self, NodeKind};

/// Some words of a document.
pub(super) struct Text<'a> {
    /// The words; code and comments are blanks of the same length.
    pub(super) words: Cow<'a, str>,
    /// The field they stand in; none for the prose, whose offsets are those of the file.
    field: Option<Span>,
}

impl Text<'_> {
    /// The field it stands in; none for the prose.
    pub(super) fn field(&self) -> Option<Span> {
        self.field
    }

    /// Where a part of the words stands.
    pub(super) fn place(
        &self,
        handbook: &Handbook,
        document: &Document,
        part: Range<usize>,
    ) -> Place {
        document.at(match self.field {
            Some(field) => document.locate(&handbook.sources, field, &self.words[part]),
            None => Span::new(part.start, part.end),
        })
    }
}

/// Every text of a document: its prose as one, then its fields.
pub(super) fn texts<'a>(handbook: &'a Handbook, document: &'a Document) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    if document.is_markdown {
        texts.push(body(handbook, document));
    }
    texts.extend(document.prose().map(field));
    texts
}

/// The prose of a document.
pub(super) fn body<'a>(handbook: &'a Handbook, document: &'a Document) -> Text<'a> {
    let source = &handbook.sources.get(document.source).text;
    Text { words: Cow::Owned(words(source, &document.markdown)), field: None }
}

/// A field.
pub(super) fn field(prose: &Mentioned) -> Text<'_> {
    let words = match prose.text.contains(['`', '<']) {
        true => Cow::Owned(words(&prose.text, &markdown::parse(&prose.text, 0))),
        false => Cow::Borrowed(prose.text.as_str()),
    };
    Text { words, field: Some(prose.span) }
}

/// A text of the same length that holds only what is said in it.
fn words(source: &str, markdown: &markdown::Markdown) -> String {
    let blank = |byte: u8| if byte == b'\n' { b'\n' } else { b' ' };
    let mut bytes: Vec<u8> = source.bytes().map(blank).collect();
    for index in markdown.roots() {
        let node = &markdown.nodes[index];
        let range = node.span.range();
        if !is_silent(&node.kind) && source.get(range.clone()).is_some() {
            bytes[range.clone()].copy_from_slice(&source.as_bytes()[range]);
        }
    }
    for node in markdown.nodes.iter().filter(|node| is_silent(&node.kind)) {
        if let Some(silent) = bytes.get_mut(node.span.range()) {
            silent.iter_mut().for_each(|byte| *byte = blank(*byte));
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn is_silent(kind: &NodeKind) -> bool {
    match kind {
        NodeKind::CodeBlock | NodeKind::Code(_) => true,
        NodeKind::Html(html) => html.trim_start().starts_with("<!--"),
        _ => false,
    }
}

/// Short pieces in square or angle brackets on one line, with the brackets.
pub(super) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, u8)> = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, open) {
            (b'[' | b'<', _) => open = Some((at, byte)),
            (b']', Some((start, b'['))) | (b'>', Some((start, b'<'))) => {
                found.push(start..at + 1);
                open = None;
            }
            (b'\n', _) => open = None,
            _ => {}
        }
    }
    found
}

/// The words by which a blank in brackets is known; no tag of HTML is among them.
const BLANKS: [&str; 31] = [
    "name",
    "имя",
    "фио",
    "client",
    "customer",
    "клиент",
    "клиента",
    "дата",
    "date",
    "номер",
    "number",
    "company",
    "компания",
    "название",
    "сумма",
    "amount",
    "телефон",
    "phone",
    "email",
    "order",
    "заказ",
    "адрес",
    "meno",
    "dátum",
    "číslo",
    "firma",
    "suma",
    "срок",
    "должность",
    "ссылка",
    "город",
];

/// Whether brackets hold the name of something to fill in, such as `[NAME]` or `<имя>`.
pub(super) fn is_blank(text: &str, bracket: &Range<usize>) -> bool {
    let before = text[..bracket.start].chars().next_back();
    let after = text[bracket.end..].chars().next();
    if matches!(before, Some('[' | '!' | ']')) || matches!(after, Some('(' | '[' | ']' | ':')) {
        return false;
    }
    let inside = text[bracket.start + 1..bracket.end - 1].to_lowercase();
    let mut words = inside.split([' ', '_', '-', '.']);
    let is_known = words.next().is_some_and(|word| BLANKS.contains(&word));
    is_known && words.count() < 3
}
