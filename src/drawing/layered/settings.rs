//! What a caller may choose, and the graphs that are refused before any work is done.

use crate::drawing::layered::graph::{EdgeId, Graph, NodeId, Size};
use crate::drawing::layered::{MOST_EDGES, MOST_NODES};

/// The limits of the paper and the taste of the caller.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Settings {
    /// The room on one page; each part is at most as large.
    pub(crate) page: Size,
    /// The height of the first part at most, where something stands above it.
    pub(crate) first: f64,
    /// The size of a mark that stands for the far end of an edge.
    pub(crate) mark: Size,
    /// Distances.
    pub(crate) spacing: Spacing,
    /// Which edges become marks.
    pub(crate) jumps: JumpPolicy,
}

impl Default for Settings {
    /// An A4 page with boxes of text in nine points.
    fn default() -> Self {
        Self {
            page: Size { width: 165.0, height: 235.0 },
            first: 235.0,
            mark: Size { width: 11.0, height: 5.0 },
            spacing: Spacing::default(),
            jumps: JumpPolicy::default(),
        }
    }
}

/// Distances in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spacing {
    /// Between two boxes of a rank.
    pub(crate) nodes: f64,
    /// Between two labels.
    pub(crate) labels: f64,
    /// Between two vertical lines.
    pub(crate) lines: f64,
    /// Between two horizontal lines.
    pub(crate) tracks: f64,
    /// Between a line and the text or the box that it passes.
    pub(crate) text: f64,
    /// Free room above a box for the tip of an arrow.
    pub(crate) arrow: f64,
}

impl Default for Spacing {
    fn default() -> Self {
        Self { nodes: 5.0, labels: 3.0, lines: 3.0, tracks: 2.5, text: 1.4, arrow: 4.0 }
    }
}

/// When an edge is not drawn as a line but as a mark with the number of its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct JumpPolicy {
    /// An edge down over more ranks is a mark.
    pub(crate) ranks: usize,
    /// An edge back over more ranks is a mark; `0` leaves only loops at one node.
    pub(crate) back_ranks: usize,
    /// At most as many lines arrive at a node, those from nearby; the others are marks.
    pub(crate) incoming: usize,
}

impl Default for JumpPolicy {
    fn default() -> Self {
        Self { ranks: 2, back_ranks: 2, incoming: 4 }
    }
}

/// Why a graph is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It has more nodes or edges than anybody could read.
    TooLarge,
    /// The edge leads to or from a node that isn't there.
    UnknownNode(EdgeId),
    /// A size or a distance is negative or no number.
    UnusableSize,
    /// The box doesn't fit the page with the marks it needs.
    NodeTooLarge(NodeId),
    /// The label doesn't fit the page.
    LabelTooLarge(EdgeId),
    /// The page has no room for a single mark.
    PageTooSmall,
}

/// Refuses what can't be drawn.
pub(crate) fn check(graph: &Graph, settings: &Settings) -> Result<(), Refusal> {
    if graph.nodes.len() > MOST_NODES || graph.edges.len() > MOST_EDGES {
        return Err(Refusal::TooLarge);
    }
    check_settings(settings)?;
    check_nodes(graph, settings)?;
    check_edges(graph, settings)
}

fn check_settings(settings: &Settings) -> Result<(), Refusal> {
    let Spacing { nodes, labels, lines, tracks, text, arrow } = settings.spacing;
    let lengths = [nodes, labels, lines, tracks, text, arrow, settings.first];
    if !usable(settings.page) || !usable(settings.mark) || !lengths.into_iter().all(is_length) {
        return Err(Refusal::UnusableSize);
    }
    if !fits(settings.mark, settings) {
        return Err(Refusal::PageTooSmall);
    }
    Ok(())
}

fn check_nodes(graph: &Graph, settings: &Settings) -> Result<(), Refusal> {
    for id in graph.node_ids() {
        let size = graph.size(id);
        if !usable(size) {
            return Err(Refusal::UnusableSize);
        }
        if size.width > settings.page.width {
            return Err(Refusal::NodeTooLarge(id));
        }
    }
    Ok(())
}

fn check_edges(graph: &Graph, settings: &Settings) -> Result<(), Refusal> {
    for (id, edge) in graph.edges() {
        if edge.from.0.max(edge.to.0) >= graph.nodes.len() {
            return Err(Refusal::UnknownNode(id));
        }
        let label = edge.label.unwrap_or_default();
        if !usable(label) {
            return Err(Refusal::UnusableSize);
        }
        if !fits(label, settings) {
            return Err(Refusal::LabelTooLarge(id));
        }
    }
    Ok(())
}

fn is_length(length: f64) -> bool {
    length.is_finite() && length >= 0.0
}

fn usable(size: Size) -> bool {
    is_length(size.width) && is_length(size.height)
}

/// Whether something fits a row beside the line it belongs to and one more.
fn fits(size: Size, settings: &Settings) -> bool {
    let Spacing { labels, lines, text, .. } = settings.spacing;
    // A jump hangs its mark under the line, half of it to the left of the text.
    let beside = settings.mark.width / 2.0 + text + labels + 2.0 * lines;
    size.width + beside <= settings.page.width && size.height <= settings.page.height
}
