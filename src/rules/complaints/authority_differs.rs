//! What a role says of its own power does not go beyond its limit in the matrix.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::{Complaints, Per};
use crate::kinds::role::Role;
use crate::kinds::value::Limit;
use crate::language::offer::{Sum, code};
use crate::language::power::{Power, powers};
use crate::rules::complaints::matrix::{Cell, cells, measure, procedures};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "authority-differs",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: true, authority: "скидка до 20 %", reports_to: director}
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: night, measure: discount, limit: 10 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
    good: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: true, authority: "скидка до 10 %", reports_to: director}
--- complaints/procedure.yaml
# …
title: Жалобы
authority:
  - {role: night, measure: discount, limit: 10 %, per: case}
  - {role: director, measure: discount, limit: unlimited, per: case}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let all: Vec<(&Document, &Complaints)> = procedures(handbook).collect();
    for (roles, role) in handbook.roles() {
        let Some(said) = role.authority.spanned() else { continue };
        for power in powers(said.value.as_str(), roles.language) {
            let bounds = all.iter().flat_map(|(document, complaints)| {
                bounds(complaints, role, &power).map(move |(sum, cell)| (sum, cell, *document))
            });
            // Where several rows speak of the role, the one that goes furthest.
            let most = bounds.max_by(|(one, ..), (other, ..)| one.total_cmp(other));
            let Some((_, cell, document)) = most.filter(|(most, ..)| *most < power.sum.amount())
            else {
                continue;
            };
            let span = roles.locate(&handbook.sources, said.span, &power.written);
            let finding = RULE.at(roles.at(span)).with("said", power.written.as_str());
            let limit = handbook.sources.text(document.at(cell.span)).trim_matches('"').to_owned();
            let finding = finding.with("limit", limit);
            report.add(finding.related(document.at(cell.span), "matrix"));
        }
    }
}

/// The limits of a role for what it claims, where they are counted in the same way.
fn bounds<'h>(
    complaints: &'h Complaints,
    role: &Role,
    power: &Power,
) -> impl Iterator<Item = (f64, Cell<'h>)> {
    let id = role.id.get().cloned().unwrap_or_default();
    let (measure, sum) = (measure(power.remedy), power.sum.clone());
    let own = cells(complaints)
        .filter(move |cell| cell.role == id && cell.measure == measure && cell.per == Per::Case);
    own.filter_map(move |cell| Some((bound(cell.limit, &sum)?, cell)))
}

/// A limit as a number; nothing where it is counted in another way.
fn bound(limit: &Limit, like: &Sum) -> Option<f64> {
    match (limit, like) {
        (Limit::Unlimited, _) => Some(f64::INFINITY),
        (Limit::Percent(share), Sum::Percent(_)) => Some(*share),
        (Limit::Money(sum, name), Sum::Money(_, own)) => (code(name)? == *own).then_some(*sum),
        _ => None,
    }
}
