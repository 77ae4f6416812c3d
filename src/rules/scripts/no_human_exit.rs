//! Wherever a machine asks, some answer leads to a person, within the steps that the channel promises.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::{Direction, Stop, distances, steps};
use crate::dialogue::scripts;
use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::Channel;
use crate::kinds::script::{NodeSpeaker, Script};
use crate::rules::channels::automated::is_automated;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "no-human-exit",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/menu.yaml
# …
title: Меню
start: hello
nodes:
  hello: {speaker: bot, ask: "Компания «Дом». Чем могу помочь? Доставка — 1.", replies: [{reply: "1", next: late}], default: hello}
  late: {speaker: bot, ask: Повторить?, replies: [{reply: да, next: hello}], default: bye}
  bye: {speaker: bot, say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/menu.yaml
# …
title: Меню
start: hello
nodes:
  hello: {speaker: bot, ask: "Компания «Дом». Чем могу помочь? Доставка — 1.", replies: [{reply: "1", next: late}], default: person}
  late: {speaker: bot, ask: Повторить?, replies: [{reply: да, next: hello}], default: person}
  person: {speaker: bot, say: Соединяю с человеком., handover: shift-lead, outcome: escalated}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let menu = Menu::of(handbook, document, script);
        if menu.machine.contains(&true) {
            menu.look(report);
        }
    }
}

/// A script that a machine speaks, or begins.
struct Menu<'h> {
    document: &'h Document,
    graph: Graph<'h>,
    entries: Vec<usize>,
    /// Within how many steps the channel promises a person.
    limit: Option<usize>,
    /// The nodes at which a machine listens.
    machine: Vec<bool>,
    /// How many answers it takes from a node to a person.
    distances: Vec<Option<usize>>,
}

impl<'h> Menu<'h> {
    fn of(handbook: &'h Handbook, document: &'h Document, script: &'h Script) -> Self {
        let graph = Graph::of(script);
        let channel = script.channel.get().and_then(|id| handbook.channel(id));
        let is_automated = channel.is_some_and(is_automated);
        let spoken = spoken(&graph, is_automated);
        let all = 0..graph.nodes.len();
        let people = all.clone().filter(|index| {
            let node = graph.node(*index);
            spoken[*index] == Some(false)
                || node.handover.get().is_some()
                || node.goto.get().is_some_and(|id| has_people(handbook, id.as_str()))
        });
        let people: Vec<usize> = people.collect();
        let listens = |index: usize| graph.node(index).answers().next().is_some();
        let distances = distances(&graph, people, Direction::Back, &listens);
        let machine = heard_by_machine(&graph, &spoken, is_automated);
        let machine = all.map(|index| listens(index) && machine[index]).collect();
        let entries = graph.entries(script).collect();
        let limit = channel.and_then(limit);
        Self { document, graph, entries, limit, machine, distances }
    }

    fn look(&self, report: &mut Report) {
        let search = self.graph.search(self.entries.iter().copied(), &|_| true);
        let asked = |index: &usize| self.machine[*index] && search.has(*index);
        let is_shut = |index: usize| search.has(index) && self.distances[index].is_none();
        let mut is_told = vec![false; self.graph.nodes.len()];
        let all = 0..self.graph.nodes.len();
        for index in search.nearest().filter(asked).filter(|index| is_shut(*index)) {
            // What leads to one another without a way out is one mistake, told where it begins.
            if !is_told[index] {
                self.graph.mark_around(index, &mut is_told, &is_shut);
                report.add(self.finding(index, &search.shown_route(index)));
            }
        }
        let far = all.filter(asked).filter_map(|index| Some((self.distances[index]?, index)));
        let farthest = far.max_by_key(|(steps, index)| (*steps, std::cmp::Reverse(*index)));
        if let Some((steps, index)) = farthest.filter(|(steps, _)| Some(*steps) > self.limit)
            && let Some(limit) = self.limit
        {
            let finding = self.finding(index, &search.shown_route(index)).variant("far");
            report.add(finding.with("steps", steps).with("limit", limit));
        }
    }

    fn finding(&self, index: usize, route: &[Stop<'h>]) -> Finding {
        let name = self.graph.name(index);
        let finding = RULE.at(self.document.at(name.span)).with("node", name.value.as_str());
        finding.along(steps(self.document, &self.graph, route))
    }
}

fn limit(channel: &Channel) -> Option<usize> {
    usize::try_from(*channel.human_exit.get()?).ok()
}

/// By whom each node is spoken: true for a machine, false for a person, none for nobody.
fn spoken(graph: &Graph<'_>, is_automated: bool) -> Vec<Option<bool>> {
    let speaker = |index: usize| {
        let node = graph.node(index);
        node.lines().next()?;
        match node.speaker.get() {
            Some(NodeSpeaker::Bot) => Some(true),
            Some(NodeSpeaker::Staff) => Some(false),
            Some(NodeSpeaker::Client) => None,
            None => Some(is_automated),
        }
    };
    (0..graph.nodes.len()).map(speaker).collect()
}

/// At which nodes a machine hears: where it spoke itself, or right after it spoke.
fn heard_by_machine(graph: &Graph<'_>, spoken: &[Option<bool>], is_automated: bool) -> Vec<bool> {
    let mut heard: Vec<Option<bool>> = spoken.to_vec();
    for (index, own) in spoken.iter().enumerate() {
        for edge in graph.edges(index).iter().filter(|_| own.is_some()) {
            // A person who spoke before is there to hear.
            if spoken[edge.to].is_none() && heard[edge.to] != Some(false) {
                heard[edge.to] = *own;
            }
        }
    }
    heard.into_iter().map(|heard| heard.unwrap_or(is_automated)).collect()
}

/// Whether people speak another script; one that is not there is told elsewhere.
fn has_people(handbook: &Handbook, id: &str) -> bool {
    let content = handbook.document(id).map(|document| &document.content);
    let Some(Content::Script(script)) = content else { return true };
    let channel = script.channel.get().and_then(|id| handbook.channel(id));
    !channel.is_some_and(is_automated)
}
