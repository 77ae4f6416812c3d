//! Somebody has tried out whether a machine lets a customer through, not longer than a year ago.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::channels::automated::is_automated;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "reachability-untested",
    level: Level::Warning,
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
    human_exit: 2
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
        if !is_automated(channel) {
            continue;
        }
        match channel.tested_on.spanned() {
            None if channel.tested_on.is_absent() => report.add(RULE.at(place).with("channel", id)),
            None => {}
            Some(tested) => {
                let is_over = tested.value.0.add_months(12).is_some_and(|day| day < handbook.today);
                if is_over {
                    let finding = RULE.at(Place { span: tested.span, ..place }).variant("old");
                    report.add(finding.with("channel", id).with("day", tested.value.0.to_string()));
                }
            }
        }
    }
}
