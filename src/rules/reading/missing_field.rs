//! What a kind demands is there. Said by `syntax::decode`; looked for here in standards, which
//! demand their parts of YAML alone, and in training, where each type has its own.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::standard::{REQUIRED_OF_YAML, Standard};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-field",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- values/values.yaml
title: Ценности
values:
  - {name: Забота, behaviours: [сами звоним, если срок сдвинулся]}
  - {name: Точность, meaning: обещаем только то что сделаем, behaviours: [называем дату]}
  - {name: Прямота, meaning: говорим как есть, behaviours: [признаём ошибку первыми]}
"#,
    good: r#"
--- values/values.yaml
title: Ценности
values:
  - {name: Забота, meaning: думаем на шаг вперёд, behaviours: [сами звоним, если срок сдвинулся]}
  - {name: Точность, meaning: обещаем только то что сделаем, behaviours: [называем дату]}
  - {name: Прямота, meaning: говорим как есть, behaviours: [признаём ошибку первыми]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in &handbook.documents {
        let missing = match &document.content {
            Content::Standard(standard) if !document.is_markdown => missing_of(standard),
            Content::Training(training) => training.missing(),
            _ => continue,
        };
        for field in missing {
            report.add(RULE.at(document.place()).with("field", field));
        }
    }
}

fn missing_of(standard: &Standard) -> Vec<&'static str> {
    let fields = REQUIRED_OF_YAML.iter().copied();
    fields.filter(|field| is_absent(standard, field)).collect()
}

fn is_absent(standard: &Standard, field: &str) -> bool {
    match field {
        "rule" => standard.rule.is_absent(),
        "how" => standard.how.is_absent(),
        "channel" => standard.channel.is_absent(),
        "stage" => standard.stage.is_absent(),
        "roles" => standard.roles.is_empty(),
        "mandatory" => standard.mandatory.is_absent(),
        _ => false,
    }
}
