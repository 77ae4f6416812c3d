//! A complaint is acknowledged no later than it is looked into, and looked into no later than it
//! is answered. No step before the answer takes longer, and nor does the first rung of the ladder.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::Complaints;
use crate::kinds::value::Duration;
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

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
        if let Some(answer) = response.and_then(|response| response.spanned()) {
            before_answer(document, complaints, answer, report);
        }
    }
}

/// What comes before the answer and takes longer. Higher rungs look at an answer that was given.
fn before_answer(
    document: &Document,
    complaints: &Complaints,
    answer: &Spanned<Duration>,
    report: &mut Report,
) {
    let rungs = complaints.escalation.get().into_iter().flat_map(|rungs| rungs.iter());
    let first = rungs.filter(|rung| rung.level.get().is_some()).min_by_key(|rung| rung.level.get());
    let first = first.and_then(|rung| rung.within.spanned()).map(|within| ("rung", within));
    let steps = steps_before(complaints, answer.value).into_iter().map(|within| ("step", within));
    for (variant, within) in steps.chain(first) {
        if seconds(within.value) > seconds(answer.value) {
            let finding = RULE.at(document.at(within.span)).variant(variant);
            report.add(finding.related(document.at(answer.span), "answer"));
        }
    }
}

/// The terms of the steps before the one that has the term of the answer; of the first one, if none has.
fn steps_before(complaints: &Complaints, answer: Duration) -> Vec<&Spanned<Duration>> {
    let steps = complaints.steps.get().into_iter().flat_map(|steps| steps.iter());
    let terms: Vec<_> = steps.map(|step| step.within.spanned()).collect();
    let is_answer = |term: &Option<&Spanned<Duration>>| term.is_some_and(|own| own.value == answer);
    let before = terms.iter().position(is_answer).unwrap_or(1).min(terms.len());
    terms[..before].iter().flatten().copied().collect()
}

/// A term that is no time is neither early nor late.
fn seconds(term: Duration) -> Option<f64> {
    term.unit.worst_seconds(term.value)
}
