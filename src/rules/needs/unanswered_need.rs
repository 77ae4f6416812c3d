//! Every need is answered by something that the company does.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::needs::listed::needs;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unanswered-need",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 6, unit: h, direction: lower-is-better, source: опрос}
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
        if listed.need.answered_by.is_empty() {
            report.add(RULE.at(listed.place()).with("need", listed.name()));
        }
    }
}
