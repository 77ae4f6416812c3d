//! A ladder has two rungs or more inside the company.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "too-few-rungs",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
escalation:
  - {level: 1, role: shift-lead, within: 2 h, trigger: нет решения за смену}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
escalation:
  - {level: 1, role: shift-lead, within: 2 h, trigger: нет решения за смену}
  - {level: 2, role: director, within: 1 working-day, trigger: покупатель не согласен}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    // Where nobody else works, there is nobody to turn to.
    if handbook.roles().count() < 2 {
        return;
    }
    for (document, complaints) in procedures(handbook) {
        let Some(escalation) = complaints.escalation.spanned() else { continue };
        // That there is none at all has a rule of its own.
        if escalation.value.len() == 1 {
            report.add(RULE.at(document.at(escalation.span)));
        }
    }
}
