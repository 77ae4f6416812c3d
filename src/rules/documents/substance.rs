//! What a document says, without how it is set: no white space, no typography, no comments, and
//! nothing of the envelope but what readers see of it.

use unicode_normalization::UnicodeNormalization;

use crate::handbook::{Document, Handbook};
use crate::kinds::envelope::ENVELOPE_KEYS;
use crate::source::Span;
use crate::syntax::markdown::{NodeKind, source_text};
use crate::syntax::yaml::{Content, NodeId, Tree};
use crate::syntax::{front, yaml};

/// Fields of the envelope that are text: what it is called and for whom it holds.
const TEXT_OF_ENVELOPE: [&str; 2] = ["title", "applies_to"];

/// The list of changes is no text that changes.
const CHANGES: &str = "change_log";

/// A longer path is not told apart any further, in bytes; no kind nests so deep.
const LONGEST_PATH: usize = 2000;

/// Stands between two values.
const BOUNDARY: char = '\u{1e}';

/// What a document says, and where each part of it stands.
#[derive(Debug, Default)]
pub(super) struct Substance {
    text: String,
    /// Where a part begins in the text, and where it stands in the file.
    parts: Vec<(usize, Span)>,
}

impl Substance {
    /// Reads it off a document.
    pub(super) fn of(handbook: &Handbook, document: &Document) -> Self {
        let source = &*handbook.sources().get(document.source).text;
        let mut substance = Self::default();
        substance.add_fields(document, source);
        for node in &document.markdown.nodes {
            match &node.kind {
                NodeKind::Text(None) => substance.add(source_text(source, node.span), node.span),
                NodeKind::Text(Some(words)) | NodeKind::Code(words) => {
                    substance.add(words, node.span);
                }
                NodeKind::Html(html) => substance.add(&without_comments(html), node.span),
                NodeKind::Link { target, .. } | NodeKind::Image { target } => {
                    substance.add(target, node.span);
                }
                _ => {}
            }
        }
        substance
    }

    /// Where the first difference from another one stands; nothing if they say the same.
    pub(super) fn first_difference(&self, other: &Self) -> Option<Span> {
        if self.text == other.text {
            return None;
        }
        let (own, others) = (self.text.as_bytes(), other.text.as_bytes());
        let same = own.iter().zip(others).take_while(|(one, two)| one == two).count();
        let at = same.min(own.len().saturating_sub(1));
        let part = self.parts.iter().rev().find(|(start, _)| *start <= at);
        Some(part.map_or_else(Span::default, |(_, span)| *span))
    }

    /// The fields, by their names: in which order they stand, and in which quotes, is no matter.
    fn add_fields(&mut self, document: &Document, source: &str) {
        let span = match document.is_markdown {
            true => front::split(source).front,
            false => Span::new(if source.starts_with('\u{feff}') { 3 } else { 0 }, source.len()),
        };
        let text = source_text(source, span);
        let tree = yaml::parse(text, span.start as usize, document.source, &mut Vec::new());
        let mut values = values(&tree);
        values.sort();
        for (path, value) in values {
            let node = tree.node(value.0);
            let words = without_comments(tree.text(value.0)).replace("**", "");
            self.text.push_str(&path);
            self.text.push(BOUNDARY);
            self.add(&words, node.span);
            self.text.push(BOUNDARY);
        }
    }

    fn add(&mut self, words: &str, span: Span) {
        self.parts.push((self.text.len(), span));
        for letter in words.nfc() {
            match letter {
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
                '«' | '»' | '„' | '“' | '”' | '‚' | '‘' | '’' | '‹' | '›' | '\'' | '´' | 'ʼ' =>
                {
                    self.text.push('"');
                }
                '‐' | '‑' | '‒' | '–' | '—' | '−' | '-' => {
                    if !self.text.ends_with('-') {
                        self.text.push('-');
                    }
                }
                '…' => self.text.push_str("..."),
                'ё' => self.text.push('е'),
                'Ё' => self.text.push('Е'),
                letter if letter.is_whitespace() => {}
                letter => self.text.push(letter),
            }
        }
    }
}

/// A value of a tree; of two with one path, the first of the text stands first.
struct Value(NodeId, u32);

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.1 == other.1
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.1.cmp(&other.1)
    }
}

/// Every value that is text, with its path. What an alias stands for is told where it stands.
fn values(tree: &Tree<'_>) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    let Some(root) = tree.root else { return values };
    let top = tree.entries(root).iter();
    let mut open: Vec<(String, NodeId)> = top
        .filter(|(key, _)| is_text(tree.text(*key)))
        .map(|(key, value)| (tree.text(*key).to_owned(), *value))
        .collect();
    while let Some((path, id)) = open.pop() {
        let node = tree.node(id);
        match &node.content {
            Content::Scalar { .. } => values.push((path, Value(id, node.span.start))),
            Content::Sequence(items) => {
                let items = items.iter().enumerate();
                open.extend(
                    items.map(|(index, item)| (below(&path, &format!("{index:06}")), *item)),
                );
            }
            Content::Mapping(entries) => {
                let entries = entries.iter();
                open.extend(entries.map(|(key, value)| (below(&path, tree.text(*key)), *value)));
            }
            Content::Alias(_) => {}
        }
    }
    values
}

fn below(path: &str, name: &str) -> String {
    if path.len() > LONGEST_PATH { path.to_owned() } else { format!("{path}/{name}") }
}

fn is_text(key: &str) -> bool {
    let is_envelope = ENVELOPE_KEYS.contains(&key) && !TEXT_OF_ENVELOPE.contains(&key);
    !is_envelope && key != CHANGES && !key.starts_with("x-")
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}
