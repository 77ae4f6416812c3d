//! A sentence that takes money off the pay of staff is for a lawyer to look at.

use crate::findings::Level;
use crate::language::pay::deductions;
use crate::rules::open::{Open, Signs};
use crate::rules::passages::Voice;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "pay-deduction",
    level: Level::Warning,
    check: None,
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

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let document = open.document;
    // What the law says of fines is no order of the company.
    if document.is_retired() || document.kind.name == "legal" {
        return;
    }
    for passage in open.passages(Signs::PAY) {
        if !matches!(passage.voice, Voice::House | Voice::Said) {
            continue;
        }
        for words in deductions(passage.reading(), document.language) {
            let place = passage.place(open.handbook, document, words.clone());
            report.add(RULE.at(place).with("words", &passage.words[words]));
        }
    }
}
