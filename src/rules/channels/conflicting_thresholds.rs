//! One thing has one norm, wherever it is written.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::value::{Threshold, Unit};
use crate::rules::channels::registry::channels;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "conflicting-thresholds",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 30 секунд
channel: phone
threshold: {metric: time-to-answer, op: "<=", value: 30, unit: s}
"#,
    good: r#"
--- standards/answer.yaml
# …
title: Ответ на звонок
rule: Снимите трубку за 20 секунд
channel: phone
threshold: {metric: time-to-answer, op: "<=", value: 20, unit: s}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    let norms = norms(handbook);
    for (index, norm) in norms.iter().enumerate() {
        let other = norms[..index].iter().find(|other| conflicts(other, norm));
        if let Some(other) = other {
            let finding = RULE.at(norm.place).with("channel", norm.channel);
            report.add(finding.related(other.place, "first"));
        }
    }
}

/// A threshold and the channel that it is for.
struct Norm<'h> {
    channel: &'h str,
    threshold: &'h Threshold,
    place: Place,
}

/// Those of the channels, then those of the standards.
fn norms(handbook: &Handbook) -> Vec<Norm<'_>> {
    let mut norms = Vec::new();
    for (channel_place, channel, fields) in channels(handbook) {
        for threshold in &fields.thresholds.0 {
            let place = Place { span: threshold.span, ..channel_place };
            norms.push(Norm { channel, threshold: &threshold.value, place });
        }
    }
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let Content::Standard(standard) = &document.content else { continue };
        let (Some(channel), Some(threshold)) =
            (standard.channel.get(), standard.threshold.spanned())
        else {
            continue;
        };
        let place = document.at(threshold.span);
        norms.push(Norm { channel: channel.as_str(), threshold: &threshold.value, place });
    }
    norms
}

fn conflicts(one: &Norm, other: &Norm) -> bool {
    let (a, b) = (one.threshold, other.threshold);
    let is_same_scope = one.channel == other.channel
        && a.metric.get().is_some()
        && a.metric.get() == b.metric.get()
        && a.op.get() == b.op.get()
        && a.clock.get() == b.clock.get()
        && a.priority.get() == b.priority.get()
        && a.segment.get() == b.segment.get()
        && may_be_one(a.share.get(), b.share.get());
    is_same_scope && differ(a, b)
}

/// Two shares that are both given make a ladder, «80 % in 20 s, all in a minute».
fn may_be_one(one: Option<&f64>, other: Option<&f64>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Rings and seconds are compared by a rule of their own.
fn differ(one: &Threshold, other: &Threshold) -> bool {
    let amount = |threshold: &Threshold| Some((*threshold.value.get()?, *threshold.unit.get()?));
    let (Some((value, unit)), Some((other, other_unit))) = (amount(one), amount(other)) else {
        return false;
    };
    if unit == other_unit {
        return (value - other).abs() > 1e-9;
    }
    if unit == Unit::Ring || other_unit == Unit::Ring {
        return false;
    }
    match (unit.worst_seconds(value), other_unit.worst_seconds(other)) {
        (Some(one), Some(other)) => (one - other).abs() > 1e-9,
        _ => false,
    }
}
