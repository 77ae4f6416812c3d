//! The address of a telephone channel is a number.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::ChannelType;
use crate::language::contact::phone;
use crate::rules::channels::owned;
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "unparseable-phone",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- svod.yaml
# …
title: Стандарты
channels:
  phone:
    type: phone
    address: "+7 482 200-00"
    hours: ежедневно 9–18
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
    let homes = owned::homes(handbook);
    for (place, id, channel) in channels(handbook) {
        let is_called =
            matches!(channel.channel_type.get(), Some(ChannelType::Phone | ChannelType::Sms));
        let Some(address) = channel.address.spanned().filter(|_| is_called) else { continue };
        let text = address.value.as_str();
        if !text.contains("{{") && !phone::is_number(text, &homes) {
            let finding = RULE.at(Place { span: address.span, ..place });
            report.add(finding.with("channel", id).with("address", text));
        }
    }
}
