//! A branch overrides only what is different there.

use std::cmp::Ordering;

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::branches::overrides::{Override, overrides};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "redundant-override",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {channels.phone.hours: ежедневно 9:00–18:00}
"#,
    good: r#"
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {channels.phone.hours: ежедневно 10:00–22:00}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for own in overrides(handbook) {
        let Some(target) = own.target.as_ref().filter(|target| !target.is_fixed) else { continue };
        if is_equal(&own) {
            let finding = RULE.at(own.place).with("path", own.path.value.as_str());
            report.add(finding.related(target.place, "base"));
        }
    }
}

fn is_equal(own: &Override) -> bool {
    let Some(target) = &own.target else { return false };
    if !target.norms.is_empty() {
        return own.compare() == Some(Ordering::Equal);
    }
    !target.text.trim().is_empty() && target.text.trim() == own.words()
}
