//! A type of customer comes with words to say.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "client-without-phrase",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- clients/fast.yaml
# …
title: Ценит скорость
phrases: []
"#,
    good: r#"
--- clients/fast.yaml
# …
title: Ценит скорость
phrases: [Коротко — привезём завтра до двенадцати]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Client(client) = &document.content else { continue };
        if let Some(phrases) = client.phrases.spanned().filter(|list| list.value.is_empty()) {
            report.add(RULE.at(document.at(phrases.span)).with("client", document.name()));
        }
    }
}
