//! A branch overrides what is there, and a norm by a norm.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::path::known;
use crate::language::nearest;
use crate::rules::branches::overrides::overrides;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-override",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- branches/tver-01.yaml
# …
name: Тверь, Советская
phone: "+7 482 200-00-00"
hours: ежедневно 10:00–22:00
manager: shift-lead
overrides: {channels.phone.hour: ежедневно 10:00–22:00}
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
        let path = own.path.value.as_str();
        let Some(target) = &own.target else {
            let known = known(handbook, path);
            let near = nearest(path, known.iter().map(String::as_str));
            report.add(RULE.at(own.place).with("path", path).near(near));
            continue;
        };
        if !target.norms.is_empty() && own.amount().is_none() {
            let finding = RULE.at(own.place).variant("unreadable").with("own", own.words());
            report.add(finding.related(target.place, "base"));
        }
    }
}
