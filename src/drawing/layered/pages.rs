//! Cuts the ranks in parts, each as long as fits the page. A line over a cut ends in a mark on
//! either side of it. If not even one rank fits with its labels, its boxes are set one beneath the
//! other, and if a single box has too many labels, they go on in the next part.

use std::collections::{BTreeSet, VecDeque};

use crate::drawing::layered::graph::{EdgeId, Graph, NodeId, Role};
use crate::drawing::layered::outcome::{Drawing, Part, Reason};
use crate::drawing::layered::rows::{Cell, End, Plan, build};
use crate::drawing::layered::schedule::{Fate, Schedule};
use crate::drawing::layered::settings::{Refusal, Settings};
use crate::drawing::layered::{order, ports, spread, trace};

/// Cuts the graph in parts and draws each.
pub(crate) fn paginate(
    graph: &Graph,
    settings: &Settings,
    schedule: &Schedule,
) -> Result<Drawing, Refusal> {
    let mut cutter = Cutter::new(graph, settings, schedule);
    let mut drawing = Drawing::default();
    while !cutter.ranks.is_empty() {
        let part = cutter.cut()?;
        drawing.parts.push(part);
    }
    number_jumps(graph, &mut drawing);
    Ok(drawing)
}

/// Says of each jump in which part it ends.
fn number_jumps(graph: &Graph, drawing: &mut Drawing) {
    let mut parts = vec![0; graph.nodes.len()];
    for (number, part) in drawing.parts.iter().enumerate() {
        for node in &part.nodes {
            parts[node.node.0] = number;
        }
    }
    for jump in drawing.parts.iter_mut().flat_map(|part| &mut part.jumps) {
        jump.part = parts[graph.edges[jump.edge.0].to.0];
    }
}

/// What is left to be drawn.
struct Cutter<'a> {
    graph: &'a Graph,
    settings: &'a Settings,
    fates: &'a [Fate],
    ranks: VecDeque<Vec<Cell>>,
    /// How many ranks stand in earlier parts.
    done: usize,
    /// The number of the rank of each node, as far as it has one yet.
    numbers: Vec<Option<usize>>,
    /// How each edge ends in the part at hand.
    ends: Vec<End>,
    /// The edges to each node that were cut by the end of a page.
    pending: Vec<Vec<EdgeId>>,
    arriving: Vec<Vec<EdgeId>>,
}

impl<'a> Cutter<'a> {
    fn new(graph: &'a Graph, settings: &'a Settings, schedule: &'a Schedule) -> Self {
        let mut leaving = graph.leaving();
        let mut cell = |&node: &NodeId| {
            let edges = std::mem::take(&mut leaving[node.0]);
            Cell { node, resumed: false, edges }
        };
        let ranks = schedule.ranks.iter().map(|rank| rank.iter().map(&mut cell).collect());
        Self {
            graph,
            settings,
            fates: &schedule.fates,
            ranks: ranks.collect(),
            done: 0,
            numbers: vec![None; graph.nodes.len()],
            ends: vec![End::Mark(Reason::Policy); graph.edges.len()],
            pending: vec![Vec::new(); graph.nodes.len()],
            arriving: graph.arriving(),
        }
    }

    /// Draws as many of the next ranks as fit one page.
    fn cut(&mut self) -> Result<Part, Refusal> {
        loop {
            let mut count = self.guess();
            while count > 0 {
                match self.attempt(count) {
                    Ok(part) => return Ok(self.accept(part, count)),
                    Err(fewer) => count = fewer,
                }
            }
            self.split()?;
        }
    }

    /// How many ranks fit at most, and numbers for them and the next ones.
    fn guess(&mut self) -> usize {
        let (mut count, mut height) = (0, 0.0);
        for (place, rank) in self.ranks.iter().enumerate() {
            for cell in rank.iter().filter(|cell| !cell.resumed) {
                self.numbers[cell.node.0] = Some(self.done + place);
            }
            let boxes = rank.iter().map(|cell| self.graph.size(cell.node).height);
            height += boxes.fold(0.0, f64::max);
            if count > 0 && height > self.tallest() {
                break;
            }
            height += self.settings.spacing.arrow;
            count += 1;
        }
        count
    }

