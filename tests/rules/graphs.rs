//! Scripts made at random are judged as by somebody who goes every walk, step by step.

use std::collections::BTreeSet;

use proptest::prelude::*;
use svod::findings::Finding;

use crate::harness;

/// A node of a script made at random; the numbers are those of the nodes that it leads to.
#[derive(Debug, Clone)]
enum Node {
    Say(usize),
    Greet(usize),
    Part(usize),
    Listen([usize; 2]),
    Fork([usize; 2]),
    Solved,
    SolvedWithFarewell,
    Handover,
    Dead,
}

impl Node {
    fn targets(&self) -> Vec<usize> {
        match self {
            Self::Say(to) | Self::Greet(to) | Self::Part(to) => vec![*to],
            Self::Listen(to) | Self::Fork(to) => to.to_vec(),
            Self::Solved | Self::SolvedWithFarewell | Self::Handover | Self::Dead => Vec::new(),
        }
    }

    fn is_end(&self) -> bool {
        matches!(self, Self::Solved | Self::SolvedWithFarewell | Self::Handover)
    }

    fn is_answered(&self) -> bool {
        self.is_end() || matches!(self, Self::Listen(_))
    }

    fn greets(&self) -> bool {
        matches!(self, Self::Greet(_))
    }

    fn parts(&self) -> bool {
        matches!(self, Self::Part(_) | Self::SolvedWithFarewell)
    }

    fn yaml(&self) -> String {
        match self {
            Self::Say(to) => format!("{{speaker: bot, say: Смотрю заказ., next: n{to}}}"),
            Self::Greet(to) => {
                format!("{{speaker: bot, say: Компания «Дом»! Чем могу помочь?, next: n{to}}}")
            }
            Self::Part(to) => format!("{{speaker: bot, say: Всего доброго!, next: n{to}}}"),
            Self::Listen([one, other]) => {
                format!("{{listen: [{{reply: да, next: n{one}}}], default: n{other}}}")
            }
            Self::Fork([one, other]) => format!("{{when: paid, then: n{one}, else: n{other}}}"),
            Self::Solved => "{speaker: bot, say: Готово., outcome: solved}".to_owned(),
            Self::SolvedWithFarewell => {
                "{speaker: bot, say: Готово. Всего доброго!, outcome: solved}".to_owned()
            }
            Self::Handover => "{handover: shift-lead, outcome: escalated}".to_owned(),
            Self::Dead => "{speaker: bot, say: Смотрю заказ.}".to_owned(),
        }
    }
}

fn node(count: usize) -> impl Strategy<Value = Node> {
    let to = 0..count;
    let two = [to.clone(), to.clone()];
    prop_oneof![
        to.clone().prop_map(Node::Say),
        to.clone().prop_map(Node::Greet),
        to.prop_map(Node::Part),
        two.clone().prop_map(Node::Listen),
        two.prop_map(Node::Fork),
        Just(Node::Solved),
        Just(Node::SolvedWithFarewell),
        Just(Node::Handover),
        Just(Node::Dead),
    ]
}

fn script() -> impl Strategy<Value = Vec<Node>> {
    (2..7usize).prop_flat_map(|count| prop::collection::vec(node(count), count))
}

fn tree(nodes: &[Node]) -> String {
    let nodes = nodes.iter().enumerate().map(|(at, node)| format!("  n{at}: {}\n", node.yaml()));
    let nodes: String = nodes.collect();
    format!(
        "--- scripts/call.yaml\n# …\ntitle: Звонок\nvariables: {{paid: {{type: boolean, example: да}}}}\nstart: n0\nnodes:\n{nodes}"
    )
}

/// Every walk from a node, node by node, that is no longer than the script.
fn walks(nodes: &[Node], start: usize) -> Vec<Vec<usize>> {
    let mut walks = vec![vec![start]];
    let mut at = 0;
    while at < walks.len() {
        let walk = walks[at].clone();
        if walk.len() < nodes.len() {
            let last = walk[walk.len() - 1];
            walks.extend(
                nodes[last].targets().into_iter().map(|to| [walk.clone(), vec![to]].concat()),
            );
        }
        at += 1;
    }
    walks
}

fn last(walk: &[usize]) -> usize {
    walk[walk.len() - 1]
}

/// The nodes at which some walk from the start ends that holds.
fn ends(nodes: &[Node], holds: &dyn Fn(&[usize]) -> bool) -> BTreeSet<usize> {
    let walks = walks(nodes, 0);
    walks.iter().filter(|walk| holds(walk)).map(|walk| last(walk)).collect()
}

