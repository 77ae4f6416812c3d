//! A standard that speaks of time says how much of it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::standard::Standard;
use crate::language::timing::{has_number, soon};
use crate::rules::standards::listed::standards;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "timed-standard-without-threshold",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
# …
title: Ответ на письмо
rule: Отвечайте на письма своевременно
why: молчание принимают за отказ
check: письма без ответа в ящике
good: [ответ до обеда]
"#,
    good: r#"
--- standards/answer.yaml
# …
title: Ответ на письмо
rule: Отвечайте на письма своевременно
why: молчание принимают за отказ
check: нет писем без ответа старше четырёх часов
good: [ответ до обеда]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, standard) in standards(handbook) {
        let Some(rule) = standard.rule.spanned().filter(|_| standard.threshold.is_absent()) else {
            continue;
        };
        let text = rule.value.as_str();
        let Some(words) = soon(text, document.language) else { continue };
        if !is_measured(standard) {
            let span = document.locate(&handbook.sources, rule.span, &text[words.clone()]);
            report.add(RULE.at(document.at(span)).with("words", &text[words]));
        }
    }
}

fn is_measured(standard: &Standard) -> bool {
    let fields = [&standard.rule, &standard.how, &standard.check];
    fields.into_iter().filter_map(|field| field.get()).any(|text| has_number(text.as_str()))
}
