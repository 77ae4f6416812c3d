//! The flow of a dialogue drawn in layers: boxes in ranks from top to bottom, lines between them,
//! cut in parts that fit a page. It only says where things stand. What is written in a box, how a
//! line looks and what a mark says is left to those who draw.
//!
//! The stages, in order: `cycles` finds the edges that lead back, `ranking` gives each node a wish,
//! `schedule` grants it as far as the width of the page allows and decides which edges become jump
//! marks, `pages` cuts the ranks in parts. Each part by itself goes through `rows` (what stands in
//! which row), `order` (few crossings), `spread` (places from left to right), `tracks` (places of
//! the lines between two rows) and `trace` (the finished part).
//!
//! Nothing here is random and nothing is hashed: the same graph gives the same drawing.

mod cycles;
mod graph;
mod order;
mod outcome;
mod pages;
mod ports;
mod ranking;
mod rows;
mod schedule;
mod settings;
mod spread;
#[cfg(test)]
mod tests;
mod trace;
mod tracks;

pub(crate) use crate::drawing::layered::graph::{Edge, EdgeId, Graph, Node, NodeId, Role, Size};
pub(crate) use crate::drawing::layered::outcome::{Drawing, Entry, Jump, Part, Point, Rectangle};
pub(crate) use crate::drawing::layered::settings::{Refusal, Settings, Spacing};

/// Graphs with more nodes are refused: nobody reads such a drawing.
pub(crate) const MOST_NODES: usize = 5_000;

/// Graphs with more edges are refused.
pub(crate) const MOST_EDGES: usize = 20_000;

/// Draws the graph within the limits of the settings, or says why it can't be drawn.
pub(crate) fn draw(graph: &Graph, settings: &Settings) -> Result<Drawing, Refusal> {
    settings::check(graph, settings)?;
    let back = cycles::back_edges(graph);
    let wishes = ranking::rank(graph, &back);
    let schedule = schedule::schedule(graph, settings, &back, &wishes);
    pages::paginate(graph, settings, &schedule)
}
