//! A line can be said in one breath or two.

use crate::dialogue::scripts;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "long-line",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye:
    say: Спасибо, что позвонили нам сегодня, мы очень ценим каждого покупателя и хотим, чтобы вы остались довольны и заказом, и доставкой, и сборкой, поэтому завтра утром вам ещё раз позвонит наш логист, уточнит адрес, этаж, наличие лифта и удобное время, всего вам самого доброго!
    outcome: solved
"#,
    good: r#"
--- scripts/call.yaml
# …
title: Звонок
start: hello
nodes:
  hello: {say: Здравствуйте! Компания «Дом». Чем могу помочь?, next: bye}
  bye: {say: Завтра утром позвонит логист и уточнит время. Всего доброго!, outcome: solved}
"#,
};

/// What can still be followed by ear.
const WORDS: usize = 40;

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, script) in scripts(handbook) {
        for (_, node) in script.all_nodes() {
            for (line, span) in node.value.lines() {
                let words = word_count(line.as_str());
                if words > WORDS {
                    report.add(RULE.at(document.at(span)).with("words", words));
                }
            }
        }
    }
}

/// A slot counts as the one word that will stand there.
fn word_count(line: &str) -> usize {
    let line = crate::syntax::slots::fill(line, &|_| Some("word".to_owned()));
    line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
