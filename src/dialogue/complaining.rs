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
    /// The ways from where the talk began.
    whole: Search<'s>,
    /// Where a complaint was heard and what was said, by the node that follows.
    heard: BTreeMap<usize, (usize, By<'s>)>,
}

impl<'s> Complaining<'s> {
    pub(crate) fn of(graph: &Graph<'s>, script: &Script, language: Language) -> Self {
        let is_all = script.purpose.get() == Some(&Purpose::Complaint);
        let whole = graph.search(graph.entries(script), &|_| true);
        let mut heard = BTreeMap::new();
        let mut has_heard = vec![false; graph.nodes.len()];
        for asker in whole.nearest().filter(|_| !is_all) {
            for edge in graph.edges(asker) {
                if words(edge.by).is_some_and(|words| complains(words, language)) {
                    heard.entry(edge.to).or_insert((asker, edge.by));
                    has_heard[asker] = true;
                }
            }
        }
        // Back where the complaint was heard, another matter may begin.
        let goes = |from: usize, edge: &Edge<'s>| {
            !has_heard[from] && !words(edge.by).is_some_and(|words| wants_to_buy(words, language))
        };
        let starts: Vec<usize> = match is_all {
            true => graph.entries(script).collect(),
            false => heard.keys().copied().collect(),
        };
        Self { search: graph.search_by(starts, &goes), whole, heard }
    }

    /// The nodes, in the order of the file.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = usize> {
        self.search.reached()
    }

    /// As much of the way to one of them, from where the talk began, as a finding shows.
    pub(crate) fn shown_route(&self, node: usize) -> Vec<Stop<'s>> {
        let mut rest = self.search.shown_route(node);
        let Some(first) = rest.first_mut() else { return rest };
        let Some((asker, by)) = self.heard.get(&first.node) else { return rest };
        first.by = Some(*by);
        self.whole.shown_route(*asker).into_iter().chain(rest).collect()
    }
}

/// The words of a reply.
fn words(by: By<'_>) -> Option<&str> {
    match by {
        By::Reply(words) => words.map(|words| words.as_str()),
        _ => None,
    }
}
