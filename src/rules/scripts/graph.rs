//! The graph of a script. Every walk is a loop with a list of its own, since an author's script
//! may be a hundred thousand nodes long.

use std::collections::BTreeMap;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::script::{Node, NodeSpeaker, Script};
use crate::language::nearest;
use crate::source::Spanned;

/// How many pairs of names a script may cost.
const COMPARISONS: usize = 100_000;

/// The nodes of a script and how they lead to one another.
pub(in crate::rules) struct Graph<'s> {
    /// In the order of the file.
    pub(in crate::rules) nodes: Vec<(&'s Spanned<String>, &'s Spanned<Node>)>,
    by_name: BTreeMap<&'s str, usize>,
    edges: Vec<Vec<usize>>,
}

/// The scripts that are in use, each with its document.
pub(in crate::rules) fn scripts(handbook: &Handbook) -> impl Iterator<Item = (&Document, &Script)> {
    handbook.documents.iter().filter(|document| !document.is_retired()).filter_map(|document| {
        match &document.content {
            Content::Script(script) => Some((document, &**script)),
            _ => None,
        }
    })
}

impl<'s> Graph<'s> {
    pub(in crate::rules) fn of(script: &'s Script) -> Self {
        let nodes: Vec<_> = script.nodes.get().into_iter().flat_map(|nodes| nodes.iter()).collect();
        let names = nodes.iter().enumerate();
        let by_name: BTreeMap<&str, usize> =
            names.map(|(index, (name, _))| (name.value.as_str(), index)).collect();
        let targets = |node: &Node| {
            let names = node.targets().filter_map(|target| by_name.get(target.value.as_str()));
            names.copied().collect()
        };
        let edges = nodes.iter().map(|(_, node)| targets(&node.value)).collect();
        Self { nodes, by_name, edges }
    }

    pub(in crate::rules) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    pub(in crate::rules) fn names(&self) -> impl Iterator<Item = &'s str> + '_ {
        self.by_name.keys().copied()
    }

    /// The node it begins with.
    pub(in crate::rules) fn start(&self, script: &Script) -> Option<usize> {
        self.find(script.start.get()?)
    }

    /// The names that lead to no node, each with the one that may have been meant.
    pub(in crate::rules) fn misspelt(
        &self,
        script: &'s Script,
    ) -> Vec<(&'s Spanned<String>, Option<&'s str>)> {
        let start = script.start.spanned();
        let targets = self.nodes.iter().flat_map(|(_, node)| node.value.targets());
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

    /// Which nodes some way from these nodes leads to, themselves among them.
    pub(in crate::rules) fn reached_from(
        &self,
        starts: impl IntoIterator<Item = usize>,
    ) -> Vec<bool> {
        self.reached_without(starts, &vec![false; self.nodes.len()])
    }

    /// Which nodes are reached on ways that end at the first closed node; what is closed is not
    /// reached.
    pub(in crate::rules) fn reached_without(
        &self,
        starts: impl IntoIterator<Item = usize>,
        is_closed: &[bool],
    ) -> Vec<bool> {
        let mut is_reached = vec![false; self.nodes.len()];
        let mut waiting: Vec<usize> = starts.into_iter().collect();
        while let Some(index) = waiting.pop() {
            if !is_closed[index] && !std::mem::replace(&mut is_reached[index], true) {
                waiting.extend(&self.edges[index]);
            }
        }
        is_reached
    }

    /// From which nodes a talk can still end, or runs into what other rules report.
    pub(in crate::rules) fn can_end(&self) -> Vec<bool> {
        let mut sources = vec![Vec::new(); self.nodes.len()];
        for (index, targets) in self.edges.iter().enumerate() {
            for target in targets {
                sources[*target].push(index);
            }
        }
        let is_stop = |index: &usize| {
            let node = &self.nodes[*index].1.value;
            node.is_end()
                || node.targets().count() != self.edges[*index].len()
                || self.edges[*index].is_empty()
        };
        let mut waiting: Vec<usize> = (0..self.nodes.len()).filter(is_stop).collect();
        let mut can_end = vec![false; self.nodes.len()];
        while let Some(index) = waiting.pop() {
            if !std::mem::replace(&mut can_end[index], true) {
                waiting.extend(&sources[index]);
            }
        }
        can_end
    }

    /// The nodes at which pieces begin that are not reached: those that no other such node leads
    /// to, and the first one of each loop.
    pub(in crate::rules) fn islands(&self, is_reached: &[bool]) -> Vec<usize> {
        let is_lost = |index: usize| !is_reached[index];
        let mut is_led_to = vec![false; self.nodes.len()];
        for index in (0..self.nodes.len()).filter(|index| is_lost(*index)) {
            self.edges[index]
                .iter()
                .filter(|to| **to != index)
                .for_each(|to| is_led_to[*to] = true);
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
    pub(in crate::rules) fn mark_around(
        &self,
        start: usize,
        is_marked: &mut [bool],
        is_of_the_sort: &dyn Fn(usize) -> bool,
    ) {
        let mut waiting = vec![start];
        while let Some(index) = waiting.pop() {
            if is_of_the_sort(index) && !std::mem::replace(&mut is_marked[index], true) {
                waiting.extend(&self.edges[index]);
            }
        }
    }

    /// Whether a node says something of the kind, in every variant of its words.
    pub(in crate::rules) fn says(&self, index: usize, holds: &dyn Fn(&str) -> bool) -> bool {
        let node = &self.nodes[index].1.value;
        let mut lines = [node.say.get(), node.ask.get()].into_iter().flatten();
        lines.any(|lines| {
            !lines.0.is_empty() && lines.0.iter().all(|line| holds(line.value.as_str()))
        })
    }

    /// The first node, in the order of the file, where the client has spoken or the talk is over
    /// and a thing was not said on some way there.
    pub(in crate::rules) fn first_answer_without(
        &self,
        start: usize,
        is_said: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        // Ways end where the client answers: what is said later comes too late.
        let listens = |index: usize| {
            let node = &self.nodes[index].1.value;
            let is_client = node.speaker.get() == Some(&NodeSpeaker::Client);
            is_client || node.answers().next().is_some() || node.is_end()
        };
        let mut is_reached = vec![false; self.nodes.len()];
        let mut waiting = vec![start];
        let mut open = Vec::new();
        while let Some(index) = waiting.pop() {
            if std::mem::replace(&mut is_reached[index], true) || is_said(index) {
                continue;
            }
            if listens(index) { open.push(index) } else { waiting.extend(&self.edges[index]) }
        }
        open.into_iter().min()
    }
}
