//! A superior may grant no less than those below.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::complaints::matrix::{Cell, cells, is_less, procedures};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "authority-not-monotone",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 10 %, per: case}
  - {role: shift-lead, measure: discount, limit: 5 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
    good: r#"
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: operator, measure: discount, limit: 5 %, per: case}
  - {role: shift-lead, measure: discount, limit: 10 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, complaints) in procedures(handbook) {
        let cells: Vec<Cell> = cells(complaints).collect();
        for below in &cells {
            let is_alike = |above: &&Cell| above.measure == below.measure && above.per == below.per;
            let holds = |role: &str| cells.iter().filter(is_alike).find(|cell| cell.role == role);
            let above = superiors(handbook, below.role).into_iter().find_map(holds);
            let Some(above) = above.filter(|above| is_less(above.limit, below.limit)) else {
                continue;
            };
            let finding = RULE.at(document.at(above.span));
            let finding = finding.with("superior", above.role).with("role", below.role);
            report.add(finding.related(document.at(below.span), "below"));
        }
    }
}

/// The roles above a role, the nearest first; a loop ends where it closes.
pub(super) fn superiors<'h>(handbook: &'h Handbook, role: &'h str) -> Vec<&'h str> {
    let mut way = vec![role];
    let above = |role: &str| Some(handbook.role(role)?.reports_to.get()?.as_str());
    while let Some(next) = above(way[way.len() - 1]).filter(|next| !way.contains(next)) {
        way.push(next);
    }
    way.split_off(1)
}
