//! A complaint is acknowledged no later than it is looked into, and looked into no later than it
//! is answered.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::value::Duration;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "deadline-order-broken",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
investigation: {by: shift-lead, not_by: тот, evidence: [запись], within: 10 calendar-day}
response: {within: 5 calendar-day}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
investigation: {by: shift-lead, not_by: тот, evidence: [запись], within: 3 calendar-day}
response: {within: 5 calendar-day}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let acknowledgement = complaints.acknowledgement.get().map(|part| &part.within);
        let investigation = complaints.investigation.get().map(|part| &part.within);
        let response = complaints.response.get().map(|part| &part.within);
        let terms = [("", acknowledgement), ("investigation", investigation), ("", response)];
        let terms: Vec<_> = terms
            .into_iter()
            .filter_map(|(variant, term)| Some((variant, term?.spanned()?)))
            .collect();
        for pair in terms.windows(2) {
            let [(variant, earlier), (_, later)] = pair else { continue };
            if seconds(earlier.value) > seconds(later.value) {
                let finding = RULE.at(document.at(earlier.span)).variant(variant);
                report.add(finding.related(document.at(later.span), "later"));
            }
        }
    }
}

/// A term that is no time is neither early nor late.
fn seconds(term: Duration) -> Option<f64> {
    term.unit.worst_seconds(term.value)
}
