//! The weights of a scorecard make a hundred.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::scorecards::sums::{scorecards, sums, written};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "weights-not-100",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 40, items: [{question: Снял трубку, external: true, weight: 40}]}
  - {name: Разговор, weight: 59, items: [{question: Назвал срок, external: true, weight: 59}]}
"#,
    good: r#"
--- scorecards/call.yaml
# …
title: Оценка звонка
blocks:
  - {name: Начало, weight: 40, items: [{question: Снял трубку, external: true, weight: 40}]}
  - {name: Разговор, weight: 60, items: [{question: Назвал срок, external: true, weight: 100}]}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, scorecard) in scorecards(handbook) {
        let sums = sums(document, scorecard).into_iter();
        for sum in sums.filter(|sum| !sum.is_exact() && !sum.is_rounded()) {
            let finding = RULE.at(sum.place).with("sum", written(sum.value));
            report.add(match sum.block {
                None => finding,
                Some(block) => {
                    let name = block.name.get().map_or("", |name| name.as_str());
                    let finding = finding.variant("items").with("block", name);
                    finding.with("whole", written(sum.wanted[0]))
                }
            });
        }
    }
}
