//! The ladder leads up and never back to a role that had the complaint before.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::complaints::{Complaints, Escalation};
use crate::kinds::value::RoleId;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};
use crate::source::{Span, Spanned};

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
        let rungs: Vec<&Escalation> =
            complaints.escalation.get().into_iter().flat_map(|rungs| rungs.iter()).collect();
        let lowest = rungs.iter().filter_map(|rung| rung.level.get()).min();
        for rung in &rungs {
            let Some(role) = rung.role.spanned() else { continue };
            let name = role.value.as_str();
            if let Some(span) = first.get(name) {
                let finding = RULE.at(document.at(role.span)).with("role", name);
                report.add(finding.related(document.at(*span), "first"));
                continue;
            }
            first.insert(name, role.span);
            // Who takes a complaint may well be the first to deal with it, and no later one.
            let taker = taker(complaints).filter(|taker| taker.value.as_str() == name);
            if let Some(taker) = taker.filter(|_| rung.level.get() > lowest) {
                let finding = RULE.at(document.at(role.span)).variant("taker").with("role", name);
                report.add(finding.related(document.at(taker.span), "takes"));
            }
        }
    }
}

/// The role that takes complaints: the one of the first step.
pub(super) fn taker(complaints: &Complaints) -> Option<&Spanned<RoleId>> {
    complaints.steps.get()?.iter().next()?.actor.spanned()
}
