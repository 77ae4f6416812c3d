//! Nobody looks into a complaint about themselves.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::{Complaints, Investigation};
use crate::rules::complaints::matrix::procedures;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "self-investigation",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
investigation: {by: operator, evidence: [запись], within: 3 calendar-day}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
investigation: {by: operator, not_by: "тот, на кого жалуются", evidence: [запись], within: 3 calendar-day}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        look_outside(handbook, document, complaints, report);
        let Some(investigation) = complaints.investigation.spanned() else { continue };
        if is_alone(handbook, complaints) {
            continue;
        }
        let by = investigation.value.by.spanned();
        let role = by.map_or("", |by| by.value.as_str());
        let span = by.map_or(investigation.span, |by| by.span);
        let Some(barred) = investigation.value.not_by.spanned() else {
            if investigation.value.not_by.is_absent() {
                report.add(RULE.at(document.at(span)).with("role", role));
            }
            continue;
        };
        let said = barred.value.as_str();
        if is_nobody(said) {
            let finding = RULE.at(document.at(barred.span)).with("role", role);
            report.add(finding.related(document.at(span), "investigator"));
        } else if is_same(handbook, &investigation.value, said) {
            let finding = RULE.at(document.at(span)).variant("same").with("role", role);
            report.add(finding.related(document.at(barred.span), "barred"));
        }
    }
}

/// The body outside the company is none of its roles.
fn look_outside(
    handbook: &Handbook,
    document: &Document,
    complaints: &Complaints,
    report: &mut Report,
) {
    let external = complaints.external.get().and_then(|external| external.name.spanned());
    let Some(external) = external else { return };
    let said = plain(external.value.as_str());
    let is_it = |name: Option<&str>| name.is_some_and(|name| plain(name) == said);
    let mut roles = handbook.roles();
    let own = roles.find(|(_, role)| {
        is_it(role.id.get().map(String::as_str)) || is_it(role.name.get().map(|name| name.as_str()))
    });
    if let Some((roles, role)) = own {
        let finding = RULE.at(document.at(external.span)).variant("external");
        let finding = finding.with("role", external.value.as_str());
        let name = role.name.spanned().map(|name| roles.at(name.span));
        report.add(match name {
            Some(place) => finding.related(place, "own"),
            None => finding,
        });
    }
}

/// A company of one role, whose customers are told who else may look.
fn is_alone(handbook: &Handbook, complaints: &Complaints) -> bool {
    handbook.roles().count() == 1 && !complaints.external.is_absent()
}

/// Words that bar nobody.
fn is_nobody(said: &str) -> bool {
    const NOBODY: [&str; 9] =
        ["нет", "никто", "none", "nobody", "no one", "nikto", "nie", "-", "–"];
    let said = said.trim().trim_end_matches('.').to_lowercase();
    said.is_empty() || NOBODY.contains(&said.as_str())
}

/// Whether the one who is barred is the one who investigates, by id or by name.
fn is_same(handbook: &Handbook, investigation: &Investigation, said: &str) -> bool {
    let Some(by) = investigation.by.get() else { return false };
    let name = handbook.role(by.as_str()).and_then(|role| role.name.get());
    let said = plain(said);
    said == plain(by.as_str()) || name.is_some_and(|name| plain(name.as_str()) == said)
}

fn plain(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}
