//! A type of customer comes with words to say.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::value::Prose;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "client-without-phrase",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- clients/fast.yaml
title: Ценит скорость
label: Ценит скорость
signals: [пишет и звонит сразу, перебивает]
expectation: Ответ в первой же фразе
strategy: Сначала дата, потом пояснение
forbidden_use: в карточке заказа и в письмах
phrases: []
"#,
    good: r#"
--- clients/fast.yaml
title: Ценит скорость
label: Ценит скорость
signals: [пишет и звонит сразу, перебивает]
expectation: Ответ в первой же фразе
strategy: Сначала дата, потом пояснение
forbidden_use: в карточке заказа и в письмах
phrases: [Коротко — привезём завтра до двенадцати]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Client(client) = &document.content else { continue };
        let place = match client.phrases.spanned() {
            Some(phrases) if !phrases.value.iter().all(is_blank) => continue,
            Some(phrases) => document.at(phrases.span),
            None if client.phrases.is_absent() && document.envelope.gap.is_absent() => {
                document.place()
            }
            None => continue,
        };
        let finding = RULE.at(place).with("client", document.name());
        report.add(finding.with("field", "phrases"));
    }
}

fn is_blank(phrase: &Prose) -> bool {
    phrase.as_str().trim().is_empty()
}
