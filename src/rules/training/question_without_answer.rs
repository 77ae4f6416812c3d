//! A question has an answer to be marked against.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::training::QuestionType;
use crate::rules::training::questions::questions;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "question-without-answer",
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
    - {type: single, text: До какого гудка отвечаем?, options: [до первого, до третьего]}
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
    - {type: open, text: Как поздороваться?, criteria: [названа компания, предложена помощь]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, question) in questions(handbook) {
        let place = question.text.spanned().map_or(document.place(), |text| document.at(text.span));
        let options = question.options.len();
        let is_in_range = |number: &u32| (1..=options).contains(&(*number as usize));
        let variant = match question.question_type.get() {
            Some(QuestionType::Open) => {
                let is_answered =
                    !question.criteria.is_empty() || !question.explanation.is_absent();
                (!is_answered).then_some("open")
            }
            Some(QuestionType::Match) => {
                let are_pairs = question.options.iter().all(|pair| pair.as_str().contains('='));
                (options < 2 || !are_pairs).then_some("pairs")
            }
            Some(_) if options < 2 => Some("options"),
            Some(_) if question.correct.is_empty() => Some(""),
            Some(_) => (!question.correct.iter().all(is_in_range)).then_some("range"),
            None => None,
        };
        if let Some(variant) = variant {
            report.add(RULE.at(place).variant(variant).with("count", options));
        }
    }
}
