//! A critical item changes the result when it is failed.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "critical-without-effect",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Снял трубку, external: true, weight: 100}
      - {question: Предупредил о записи, external: true, weight: 0, critical: compliance}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Снял трубку, external: true, weight: 100}
      - {question: Предупредил о записи, external: true, weight: 0, critical: compliance}
critical_rule: fail-all
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Scorecard(scorecard) = &document.content else { continue };
        if !scorecard.critical_rule.is_absent() {
            continue;
        }
        for item in scorecard.items().filter(|item| item.weight.get() == Some(&0.0)) {
            if let Some(critical) = item.critical.spanned() {
                let question = item.question.get().map_or("", |question| question.as_str());
                report.add(RULE.at(document.at(critical.span)).with("question", question));
            }
        }
    }
}
