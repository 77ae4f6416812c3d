//! Routes: how a talk gets from one node of a script to another, by the fewest steps.

use std::collections::VecDeque;
use std::iter::successors;

use crate::dialogue::graph::{Edge, Graph};
use crate::findings::{Argument, Step};
use crate::handbook::Document;
use crate::kinds::script::By;

/// What was reached from some nodes, and from where each was first reached.
pub(crate) struct Search<'s> {
    came: Vec<Option<Came<'s>>>,
    /// The nodes in the order in which they were reached, the nearest first.
    order: Vec<usize>,
}

/// How a node was reached.
#[derive(Debug, Clone, Copy)]
struct Came<'s> {
    /// From which node and what took the talk on; none where the search began.
    before: Option<(usize, By<'s>)>,
    /// By how many steps.
    steps: usize,
    /// The last node of the beginning that a long route shows.
    head: usize,
}

/// A node on a route, and what took the talk there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stop<'s> {
    /// The number of the node.
    pub(crate) node: usize,
    /// None where the route begins.
    pub(crate) by: Option<By<'s>>,
}

impl<'s> Search<'s> {
    pub(super) fn of(
        graph: &Graph<'s>,
        starts: impl IntoIterator<Item = usize>,
        goes: &dyn Fn(usize, &Edge<'s>) -> bool,
    ) -> Self {
        let mut search = Self { came: vec![None; graph.nodes.len()], order: Vec::new() };
        starts.into_iter().for_each(|start| search.reach(start, None));
        let mut next = 0;
        while let Some(index) = search.order.get(next).copied() {
            next += 1;
            for edge in graph.edges(index).iter().filter(|edge| goes(index, edge)) {
                search.reach(edge.to, Some((index, edge.by)));
            }
        }
        search
    }

    /// Notes how a node was reached, unless it was before.
    fn reach(&mut self, node: usize, before: Option<(usize, By<'s>)>) {
        if self.has(node) {
            return;
        }
        let last = before.and_then(|(before, _)| self.came[before]);
        let steps = last.map_or(0, |last| last.steps + 1);
        let head = last.filter(|_| steps > HALF).map_or(node, |last| last.head);
        self.came[node] = Some(Came { before, steps, head });
        self.order.push(node);
    }

    /// Whether a node was reached.
    pub(crate) fn has(&self, node: usize) -> bool {
        self.came[node].is_some()
    }

    /// By how many steps a node was reached.
    pub(crate) fn steps(&self, node: usize) -> Option<usize> {
        self.came[node].map(|came| came.steps)
    }

    /// The nodes that were reached, in the order of the file.
    pub(crate) fn reached(&self) -> impl Iterator<Item = usize> {
        (0..self.came.len()).filter(|node| self.has(*node))
    }

    /// The nodes that were reached, the nearest first.
    pub(crate) fn nearest(&self) -> impl Iterator<Item = usize> {
        self.order.iter().copied()
    }

    /// The way to a node from where the search began; empty if it was not reached.
    pub(crate) fn route(&self, node: usize) -> Vec<Stop<'s>> {
        let mut route: Vec<Stop<'s>> = self.back(node).collect();
        route.reverse();
        route
    }

    /// As much of the way to a node as a finding shows: thousands of findings, each thousands of nodes
    /// deep, cost no more than their number.
    pub(crate) fn shown_route(&self, node: usize) -> Vec<Stop<'s>> {
        let Some(came) = self.came[node].filter(|came| came.steps > SHOWN) else {
            return self.route(node);
        };
        let mut last: Vec<Stop<'s>> = self.back(node).take(HALF).collect();
        last.reverse();
        let mut route = self.route(came.head);
        route.extend(last);
        route
    }

    /// The way to a node, from its end.
    fn back(&self, node: usize) -> impl Iterator<Item = Stop<'s>> {
        let stop = |node: usize| {
            self.came[node].map(|came| (came, Stop { node, by: came.before.map(|(_, by)| by) }))
        };
        let stops = successors(stop(node), move |(came, _)| stop(came.before?.0));
        stops.map(|(_, stop)| stop)
    }
}

/// How many steps it takes from each node to the nearest of some, or to each from the nearest; none
/// where no way leads there. A step into a node, or out of it, may count or not.
pub(crate) fn distances(
    graph: &Graph<'_>,
    from: impl IntoIterator<Item = usize>,
    direction: Direction,
    counts: &dyn Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let ways = ways(graph, direction);
    let mut distances: Vec<Option<usize>> = vec![None; ways.len()];
    let mut waiting: VecDeque<(usize, usize)> = from.into_iter().map(|node| (node, 0)).collect();
    // Ways that cost nothing are gone first, so that each node is left at its least distance.
    while let Some((node, distance)) = waiting.pop_front() {
        if distances[node].is_some_and(|known| known <= distance) {
            continue;
        }
        distances[node] = Some(distance);
        for next in &ways[node] {
            match counts(*next) {
                true => waiting.push_back((*next, distance + 1)),
                false => waiting.push_front((*next, distance)),
            }
        }
    }
    distances
}

/// Which way distances are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// From the nodes given to the others.
    Onward,
    /// From the others to the nodes given.
    Back,
}

fn ways(graph: &Graph<'_>, direction: Direction) -> Vec<Vec<usize>> {
    let count = graph.nodes.len();
    let mut ways = vec![Vec::new(); count];
    for index in 0..count {
        for edge in graph.edges(index) {
            match direction {
                Direction::Onward => ways[index].push(edge.to),
                Direction::Back => ways[edge.to].push(index),
            }
        }
    }
    ways
}

/// A longer route is shown by its first and last steps.
const SHOWN: usize = 60;

/// How many steps are shown at either end of one that is longer.
const HALF: usize = SHOWN / 2;

/// A route as a finding shows it.
pub(crate) fn steps(document: &Document, graph: &Graph<'_>, route: &[Stop<'_>]) -> Vec<Step> {
    let step = |stop: &Stop<'_>| {
        let name = graph.name(stop.node);
        Step {
            place: document.at(name.span),
            name: name.value.clone(),
            by: stop.by.and_then(argument),
        }
    };
    if route.len() <= SHOWN {
        return route.iter().map(step).collect();
    }
    let (first, last) = (&route[..HALF], &route[route.len() - HALF..]);
    let left_out = route.get(HALF).map(|stop| Step { name: "…".to_owned(), ..step(stop) });
    first.iter().map(step).chain(left_out).chain(last.iter().map(step)).collect()
}

/// What took a talk along a way, in words.
fn argument(by: By<'_>) -> Option<Argument> {
    match by {
        By::Reply(words) => words.map(|words| Argument::from(words.as_str().trim())),
        By::Case(condition) => condition.map(Argument::from),
        by => by.key().map(|key| Argument::Key(key.to_owned())),
    }
}
