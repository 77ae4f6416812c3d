//! A role that acts, answers or decides is defined in `roles/`.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::processes::listed::handovers;
use crate::rules::{Report, Rule};
use crate::source::Place;
use crate::syntax::decode::Mention;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-role",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
owner: operater
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
owner: operator
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() {
        return;
    }
    let known: BTreeSet<&str> =
        handbook.roles().filter_map(|(_, role)| role.id.get()).map(String::as_str).collect();
    let mut unknown = mentions(handbook).filter(|(name, _)| !known.contains(name));
    if known.is_empty() {
        // Without any role each name would be a finding, and all of them the same one.
        if let Some((role, place)) = unknown.next() {
            report.add(RULE.at(place).variant("none").with("role", role));
        }
        return;
    }
    let handovers: BTreeSet<Place> =
        handovers(handbook).map(|(document, _, role)| document.at(role.span)).collect();
    // To whom a stage hands over, `handover-to-nobody` tells.
    for (role, place) in unknown.filter(|(_, place)| !handovers.contains(place)) {
        let near = nearest(role, known.iter().copied());
        report.add(RULE.at(place).with("role", role).near(near));
    }
}

/// Every name of a role but that of the customer.
fn mentions(handbook: &Handbook) -> impl Iterator<Item = (&str, Place)> {
    let manifest = handbook.manifest.iter().map(|file| (file.source, &file.mentions));
    let documents = handbook.documents.iter().map(|document| (document.source, &document.mentions));
    let all = manifest.chain(documents).flat_map(|(source, mentions)| {
        let roles = mentions.iter().filter(|mentioned| mentioned.mention == Mention::Role);
        roles.map(move |role| (role.text.as_str(), Place { source, span: role.span }))
    });
    all.filter(|(name, _)| *name != "client")
}
