//! An approved document says who approved it and when.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::envelope::Status;
use crate::rules::documents::inherited::place_of;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "incomplete-approval",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
status: approved
owner: operator
version: "1.0"
approved_by: director
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
    let mut places = BTreeSet::new();
    for document in &handbook.documents {
        let envelope = &document.envelope;
        if document.status() != Some(Status::Approved) {
            continue;
        }
        let variant = match (envelope.approved_by.is_absent(), envelope.approved_on.is_absent()) {
            (false, false) => continue,
            (true, false) => "",
            (false, true) => "date",
            (true, true) => "both",
        };
        let place = place_of(handbook, document, |envelope| &envelope.status, |all| &all.status);
        if places.insert(place) {
            report.add(RULE.at(place).variant(variant));
        }
    }
}
