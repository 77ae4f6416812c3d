//! Markdown as a flat tree: nodes in the order of the text, each with the index where its inside
//! ends. What a node means to a handbook is for others to say.

use std::collections::BTreeMap;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options,
    Parser, Tag, TagEnd,
};

use crate::source::Span;

/// Containers deeper than this are flattened, so that nothing that walks the tree overflows.
const DEPTH_LIMIT: usize = 48;

/// A text that was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Markdown {
    pub(crate) nodes: Vec<Node>,
    /// The first container that was flattened for its depth.
    pub(crate) too_deep: Option<Span>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) span: Span,
    /// One past the last node inside this one.
    pub(crate) end: u32,
}

// A handbook holds all its nodes at once: they are most of what it takes beside its texts.
const _: () = assert!(size_of::<Node>() <= 40);

/// The names that a heading gives itself: `{#id .class}`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    pub(crate) id: Option<Box<str>>,
    pub(crate) classes: Vec<Box<str>>,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NodeKind {
    Paragraph,
    Heading {
        level: u8,
        /// What stands in braces behind it; most headings have nothing there.
        named: Option<Box<Named>>,
    },
    List(Option<u64>),
    Item,
    TaskMark(bool),
    Table(Box<[Alignment]>),
    TableHead,
    TableRow,
    TableCell,
    Quote(Option<BlockQuoteKind>),
    CodeBlock,
    Break,
    Emphasis,
    Strong,
    Strike,
    Link {
        target: Box<str>,
        is_wiki: bool,
    },
    Image {
        target: Box<str>,
    },
    /// Words; `None` if they are just what stands in the source.
    Text(Option<Box<str>>),
    Code(Box<str>),
    SoftBreak,
    HardBreak,
    /// Raw HTML, which is shown as it was typed.
    Html(Box<str>),
    FootnoteReference(Box<str>),
    Footnote(Box<str>),
    DefinitionList,
    DefinitionTerm,
    DefinitionBody,
}

impl Markdown {
    /// The nodes directly inside a range of nodes.
    pub(crate) fn children(&self, from: usize, to: usize) -> Children<'_> {
        Children { nodes: &self.nodes, at: from, to }
    }

    /// The nodes of the outermost level.
    pub(crate) fn roots(&self) -> Children<'_> {
        self.children(0, self.nodes.len())
    }

    /// The nodes directly inside a node.
    pub(crate) fn inside(&self, index: usize) -> Children<'_> {
        self.children(index + 1, self.nodes[index].end as usize)
    }

    /// The words between two nodes, a line break between blocks; code is left in, HTML out.
    pub(crate) fn plain(&self, source: &str, from: usize, to: usize) -> String {
        let mut text = String::new();
        for node in &self.nodes[from..to] {
            match &node.kind {
                NodeKind::Text(None) => text.push_str(source_text(source, node.span)),
                NodeKind::Text(Some(words)) => text.push_str(words),
                NodeKind::Code(words) => text.push_str(words),
                NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
                NodeKind::Emphasis | NodeKind::Strong | NodeKind::Strike => {}
                NodeKind::Link { .. } | NodeKind::Image { .. } | NodeKind::Html(_) => {}
                _ if text.is_empty() || text.ends_with('\n') => {}
                _ => text.push('\n'),
            }
        }
        text
    }
}

/// What stands at a span; nothing if the span is not of this text.
pub(crate) fn source_text(source: &str, span: Span) -> &str {
    source.get(span.range()).unwrap_or("")
}

/// Walks over siblings, giving each one's index.
#[derive(Debug, Clone)]
pub(crate) struct Children<'m> {
    nodes: &'m [Node],
    at: usize,
    to: usize,
}

impl Iterator for Children<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let index = self.at;
        if index >= self.to {
            return None;
        }
        self.at = (self.nodes[index].end as usize).max(index + 1);
        Some(index)
    }
}

/// Reads a file from byte `base` on; spans are offsets of the whole file.
pub(crate) fn parse(text: &str, base: usize) -> Markdown {
    let body = text.get(base..).unwrap_or("");
    let mut builder =
        Builder { markdown: Markdown::default(), body, base, open: Vec::new(), depth: 0 };
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        builder.take(event, Span::new(base + range.start, base + range.end));
    }
    // A large handbook has millions of nodes, and keeps them all.
    builder.markdown.nodes.shrink_to_fit();
    builder.markdown
}

/// Where the labels of a text's links are defined, `[label]: path`, by the byte at which a link or
/// an image begins.
pub(crate) fn definitions(text: &str, base: usize) -> BTreeMap<u32, Span> {
    let body = text.get(base..).unwrap_or("");
    let mut labels = Vec::new();
    let mut events = Parser::new_ext(body, options()).into_offset_iter();
    for (event, range) in events.by_ref() {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = event {
            labels.push((Span::new(base + range.start, base + range.end).start, id));
        }
    }
    let known = events.reference_definitions();
    let spans = labels.into_iter().filter_map(|(start, label)| {
        let range = known.get(&label)?.span.clone();
        Some((start, Span::new(base + range.start, base + range.end)))
    });
    spans.collect()
}

/// The dialect: GitHub's tables, tasks and alerts, wiki links, attributes of headings.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_DEFINITION_LIST
}

