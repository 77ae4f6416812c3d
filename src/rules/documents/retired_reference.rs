//! What is in use does not lead to what is no longer in force.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::rules::references::leads;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "retired-reference",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём мебель. Как здороваемся, сказано в [[old-greeting]], и это важно.
--- standards/old-greeting.md
---
title: Приветствие 2024
status: retired
---
Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём мебель. Как здороваемся, сказано в [[greeting]], и это важно.
--- standards/greeting.md
# Приветствие

Здороваемся первыми, называем компанию и спрашиваем, чем помочь.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let is_history = |document: &Document| matches!(document.content, Content::Governance(_));
    for document in &handbook.documents {
        if document.is_retired() || is_history(document) {
            continue;
        }
        for (id, span) in leads::ids(handbook, document) {
            let target = handbook.document(&id).filter(|target| target.is_retired());
            if let Some(target) = target {
                let finding = RULE.at(document.at(span)).with("id", id.as_str());
                report.add(finding.related(target.place(), "target"));
            }
        }
    }
}
