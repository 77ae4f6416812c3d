//! Some channel takes complaints.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "complaint-channel-missing",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: []
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
intake: [phone, email]
"#,
};

/// A list that is not there at all is a missing field, and a name that is no channel an unknown one.
fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        if let Some(intake) = complaints.intake.spanned().filter(|intake| intake.value.is_empty()) {
            report.add(RULE.at(document.at(intake.span)));
        }
    }
}
