//! A dialogue has a place where the customer's answer matters.

use std::collections::BTreeSet;

use crate::dialogue::graph::Graph;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Node;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "monologue-script",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: news}
  news: {say: Заказ собран., next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: news}
  news:
    ask: Заказ собран. Когда вам удобно принять доставку?
    replies: [{reply: завтра, next: bye}, {reply: не раньше пятницы, next: later}]
    default: bye
  later: {say: Запишу на пятницу. Всего доброго!, outcome: scheduled}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let branches = |node: &Node| {
            let names = node.ways().map(|way| way.to.value.as_str());
            names.collect::<BTreeSet<&str>>().len() > 1
        };
        // A message left on a machine, or one line with its end, has nobody to answer it.
        let spoken = graph.nodes.iter().filter(|(_, node)| !node.value.say.is_absent()).count();
        if spoken > 2 && !graph.nodes.iter().any(|(_, node)| branches(&node.value)) {
            report.add(RULE.at(document.place()).with("script", document.name()));
        }
    }
}
