//! From every node some end of the talk can be reached.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scripts::graph::{Graph, scripts};
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
        let Some(start) = graph.start(script) else { continue };
        let is_reached = graph.reached_from([start]);
        let can_end = graph.can_end();
        // One loop is one finding, at its first node in the order of the file.
        let is_caught = |index: usize| is_reached[index] && !can_end[index];
        let mut is_told = vec![false; graph.nodes.len()];
        for (index, (name, _)) in graph.nodes.iter().enumerate() {
            if is_caught(index) && !is_told[index] {
                graph.mark_around(index, &mut is_told, &is_caught);
                let finding = RULE.at(document.at(name.span));
                report.add(finding.with("node", name.value.as_str()));
            }
        }
    }
}
