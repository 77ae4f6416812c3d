//! The ladder leads up and never back to a role that had the complaint before.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "escalation-loop",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
escalation:
  - {level: 1, role: shift-lead, within: 2 h, trigger: нет решения за смену}
  - {level: 2, role: director, within: 1 working-day, trigger: покупатель не согласен}
  - {level: 3, role: shift-lead, within: 1 working-day, trigger: повторная жалоба}
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
    for (document, complaints) in procedures(handbook) {
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        let rungs = complaints.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
        for role in rungs.filter_map(|rung| rung.role.spanned()) {
            let name = role.value.as_str();
            if let Some(span) = first.get(name) {
                let finding = RULE.at(document.at(role.span)).with("role", name);
                report.add(finding.related(document.at(*span), "first"));
            } else {
                first.insert(name, role.span);
            }
        }
    }
}
