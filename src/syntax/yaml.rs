//! The spanned YAML tree, built over the events of the parser.
//! It knows nothing of kinds; `decode` turns it into values.

use std::borrow::Cow;
use std::collections::BTreeMap;

use granit_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use crate::findings::Finding;
use crate::source::{Place, SourceId, Span};

/// The number of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// The first node of a tree that has any.
    pub(crate) const FIRST: Self = Self(0);
}

/// A node and where it stands.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) span: Span,
    pub(crate) content: Content<'a>,
}

/// What a node is.
#[derive(Debug)]
pub(crate) enum Content<'a> {
    /// Text; `plain` if it stands without quotes.
    Scalar { text: Cow<'a, str>, plain: bool },
    /// A list.
    Sequence(Vec<NodeId>),
    /// Keys and values in their order.
    Mapping(Vec<(NodeId, NodeId)>),
    /// A `*name` that stands for another node.
    Alias(NodeId),
}

/// A tree in one arena, so that dropping it does not recurse.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    /// The outermost node; `None` for an empty text.
    pub(crate) root: Option<NodeId>,
    /// The file it was read from.
    pub(crate) source: SourceId,
}

impl<'a> Tree<'a> {
    pub(crate) fn node(&self, id: NodeId) -> &Node<'a> {
        &self.nodes[id.0 as usize]
    }

    /// The number of nodes.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A scalar's text; nothing for anything else.
    pub(crate) fn text(&self, id: NodeId) -> &str {
        match &self.node(id).content {
            Content::Scalar { text, .. } => text,
            _ => "",
        }
    }

    /// The value of a key of the outermost mapping, and the key itself.
    pub(crate) fn entry(&self, name: &str) -> Option<(NodeId, NodeId)> {
        self.entries(self.root?).iter().copied().find(|(key, _)| self.text(*key) == name)
    }

    /// The keys and values of a mapping; nothing for anything else.
    pub(crate) fn entries(&self, id: NodeId) -> &[(NodeId, NodeId)] {
        match &self.node(id).content {
            Content::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The keys of the outermost mapping.
    pub(crate) fn keys(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.root.map_or(&[] as &[_], |root| self.entries(root)).iter().map(|(key, _)| *key)
    }

    pub(crate) fn place(&self, span: Span) -> Place {
        Place { source: self.source, span }
    }
}

/// Reads a text that begins at byte `base` of its file.
pub(crate) fn parse<'a>(
    text: &'a str,
    base: usize,
    source: SourceId,
    findings: &mut Vec<Finding>,
) -> Tree<'a> {
    let tree = Tree { nodes: Vec::new(), root: None, source };
    let mut builder = Builder {
        tree,
        text,
        base,
        open: Vec::new(),
        anchors: BTreeMap::new(),
        documents: 0,
        findings,
    };
    builder.read();
    builder.tree
}

/// A collection whose end has not come yet.
struct Open {
    id: NodeId,
    key: Option<NodeId>,
    seen: BTreeMap<String, NodeId>,
}

struct Builder<'a, 'f> {
    tree: Tree<'a>,
    text: &'a str,
    base: usize,
    open: Vec<Open>,
    anchors: BTreeMap<usize, NodeId>,
    documents: usize,
    findings: &'f mut Vec<Finding>,
}

