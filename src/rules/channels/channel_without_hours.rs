//! A channel says when it is open.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::ChannelType;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "channel-without-hours",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  phone:
    type: phone
    address: "+7 482 200-00-00"
    owner: operator
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
        let is_exempt =
            matches!(channel.channel_type.get(), Some(ChannelType::Post | ChannelType::Bot));
        if channel.hours.is_absent() && !is_exempt {
            report.add(RULE.at(place).with("channel", id));
        }
    }
}
