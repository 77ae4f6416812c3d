//! An audit that somebody has begun answers each question, with evidence and a score.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::audits::listed::{audits, questions};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unanswered-question",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- audits/journey.yaml
title: Путь покупателя
questions:
  - {number: 1, title: Легко ли заказать, evidence: "пять контрольных заказов", score: 3}
  - {number: 2, title: Можно ли до нас дозвониться, score: 2}
"#,
    good: r#"
--- audits/journey.yaml
title: Путь покупателя
questions:
  - {number: 1, title: Легко ли заказать, evidence: "пять контрольных заказов", score: 3}
  - {number: 2, title: Можно ли до нас дозвониться, evidence: "12 звонков в часы пик", score: 2}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    // A form that is still blank asks, and owes no answer.
    for (document, audit) in audits(handbook).filter(|(_, audit)| !audit.is_blank()) {
        for question in questions(audit) {
            let Some(title) = question.title.spanned() else { continue };
            let has_evidence = !question.evidence.is_absent()
                && question.evidence.get().is_none_or(|text| !text.as_str().trim().is_empty());
            let finding = RULE.at(document.at(title.span));
            let finding = finding.with("question", title.value.as_str().trim());
            match (has_evidence, !question.score.is_absent()) {
                (true, true) => {}
                (false, true) => report.add(finding),
                (true, false) => report.add(finding.variant("score")),
                (false, false) => report.add(finding.variant("both")),
            }
        }
    }
}
