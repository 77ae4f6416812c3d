//! Somebody looks at the causes of complaints, at fixed times, and something comes of it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "root-cause-without-owner",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
root_cause: {codes: [поломка, опоздание], period: 1 month, output: план на месяц}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
root_cause: {codes: [поломка, опоздание], period: 1 month, owner: director, output: план на месяц}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let Some(cause) = complaints.root_cause.spanned() else { continue };
        let parts = [
            ("", cause.value.owner.is_absent()),
            ("period", cause.value.period.is_absent()),
            ("output", cause.value.output.is_absent()),
        ];
        for (variant, _) in parts.into_iter().filter(|(_, is_absent)| *is_absent) {
            report.add(RULE.at(document.at(cause.span)).variant(variant));
        }
    }
}
