//! From every node some end of the talk can be reached.

use crate::dialogue::graph::Graph;
use crate::dialogue::knots::{knots, round};
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
        // What leads into a loop is mended there.
        for knot in knots(&graph, &|index| search.has(index) && !can_end[index]) {
            let Some(index) = knot.into_iter().min_by_key(|index| search.steps(*index)) else {
                continue;
            };
            let name = graph.name(index);
            let mut route = search.shown_route(index);
            route.extend(round(&graph, index));
            let finding = RULE.at(document.at(name.span)).with("node", name.value.as_str());
            report.add(finding.along(steps(document, &graph, &route)));
        }
    }
}
