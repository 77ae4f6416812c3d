//! An item of a scorecard rests on a document of the handbook, or says that none covers it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "item-without-standard",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Оператор назвал компанию, weight: 100}
"#,
    good: r#"
--- standards/greeting.md
# Приветствие

Здороваемся первыми и называем компанию, даже если в зале очередь.
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - name: Начало
    weight: 100
    items:
      - {question: Оператор назвал компанию, standard: greeting, weight: 60}
      - {question: Вывеска освещена, external: true, weight: 40}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Scorecard(scorecard) = &document.content else { continue };
        for item in scorecard.items() {
            let rests = !item.standard.is_absent() || item.external.get() == Some(&true);
            // What is not asked at all is said elsewhere.
            if let Some(question) = item.question.spanned().filter(|_| !rests) {
                let finding = RULE.at(document.at(question.span));
                report.add(finding.with("question", question.value.as_str()));
            }
        }
    }
}
