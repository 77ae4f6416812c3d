//! The ranks that the page allows. Nodes are placed rank by rank, each in the rank it wishes if
//! all before it are placed and there is room beside the lines that pass; otherwise it moves down.
//! Lines that become too long on the way, or for which there is no room, become jump marks.

use crate::drawing::layered::graph::{EdgeId, Graph, NodeId, Size};
use crate::drawing::layered::settings::{Settings, Spacing};

/// How often ranks are filled: a line that became a mark leaves room for boxes above.
const PASSES: usize = 3;

/// How many nodes that don't fit a rank are passed over in search of one that does.
const LOOK_AHEAD: usize = 32;

/// How an edge is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// As a line to a rank beneath.
    Down,
    /// As a line back to a rank above, or round the node itself.
    Up,
    /// As a mark beneath its source.
    Jump,
}

/// The ranks of the whole graph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schedule {
    /// The nodes of each rank in reading order; no rank is empty.
    pub(crate) ranks: Vec<Vec<NodeId>>,
    /// How each edge is drawn.
    pub(crate) fates: Vec<Fate>,
}

/// Places the nodes in ranks none of which is wider than the page.
pub(crate) fn schedule(
    graph: &Graph,
    settings: &Settings,
    back: &[bool],
    wishes: &[usize],
) -> Schedule {
    let fates = back.iter().map(|&back| if back { Fate::Up } else { Fate::Down }).collect();
    let mut scheduler = Scheduler::new(graph, settings, back, wishes, fates);
    scheduler.apply_policy();
    let mut schedule = scheduler.run();
    for _ in 1..PASSES {
        schedule = Scheduler::new(graph, settings, back, wishes, schedule.fates).run();
    }
    schedule
}

/// What is known while ranks are filled from above.
struct Scheduler<'a> {
    graph: &'a Graph,
    settings: &'a Settings,
    back: &'a [bool],
    wishes: &'a [usize],
    leaving: Vec<Vec<EdgeId>>,
    arriving: Vec<Vec<EdgeId>>,
    fates: Vec<Fate>,
    /// The rank of each node that is placed.
    ranks: Vec<Option<usize>>,
    /// How many edges down to each node come from nodes not placed yet.
    missing: Vec<usize>,
    /// Nodes that may be placed, by wish and then in reading order.
    ready: Vec<NodeId>,
    /// Lines with one end placed: they pass the next rank or end there.
    open: Vec<EdgeId>,
}

impl<'a> Scheduler<'a> {
    fn new(
        graph: &'a Graph,
        settings: &'a Settings,
        back: &'a [bool],
        wishes: &'a [usize],
        fates: Vec<Fate>,
    ) -> Self {
        let arriving = graph.arriving();
        let down = |edges: &Vec<EdgeId>| edges.iter().filter(|edge| !back[edge.0]).count();
        let missing: Vec<usize> = arriving.iter().map(down).collect();
        let mut ready: Vec<NodeId> = graph.node_ids().filter(|node| missing[node.0] == 0).collect();
        ready.sort_by_key(|node| (wishes[node.0], *node));
        let (leaving, ranks, open) = (graph.leaving(), vec![None; graph.nodes.len()], Vec::new());
        Self {
            graph,
            settings,
            back,
            wishes,
            leaving,
            arriving,
            fates,
            ranks,
            missing,
            ready,
            open,
        }
    }

    fn run(mut self) -> Schedule {
        let mut ranks = Vec::new();
        while !self.ready.is_empty() {
            let row = self.choose(ranks.len());
            self.place(&row, ranks.len());
            ranks.push(row);
        }
        Schedule { ranks, fates: self.fates }
    }

    /// Makes marks of the edges that would be too long, and of most at a crowded node.
    fn apply_policy(&mut self) {
        for (edge, _) in self.graph.edges() {
            if self.stretch(edge) > self.longest(edge) {
                self.fates[edge.0] = Fate::Jump;
            }
        }
        for node in self.graph.node_ids() {
            if self.arriving[node.0].len() > self.settings.jumps.incoming {
                self.thin_out(node);
            }
        }
    }

    /// Leaves a crowded node only the lines from right above.
    fn thin_out(&mut self, node: NodeId) {
        let mut left = self.settings.jumps.incoming;
        for edge in &self.arriving[node.0] {
            if self.back[edge.0] || self.stretch(*edge) > 1 || left == 0 {
                self.fates[edge.0] = Fate::Jump;
            } else {
                left -= 1;
            }
        }
    }

    /// Over how many ranks the edge would go if all wishes came true.
    fn stretch(&self, edge: EdgeId) -> usize {
        let edge = self.graph.edges[edge.0];
        self.wishes[edge.from.0].abs_diff(self.wishes[edge.to.0])
    }

    /// Over how many ranks the edge may go.
    fn longest(&self, edge: EdgeId) -> usize {
        let jumps = self.settings.jumps;
        if self.back[edge.0] { jumps.back_ranks } else { jumps.ranks }
    }

    /// Takes as many nodes as fit the next rank.
    fn choose(&mut self, rank: usize) -> Vec<NodeId> {
        let first = self.ready[0];
        let rank = rank.max(self.wishes[first.0]);
        let mut row = Vec::new();
        let mut skipped = 0;
        for &node in self.ready.iter().take_while(|node| self.wishes[node.0] <= rank) {
            row.push(node);
            if !self.fits(&row) {
                row.pop();
                skipped += 1;
            }
            if skipped > LOOK_AHEAD {
                break;
            }
        }
        if row.is_empty() {
            self.relieve(first);
            row.push(first);
        }
        row
    }

