//! Where a talk is about a complaint: all of a script for complaints, and what comes after a reply that
//! complains, until the customer wants to buy.

use std::collections::BTreeMap;

use crate::dialogue::graph::{Edge, Graph};
use crate::dialogue::route::{Search, Stop};
use crate::kinds::script::{By, Purpose, Script};
use crate::language::Language;
use crate::language::selling::{complains, wants_to_buy};

/// The nodes of a script at which the talk is about a complaint.
pub(crate) struct Complaining<'s> {
    search: Search<'s>,
    /// Where the complaint was heard, by the node that follows.
    heard: BTreeMap<usize, Heard<'s>>,
}

/// A reply that complains.
struct Heard<'s> {
    /// The way to the node that heard it.
    route: Vec<Stop<'s>>,
    by: By<'s>,
}

impl<'s> Complaining<'s> {
    pub(crate) fn of(graph: &Graph<'s>, script: &Script, language: Language) -> Self {
        let is_all = script.purpose.get() == Some(&Purpose::Complaint);
        let heard = if is_all { BTreeMap::new() } else { heard(graph, script, language) };
        let askers: Vec<usize> =
            heard.values().filter_map(|heard| Some(heard.route.last()?.node)).collect();
        // Back where the complaint was heard, another matter may begin.
        let goes = |from: usize, edge: &Edge<'s>| {
            let is_purchase = words(edge.by).is_some_and(|words| wants_to_buy(words, language));
            !is_purchase && !askers.contains(&from)
        };
        let starts: Vec<usize> = match is_all {
            true => graph.entries(script).collect(),
            false => heard.keys().copied().collect(),
        };
        Self { search: graph.search_by(starts, &goes), heard }
    }

    /// The nodes, in the order of the file.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = usize> {
        self.search.reached()
    }

    /// The way to one of them from where the talk began.
    pub(crate) fn route(&self, node: usize) -> Vec<Stop<'s>> {
        let mut rest = self.search.route(node);
        let Some(first) = rest.first_mut() else { return rest };
        let Some(heard) = self.heard.get(&first.node) else { return rest };
        first.by = Some(heard.by);
        heard.route.iter().copied().chain(rest).collect()
    }
}

/// The first reply that complains on the way to each node.
fn heard<'s>(graph: &Graph<'s>, script: &Script, language: Language) -> BTreeMap<usize, Heard<'s>> {
    let whole = graph.search(graph.entries(script), &|_| true);
    let mut heard = BTreeMap::new();
    for asker in whole.reached() {
        for edge in graph.edges(asker) {
            if words(edge.by).is_some_and(|words| complains(words, language)) {
                let found = || Heard { route: whole.route(asker), by: edge.by };
                heard.entry(edge.to).or_insert_with(found);
            }
        }
    }
    heard
}

/// The words of a reply.
fn words(by: By<'_>) -> Option<&str> {
    match by {
        By::Reply(words) => words.map(|words| words.as_str()),
        _ => None,
    }
}
