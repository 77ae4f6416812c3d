//! A channel that closes says what the customer gets then.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::ChannelType;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-after-hours",
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
    owner: operator
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
    hours: круглосуточно
    owner: operator
    thresholds: [{metric: time-to-answer, op: "<=", value: 20, unit: s}]
"#,
};

/// How hours without an end are written.
const ALWAYS: [&str; 9] = [
    "24/7",
    "24x7",
    "24×7",
    "24 часа",
    "круглосуточно",
    "around the clock",
    "nonstop",
    "non-stop",
    "nepretržite",
];

fn check(handbook: &Handbook, report: &mut Report) {
    for (place, id, channel) in channels(handbook) {
        let hours = channel.hours.get().map(|hours| hours.as_str().to_lowercase());
        let hours = hours.unwrap_or_default();
        let never_closes = ALWAYS.iter().any(|words| hours.contains(words));
        let is_exempt =
            matches!(channel.channel_type.get(), Some(ChannelType::Post | ChannelType::Bot));
        if channel.after_hours.is_absent() && !never_closes && !is_exempt {
            report.add(RULE.at(place).with("channel", id));
        }
    }
}
