//! YAML with the place of each key and value, so that a piece can be cut out and the rest stays YAML.

use std::ops::Range;

use granit_parser::{Event, Parser};

/// A value and where it stands, in bytes of its file.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) shape: Shape,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Shape {
    Scalar(String),
    List(Vec<Node>),
    Mapping(Vec<(Node, Node)>),
}

impl Node {
    /// The text of a scalar; nothing for anything else.
    pub(crate) fn text(&self) -> &str {
        match &self.shape {
            Shape::Scalar(text) => text,
            Shape::List(_) | Shape::Mapping(_) => "",
        }
    }
}

/// Reads a text that begins at byte `base` of its file; nothing if it is empty.
pub(crate) fn parse(text: &str, base: usize) -> Option<Node> {
    let mut events = Vec::new();
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.expect("the examples are good YAML");
        let at = |marker: granit_parser::Marker| base + marker.byte_offset().expect("a byte");
        events.push((event, at(span.start)..at(span.end)));
    }
    let mut events = events.into_iter().filter(|(event, _)| is_of_a_value(event));
    let first = events.next()?;
    Some(node(text, base, first, &mut events))
}

fn is_of_a_value(event: &Event<'_>) -> bool {
    use Event::{MappingEnd, MappingStart, Scalar, SequenceEnd, SequenceStart};
    matches!(event, Scalar(..) | SequenceStart(..) | SequenceEnd | MappingStart(..) | MappingEnd)
}

fn node<'e>(
    text: &str,
    base: usize,
    (event, span): (Event<'e>, Range<usize>),
    events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
) -> Node {
    let mut nodes = Vec::new();
    let is_mapping = match event {
        Event::Scalar(words, ..) => {
            let span = span.start..trimmed(text, base, span.start, span.end);
            return Node { span, shape: Shape::Scalar(words.into_owned()) };
        }
        event => matches!(event, Event::MappingStart(..)),
    };
    let mut end = span.end;
    while let Some((event, inner)) = events.next() {
        if matches!(event, Event::MappingEnd | Event::SequenceEnd) {
            end = inner.end.max(end);
            break;
        }
        let inner = node(text, base, (event, inner), events);
        end = inner.span.end;
        nodes.push(inner);
    }
    let span = span.start..trimmed(text, base, span.start, end);
    Node { span, shape: if is_mapping { paired(nodes) } else { Shape::List(nodes) } }
}

/// Block values end after the blanks that follow them.
fn trimmed(text: &str, base: usize, start: usize, end: usize) -> usize {
    start.max(base + text[..end - base].trim_end().len())
}

fn paired(nodes: Vec<Node>) -> Shape {
    let mut nodes = nodes.into_iter();
    let mut entries = Vec::new();
    while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
        entries.push((key, value));
    }
    Shape::Mapping(entries)
}

/// What to cut, so that an entry of a mapping goes and the others stay; and what to put there.
pub(crate) fn cut_of(text: &str, mapping: &Node, index: usize) -> (Range<usize>, &'static str) {
    let Shape::Mapping(entries) = &mapping.shape else { return (mapping.span.clone(), "{}") };
    if entries.len() == 1 {
        return (mapping.span.clone(), "{}");
    }
    let start = entries[index].0.span.start;
    if let Some((next, _)) = entries.get(index + 1) {
        return (start..next.span.start, "");
    }
    let (key, value) = &entries[index - 1];
    let before = key.span.end.max(value.span.end);
    let is_flow = text[mapping.span.start..].starts_with('{');
    let start = if is_flow { before } else { text[..start].rfind('\n').map_or(0, |at| at + 1) };
    (start..entries[index].1.span.end.max(entries[index].0.span.end), "")
}