struct Builder<'a> {
    markdown: Markdown,
    body: &'a str,
    base: usize,
    /// The open nodes; `None` for one that was flattened.
    open: Vec<Option<usize>>,
    depth: usize,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end),
            Event::Text(words) => self.words(&words, span),
            Event::Code(words) => self.leaf(NodeKind::Code(boxed(&words)), span),
            Event::Html(words) => self.html(&words, span),
            Event::InlineHtml(words) => self.leaf(NodeKind::Html(boxed(&words)), span),
            Event::SoftBreak => self.leaf(NodeKind::SoftBreak, span),
            Event::HardBreak => self.leaf(NodeKind::HardBreak, span),
            Event::Rule => self.leaf(NodeKind::Break, span),
            Event::TaskListMarker(done) => self.leaf(NodeKind::TaskMark(done), span),
            Event::FootnoteReference(name) => {
                self.leaf(NodeKind::FootnoteReference(boxed(&name)), span);
            }
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, span),
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        let is_block = is_container(&tag);
        self.depth += usize::from(is_block);
        let kind = node_kind(tag).filter(|_| !is_block || self.depth <= DEPTH_LIMIT);
        if kind.is_none() && self.depth > DEPTH_LIMIT {
            self.markdown.too_deep.get_or_insert(span);
        }
        let index = kind.map(|kind| {
            self.leaf(kind, span);
            self.markdown.nodes.len() - 1
        });
        self.open.push(index);
    }

    fn end(&mut self, end: TagEnd) {
        self.depth -= usize::from(is_container_end(end));
        if let Some(Some(index)) = self.open.pop() {
            self.markdown.nodes[index].end = self.next_index();
        }
    }

    fn words(&mut self, words: &CowStr<'_>, span: Span) {
        let range = span.start as usize - self.base..span.end as usize - self.base;
        let is_verbatim = self.body.get(range) == Some(&**words);
        self.leaf(NodeKind::Text((!is_verbatim).then(|| boxed(words))), span);
    }

    fn leaf(&mut self, kind: NodeKind, span: Span) {
        let end = self.next_index() + 1;
        self.markdown.nodes.push(Node { kind, span, end });
    }

    /// A line of HTML; those of a comment are one node, however many they are.
    fn html(&mut self, words: &str, span: Span) {
        if let Some(Node { kind: NodeKind::Html(open), span: begun, .. }) =
            self.markdown.nodes.last_mut()
            && open.starts_with("<!--")
            && !open.contains("-->")
        {
            *open = format!("{open}{words}").into();
            begun.end = span.end;
            return;
        }
        self.leaf(NodeKind::Html(Box::from(words)), span);
    }

    fn next_index(&self) -> u32 {
        u32::try_from(self.markdown.nodes.len())
            .expect("invariant: a file of less than 4 GiB has fewer than 2³² nodes")
    }
}

fn boxed(words: &CowStr<'_>) -> Box<str> {
    Box::from(&**words)
}

/// The containers that may stand in one another without end.
fn is_container(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn is_container_end(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn node_kind(tag: Tag<'_>) -> Option<NodeKind> {
    Some(match tag {
        Tag::Paragraph => NodeKind::Paragraph,
        Tag::Heading { level, id, classes, .. } => {
            let has_names = id.is_some() || !classes.is_empty();
            let named = has_names.then(|| Named {
                id: id.as_ref().map(boxed),
                classes: classes.iter().map(boxed).collect(),
            });
            NodeKind::Heading { level: depth_of(level), named: named.map(Box::new) }
        }
        Tag::BlockQuote(kind) => NodeKind::Quote(kind),
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => NodeKind::CodeBlock,
        Tag::List(start) => NodeKind::List(start),
        Tag::Item => NodeKind::Item,
        Tag::FootnoteDefinition(name) => NodeKind::Footnote(boxed(&name)),
        Tag::DefinitionList => NodeKind::DefinitionList,
        Tag::DefinitionListTitle => NodeKind::DefinitionTerm,
        Tag::DefinitionListDefinition => NodeKind::DefinitionBody,
        Tag::Table(columns) => NodeKind::Table(columns.into()),
        Tag::TableHead => NodeKind::TableHead,
        Tag::TableRow => NodeKind::TableRow,
        Tag::TableCell => NodeKind::TableCell,
        Tag::Emphasis => NodeKind::Emphasis,
        Tag::Strong => NodeKind::Strong,
        Tag::Strikethrough => NodeKind::Strike,
        Tag::Link { link_type, dest_url, .. } => {
            let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
            NodeKind::Link { target: link_target(link_type, &dest_url), is_wiki }
        }
        Tag::Image { dest_url, .. } => NodeKind::Image { target: boxed(&dest_url) },
        Tag::HtmlBlock | Tag::MetadataBlock(_) | Tag::Superscript | Tag::Subscript => return None,
    })
}

fn link_target(link_type: LinkType, target: &CowStr<'_>) -> Box<str> {
    match link_type {
        LinkType::Email => format!("mailto:{target}").into(),
        // In a table the bar is escaped, `[[id\|words]]`; the parser leaves the backslash in the target.
        LinkType::WikiLink { has_pothole: true } => target.trim_end_matches('\\').into(),
        _ => boxed(target),
    }
}

fn depth_of(level: HeadingLevel) -> u8 {
    level as u8
}
