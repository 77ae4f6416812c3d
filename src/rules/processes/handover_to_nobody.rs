//! A stage hands over to a role that there is.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::processes::listed::{handovers, name};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "handover-to-nobody",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, failure_points: [{what: обрыв, loss: покупатель уходит}]}
  - {name: Подтверждение, actor: operator, handover: warehouse}
  - {name: Оплата, actor: client}
"#,
    good: r#"
--- processes/order.yaml
# …
title: Заказ
stages:
  - {name: Разговор, actor: operator, failure_points: [{what: обрыв, loss: покупатель уходит}]}
  - {name: Подтверждение, actor: operator, handover: shift-lead}
  - {name: Оплата, actor: client}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let known: BTreeSet<&str> =
        handbook.roles().filter_map(|(_, role)| role.id.get()).map(String::as_str).collect();
    // A plain folder has no roles, and where none is defined `unknown-role` says so once.
    if handbook.is_plain() || known.is_empty() {
        return;
    }
    for (document, stage, role) in handovers(handbook) {
        let id = role.value.as_str();
        if id != "client" && !known.contains(id) {
            let finding = RULE.at(document.at(role.span)).with("role", id);
            let finding = finding.with("stage", name(stage));
            report.add(finding.near(nearest(id, known.iter().copied())));
        }
    }
}
