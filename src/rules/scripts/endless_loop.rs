//! From every node some end of the talk can be reached.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "endless-loop",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: number}
  number: {ask: Назовите номер заказа., replies: [{reply: не знаю, next: again}, {reply: А-1, next: again}], default: again}
  again: {say: "Простите, не расслышал.", next: number}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: number}
  number: {ask: Назовите номер заказа., replies: [{reply: не знаю, next: again}, {reply: А-1, next: bye}], default: again}
  again: {say: "Простите, не расслышал.", next: number}
  bye: {say: Спасибо! Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let search = graph.search(graph.entries(script), &|_| true);
        let can_end = graph.can_end();
        // One loop is one finding, at its first node in the order of the file.
        let is_caught = |index: usize| search.has(index) && !can_end[index];
        let mut is_told = vec![false; graph.nodes.len()];
        for index in 0..graph.nodes.len() {
            if is_caught(index) && !is_told[index] {
                graph.mark_around(index, &mut is_told, &is_caught);
                let name = graph.name(index);
                let mut route = search.route(index);
                route.extend(graph.round(index));
                let finding = RULE.at(document.at(name.span)).with("node", name.value.as_str());
                report.add(finding.along(steps(document, &graph, &route)));
            }
        }
    }
}
