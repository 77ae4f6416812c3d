//! A sentence that takes money off the pay of staff is for a lawyer to look at.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::pay::{deductions, may_speak_of_pay};
use crate::rules::passages::{Voice, passages};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "pay-deduction",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/discipline.md
# Ответственность

Если гость ушёл, не заплатив, сумма счёта вычитается из зарплаты официанта.
"#,
    good: r#"
--- standards/discipline.md
# Ответственность

Если гость ушёл, не заплатив, сообщите старшему смены. Из зарплаты мы это не вычитаем.
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        // What the law says of fines is no order of the company.
        if document.kind.name == "legal" {
            continue;
        }
        for passage in passages(handbook, document, &may_speak_of_pay) {
            if !matches!(passage.voice, Voice::House | Voice::Said) {
                continue;
            }
            for words in deductions(&passage.words, document.language) {
                let place = passage.place(handbook, document, words.clone());
                report.add(RULE.at(place).with("words", &passage.words[words]));
            }
        }
    }
}
