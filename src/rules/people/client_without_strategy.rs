//! A type of customer says what they expect and how to serve them.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::value::Prose;
use crate::rules::{Report, Rule};
use crate::syntax::fields::Optional;

pub(crate) static RULE: Rule = Rule {
    name: "client-without-strategy",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- clients/fast.yaml
title: Ценит скорость
label: Ценит скорость
signals: [пишет и звонит сразу, перебивает]
expectation: Ответ в первой же фразе
phrases: [Коротко — привезём завтра до двенадцати]
forbidden_use: в карточке заказа и в письмах
"#,
    good: r#"
--- clients/fast.yaml
title: Ценит скорость
label: Ценит скорость
signals: [пишет и звонит сразу, перебивает]
expectation: Ответ в первой же фразе
strategy: Сначала дата, потом пояснение
phrases: [Коротко — привезём завтра до двенадцати]
forbidden_use: в карточке заказа и в письмах
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Client(client) = &document.content else { continue };
        // What is known to be lacking, `source-gap` tells.
        if !document.envelope.gap.is_absent() {
            continue;
        }
        let finding = RULE.at(document.place()).with("client", document.name());
        match (is_blank(&client.expectation), is_blank(&client.strategy)) {
            (true, true) => {
                report.add(finding.variant("both").with("field", "expectation, strategy"));
            }
            (true, false) => {
                report.add(finding.variant("expectation").with("field", "expectation"));
            }
            (false, true) => report.add(finding.with("field", "strategy")),
            (false, false) => {}
        }
    }
}

/// Absent, or without a word; what cannot be read is told elsewhere.
fn is_blank(field: &Optional<Prose>) -> bool {
    field.is_absent() || field.get().is_some_and(|text| text.as_str().trim().is_empty())
}
