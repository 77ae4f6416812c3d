//! Every node can be reached from the start.

use crate::dialogue::graph::Graph;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
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
        if graph.start(script).is_none() {
            continue;
        }
        // What a misspelt name was meant to reach is told there already.
        let meant = graph.misspelt(script).into_iter().filter_map(|(_, near)| graph.find(near?));
        let search = graph.search(meant.chain(graph.entries(script)), &|_| true);
        for index in graph.islands(&|index| search.has(index)) {
            let (name, _) = graph.nodes[index];
            let finding = RULE.at(document.at(name.span));
            report.add(finding.with("node", name.value.as_str()));
        }
    }
}
