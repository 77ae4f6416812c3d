//! One thing has one norm, wherever it is written.

use crate::findings::Level;
use crate::kinds::threshold::Threshold;
use crate::kinds::value::Unit;
use crate::language::plural;
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::{Norm, Said, own_threshold};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "conflicting-thresholds",
    level: Level::Error,
    check: None,
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

pub(in crate::rules) fn check(norms: &[Norm], said: &[Said], report: &mut Report) {
    for (index, norm) in norms.iter().enumerate() {
        let other = norms[..index].iter().find(|other| conflicts(other, norm));
        if let Some(other) = other {
            let finding = RULE.at(norm.place).with("channel", norm.channel);
            report.add(finding.related(other.place, "first"));
        }
    }
    for said in said {
        if let Some(norm) = contradicted(said, norms) {
            let finding = RULE.at(said.place).variant("prose").with("channel", said.channel);
            let finding = finding.with("said", said.amount.words());
            let given = Amount::of_threshold(norm.threshold).map(Amount::words);
            report.add(
                given
                    .into_iter()
                    .fold(finding, |finding, given| finding.with("given", given))
                    .related(norm.place, "first"),
            );
        }
    }
}

/// The norm that prose contradicts: its own document's, else the channel's. A ladder of norms is kept by
/// whoever names one of its rungs.
fn contradicted<'n, 'h>(said: &Said, norms: &'n [Norm<'h>]) -> Option<&'n Norm<'h>> {
    let own = own_threshold(said.document, said.metric).is_some();
    let is_it = |norm: &&Norm| {
        let is_of_document = norm.place.source == said.document.source;
        norm.channel == said.channel
            && norm.threshold.metric.get() == Some(&said.metric)
            && is_of_document == own
    };
    let given = || norms.iter().filter(is_it);
    let is_single = given()
        .all(|norm| norm.threshold.priority.is_absent() && norm.threshold.segment.is_absent());
    let is_kept = |norm: &Norm| {
        Amount::of_threshold(norm.threshold).is_none_or(|given| is_one(said.amount, given))
    };
    if !is_single || given().any(is_kept) {
        return None;
    }
    given().next()
}

/// Whether two amounts may be one norm. «В тот же день» and rings are not compared with the rest.
fn is_one(said: Amount, given: Amount) -> bool {
    let is_ring = |amount: Amount| amount.unit == plural::Unit::Ring;
    let is_day = |amount: Amount| {
        use plural::Unit::{CalendarDay, Day, WorkingDay};
        matches!(amount.unit, Day | CalendarDay | WorkingDay)
    };
    let is_vague = said.value == 0.0 || is_ring(said) != is_ring(given);
    let is_same_day = is_day(said)
        && is_day(given)
        && said.unit == plural::Unit::Day
        && (said.value - given.value).abs() < 1e-9;
    let seconds = said.worst_seconds() - given.worst_seconds();
    is_vague || is_same_day || seconds.abs() < 1e-9
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
