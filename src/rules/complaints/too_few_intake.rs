//! A complaint is taken by two channels or more.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "too-few-intake",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: [phone]
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: [phone, email]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let Some(intake) = complaints.intake.spanned() else { continue };
        let channels: BTreeSet<&str> = intake.value.iter().map(|id| id.as_str()).collect();
        // That there is none at all has a rule of its own.
        if channels.len() == 1 {
            report.add(RULE.at(document.at(intake.span)).with("count", channels.len()));
        }
    }
}
