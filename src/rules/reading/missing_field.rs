//! What a kind demands is there. Said by `syntax::decode`; looked for here in standards, which
//! demand their parts of YAML alone, in training, where each type has its own, and in the body outside
//! the company, whose words may be blank.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::complaints::Complaints;
use crate::kinds::standard::{REQUIRED_OF_YAML, Standard};
use crate::rules::{Report, Rule};
use crate::source::Span;

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
            Content::Complaints(complaints) => {
                for span in blank(complaints) {
                    report.add(RULE.at(document.at(span)).variant("empty"));
                }
                continue;
            }
            Content::Standard(standard) if !document.is_markdown => missing_of(standard),
            Content::Training(training) => training.missing(),
            _ => continue,
        };
        for field in missing {
            report.add(RULE.at(document.place()).with("field", field));
        }
    }
}

/// Where the body outside the company is named with no words.
fn blank(complaints: &Complaints) -> Vec<Span> {
    let external = complaints.external.get();
    let parts = external.into_iter().flat_map(|body| [body.name.spanned(), body.when.spanned()]);
    let blank = parts.flatten().filter(|part| part.value.as_str().trim().is_empty());
    blank.map(|part| part.span).collect()
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
