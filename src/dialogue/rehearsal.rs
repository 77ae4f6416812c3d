//! Talks to rehearse: which ways through a script are worth going. Each end is reached by the fewest
//! steps, then each branch that no talk has taken; what is said on the way, the book prints.

use std::collections::{BTreeSet, VecDeque};

use crate::dialogue::graph::{Edge, Graph};
use crate::dialogue::route::{Direction, Search, Stop, distances};
use crate::kinds::script::Script;

/// The talks of a script.
#[derive(Default)]
pub(crate) struct Talks<'s> {
    /// Each from the start to an end; a stop without a way to it is one that something leads to from
    /// anywhere.
    pub(crate) routes: Vec<Vec<Stop<'s>>>,
    /// Whether there are others.
    pub(crate) is_cut: bool,
}

/// Chooses talks, the shortest first: those of the ends, so many at most, then those of further branches
/// until there are enough.
pub(crate) fn talks<'s>(
    graph: &Graph<'s>,
    script: &Script,
    most: usize,
    enough: usize,
) -> Talks<'s> {
    let Some(start) = graph.start(script) else { return Talks::default() };
    let stage = Stage::of(graph, start);
    let mut ends: Vec<usize> =
        (0..graph.nodes.len()).filter(|node| stage.has(*node) && stage.is_end(*node)).collect();
    ends.sort_by_key(|end| stage.steps_to(*end));
    let is_cut = ends.len() > most;
    let mut routes: Vec<Vec<Stop<'s>>> =
        ends.into_iter().take(most).map(|end| stage.route(end)).collect();
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    routes.iter().for_each(|route| taken.extend(pairs(route)));
    loop {
        let Some((from, edge)) = stage.branch(&taken) else { return Talks { routes, is_cut } };
        if routes.len() >= enough {
            return Talks { routes, is_cut: true };
        }
        let route = stage.through(from, edge);
        taken.extend(pairs(&route));
        routes.push(route);
    }
}

