//! However a talk ends well, the customer hears a farewell.

use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Outcome;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "script-without-farewell",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: end}
  end: {say: Заказ приедет завтра., outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: end}
  end: {say: Заказ приедет завтра. Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let is_said = |index: usize| graph.says(index, &is_farewell);
        let open = graph.search(graph.entries(script), &|index| !is_said(index));
        for index in open.reached().filter(|index| !is_said(*index)) {
            let node = graph.node(index);
            let is_normal = node.outcome.get().is_some_and(|end| {
                matches!(end, Outcome::Solved | Outcome::Scheduled | Outcome::Refused)
            });
            let goes_on = !node.handover.is_absent() || !node.goto.is_absent();
            if is_normal && !goes_on {
                let name = graph.name(index);
                let finding = RULE.at(document.at(name.span)).with("node", name.value.as_str());
                report.add(finding.along(steps(document, &graph, &open.shown_route(index))));
            }
        }
    }
}

/// The words by which a talk is closed.
const FAREWELLS: [&str; 41] = [
    "до свидани",
    "всего добр",
    "всего вам",
    "всего хорош",
    "всего наилучш",
    "хорошего дня",
    "хорошего вам",
    "хорошего вечер",
    "хороших выходн",
    "доброго дня",
    "доброго вечера",
    "до встречи",
    "до связи",
    "удачного дня",
    "удачи",
    "приятного",
    "прекрасного дня",
    "будьте здоровы",
    "спокойной ночи",
    "прощайте",
    "goodbye",
    "good bye",
    "have a nice",
    "have a good",
    "have a great",
    "have a lovely",
    "have a pleasant",
    "enjoy your",
    "good night",
    "take care",
    "see you",
    "dovidenia",
    "do videnia",
    "pekný deň",
    "príjemný",
    "všetko dobré",
    "dopočutia",
    "dobrú chuť",
    "pekný večer",
    "majte sa",
    "na vide",
];

fn is_farewell(line: &str) -> bool {
    let line = line.to_lowercase();
    FAREWELLS.iter().any(|farewell| line.contains(farewell)) || line.contains("bye")
}
