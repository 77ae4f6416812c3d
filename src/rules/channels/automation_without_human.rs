//! From a machine there is a way to a person.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::channels::automated::is_automated;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "automation-without-human",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  bot:
    type: bot
    address: https://dom.example/bot
    owner: operator
    tested_on: 2026-10-01
    thresholds: [{metric: first-reply, op: "<=", value: 5, unit: s}]
"#,
    good: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  bot:
    type: bot
    address: https://dom.example/bot
    owner: operator
    human_exit: 2
    tested_on: 2026-10-01
    thresholds: [{metric: first-reply, op: "<=", value: 5, unit: s}]
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (place, id, channel) in channels(handbook) {
        if is_automated(channel) && channel.human_exit.is_absent() {
            report.add(RULE.at(place).with("channel", id));
        }
    }
}
