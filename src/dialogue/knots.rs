//! Knots: the loops of a script that no way leads out of.

use std::collections::{HashMap, VecDeque};

use crate::dialogue::graph::Graph;
use crate::dialogue::route::Stop;
use crate::kinds::script::By;

/// The nodes of each loop that no way leads out of, among those of a sort that leads only to itself.
/// They are looked for by the way of Kosaraju: in the order in which walks backwards end, each loop
/// comes after those that it leads to.
pub(crate) fn knots(graph: &Graph<'_>, is_of_the_sort: &dyn Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let mut is_taken = vec![false; graph.nodes.len()];
    let mut knots = Vec::new();
    for first in backwards(graph, is_of_the_sort).into_iter().rev() {
        let mut own = Vec::new();
        let mut waiting = vec![first];
        while let Some(index) = waiting.pop() {
            if !std::mem::replace(&mut is_taken[index], true) {
                own.push(index);
                waiting.extend(graph.edges(index).iter().map(|edge| edge.to));
            }
        }
        own.sort_unstable();
        let mut ways = own.iter().flat_map(|index| graph.edges(*index));
        if !own.is_empty() && ways.all(|edge| own.binary_search(&edge.to).is_ok()) {
            knots.push(own);
        }
    }
    knots.sort_unstable();
    knots
}

/// The nodes of a sort in the order in which walks against the ways of the script end at them.
fn backwards(graph: &Graph<'_>, is_of_the_sort: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let all = || (0..graph.nodes.len()).filter(|index| is_of_the_sort(*index));
    let mut sources = vec![Vec::new(); graph.nodes.len()];
    for index in all() {
        graph.edges(index).iter().for_each(|edge| sources[edge.to].push(index));
    }
    let mut is_met = vec![false; graph.nodes.len()];
    let mut order = Vec::new();
    for first in all() {
        let mut path: Vec<usize> = Vec::new();
        path.extend((!std::mem::replace(&mut is_met[first], true)).then_some(first));
        while let Some(index) = path.last().copied() {
            match sources[index].pop() {
                None => order.extend(path.pop()),
                Some(source) if std::mem::replace(&mut is_met[source], true) => {}
                Some(source) => path.push(source),
            }
        }
    }
    order
}

/// The shortest way round from a node back to it, without its beginning; empty if there is none.
/// Only what the node leads to is walked.
pub(crate) fn round<'s>(graph: &Graph<'s>, index: usize) -> Vec<Stop<'s>> {
    let mut came: HashMap<usize, (usize, By<'s>)> = HashMap::new();
    let mut waiting = VecDeque::from([index]);
    while let Some(from) = waiting.pop_front() {
        for edge in graph.edges(from) {
            came.entry(edge.to).or_insert_with(|| {
                waiting.push_back(edge.to);
                (from, edge.by)
            });
        }
        if came.contains_key(&index) {
            break;
        }
    }
    let mut round = Vec::new();
    let mut at = index;
    while let Some((from, by)) = came.get(&at).copied() {
        round.push(Stop { node: at, by: Some(by) });
        at = from;
        if at == index {
            break;
        }
    }
    round.reverse();
    round
}
