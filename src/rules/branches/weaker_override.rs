//! A branch may promise more than all, not less.

use std::cmp::Ordering;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::branches::overrides::overrides;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "weaker-override",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {thresholds.time-to-answer: 1 min}
"#,
    good: r#"
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {thresholds.time-to-answer: 15 s}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for own in overrides(handbook) {
        let Some(target) = own.target.as_ref().filter(|target| !target.is_fixed) else { continue };
        let Some(norm) = target.norms.first() else { continue };
        if own.compare() == Some(Ordering::Less) {
            let finding = RULE.at(own.place).with("own", own.words());
            report.add(finding.with("base", norm.written()).related(norm.place, "base"));
        }
    }
}