/// Whether a walk from a node comes to one of the sort.
fn comes_to(nodes: &[Node], from: usize, sort: &dyn Fn(&Node) -> bool) -> bool {
    walks(nodes, from).iter().any(|walk| sort(&nodes[last(walk)]))
}

/// Whether a walk from a node comes to one of these.
fn comes_to_any(nodes: &[Node], from: usize, ends: &BTreeSet<usize>) -> bool {
    walks(nodes, from).iter().any(|walk| ends.contains(&last(walk)))
}

fn without(all: &BTreeSet<usize>, one: usize) -> BTreeSet<usize> {
    all.iter().copied().filter(|other| *other != one).collect()
}

/// The nodes that the findings of a rule name.
fn told(findings: &[Finding], rule: &str) -> BTreeSet<usize> {
    let own = findings.iter().filter(|finding| finding.rule == rule);
    own.map(|finding| number(&finding.route.last().expect("it has a route").name)).collect()
}

fn number(name: &str) -> usize {
    name.trim_start_matches('n').parse().expect("nodes are numbered")
}

/// Whether one mistake is told for each piece of a set, and nothing beside it.
fn is_told_by_piece(nodes: &[Node], told: &BTreeSet<usize>, all: &BTreeSet<usize>) -> bool {
    let is_covered = |node: &usize| {
        told.iter().any(|from| walks(nodes, *from).iter().any(|walk| last(walk) == *node))
    };
    told.is_subset(all) && all.iter().all(is_covered)
}

/// Each step of a route leads to the next one.
fn is_walk(nodes: &[Node], finding: &Finding) -> bool {
    let steps: Vec<usize> = finding.route.iter().map(|step| number(&step.name)).collect();
    steps.first() == Some(&0)
        && steps.windows(2).all(|pair| nodes[pair[0]].targets().contains(&pair[1]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_script_is_judged_as_by_going_every_walk(nodes in script()) {
        let (_, findings) = harness::findings(&harness::world(&tree(&nodes)));
        let before = |walk: &[usize], holds: &dyn Fn(&Node) -> bool| {
            walk[..walk.len() - 1].iter().any(|at| holds(&nodes[*at]))
        };

        let farewell = ends(&nodes, &|walk| {
            let end = &nodes[last(walk)];
            matches!(end, Node::Solved) && !before(walk, &Node::parts)
        });
        prop_assert_eq!(told(&findings, "script-without-farewell"), farewell);

        let greeting = ends(&nodes, &|walk| {
            let node = &nodes[last(walk)];
            let is_late = node.is_answered() && !node.greets();
            is_late && !before(walk, &|node| node.greets() || node.is_answered())
        });
        let first: BTreeSet<usize> = greeting.first().copied().into_iter().collect();
        prop_assert_eq!(told(&findings, "script-without-greeting"), first);

        let stops = |node: &Node| node.targets().is_empty();
        let endless = ends(&nodes, &|walk| !comes_to(&nodes, last(walk), &stops));
        let loops = told(&findings, "endless-loop");
        let leads_there = |node: &usize| comes_to_any(&nodes, *node, &loops);
        prop_assert!(loops.is_subset(&endless) && endless.iter().all(leads_there));
        // No loop is told twice.
        prop_assert!(loops.iter().all(|one| !comes_to_any(&nodes, *one, &without(&loops, *one))));

        let is_person = |node: &Node| matches!(node, Node::Handover);
        let shut = ends(&nodes, &|walk| {
            let listens = matches!(nodes[last(walk)], Node::Listen(_));
            listens && !comes_to(&nodes, last(walk), &is_person)
        });
        // Whether somebody hears is known only where a machine spoke before.
        let shut: BTreeSet<usize> = shut.into_iter().filter(|at| spoken_before(&nodes, *at)).collect();
        prop_assert!(is_told_by_piece(&nodes, &told(&findings, "no-human-exit"), &shut));

        for finding in findings.iter().filter(|finding| !finding.route.is_empty()) {
            prop_assert!(is_walk(&nodes, finding), "{finding:?}");
        }
    }
}

/// Whether a machine speaks right before a node.
fn spoken_before(nodes: &[Node], at: usize) -> bool {
    let speaks = |node: &Node| matches!(node, Node::Say(_) | Node::Greet(_) | Node::Part(_));
    nodes.iter().any(|node| speaks(node) && node.targets().contains(&at))
}
