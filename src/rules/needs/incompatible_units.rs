//! An expectation and the norm of the same metric are measured in units that can be compared.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::impression::Answer;
use crate::rules::needs::listed::needs;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "incompatible-units",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 1, unit: working-day, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
"#,
    good: r#"
--- clients/new.yaml
# …
kind: segment
name: Новосёлы
needs:
  - text: Знать, когда ответят на письмо
    expectation: {metric: first-reply, value: 360, unit: min, direction: lower-is-better, source: опрос}
    answered_by: [channels.email.thresholds.first-reply]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for listed in needs(handbook) {
        let Some(expectation) = listed.expectation() else { continue };
        let Answer::Incompatible(norm) = handbook.norm_for(listed.need) else { continue };
        let Some(unit) = expectation.value.unit.spanned() else { continue };
        let finding = RULE.at(listed.document.at(unit.span)).with("unit", unit.value.name());
        let base = norm.threshold.unit.get().map_or("", |unit| unit.name());
        report.add(finding.with("base", base).related(norm.place, "norm"));
    }
}
