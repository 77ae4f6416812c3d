//! What an audit wants done is done by somebody, by some day.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::audits::listed::{audits, questions};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "action-without-owner",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- audits/journey.yaml
title: Путь покупателя
questions:
  - number: 1
    title: Можно ли до нас дозвониться
    evidence: "12 звонков, в меню два тупика"
    score: 1
    action: Добавить в меню выход на оператора
"#,
    good: r#"
--- audits/journey.yaml
title: Путь покупателя
questions:
  - number: 1
    title: Можно ли до нас дозвониться
    evidence: "12 звонков, в меню два тупика"
    score: 1
    action: Добавить в меню выход на оператора
    owner: shift-lead
    due: 2026-12-15
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, audit) in audits(handbook) {
        for question in questions(audit) {
            let Some(action) = question.action.spanned() else { continue };
            let words = action.value.as_str().trim();
            if words.is_empty() {
                continue;
            }
            let finding = RULE.at(document.at(action.span)).with("action", words);
            match (question.owner.is_absent(), question.due.is_absent()) {
                (false, false) => {}
                (true, false) => report.add(finding),
                (false, true) => report.add(finding.variant("due")),
                (true, true) => report.add(finding.variant("both")),
            }
        }
    }
}
