//! The finished drawing: boxes, lines and marks with their places, in parts that fit a page each.
//! Every part has its own coordinates in millimetres, from the upper left corner down and right.

use crate::drawing::layered::graph::{EdgeId, NodeId, Size};

/// A point of a part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    /// Millimetres from the left.
    pub(crate) x: f64,
    /// Millimetres from the top.
    pub(crate) y: f64,
}

/// A place with an extent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rectangle {
    /// Millimetres from the left to its left side.
    pub(crate) x: f64,
    /// Millimetres from the top to its upper side.
    pub(crate) y: f64,
    /// Its extent.
    pub(crate) size: Size,
}

/// The whole graph, drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Drawing {
    /// The parts in reading order; none if the graph is empty.
    pub(crate) parts: Vec<Part>,
}

/// What stands on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Part {
    /// The extent of everything in it.
    pub(crate) size: Size,
    /// The boxes, rank by rank from left to right.
    pub(crate) nodes: Vec<NodeBox>,
    /// The edges that are drawn as lines, in the order of the graph.
    pub(crate) lines: Vec<Line>,
    /// The edges that end in a mark here, in the order of the graph.
    pub(crate) jumps: Vec<Jump>,
    /// The marks at which flow arrives from elsewhere.
    pub(crate) entries: Vec<Entry>,
    /// The marks that stand for a node of an earlier part whose edges go on here.
    pub(crate) resumptions: Vec<Resumption>,
}

/// A node with its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct NodeBox {
    /// Which node.
    pub(crate) node: NodeId,
    /// Where its box stands.
    pub(crate) place: Rectangle,
}

/// An edge drawn as a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Which edge.
    pub(crate) edge: EdgeId,
    /// Its corners; from the lower side of a box to the upper side of another, arrow at the last.
    pub(crate) points: Vec<Point>,
    /// Where its label stands, to the right of the line.
    pub(crate) label: Option<Rectangle>,
    /// Whether it leads back: it goes up beside the boxes.
    pub(crate) upward: bool,
}

/// An edge that ends in a mark beneath its source.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Jump {
    /// Which edge.
    pub(crate) edge: EdgeId,
    /// From the source to the mark, arrow at the last.
    pub(crate) points: Vec<Point>,
    /// Where its label stands, to the right of the line and above the mark.
    pub(crate) label: Option<Rectangle>,
    /// Where the mark stands: «→ 7».
    pub(crate) mark: Rectangle,
    /// Why it is no line.
    pub(crate) reason: Reason,
    /// The part in which its end is drawn, counted from zero.
    pub(crate) part: usize,
}

/// Why an edge is a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The policy on jumps, or no room for another line.
    Policy,
    /// The page ends between its ends; the later part has an [`Entry`] for it.
    PageBreak,
}

/// A mark above a node at which edges arrive that are no lines: from earlier parts, or because
/// all of them are jumps and nothing else would show where the node belongs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The node that is entered.
    pub(crate) node: NodeId,
    /// The edges that arrive here, each a [`Jump`] elsewhere.
    pub(crate) edges: Vec<EdgeId>,
    /// Where the mark stands.
    pub(crate) mark: Rectangle,
    /// From the mark to the box, arrow at the last.
    pub(crate) points: Vec<Point>,
}

/// A mark that stands for a node with more edges than fit under its box on its own page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Resumption {
    /// The node, drawn in an earlier part.
    pub(crate) node: NodeId,
    /// Where the mark stands; the remaining edges leave from it.
    pub(crate) mark: Rectangle,
}
