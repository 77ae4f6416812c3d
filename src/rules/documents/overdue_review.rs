//! The day on which a document was to be read again has not passed.

use std::collections::BTreeSet;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::documents::inherited::place_of;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "overdue-review",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
review_by: 2026-11-21
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
review_by: 2026-11-22
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let mut places = BTreeSet::new();
    for document in &handbook.documents {
        let Some(day) = document.envelope.review_by.get() else { continue };
        if document.is_draft() || document.is_retired() || day.0 >= handbook.today {
            continue;
        }
        let place = place_of(handbook, document, |own| &own.review_by, |all| &all.review_by);
        if places.insert(place) {
            let days = usize::try_from(handbook.today.days_since(day.0)).unwrap_or(0);
            report.add(RULE.at(place).with("date", day.0.to_string()).with("days", days));
        }
    }
}
