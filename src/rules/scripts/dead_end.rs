//! A node leads on, or ends the talk.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::script::Node;
use crate::rules::scripts::graph::{Graph, scripts};
use crate::rules::{Report, Rule};
use crate::syntax::fields::Optional;

pub(crate) static RULE: Rule = Rule {
    name: "dead-end",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь? Всего доброго!}
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
        for (name, node) in Graph::of(script).nodes {
            if leads_nowhere(&node.value) {
                let finding = RULE.at(document.at(name.span));
                report.add(finding.with("node", name.value.as_str()));
            }
        }
    }
}

/// Whether neither a way on nor an end is given; a way that was misspelt is said elsewhere.
fn leads_nowhere(node: &Node) -> bool {
    let ends = node.outcome.is_absent() && node.handover.is_absent() && node.goto.is_absent();
    let ways = [&node.default, &node.silence, &node.then, &node.otherwise, &node.next];
    ends && node.answers().next().is_none() && ways.into_iter().all(Optional::is_absent)
}
