//! A branch says how to reach it and who leads it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::branches::overrides::branches;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "incomplete-branch",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- branches/tver-01.yaml
name: Тверь, Советская
city: Тверь
address: ул. Советская, 1
hours: ежедневно 10:00–22:00
timezone: Europe/Moscow
manager: shift-lead
"#,
    good: r#"
--- branches/tver-01.yaml
name: Тверь, Советская
city: Тверь
address: ул. Советская, 1
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
timezone: Europe/Moscow
manager: shift-lead
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, branch) in branches(handbook) {
        let lacks = [
            ("phone", branch.phone.is_absent()),
            ("hours", branch.hours.is_absent()),
            ("manager", branch.manager.is_absent()),
        ];
        for (field, _) in lacks.into_iter().filter(|(_, is_absent)| *is_absent) {
            let finding = RULE.at(document.place()).with("field", field);
            report.add(finding.with("branch", document.name()));
        }
    }
}
