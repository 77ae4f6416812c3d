//! The options of a question differ.

use std::collections::BTreeMap;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::training::questions::questions;
use crate::rules::{Report, Rule};
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-option",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
quiz:
  pass_mark: 80
  questions:
    - {type: single, text: До какого гудка отвечаем?, options: [до третьего, До третьего], correct: [2]}
"#,
    good: r#"
--- training/quiz.yaml
# …
title: Проверка
type: onboarding
quiz:
  pass_mark: 80
  questions:
    - {type: single, text: До какого гудка отвечаем?, options: [до первого, до третьего], correct: [2]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, question) in questions(handbook) {
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        for option in &question.options.0 {
            let words = option.value.as_str().trim().to_lowercase();
            if let Some(span) = first.get(&words) {
                let finding = RULE.at(document.at(option.span));
                let finding = finding.with("option", option.value.as_str());
                report.add(finding.related(document.at(*span), "first"));
            } else {
                first.insert(words, option.span);
            }
        }
    }
}
