//! There are three to seven values: as many as one can remember.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "values-out-of-range",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- values/values.yaml
title: Ценности
values:
  - {name: Забота, meaning: думаем на шаг вперёд, behaviours: [сами звоним]}
"#,
    good: r#"
--- values/values.yaml
title: Ценности
values:
  - {name: Забота, meaning: думаем на шаг вперёд, behaviours: [сами звоним]}
  - {name: Точность, meaning: обещаем выполнимое, behaviours: [называем дату]}
  - {name: Прямота, meaning: говорим как есть, behaviours: [признаём ошибку первыми]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Values(values) = &document.content else { continue };
        let Some(values) = values.values.get() else { continue };
        // Items that could not be read are reported, and a list without any is not one of values.
        if !(3..=7).contains(&values.len()) && !values.is_empty() {
            report.add(RULE.at(document.place()).with("count", values.len()));
        }
    }
}
