//! The graph that is to be drawn: nodes in reading order with their sizes, and edges between them.
//! Texts stay with the caller, who measured them.

/// The place of a node in [`Graph::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) usize);

/// The place of an edge in [`Graph::edges`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EdgeId(pub(crate) usize);

/// A width and a height in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Size {
    /// Millimetres from left to right.
    pub(crate) width: f64,
    /// Millimetres from top to bottom.
    pub(crate) height: f64,
}

/// What a node is to the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    /// The flow begins here: it is drawn at the top.
    Start,
    /// One step among others.
    #[default]
    Step,
    /// The flow ends here.
    End,
}

/// One box.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Node {
    /// How large the box is.
    pub(crate) size: Size,
    /// What it is to the flow.
    pub(crate) role: Role,
}

/// A way from one node to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Edge {
    /// Where it leaves.
    pub(crate) from: NodeId,
    /// Where it arrives.
    pub(crate) to: NodeId,
    /// How large its label is, if it has one.
    pub(crate) label: Option<Size>,
}

/// Nodes in reading order, and the edges between them in the order of the script.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Graph {
    /// The boxes.
    pub(crate) nodes: Vec<Node>,
    /// The ways between them.
    pub(crate) edges: Vec<Edge>,
}

impl Graph {
    /// The size of a node's box.
    pub(crate) fn size(&self, node: NodeId) -> Size {
        self.nodes[node.0].size
    }

    /// All nodes in reading order.
    pub(crate) fn node_ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId)
    }

    /// All edges with their places.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (EdgeId, &Edge)> {
        self.edges.iter().enumerate().map(|(place, edge)| (EdgeId(place), edge))
    }

    /// For each node the edges that leave it, in the order of the script.
    pub(crate) fn leaving(&self) -> Vec<Vec<EdgeId>> {
        let mut leaving = vec![Vec::new(); self.nodes.len()];
        for (id, edge) in self.edges() {
            leaving[edge.from.0].push(id);
        }
        leaving
    }

    /// For each node the edges that arrive at it, in the order of the script.
    pub(crate) fn arriving(&self) -> Vec<Vec<EdgeId>> {
        let mut arriving = vec![Vec::new(); self.nodes.len()];
        for (id, edge) in self.edges() {
            arriving[edge.to.0].push(id);
        }
        arriving
    }
}
