//! However a talk begins, the customer hears which company it is and an offer of help.

use std::collections::BTreeSet;

use crate::dialogue::graph::Graph;
use crate::dialogue::route::steps;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::usable;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "script-without-greeting",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Слушаю., next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: "{{ company.name }}, здравствуйте! Чем могу помочь?", next: bye}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let names = handbook.company_names();
    let continued = continued(handbook);
    for (document, script) in scripts(handbook) {
        let graph = Graph::of(script);
        let Some(start) = graph.start(script) else { continue };
        if continued.contains(document.id.as_str()) {
            continue;
        }
        let named = |text: &str| usable::names_company(text, &names).is_some();
        let offered = |text: &str| usable::offers_help(text).is_some();
        for (variant, holds) in [("", &named as &dyn Fn(&str) -> bool), ("offer", &offered)] {
            // Ways end where the client answers: what is said later comes too late.
            let is_said = |index: usize| graph.says(index, holds);
            let passes = |index: usize| !is_said(index) && !graph.is_answered(index);
            let open = graph.search([start], &passes);
            let mut late = open.reached().filter(|at| graph.is_answered(*at) && !is_said(*at));
            if let Some(node) = late.next() {
                let name = graph.name(node);
                let finding = RULE.at(document.at(name.span)).variant(variant);
                let finding = finding.with("node", name.value.as_str());
                report.add(finding.along(steps(document, &graph, &open.shown_route(node))));
                break;
            }
        }
    }
}

/// Scripts that go on where another one was left: the customer has been greeted by then.
pub(super) fn continued(handbook: &Handbook) -> BTreeSet<&str> {
    let mut continued = BTreeSet::new();
    for (_, script) in scripts(handbook) {
        for (_, node) in script.all_nodes() {
            continued.extend(node.value.goto.get().map(|id| id.as_str()));
        }
    }
    continued
}
