//! However a talk ends well, the customer hears a farewell.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Outcome;
use crate::rules::scripts::graph::{Graph, scripts};
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
        let Some(start) = graph.start(script) else { continue };
        let is_said = (0..graph.nodes.len()).map(|index| graph.says(index, &is_farewell));
        let open = graph.reached_without([start], &is_said.collect::<Vec<bool>>());
        for (index, (name, node)) in graph.nodes.iter().enumerate() {
            let is_normal = node.value.outcome.get().is_some_and(|end| {
                matches!(end, Outcome::Solved | Outcome::Scheduled | Outcome::Refused)
            });
            let goes_on = !node.value.handover.is_absent() || !node.value.goto.is_absent();
            if open[index] && is_normal && !goes_on {
                let finding = RULE.at(document.at(name.span));
                report.add(finding.with("node", name.value.as_str()));
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
