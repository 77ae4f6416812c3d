//! A pass mark can be reached: it is a share of a hundred.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::scorecards::sums::written;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unreachable-pass-mark",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
pass_mark: 110
blocks:
  - {name: Начало, weight: 100, items: [{question: Снял трубку, external: true, weight: 100}]}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
pass_mark: 100
blocks:
  - {name: Начало, weight: 100, items: [{question: Снял трубку, external: true, weight: 100}]}
"#,
};

/// The greatest score: all points, in a hundred.
const GREATEST: f64 = 100.0;

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let (mark, variant) = match &document.content {
            Content::Scorecard(scorecard) => (scorecard.pass_mark.spanned(), ""),
            Content::Training(training) => {
                let quiz = training.quiz.get();
                (quiz.and_then(|quiz| quiz.pass_mark.spanned()), "quiz")
            }
            _ => continue,
        };
        if let Some(mark) = mark.filter(|mark| mark.value > GREATEST) {
            let finding = RULE.at(document.at(mark.span)).variant(variant);
            report.add(finding.with("mark", written(mark.value)));
        }
    }
}