    /// Draws these ranks, or tells how many could fit.
    fn attempt(&mut self, count: usize) -> Result<Part, usize> {
        self.set_ends(count);
        let entries = self.entries(count);
        let (graph, settings) = (self.graph, self.settings);
        let ranks = &self.ranks.make_contiguous()[..count];
        let plan = Plan { graph, settings, ranks, ends: &self.ends, entries: &entries };
        let mut rows = build(&plan)?;
        if !rows.fit(settings) {
            return Err(count - 1);
        }
        let joined = order::joined(&rows);
        order::order(&mut rows, &joined);
        spread::spread(&mut rows, &joined, settings.page.width);
        ports::set(&mut rows, settings.spacing);
        let part = trace::trace(&rows, settings);
        if part.size.height <= self.tallest() { Ok(part) } else { Err(count - 1) }
    }

    /// The height that the part at hand may have.
    fn tallest(&self) -> f64 {
        let Settings { page, first, .. } = self.settings;
        if self.done == 0 { first.min(page.height) } else { page.height }
    }

    fn set_ends(&mut self, count: usize) {
        for place in 0..count {
            for cell in &self.ranks[place] {
                for edge in &cell.edges {
                    self.ends[edge.0] = self.end(*edge, place, count);
                }
            }
        }
    }

    /// How an edge ends that leaves a rank of a part with so many ranks.
    fn end(&self, edge: EdgeId, rank: usize, count: usize) -> End {
        let number = self.numbers[self.graph.edges[edge.0].to.0];
        let target = number.and_then(|number| number.checked_sub(self.done));
        match (self.fates[edge.0], target) {
            (Fate::Down, Some(target)) if rank < target && target < count => End::Down(target),
            (Fate::Down, _) => End::Mark(Reason::PageBreak),
            (Fate::Up, Some(target)) if target <= rank => End::Up(target),
            (Fate::Up | Fate::Jump, _) => End::Mark(Reason::Policy),
        }
    }

    /// For each rank the nodes that get a mark above them.
    fn entries(&self, count: usize) -> Vec<Vec<NodeId>> {
        let lined = self.lined(count);
        let entered = |cell: &&Cell| {
            !cell.resumed && !self.entering(cell.node, lined.contains(&cell.node)).is_empty()
        };
        let ranks = self.ranks.iter().take(count);
        ranks.map(|rank| rank.iter().filter(entered).map(|cell| cell.node).collect()).collect()
    }

    /// The nodes at which a line arrives within these ranks.
    fn lined(&self, count: usize) -> BTreeSet<NodeId> {
        let edges = self.ranks.iter().take(count).flatten().flat_map(|cell| &cell.edges);
        let lines = edges.filter(|edge| !matches!(self.ends[edge.0], End::Mark(_)));
        lines.map(|edge| self.graph.edges[edge.0].to).collect()
    }

    /// The edges that arrive at the mark above a node: those cut by the end of a page, and if no
    /// line arrives that would show where the node belongs, all the others.
    fn entering(&self, node: NodeId, lined: bool) -> Vec<EdgeId> {
        let starts = self.graph.nodes[node.0].role == Role::Start;
        if self.pending[node.0].is_empty() && (lined || starts) {
            return Vec::new();
        }
        if lined { self.pending[node.0].clone() } else { self.arriving[node.0].clone() }
    }

    /// Takes the ranks of a part from what is left.
    fn accept(&mut self, mut part: Part, count: usize) -> Part {
        let lined = self.lined(count);
        for entry in &mut part.entries {
            entry.edges = self.entering(entry.node, lined.contains(&entry.node));
        }
        for jump in part.jumps.iter().filter(|jump| jump.reason == Reason::PageBreak) {
            self.pending[self.graph.edges[jump.edge.0].to.0].push(jump.edge);
        }
        self.ranks.drain(..count);
        self.done += count;
        part
    }

    /// Divides the next rank, which is too tall even alone.
    fn split(&mut self) -> Result<(), Refusal> {
        let Some(mut rank) = self.ranks.pop_front() else { return Ok(()) };
        let rest = match rank.as_mut_slice() {
            [cell] if cell.edges.len() < 2 => return Err(Refusal::NodeTooLarge(cell.node)),
            [cell] => {
                let edges = cell.edges.split_off(cell.edges.len() / 2);
                vec![Cell { node: cell.node, resumed: true, edges }]
            }
            cells => {
                let half = cells.len() / 2;
                rank.split_off(half)
            }
        };
        // All ranks beneath get another number.
        for cell in self.ranks.iter().chain([&rank, &rest]).flatten() {
            self.numbers[cell.node.0] = None;
        }
        self.ranks.push_front(rest);
        self.ranks.push_front(rank);
        Ok(())
    }
}
