//! An expectation says which way is better.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::needs::listed::needs;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-direction",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 6, unit: h, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
"#,
    good: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 6, unit: h, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for listed in needs(handbook) {
        let Some(expectation) = listed.expectation() else { continue };
        if expectation.value.direction.is_absent() {
            let place = listed.document.at(expectation.span);
            report.add(RULE.at(place).with("need", listed.name()));
        }
    }
}
