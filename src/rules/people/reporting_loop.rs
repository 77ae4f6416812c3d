//! Nobody is their own superior, however far up.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::rules::{Report, Rule};
use crate::source::Spanned;

pub(crate) static RULE: Rule = Rule {
    name: "reporting-loop",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: false, reports_to: night-lead}
  - {id: night-lead, name: Старший, tasks: [ведёт ночь], front_line: false, reports_to: night}
"#,
    good: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: false, reports_to: night-lead}
  - {id: night-lead, name: Старший, tasks: [ведёт ночь], front_line: false, reports_to: director}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut superiors: BTreeMap<&str, (&Document, &Spanned<crate::kinds::value::RoleId>)> =
        BTreeMap::new();
    for (document, role) in handbook.roles() {
        if let (Some(id), Some(above)) = (role.id.get(), role.reports_to.spanned()) {
            superiors.entry(id).or_insert((document, above));
        }
    }
    let mut settled: BTreeSet<&str> = BTreeSet::new();
    for start in superiors.keys() {
        let mut way: BTreeSet<&str> = BTreeSet::new();
        let mut at = *start;
        while !settled.contains(at) && way.insert(at) {
            let Some((_, above)) = superiors.get(at) else { break };
            at = above.value.as_str();
        }
        if !settled.contains(at) && superiors.contains_key(at) {
            let (document, above) = superiors[at];
            report.add(RULE.at(document.at(above.span)).with("role", at));
        }
        settled.extend(way);
    }
}