impl<'a> Builder<'a, '_> {
    fn read(&mut self) {
        let options = granit_parser::options! { emit_unresolved_aliases: true };
        let mut parser = Parser::new_from_str_with_options(self.text, options);
        loop {
            match parser.next_event() {
                None => break,
                Some(Ok((event, span))) => {
                    let (start, end) = (self.offset(span.start), self.offset(span.end));
                    self.take(event, start, end);
                }
                Some(Err(error)) => {
                    self.report(&error);
                    break;
                }
            }
        }
        while self.open.pop().is_some() {}
    }

    fn offset(&self, marker: Marker) -> usize {
        self.base + marker.byte_offset().unwrap_or(0).min(self.text.len())
    }

    fn take(&mut self, event: Event<'a>, start: usize, end: usize) {
        let span = Span::new(start, end);
        let (content, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => {
                (Content::Scalar { text, plain: style == ScalarStyle::Plain }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (Content::Sequence(Vec::new()), anchor),
            Event::MappingStart(_, anchor, _) => (Content::Mapping(Vec::new()), anchor),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(target) => (Content::Alias(*target), 0),
                None => return self.dead_alias(span),
            },
            Event::UnresolvedAlias(_) => return self.dead_alias(span),
            Event::SequenceEnd | Event::MappingEnd => return self.close(end),
            Event::DocumentStart(..) => return self.next_document(span),
            _ => return,
        };
        self.push(Node { span, content }, anchor);
    }

    fn push(&mut self, node: Node<'a>, anchor: usize) {
        let index = u32::try_from(self.tree.nodes.len())
            .expect("invariant: a file of less than 4 GiB has fewer than 2³² nodes");
        let id = NodeId(index);
        if anchor != 0 {
            self.anchors.insert(anchor, id);
        }
        let is_open = matches!(node.content, Content::Sequence(_) | Content::Mapping(_));
        self.tree.nodes.push(node);
        if self.documents <= 1 {
            self.attach(id);
        }
        if is_open {
            self.open.push(Open { id, key: None, seen: BTreeMap::new() });
        }
    }

    fn attach(&mut self, id: NodeId) {
        let Some(open) = self.open.last_mut() else {
            self.tree.root.get_or_insert(id);
            return;
        };
        let parent = open.id.0 as usize;
        match &mut self.tree.nodes[parent].content {
            Content::Sequence(items) => items.push(id),
            Content::Mapping(_) => match open.key.take() {
                None => open.key = Some(id),
                Some(key) => self.entry(parent, key, id),
            },
            Content::Scalar { .. } | Content::Alias(_) => {}
        }
    }

    /// Adds a key and its value. A key that stands twice is reported, the first one counts.
    fn entry(&mut self, parent: usize, key: NodeId, value: NodeId) {
        let name = self.tree.text(key).to_owned();
        let open = self.open.last_mut().expect("invariant: an entry stands in an open mapping");
        match open.seen.get(&name) {
            Some(first) if matches!(self.tree.node(key).content, Content::Scalar { .. }) => {
                let first = self.tree.place(self.tree.node(*first).span);
                let place = self.tree.place(self.tree.node(key).span);
                let finding = Finding::new("duplicate-key", place);
                self.findings.push(finding.with("key", name).related(first, "first"));
            }
            _ => {
                open.seen.insert(name, key);
                if let Content::Mapping(entries) = &mut self.tree.nodes[parent].content {
                    entries.push((key, value));
                }
            }
        }
    }

    /// Block collections end after trailing blanks; their span ends with their last child.
    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let last = match &self.tree.node(open.id).content {
            Content::Sequence(items) => items.last().copied(),
            Content::Mapping(entries) => entries.last().map(|(_, value)| *value),
            Content::Scalar { .. } | Content::Alias(_) => None,
        };
        let last_end = last.map_or(0, |id| self.tree.node(id).span.end as usize);
        let end = end.max(last_end);
        let text = self.text.get(..end - self.base).unwrap_or(self.text);
        let start = self.tree.node(open.id).span.start as usize;
        let trimmed = self.base + text.trim_end().len();
        self.tree.nodes[open.id.0 as usize].span = Span::new(start, trimmed.max(start));
    }

    fn dead_alias(&mut self, span: Span) {
        let place = self.tree.place(span);
        self.findings.push(Finding::new("invalid-yaml", place).variant("alias"));
        let content = Content::Scalar { text: Cow::Borrowed(""), plain: true };
        self.push(Node { span, content }, 0);
    }

    /// A file is one document; what follows a second `---` is reported, not lost in silence.
    fn next_document(&mut self, span: Span) {
        self.documents += 1;
        if self.documents == 2 {
            let place = self.tree.place(span);
            self.findings.push(Finding::new("invalid-yaml", place).variant("second-document"));
        }
    }

    fn report(&mut self, error: &ScanError) {
        if let Some(tab) = indenting_tab(self.text) {
            let place = self.tree.place(Span::new(self.base + tab, self.base + tab + 1));
            self.findings.push(Finding::new("invalid-yaml", place).variant("tab"));
            return;
        }
        let characters = error.marker().index();
        let start = self.text.char_indices().nth(characters).map_or(self.text.len(), |at| at.0);
        // At the end of the text there is nothing to underline: step back to its last character.
        let start = if start >= self.text.len() {
            self.text.trim_end().char_indices().next_back().map_or(0, |at| at.0)
        } else {
            start
        };
        let width = self.text[start..].chars().next().map_or(0, char::len_utf8);
        let place = self.tree.place(Span::new(self.base + start, self.base + start + width));
        let finding = Finding::new("invalid-yaml", place).with("detail", error.info());
        let is_slot = self.text[..start].ends_with("{{") || self.text[start..].starts_with("{{");
        self.findings.push(if is_slot { finding.variant("slot") } else { finding });
    }
}

/// The first tab that indents a line, which YAML forbids.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let is_blank = line.trim().is_empty();
        if let Some(tab) = line[..indent].find('\t').filter(|_| !is_blank) {
            return Some(offset + tab);
        }
        offset += line.len();
    }
    None
}
