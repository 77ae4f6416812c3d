//! The graph of a script. Every walk is a loop with a list of its own, since an author's script
//! may be a hundred thousand nodes long.

use std::collections::HashMap;

use crate::dialogue::route::Search;
use crate::kinds::script::{By, Line, Node, NodeSpeaker, Script};
use crate::language::nearest;
use crate::source::Spanned;

/// How many pairs of names a script may cost.
const COMPARISONS: usize = 100_000;

/// The nodes of a script and how they lead to one another.
pub(crate) struct Graph<'s> {
    /// In the order of the file.
    pub(crate) nodes: Vec<(&'s Spanned<String>, &'s Spanned<Node>)>,
    by_name: HashMap<&'s str, usize>,
    edges: Vec<Vec<Edge<'s>>>,
}

/// A way to a node that is there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge<'s> {
    /// The number of the node it leads to.
    pub(crate) to: usize,
    /// What takes one there.
    pub(crate) by: By<'s>,
}

impl<'s> Graph<'s> {
    pub(crate) fn of(script: &'s Script) -> Self {
        let nodes: Vec<_> = script.all_nodes().collect();
        let names = nodes.iter().enumerate();
        let by_name: HashMap<&str, usize> =
            names.map(|(index, (name, _))| (name.value.as_str(), index)).collect();
        let edges = |node: &'s Node| {
            let ways = node.ways().filter_map(|way| {
                Some(Edge { to: *by_name.get(way.to.value.as_str())?, by: way.by })
            });
            ways.collect()
        };
        let edges = nodes.iter().map(|(_, node)| edges(&node.value)).collect();
        Self { nodes, by_name, edges }
    }

    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'s str> + '_ {
        self.nodes.iter().map(|(name, _)| name.value.as_str())
    }

    /// The name of a node.
    pub(crate) fn name(&self, index: usize) -> &'s Spanned<String> {
        self.nodes[index].0
    }

    pub(crate) fn node(&self, index: usize) -> &'s Node {
        &self.nodes[index].1.value
    }

    /// The ways on from a node.
    pub(crate) fn edges(&self, index: usize) -> &[Edge<'s>] {
        &self.edges[index]
    }

    /// The node it begins with.
    pub(crate) fn start(&self, script: &Script) -> Option<usize> {
        self.find(script.start.get()?)
    }

    /// Where a talk may come in: the start, then the nodes that something leads to from anywhere.
    pub(crate) fn entries(&self, script: &Script) -> impl Iterator<Item = usize> {
        let triggered = |index: &usize| !self.node(*index).trigger.is_absent();
        self.start(script).into_iter().chain((0..self.nodes.len()).filter(triggered))
    }

    /// The names that lead to no node, each with the one that may have been meant.
    pub(crate) fn misspelt(
        &self,
        script: &'s Script,
    ) -> Vec<(&'s Spanned<String>, Option<&'s str>)> {
        let start = script.start.spanned();
        let targets = self.nodes.iter().flat_map(|(_, node)| node.value.ways().map(|way| way.to));
        let unknown = start.into_iter().chain(targets);
        let unknown = unknown.filter(|target| self.find(&target.value).is_none());
        // Each look for a near name walks over all of them: in a huge script only some are worth it.
        let affordable = COMPARISONS / self.nodes.len().max(1);
        unknown
            .enumerate()
            .map(|(count, target)| {
                let is_affordable = count < affordable;
                (target, is_affordable.then(|| nearest(&target.value, self.names())).flatten())
            })
            .collect()
    }

    /// The ways from some nodes on, the shortest first; those that the closure does not let pass
    /// are reached and not left.
    pub(crate) fn search(
        &self,
        starts: impl IntoIterator<Item = usize>,
        passes: &dyn Fn(usize) -> bool,
    ) -> Search<'s> {
        Search::of(self, starts, &|index, _| passes(index))
    }

    /// The same by the ways that the closure lets a talk go.
    pub(crate) fn search_by(
        &self,
        starts: impl IntoIterator<Item = usize>,
        goes: &dyn Fn(usize, &Edge<'s>) -> bool,
    ) -> Search<'s> {
        Search::of(self, starts, goes)
    }

    /// From which nodes a talk can still end, or runs into what other rules report.
    pub(crate) fn can_end(&self) -> Vec<bool> {
        let is_stop = |index: &usize| {
            let node = self.node(*index);
            node.is_end()
                || node.ways().count() != self.edges[*index].len()
                || self.edges[*index].is_empty()
        };
        let stops: Vec<usize> = (0..self.nodes.len()).filter(is_stop).collect();
        self.leads_to(stops)
    }

    /// From which nodes some way leads to one of these, themselves among them.
    pub(crate) fn leads_to(&self, ends: Vec<usize>) -> Vec<bool> {
        let mut sources = vec![Vec::new(); self.nodes.len()];
        for (index, edges) in self.edges.iter().enumerate() {
            for edge in edges {
                sources[edge.to].push(index);
            }
        }
        let mut leads = vec![false; self.nodes.len()];
        let mut waiting = ends;
        while let Some(index) = waiting.pop() {
            if !std::mem::replace(&mut leads[index], true) {
                waiting.extend(&sources[index]);
            }
        }
        leads
    }

    /// The nodes at which pieces begin that are not reached: those that no other such node leads
    /// to, and the first one of each loop.
    pub(crate) fn islands(&self, is_reached: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let is_lost = |index: usize| !is_reached(index);
        let mut is_led_to = vec![false; self.nodes.len()];
        for index in (0..self.nodes.len()).filter(|index| is_lost(*index)) {
            let others = self.edges[index].iter().filter(|edge| edge.to != index);
            others.for_each(|edge| is_led_to[edge.to] = true);
        }
        let all = || (0..self.nodes.len()).filter(|index| is_lost(*index));
        let mut is_marked = vec![false; self.nodes.len()];
        let mut islands = Vec::new();
        for index in all().filter(|index| !is_led_to[*index]).chain(all()) {
            if !is_marked[index] {
                islands.push(index);
                self.mark_around(index, &mut is_marked, &is_lost);
            }
        }
        islands
    }

    /// Marks all that can be reached from a node by way of nodes of one sort.
    pub(crate) fn mark_around(
        &self,
        start: usize,
        is_marked: &mut [bool],
        is_of_the_sort: &dyn Fn(usize) -> bool,
    ) {
        let mut waiting = vec![start];
        while let Some(index) = waiting.pop() {
            if is_of_the_sort(index) && !std::mem::replace(&mut is_marked[index], true) {
                waiting.extend(self.edges[index].iter().map(|edge| edge.to));
            }
        }
    }

    /// Whether a node says something of the kind, in every wording of its words.
    pub(crate) fn says(&self, index: usize, holds: &dyn Fn(&str) -> bool) -> bool {
        let node = self.node(index);
        let holds = |line| Line::words(line).is_some_and(|(words, _)| holds(words.as_str()));
        let mut fields = [node.say.get(), node.ask.get()].into_iter().flatten();
        fields.any(|lines| !lines.0.is_empty() && lines.0.iter().all(holds))
    }

    /// Whether the client has spoken at a node, or the talk is over there.
    pub(crate) fn is_answered(&self, index: usize) -> bool {
        let node = self.node(index);
        let is_client = node.speaker.get() == Some(&NodeSpeaker::Client);
        is_client || node.answers().next().is_some() || node.is_end()
    }
}
