//! An outcome can be reached without tiring the customer.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::{Direction, distances, steps};
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::NodeSpeaker;
use crate::rules::{Report, Rule};

/// How often an employee may speak on the shortest way to an outcome.
const TURNS: usize = 12;

pub(crate) static RULE: Rule = Rule {
    name: "long-script",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {ask: Здравствуйте! Компания «Дом». Чем могу помочь?, replies: [{reply: заказ, next: a}], default: bye}
  a: {ask: Какая комната?, next: b}
  b: {ask: Какая площадь?, next: c}
  c: {ask: Какой потолок?, next: d}
  d: {ask: Какой цвет?, next: e}
  e: {ask: Какой пол?, next: f}
  f: {ask: Какие окна?, next: g}
  g: {ask: Какие двери?, next: h}
  h: {ask: Какой подъезд?, next: i}
  i: {ask: Какой лифт?, next: j}
  j: {ask: Какой этаж?, next: k}
  k: {ask: Какой день?, next: done}
  done: {say: Записали. Всего доброго!, outcome: scheduled}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {ask: Здравствуйте! Компания «Дом». Чем могу помочь?, replies: [{reply: заказ, next: a}], default: bye}
  a: {ask: Расскажите о комнате., next: b}
  b: {ask: Когда вам удобно принять замерщика?, next: done}
  done: {say: Записали. Всего доброго!, outcome: scheduled}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let Some(start) = graph.start(script) else { continue };
        let speaks = |index: usize| {
            let node = graph.node(index);
            let is_client = node.speaker.get() == Some(&NodeSpeaker::Client);
            !is_client && node.lines().next().is_some()
        };
        let first = usize::from(speaks(start));
        let distances = distances(&graph, [start], Direction::Onward, &speaks);
        let ends = (0..graph.nodes.len()).filter(|index| graph.node(*index).is_end());
        let turns = ends.filter_map(|index| Some((distances[index]? + first, index)));
        let longest = turns.max_by_key(|(turns, index)| (*turns, std::cmp::Reverse(*index)));
        if let Some((turns, index)) = longest.filter(|(turns, _)| *turns > TURNS) {
            let name = graph.name(index);
            let finding = RULE.at(document.at(name.span)).with("node", name.value.as_str());
            let route = graph.search([start], &|_| true).shown_route(index);
            report.add(finding.with("turns", turns).along(steps(document, &graph, &route)));
        }
    }
}
