//! A condition can be read.

use crate::dialogue::condition::Wanted;
use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scripts::conditions::{conditions, part};
use crate::rules::{Report, Rule};

/// How many letters of a condition a message shows.
const SHOWN: usize = 120;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-condition",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_late >, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
variables:
  days_late: {type: integer, example: 3}
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: late}
  late: {when: days_late > 0, then: sorry, else: bye}
  sorry: {say: "Опаздываем на {{ days_late }} дня. Всего доброго!", outcome: solved}
  bye: {say: Всего доброго!, outcome: solved}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (text, condition) in conditions(script) {
            if let Err(slip) = condition {
                let written = text.value.get(slip.range.clone()).unwrap_or_default();
                let place = part(handbook, document, text, slip.range.clone());
                let finding = RULE.at(place).variant(variant(slip.wanted));
                let condition = short(text.value.trim());
                report.add(finding.with("condition", condition).with("part", short(written)));
            }
        }
    }
}

/// So much of a condition as a message can show.
fn short(text: &str) -> String {
    let shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() { format!("{shown}…") } else { shown }
}

fn variant(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Operand => "",
        Wanted::End => "end",
        Wanted::Bracket => "bracket",
        Wanted::Quote => "quote",
        Wanted::Quotes => "quotes",
        Wanted::Sign => "sign",
        Wanted::Shallow => "deep",
    }
}
