//! A value is shown by something that people do.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "value-without-behaviour",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- values/values.yaml
title: Ценности
values:
  - {name: Забота, meaning: думаем на шаг вперёд, behaviours: []}
  - {name: Точность, meaning: обещаем выполнимое, behaviours: [называем дату]}
  - {name: Прямота, meaning: говорим как есть, behaviours: [признаём ошибку первыми]}
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
        for value in values.values.get().into_iter().flat_map(|values| values.iter()) {
            if let Some(behaviours) = value.behaviours.spanned().filter(|all| all.value.is_empty())
            {
                let name = value.name.spanned();
                let span = name.map_or(behaviours.span, |name| name.span);
                let name = name.map_or("", |name| name.value.as_str());
                report.add(RULE.at(document.at(span)).with("value", name));
            }
        }
    }
}
