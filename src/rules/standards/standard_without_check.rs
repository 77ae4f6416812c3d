//! A standard says how one sees that it is kept.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::standards::listed::standards;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "standard-without-check",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
how: держите гарнитуру на голове
good: [снял трубку на втором гудке]
channel: phone
stage: ответ
roles: [operator]
mandatory: should
"#,
    good: r#"
--- standards/answer.yaml
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
why: после третьего гудка звонят другим
check: в отчёте не больше 20 секунд
how: держите гарнитуру на голове
good: [снял трубку на втором гудке]
channel: phone
stage: ответ
roles: [operator]
mandatory: should
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, standard) in standards(handbook) {
        if standard.check.is_absent() {
            report.add(RULE.at(document.place()).with("standard", document.name()));
        }
    }
}
