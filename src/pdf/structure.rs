//! The structure tree: what the marks on the pages mean to a person who cannot see them.
//! How it is written into a file is the business of `tags`.

use std::collections::BTreeMap;

use crate::language::Language;

/// The index of a node in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// A structure element.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// What it belongs to; the root belongs to itself.
    pub parent: NodeId,
    /// The parts of it in reading order, without those that stand inside a line.
    pub kids: Vec<NodeId>,
    /// True for a part of a line: its place among its siblings is that of its first mark.
    pub inline: bool,
    /// Words in place of a picture or a drawing.
    pub alternative: Option<String>,
    /// Its language, if it is not the document's.
    pub language: Option<Language>,
}

/// The types of structure elements that a handbook needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A chapter.
    Section,
    /// A box, a letter, a dialogue.
    Division,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Numbering),
    /// An item of a list.
    ListItem,
    /// The mark of an item.
    Label,
    /// What an item holds.
    ListBody,
    /// A table.
    Table,
    /// The head of a table.
    TableHead,
    /// The rows of a table.
    TableBody,
    /// A row.
    TableRow,
    /// A cell that names a row or a column.
    HeaderCell(Scope),
    /// A cell.
    DataCell,
    /// The caption of a table or a figure.
    Caption,
    /// A picture.
    Figure,
    /// A display line.
    Formula,
    /// Words that lead somewhere.
    Link,
    /// A quotation.
    BlockQuote,
    /// Text as it is typed.
    Code,
    /// The contents, or a level of them.
    Contents,
    /// A line of the contents.
    ContentsItem,
    /// The reference in a line of the contents.
    Reference,
    /// A footnote.
    Note,
    /// A part of a line.
    Span,
}

/// What a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Its row.
    Row,
    /// Its column.
    Column,
}

/// How a list is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// With bullets or boxes.
    Bullets,
    /// With numbers.
    Decimal,
    /// With letters.
    Letters,
}

impl Role {
    /// The standard structure type of PDF 1.7.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Division => "Div",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(4) => "H4",
            Self::Heading(5) => "H5",
            Self::Heading(_) => "H6",
            Self::Paragraph => "P",
            Self::List(_) => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableRow => "TR",
            Self::HeaderCell(_) => "TH",
            Self::DataCell => "TD",
            Self::Caption => "Caption",
            Self::Figure => "Figure",
            Self::Formula => "Formula",
            Self::Link => "Link",
            Self::BlockQuote => "BlockQuote",
            Self::Code => "Code",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Note => "Note",
            Self::Span => "Span",
        }
    }
}

/// The structure elements of a document, the root first.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The nodes; a parent stands before its children.
    pub nodes: Vec<Node>,
    /// The columns and rows that a cell covers, where it is more than one.
    pub spans: BTreeMap<NodeId, (usize, usize)>,
}

impl Tree {
    /// The root of every tree.
    pub const ROOT: NodeId = NodeId(0);

    /// A tree with nothing but its root.
    pub(crate) fn new() -> Self {
        let root = Node {
            role: Role::Document,
            parent: Self::ROOT,
            kids: Vec::new(),
            inline: false,
            alternative: None,
            language: None,
        };
        Self { nodes: vec![root], spans: BTreeMap::new() }
    }

    /// Adds the next part of a node.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.push(parent, role, false);
        self.nodes[parent.0].kids.push(id);
        id
    }

    /// Adds a part of a line, which takes its place when it is drawn.
    pub(crate) fn add_inline(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.push(parent, role, true)
    }

    /// Says how many columns and rows a cell covers.
    pub(crate) fn span(&mut self, cell: NodeId, columns: usize, rows: usize) {
        if columns > 1 || rows > 1 {
            self.spans.insert(cell, (columns, rows));
        }
    }

    /// The node itself.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// The node itself, to be completed.
    pub(crate) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.0]
    }

    fn push(&mut self, parent: NodeId, role: Role, inline: bool) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node {
            role,
            parent,
            kids: Vec::new(),
            inline,
            alternative: None,
            language: None,
        });
        id
    }
}
