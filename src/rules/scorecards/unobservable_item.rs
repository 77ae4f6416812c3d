//! An item asks for one thing that can be seen or heard.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::observable::{Fault, faults};
use crate::rules::scorecards::sums::scorecards;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unobservable-item",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 100, items: [{question: Оператор говорил профессионально, external: true, weight: 100}]}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 100, items: [{question: Оператор назвал компанию и своё имя, external: true, weight: 100}]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, scorecard) in scorecards(handbook) {
        for question in scorecard.items().filter_map(|item| item.question.spanned()) {
            let text = question.value.as_str();
            for (fault, at) in faults(text, document.language) {
                let words = &text[at];
                let span = document.locate(&handbook.sources, question.span, words);
                let finding = RULE.at(document.at(span)).variant(variant(fault));
                report.add(finding.with("words", words).with("question", text.trim()));
            }
        }
    }
}

fn variant(fault: Fault) -> &'static str {
    match fault {
        Fault::Vague => "",
        Fault::Two => "two",
        Fault::Leading => "leading",
    }
}
