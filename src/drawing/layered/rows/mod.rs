//! What stands in which row of a part: boxes in one row, the labels and marks beneath them in the
//! next ones, and a place in every row for each line that passes.

mod build;
mod labels;

use crate::drawing::layered::graph::{EdgeId, Graph, NodeId, Size};
use crate::drawing::layered::outcome::Reason;
use crate::drawing::layered::settings::Settings;

pub(crate) use crate::drawing::layered::rows::build::build;

/// The place of an item in [`Rows::items`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemId(pub(crate) usize);

/// The place of a link in [`Rows::links`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LinkId(pub(crate) usize);

/// A box, or what stands for it, with the edges that leave from it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) node: NodeId,
    /// Whether the box itself is drawn in an earlier part.
    pub(crate) resumed: bool,
    pub(crate) edges: Vec<EdgeId>,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The box of a node.
    Node(NodeId),
    /// A mark in place of a box from an earlier part.
    Resumption(NodeId),
    /// A mark above a node that is reached from earlier parts.
    Entry(NodeId),
    /// The label of a line.
    Label,
    /// A mark with the label above it, if there is one.
    Mark,
    /// A line that passes.
    Lane,
    /// The line from which labels in further rows branch off.
    Trunk,
}

/// Something that takes room in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    pub(crate) row: usize,
    /// Its extent to the left of the line through it.
    pub(crate) left: f64,
    /// Its extent to the right of the line through it.
    pub(crate) right: f64,
    /// The distance it keeps; between two items the mean of both.
    pub(crate) margin: f64,
    pub(crate) height: f64,
    /// Where the line through it stands, once that is known.
    pub(crate) x: f64,
}

impl Item {
    pub(crate) fn width(&self) -> f64 {
        self.left + self.right
    }

    /// How far the lines through two neighbours stand apart at least.
    pub(crate) fn distance(&self, right: &Self) -> f64 {
        self.right + right.left + (self.margin + right.margin) / 2.0
    }
}

/// How two items are joined. The channel is the room between two rows; the one above a row has
/// the number of that row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    /// From the lower side of one to the upper side of another in the next row.
    Down,
    /// Both at their lower sides: a line turns up.
    TurnBelow,
    /// Both at their upper sides: a line that came up turns down again.
    TurnAbove,
}

/// A piece of one or more lines within one channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    pub(crate) join: Join,
    /// The upper item; of a turn, the one where the line comes from.
    pub(crate) from: ItemId,
    /// The lower item; of a turn, the one where the line goes to.
    pub(crate) to: ItemId,
    pub(crate) channel: usize,
    /// Where it arrives at the upper side of a box, once that is known.
    pub(crate) port: f64,
}

/// How a course ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// At a box in the rank of this number within the part.
    Down(usize),
    /// At a box in this rank, from below and round it.
    Up(usize),
    /// In a mark.
    Mark(Reason),
}

/// The way of an edge, or of the flow from an entry, through the part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    /// The edge; none for an entry.
    pub(crate) edge: Option<EdgeId>,
    /// The rank from which it leaves, and the place of its cell there.
    pub(crate) source: (usize, usize),
    pub(crate) target: NodeId,
    pub(crate) end: End,
    /// The extent of its label.
    pub(crate) text: Option<Size>,
    /// The last item on its way down so far; none before its source stands.
    pub(crate) head: Option<ItemId>,
    /// The links on its way down, in order.
    pub(crate) links: Vec<LinkId>,
    /// The links on its way back up, from the highest.
    pub(crate) rise: Vec<LinkId>,
    /// The last place of the way back, seen from above.
    pub(crate) lift: Option<ItemId>,
    /// Its label or mark.
    pub(crate) label: Option<ItemId>,
}

impl Course {
    /// Whether it needs a place beneath its source.
    pub(crate) fn has_label(&self) -> bool {
        self.text.is_some() || matches!(self.end, End::Mark(_))
    }
}

/// What is to be drawn in a part.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan<'a> {
    pub(crate) graph: &'a Graph,
    pub(crate) settings: &'a Settings,
    pub(crate) ranks: &'a [Vec<Cell>],
    /// The end of each edge of the graph that leaves from one of the cells.
    pub(crate) ends: &'a [End],
    /// For each rank the nodes that are reached from earlier parts.
    pub(crate) entries: &'a [Vec<NodeId>],
}

/// Everything that stands in a part.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Rows {
    pub(crate) items: Vec<Item>,
    /// The items of each row from left to right.
    pub(crate) rows: Vec<Vec<ItemId>>,
    pub(crate) links: Vec<Link>,
    pub(crate) courses: Vec<Course>,
}

impl Rows {
    pub(crate) fn item(&self, item: ItemId) -> &Item {
        &self.items[item.0]
    }

    /// The least width of a row in its present order.
    pub(crate) fn width(&self, row: usize) -> f64 {
        let items = &self.rows[row];
        let ends = items.first().map_or(0.0, |&first| self.item(first).left)
            + items.last().map_or(0.0, |&last| self.item(last).right);
        let between = items.windows(2).map(|pair| self.item(pair[0]).distance(self.item(pair[1])));
        ends + between.sum::<f64>()
    }

    /// Whether every row fits the page in whatever order.
    pub(crate) fn fit(&self, settings: &Settings) -> bool {
        self.rows.iter().all(|row| self.widest(row) <= settings.page.width + 1e-6)
    }

    /// The width of a row in the worst order.
    fn widest(&self, row: &[ItemId]) -> f64 {
        let items = || row.iter().map(|&item| self.item(item));
        let widths: f64 = items().map(|item| item.width() + item.margin).sum();
        let saved = items().map(|item| item.margin).fold(f64::INFINITY, f64::min);
        if row.is_empty() { 0.0 } else { widths - saved }
    }
}
