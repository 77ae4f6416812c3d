//! Who meets customers may decide something, or hands over to somebody who may.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::role::Role;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "role-without-authority",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: true, reports_to: director}
"#,
    good: r#"
--- roles/night.yaml
title: Ночная смена
roles:
  - {id: night, name: Дежурный, tasks: [отвечает ночью], front_line: true, authority: none, reports_to: operator}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let granted = granted(handbook);
    let has_limits = |role: &Role| {
        let said = role.authority.get().is_some_and(|text| !is_none(text.as_str()));
        said || role.id.get().is_some_and(|id| granted.contains(id.as_str()))
    };
    for (document, role) in handbook.roles() {
        if role.front_line.get() != Some(&true) || has_limits(role) {
            continue;
        }
        let above = role
            .reports_to
            .get()
            .into_iter()
            .map(|id| id.as_str())
            .chain(role.substitutes.iter().map(|id| id.as_str()));
        let mut above = above.filter_map(|id| handbook.role(id));
        let says_none = role.authority.get().is_some();
        if says_none && above.any(has_limits) {
            continue;
        }
        let Some(name) = role.name.spanned() else { continue };
        let finding = RULE.at(document.at(name.span)).with("role", name.value.as_str());
        report.add(if says_none { finding.variant("none") } else { finding });
    }
}

/// The roles to which a matrix of authority grants something.
fn granted(handbook: &Handbook) -> BTreeSet<&str> {
    let mut granted = BTreeSet::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Complaints(complaints) = &document.content else { continue };
        let rows = complaints.authority.get().into_iter().flat_map(|rows| rows.iter());
        granted.extend(rows.filter_map(|row| row.role.get()).map(|role| role.as_str()));
    }
    granted
}

/// Whether the words say that there is no authority.
fn is_none(text: &str) -> bool {
    const NONE: [&str; 6] = ["none", "no", "нет", "žiadne", "nie", "-"];
    let text = text.trim().trim_end_matches('.').to_lowercase();
    text.is_empty() || NONE.contains(&text.as_str())
}
