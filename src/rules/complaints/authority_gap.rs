//! Whatever it takes to put things right, some role may grant it.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::{Complaints, Measure, Per};
use crate::kinds::value::Limit;
use crate::rules::complaints::matrix::{Cell, cells, is_less, procedures};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "authority-gap",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: refund, limit: 3000 RUB, per: case}
  - {role: shift-lead, measure: refund, limit: 20000 RUB, per: case}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: refund, limit: 3000 RUB, per: case}
  - {role: shift-lead, measure: refund, limit: 20000 RUB, per: case}
  - {role: director, measure: refund, limit: unlimited, per: case}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let mut tops: BTreeMap<Measure, Cell> = BTreeMap::new();
        for cell in cells(complaints) {
            let top = tops.get(&cell.measure);
            if top.is_none_or(|top| is_less(top.limit, cell.limit) || is_wider(top, &cell)) {
                tops.insert(cell.measure, cell);
            }
        }
        for top in tops.values().filter(|top| !is_enough(handbook, document, complaints, top)) {
            let limit = handbook.sources.text(document.at(top.span)).trim_matches('"').to_owned();
            let finding = RULE.at(document.at(top.span)).with("limit", limit);
            report.add(finding.with("role", top.role));
        }
        if !tops.is_empty() {
            ungranted(document, complaints, &tops, report);
        }
    }
}

/// What is granted for a case goes before what is granted for a month.
fn is_wider(top: &Cell, cell: &Cell) -> bool {
    top.per == Per::Month && cell.per == Per::Case
}

/// Whether nothing is left above the top row: it has no limit, the whole price is its limit, or it is that
/// of the one who answers for the procedure, or of whoever has nobody above.
fn is_enough(
    handbook: &Handbook,
    document: &Document,
    complaints: &Complaints,
    top: &Cell,
) -> bool {
    let is_all = match top.limit {
        Limit::Unlimited | Limit::Count(_) => true,
        Limit::Percent(share) => *share >= 100.0,
        Limit::Money(..) => false,
    };
    let owners = [complaints.owner_role.get(), document.envelope.owner.get()];
    let is_owner = owners.into_iter().flatten().any(|owner| owner.as_str() == top.role);
    let is_head = handbook.role(top.role).is_some_and(|role| role.reports_to.is_absent());
    is_all || is_owner || is_head
}

/// Remedies that cost money and stand in no row at all.
fn ungranted(
    document: &Document,
    complaints: &Complaints,
    tops: &BTreeMap<Measure, Cell>,
    report: &mut Report,
) {
    let Some(matrix) = complaints.authority.spanned() else { return };
    let mut told: Vec<Measure> = Vec::new();
    for remedy in complaints.remedies.get().into_iter().flat_map(|list| list.iter()) {
        let Some(measure) = remedy.measure.spanned() else { continue };
        let is_known = measure.value == Measure::Apology || tops.contains_key(&measure.value);
        if !is_known && !told.contains(&measure.value) {
            told.push(measure.value);
            let name = remedy.name.get().map_or("", |name| name.as_str());
            let finding = RULE.at(document.at(measure.span)).variant("remedy").with("remedy", name);
            report.add(finding.related(document.at(matrix.span), "matrix"));
        }
    }
}
