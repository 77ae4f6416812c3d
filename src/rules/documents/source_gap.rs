//! What a document says it lacks has been filled.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "source-gap",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- pages/about.md
---
title: О нас
gap: нет истории компании до 2015 года
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
    good: r#"
--- pages/about.md
---
title: О нас
---
Продаём и собираем мебель, отвечаем за каждый шаг до двери.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        if let Some(gap) = document.envelope.gap.spanned() {
            let finding = RULE.at(document.at(gap.span));
            report.add(finding.with("gap", gap.value.as_str().trim()));
        }
    }
}
