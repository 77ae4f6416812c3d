//! Whoever answers for a document does not approve it as well.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::documents::inherited::place_of;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "self-approval",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: operator
approved_on: 2026-03-01
review_by: 2027-03-01
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: director
approved_on: 2026-03-01
review_by: 2027-03-01
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.roles().count() < 2 {
        return;
    }
    let mut places = BTreeSet::new();
    for document in handbook.documents.iter().filter(|document| document.is_in_force()) {
        let envelope = &document.envelope;
        let (Some(owner), Some(approver)) = (envelope.owner.get(), envelope.approved_by.get())
        else {
            continue;
        };
        let place = place_of(handbook, document, |own| &own.approved_by, |all| &all.approved_by);
        if owner == approver && places.insert(place) {
            report.add(RULE.at(place).with("role", owner.as_str()));
        }
    }
}
