//! Whoever forbids words says what is said in their place.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::wording::stop_list::entries;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "stop-phrase-without-replacement",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Не знаю, why: оставляет одного}
"#,
    good: r#"
--- phrases/stop.yaml
title: Стоп-фразы
phrases:
  - {type: stop, text: Не знаю, why: оставляет одного, replacement: ["Проверю и скажу точно"]}
  - {type: stop, text: Девушка, why: обращения по полу не нужны вовсе, replacement: null}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for entry in entries(handbook) {
        let replacement = &entry.phrase.replacement;
        let is_declined = replacement.is_declined && entry.phrase.why.get().is_some();
        if replacement.iter().next().is_none() && !is_declined {
            report.add(RULE.at(entry.place()).with("phrase", entry.words()));
        }
    }
}
