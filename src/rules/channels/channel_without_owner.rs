//! A channel has a role that answers for it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "channel-without-owner",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  phone:
    type: phone
    address: "+7 482 200-00-00"
    hours: ежедневно 9–18
    after_hours: автоответчик
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  phone:
    type: phone
    address: "+7 482 200-00-00"
    hours: ежедневно 9–18
    owner: operator
    after_hours: автоответчик
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (place, id, channel) in channels(handbook) {
        if channel.owner.is_absent() {
            report.add(RULE.at(place).with("channel", id));
        }
    }
}
