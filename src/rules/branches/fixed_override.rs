//! What is fixed for all holds in every branch.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::branches::overrides::overrides;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "fixed-override",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
channel: phone
threshold: {metric: time-to-answer, op: "<=", value: 20, unit: s, fixed: true}
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {answer.threshold: 15 s}
"#,
    good: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
channel: phone
threshold: {metric: time-to-answer, op: "<=", value: 20, unit: s}
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {answer.threshold: 15 s}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for own in overrides(handbook) {
        if let Some(target) = own.target.as_ref().filter(|target| target.is_fixed) {
            let fixed = target.norms.iter().find(|norm| norm.is_fixed);
            let base = fixed.map_or(target.place, |norm| norm.place);
            let finding = RULE.at(own.place).with("path", own.path.value.as_str());
            report.add(finding.related(base, "base"));
        }
    }
}
