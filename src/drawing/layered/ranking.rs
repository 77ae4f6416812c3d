//! The rank that each node would have on a page without limits: beneath all its predecessors, and
//! as near to them as that allows.

use crate::drawing::layered::graph::{Edge, EdgeId, Graph, NodeId, Role};

/// The neighbours of each node, without the edges that lead back.
struct Neighbours {
    above: Vec<Vec<NodeId>>,
    below: Vec<Vec<NodeId>>,
}

/// Gives each node a rank, counted from zero.
pub(crate) fn rank(graph: &Graph, back: &[bool]) -> Vec<usize> {
    let neighbours = neighbours(graph, back);
    let order = topological(&neighbours);
    let mut ranks = longest_paths(&neighbours, &order);
    lower_sources(graph, &neighbours, &mut ranks);
    ranks
}

fn neighbours(graph: &Graph, back: &[bool]) -> Neighbours {
    let empty = vec![Vec::new(); graph.nodes.len()];
    let mut neighbours = Neighbours { above: empty.clone(), below: empty };
    for (EdgeId(id), &Edge { from, to, .. }) in graph.edges() {
        if !back[id] {
            neighbours.above[to.0].push(from);
            neighbours.below[from.0].push(to);
        }
    }
    neighbours
}

/// All nodes, each after those above it, otherwise in reading order.
fn topological(neighbours: &Neighbours) -> Vec<NodeId> {
    let mut missing: Vec<usize> = neighbours.above.iter().map(Vec::len).collect();
    let mut order: Vec<NodeId> =
        (0..missing.len()).filter(|&node| missing[node] == 0).map(NodeId).collect();
    let mut next = 0;
    while let Some(&node) = order.get(next) {
        next += 1;
        for below in &neighbours.below[node.0] {
            missing[below.0] -= 1;
            if missing[below.0] == 0 {
                order.push(*below);
            }
        }
    }
    order
}

fn longest_paths(neighbours: &Neighbours, order: &[NodeId]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for node in order {
        ranks[node.0] = lowest_free(&neighbours.above[node.0], &ranks);
    }
    ranks
}

/// The first rank beneath all of these nodes.
fn lowest_free(above: &[NodeId], ranks: &[usize]) -> usize {
    above.iter().map(|node| ranks[node.0] + 1).max().unwrap_or(0)
}

/// Moves the nodes at which nothing arrives down to those they lead to. All others are as near to
/// what leads to them as can be, and stay: an answer stands close to its question.
fn lower_sources(graph: &Graph, neighbours: &Neighbours, ranks: &mut [usize]) {
    for node in graph.node_ids() {
        if !neighbours.above[node.0].is_empty() || graph.nodes[node.0].role == Role::Start {
            continue;
        }
        let below = neighbours.below[node.0].iter().map(|below| ranks[below.0]);
        ranks[node.0] = below.min().map_or(0, |rank| rank.saturating_sub(1));
    }
}
