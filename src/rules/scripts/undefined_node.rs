//! Every answer and every condition leads to a node that is there.

use crate::dialogue::graph::Graph;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "undefined-node",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bey}
  bye: {say: Всего доброго!, outcome: solved}
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
        for (target, near) in Graph::of(script).misspelt(script) {
            let finding = RULE.at(document.at(target.span));
            report.add(finding.with("node", target.value.as_str()).near(near));
        }
    }
}
