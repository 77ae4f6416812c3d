//! A document in force says when it is read again.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-review-date",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
status: review
owner: operator
version: "1.0"
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
status: review
owner: operator
version: "1.0"
review_by: 2027-03-01
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() {
        return;
    }
    for document in handbook.documents.iter().filter(|document| document.is_in_force()) {
        if document.envelope.review_by.is_absent() {
            report.add(RULE.at(document.place()).with("document", document.name()));
        }
    }
}
