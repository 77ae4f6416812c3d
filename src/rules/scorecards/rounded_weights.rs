//! Weights that were rounded make a hundred again where it costs nothing.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scorecards::sums::{scorecards, sums, written};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "rounded-weights",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 33.3, items: [{question: Снял трубку, external: true, weight: 100}]}
  - {name: Разговор, weight: 33.3, items: [{question: Назвал срок, external: true, weight: 100}]}
  - {name: Итог, weight: 33.3, items: [{question: Повторил итог, external: true, weight: 100}]}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 33.3, items: [{question: Снял трубку, external: true, weight: 100}]}
  - {name: Разговор, weight: 33.3, items: [{question: Назвал срок, external: true, weight: 100}]}
  - {name: Итог, weight: 33.4, items: [{question: Повторил итог, external: true, weight: 100}]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, scorecard) in scorecards(handbook) {
        for sum in sums(document, scorecard).into_iter().filter(|sum| sum.is_rounded()) {
            let finding = RULE.at(sum.place).with("sum", written(sum.value));
            report.add(match sum.block.and_then(|block| block.name.get()) {
                None => finding,
                Some(name) => finding.variant("items").with("block", name.as_str()),
            });
        }
    }
}