    /// Makes marks of the longest lines until the node has room by itself.
    fn relieve(&mut self, node: NodeId) {
        while !self.fits(&[node]) {
            let lines = self.open.iter().chain(&self.leaving[node.0]).copied();
            let lines = lines.filter(|edge| self.fates[edge.0] != Fate::Jump);
            let Some(longest) = lines.max_by_key(|&edge| (self.stretch(edge), edge)) else {
                return;
            };
            self.fates[longest.0] = Fate::Jump;
            self.open.retain(|&edge| edge != longest);
        }
    }

    /// Whether a rank of these nodes fits the page, and so do the labels beneath it.
    fn fits(&self, row: &[NodeId]) -> bool {
        let passing = self.open.iter().filter(|&&edge| !self.ends_in(edge, row)).count();
        let width = self.settings.page.width;
        self.width_of_row(row, passing) <= width && self.width_beneath(row, passing) <= width
    }

    fn ends_in(&self, edge: EdgeId, row: &[NodeId]) -> bool {
        self.fates[edge.0] == Fate::Down && row.contains(&self.graph.edges[edge.0].to)
    }

    /// The width of the boxes, of the lines that pass and of those that end by turning above.
    fn width_of_row(&self, row: &[NodeId], passing: usize) -> f64 {
        let spacing = self.settings.spacing;
        let mark = self.settings.mark.width;
        let boxes = row.iter().map(|&node| self.graph.size(node).width.max(mark) + spacing.nodes);
        let turns = row.iter().flat_map(|node| &self.arriving[node.0]);
        let turns = turns.filter(|edge| self.fates[edge.0] == Fate::Up).count();
        let lines = (passing + turns) as f64 * spacing.lines;
        boxes.sum::<f64>() + lines - smallest_margin(spacing, passing + turns)
    }

    /// The width of the widest label with all lines beside it.
    fn width_beneath(&self, row: &[NodeId], passing: usize) -> f64 {
        let Spacing { labels, lines, .. } = self.settings.spacing;
        let leaving = || row.iter().flat_map(|node| &self.leaving[node.0]).copied();
        let widest = leaving().map(|edge| self.graph.edges[edge.0].label.unwrap_or_default());
        let widest = widest.map(|label| label.width).fold(0.0, f64::max);
        let drawn = leaving().filter(|edge| self.fates[edge.0] != Fate::Jump).count();
        let turns = row.iter().flat_map(|node| &self.arriving[node.0]);
        let turns = turns.filter(|edge| self.fates[edge.0] == Fate::Up).count();
        let beside = (passing + drawn + turns + row.len()) as f64 * lines;
        widest_item(widest, self.settings) + labels + beside
            - smallest_margin(self.settings.spacing, 1)
    }

    /// Fixes the rank of the nodes and follows the lines that begin and end there.
    fn place(&mut self, row: &[NodeId], rank: usize) {
        self.ready.retain(|node| !row.contains(node));
        for node in row {
            self.ranks[node.0] = Some(rank);
        }
        let open: Vec<EdgeId> =
            self.open.iter().copied().filter(|&edge| self.is_open(edge)).collect();
        let touched =
            row.iter().flat_map(|node| self.leaving[node.0].iter().chain(&self.arriving[node.0]));
        let begun: Vec<EdgeId> = touched.copied().filter(|&edge| self.is_open(edge)).collect();
        self.open = open;
        self.open.extend(begun);
        self.drop_stale(rank);
        for node in row {
            self.release(*node);
        }
    }

    /// Whether the edge is a line of which one end is placed.
    fn is_open(&self, edge: EdgeId) -> bool {
        let ends = self.graph.edges[edge.0];
        let placed = [ends.from, ends.to].map(|node| self.ranks[node.0].is_some());
        self.fates[edge.0] != Fate::Jump && placed[0] != placed[1]
    }

    /// Makes marks of the lines that passed so many ranks that they can't end in time.
    fn drop_stale(&mut self, rank: usize) {
        for edge in std::mem::take(&mut self.open) {
            let ends = self.graph.edges[edge.0];
            let begin = self.ranks[ends.from.0].or(self.ranks[ends.to.0]).unwrap_or(rank);
            if rank - begin >= self.longest(edge) {
                self.fates[edge.0] = Fate::Jump;
            } else {
                self.open.push(edge);
            }
        }
    }

    /// Lets those nodes be placed that waited for this one only.
    fn release(&mut self, node: NodeId) {
        for edge in &self.leaving[node.0] {
            let to = self.graph.edges[edge.0].to;
            if self.back[edge.0] {
                continue;
            }
            self.missing[to.0] -= 1;
            if self.missing[to.0] == 0 {
                let key = |node: &NodeId| (self.wishes[node.0], *node);
                let place = self.ready.partition_point(|other| key(other) < key(&to));
                self.ready.insert(place, to);
            }
        }
    }
}

/// The width of a label with its line and a mark beneath it.
fn widest_item(label: f64, settings: &Settings) -> f64 {
    let Size { width: mark, .. } = settings.mark;
    mark / 2.0 + (settings.spacing.text + label).max(mark / 2.0)
}

/// What a row saves because nothing stands beyond its ends.
fn smallest_margin(spacing: Spacing, lines: usize) -> f64 {
    if lines == 0 { spacing.nodes } else { spacing.nodes.min(spacing.lines).min(spacing.labels) }
}
