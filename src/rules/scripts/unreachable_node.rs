//! Every node can be reached from the start.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scripts::graph::{Graph, scripts};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unreachable-node",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye: {say: Всего доброго!, outcome: solved}
  apology: {say: "Простите, что так вышло. Всего доброго!", outcome: refused}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        // Without a start nothing is reachable, which other rules have said by then.
        let Some(start) = graph.start(script) else { continue };
        // What a misspelt name was meant to reach is told there already.
        let meant = graph.misspelt(script).into_iter().filter_map(|(_, near)| graph.find(near?));
        let is_reached = graph.reached_from(meant.chain([start]));
        for index in graph.islands(&is_reached) {
            let (name, _) = graph.nodes[index];
            let finding = RULE.at(document.at(name.span));
            report.add(finding.with("node", name.value.as_str()));
        }
    }
}
