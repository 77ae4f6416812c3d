//! A condition speaks only of what the script declares.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::letters::declared;
use crate::rules::letters::declared::is_built_in;
use crate::rules::scripts::graph::scripts;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "undeclared-variable",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_lat > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_late > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        let known: BTreeSet<&str> =
            script.variables.iter().map(|(name, _)| name.value.as_str()).collect();
        let conditions = script.nodes.get().into_iter().flat_map(|nodes| nodes.iter());
        for condition in conditions.filter_map(|(_, node)| node.value.when.spanned()) {
            for name in declared::names_of(&condition.value) {
                if !known.contains(name) && !is_built_in(name) {
                    let span = document.locate(&handbook.sources, condition.span, name);
                    let finding = RULE.at(document.at(span)).with("variable", name);
                    report.add(finding.near(nearest(name, known.iter().copied())));
                }
            }
        }
    }
}
