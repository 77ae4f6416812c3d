//! An expectation says how it is known.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::needs::listed::needs;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "expectation-without-source",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 6, unit: h, direction: lower-is-better}
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
        let source = &expectation.value.source;
        let is_blank = source.get().is_some_and(|words| words.as_str().trim().is_empty());
        if source.is_absent() || is_blank {
            let place = listed.document.at(expectation.span);
            report.add(RULE.at(place).with("need", listed.name()));
        }
    }
}
