//! Which edges lead back. Without them the graph has no cycle.

use crate::drawing::layered::graph::{EdgeId, Graph, NodeId, Role};

/// How far a node has been looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unseen,
    Open,
    Done,
}

/// Tells for each edge whether it leads back to a node from which its own source is reached.
///
/// The walk goes depth first from the starts in the order of the script, as a reader follows it:
/// what returns to a step that the reader is still in is a way back.
pub(crate) fn back_edges(graph: &Graph) -> Vec<bool> {
    let leaving = graph.leaving();
    let mut back = vec![false; graph.edges.len()];
    let mut states = vec![State::Unseen; graph.nodes.len()];
    for root in roots(graph) {
        walk(graph, &leaving, root, &mut states, &mut back);
    }
    back
}

/// The starts first, then nodes at which nothing arrives, then all the others.
fn roots(graph: &Graph) -> Vec<NodeId> {
    let arriving = graph.arriving();
    let rank = |id: &NodeId| match graph.nodes[id.0].role {
        Role::Start => 0,
        _ if arriving[id.0].is_empty() => 1,
        _ => 2,
    };
    let mut roots: Vec<NodeId> = graph.node_ids().collect();
    roots.sort_by_key(rank);
    roots
}

/// Walks from one root with a stack of its own, for a script may be a chain of thousands.
fn walk(
    graph: &Graph,
    leaving: &[Vec<EdgeId>],
    root: NodeId,
    states: &mut [State],
    back: &mut [bool],
) {
    if states[root.0] != State::Unseen {
        return;
    }
    states[root.0] = State::Open;
    let mut path = vec![(root, 0)];
    while let Some((node, next)) = path.last_mut() {
        let Some(&edge) = leaving[node.0].get(*next) else {
            states[node.0] = State::Done;
            path.pop();
            continue;
        };
        *next += 1;
        let to = graph.edges[edge.0].to;
        match states[to.0] {
            State::Open => back[edge.0] = true,
            State::Done => {}
            State::Unseen => {
                states[to.0] = State::Open;
                path.push((to, 0));
            }
        }
    }
}
