//! A role has one limit for one measure.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::complaints::{Measure, Per};
use crate::rules::complaints::matrix::{cells, procedures};
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "authority-overlap",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: operator, measure: discount, limit: 10 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: operator, measure: discount, limit: 20 %, per: month}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let mut first: Vec<(&str, Measure, Per, Span)> = Vec::new();
        for cell in cells(complaints) {
            let is_same = |known: &&(&str, Measure, Per, Span)| {
                (known.0, known.1, known.2) == (cell.role, cell.measure, cell.per)
            };
            match first.iter().find(is_same) {
                Some(known) => {
                    let finding = RULE.at(document.at(cell.span)).with("role", cell.role);
                    report.add(finding.related(document.at(known.3), "first"));
                }
                None => first.push((cell.role, cell.measure, cell.per, cell.span)),
            }
        }
    }
}