fn pairs<'r>(route: &'r [Stop<'_>]) -> impl Iterator<Item = (usize, usize)> + 'r {
    route.windows(2).map(|pair| (pair[0].node, pair[1].node))
}

/// What is known of a script whose talks are chosen.
struct Stage<'g, 's> {
    graph: &'g Graph<'s>,
    /// What is reached from the start.
    main: Search<'s>,
    /// What is reached only from where something leads from anywhere.
    aside: Search<'s>,
    /// The way to where the client first speaks.
    prefix: Vec<Stop<'s>>,
    /// The steps from the start, or from where something leads from anywhere.
    from_start: Vec<Option<usize>>,
    /// The steps to the nearest end.
    to_end: Vec<Option<usize>>,
}

impl<'g, 's> Stage<'g, 's> {
    fn of(graph: &'g Graph<'s>, start: usize) -> Self {
        let nodes = 0..graph.nodes.len();
        let passes = |node: usize| !graph.node(node).is_end();
        let main = graph.search([start], &passes);
        let strangers = |node: &usize| !graph.node(*node).trigger.is_absent() && !main.has(*node);
        let strangers: Vec<usize> = nodes.clone().filter(strangers).collect();
        let from_start = distances(graph, [start], Direction::Onward, &|_| true);
        let heard = nodes.clone().filter(|node| main.has(*node) && graph.node(*node).listens());
        let heard = heard.min_by_key(|node| from_start[*node]);
        let prefix = main.route(heard.unwrap_or(start));
        let mut from_start = from_start;
        let beside = distances(graph, strangers.iter().copied(), Direction::Onward, &|_| true);
        for (steps, beside) in from_start.iter_mut().zip(beside) {
            *steps = steps.or(beside.map(|steps| steps + prefix.len()));
        }
        let ends = nodes.filter(|node| graph.node(*node).is_end());
        let to_end = distances(graph, ends, Direction::Back, &|_| true);
        let aside = graph.search(strangers, &passes);
        Self { graph, main, aside, prefix, from_start, to_end }
    }

    fn has(&self, node: usize) -> bool {
        self.main.has(node) || self.aside.has(node)
    }

    fn is_end(&self, node: usize) -> bool {
        self.graph.node(node).is_end()
    }

    fn steps_to(&self, node: usize) -> usize {
        self.from_start[node].unwrap_or(usize::MAX)
    }

    fn route(&self, node: usize) -> Vec<Stop<'s>> {
        if self.main.has(node) {
            return self.main.route(node);
        }
        let aside = self.aside.route(node);
        self.prefix.iter().copied().chain(aside).collect()
    }

    /// The branch that no talk has taken and that is gone by the fewest steps.
    fn branch(&self, taken: &BTreeSet<(usize, usize)>) -> Option<(usize, Edge<'s>)> {
        let forks = (0..self.graph.nodes.len()).filter(|node| {
            self.has(*node) && !self.is_end(*node) && self.graph.edges(*node).len() > 1
        });
        let branches =
            forks.flat_map(|node| self.graph.edges(node).iter().map(move |edge| (node, *edge)));
        let open = branches.filter(|(node, edge)| !taken.contains(&(*node, edge.to)));
        let open = open.filter_map(|(node, edge)| {
            Some((self.from_start[node]? + self.to_end[edge.to]?, node, edge))
        });
        open.min_by_key(|(steps, _, _)| *steps).map(|(_, node, edge)| (node, edge))
    }

    /// The talk by a branch, and on to the nearest end.
    fn through(&self, from: usize, edge: Edge<'s>) -> Vec<Stop<'s>> {
        let mut route = self.route(from);
        let mut onward = VecDeque::from([edge]);
        while let Some(edge) = onward.pop_front() {
            route.push(Stop { node: edge.to, by: Some(edge.by) });
            let steps = self.to_end[edge.to].filter(|steps| *steps > 0);
            let nearer =
                |next: &&Edge<'_>| self.to_end[next.to] < steps && self.to_end[next.to].is_some();
            onward.extend(steps.and_then(|_| self.graph.edges(edge.to).iter().find(nearer)));
        }
        route
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::scripts;
    use crate::handbook::Handbook;
    use crate::language::Date;
    use crate::source::{MemoryWorld, load};

    /// The talks of a script, each by the names of its nodes, and whether there are others.
    fn told(nodes: &str, most: usize) -> (Vec<String>, bool) {
        let day = Date::new(2026, 3, 1).unwrap();
        let mut world = MemoryWorld::new(day);
        world.insert("scripts/call.yaml", format!("start: hello\nnodes:\n{nodes}"));
        let (sources, _) = load(&world).unwrap();
        let (handbook, _) = Handbook::of(sources, day);
        let (_, script) = scripts(&handbook).next().unwrap();
        let graph = Graph::of(script);
        let talks = talks(&graph, script, most, most);
        let shown = |route: &Vec<Stop<'_>>| {
            let names = route.iter().map(|stop| graph.name(stop.node).value.as_str());
            names.collect::<Vec<_>>().join(" ")
        };
        (talks.routes.iter().map(shown).collect(), talks.is_cut)
    }

    const FORK: &str = "
  hello: {ask: Hello, replies: [{reply: late, next: sorry}, {reply: lost, next: lost}], default: again}
  again: {say: Pardon, next: hello}
  sorry: {say: Sorry, next: bye}
  bye: {say: Bye, outcome: solved}
  lost: {say: Oh, outcome: lost}
";

    #[test]
    fn each_end_has_a_talk_and_then_each_branch_that_none_has_taken() {
        let talks = ["hello lost", "hello sorry bye", "hello again hello lost"];
        assert_eq!(told(FORK, 8), (talks.map(str::to_owned).to_vec(), false));
    }

    #[test]
    fn where_there_are_more_the_shortest_are_chosen() {
        let talks = ["hello lost", "hello sorry bye"];
        assert_eq!(told(FORK, 2), (talks.map(str::to_owned).to_vec(), true));
        assert_eq!(told(FORK, 1), (vec!["hello lost".to_owned()], true));
    }

    #[test]
    fn ways_from_one_node_to_another_are_one_branch() {
        let nodes = "
  hello: {ask: Hello, replies: [{reply: a, next: bye}, {reply: b, next: bye}], default: bye}
  bye: {say: Bye, outcome: solved}
";
        assert_eq!(told(nodes, 8), (vec!["hello bye".to_owned()], false));
    }

    #[test]
    fn an_end_that_something_leads_to_from_anywhere_is_reached_where_the_client_speaks() {
        let nodes = "
  hello: {say: Hello, next: ask}
  ask: {ask: What, replies: [{reply: a, next: bye}]}
  bye: {say: Bye, outcome: solved}
  human: {trigger: asks for a person, handover: boss}
";
        let talks = ["hello ask bye", "hello ask human"];
        assert_eq!(told(nodes, 8).0, talks);
    }

    #[test]
    fn a_talk_that_never_ends_is_none() {
        let nodes = "
  hello: {ask: Hello, replies: [{reply: a, next: hello}, {reply: b, next: bye}]}
  bye: {say: Bye, outcome: solved}
";
        assert_eq!(told(nodes, 8).0, ["hello bye", "hello hello bye"]);
        assert_eq!(told("\n  hello: {say: Hello, next: hello}\n", 8).0, Vec::<String>::new());
    }
}
