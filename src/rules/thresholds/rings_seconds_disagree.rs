//! Rings and seconds that stand for one norm agree: a ring takes five seconds.

use crate::findings::Level;
use crate::kinds::threshold::Metric;
use crate::language::plural::Unit;
use crate::rules::thresholds::amount::Amount;
use crate::rules::thresholds::norms::{Norm, Said};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "rings-seconds-disagree",
    level: Level::Warning,
    check: None,
    bad: r#"
--- standards/phone.md
---
title: Телефон
channel: phone
---
Отвечаем до шестого гудка, называем компанию и предлагаем помощь.
"#,
    good: r#"
--- standards/phone.md
---
title: Телефон
channel: phone
---
Отвечаем до третьего гудка, называем компанию и предлагаем помощь.
"#,
};

/// How far the two may be apart, as a share of the greater.
const TOLERANCE: f64 = 0.3;

/// A norm of answering, and for whom it is.
struct Answering<'h> {
    channel: &'h str,
    scope: Option<(&'h str, &'h str)>,
    share: Option<f64>,
    amount: Amount,
    place: Place,
}

pub(in crate::rules) fn check(norms: &[Norm], said: &[Said], report: &mut Report) {
    let answering = answering(norms, said);
    let (rings, times): (Vec<_>, Vec<_>) =
        answering.iter().partition(|norm| norm.amount.unit == Unit::Ring);
    for ring in rings {
        // What stands in the same file is nearer than what stands in another.
        let mut others: Vec<_> = times.iter().filter(|time| is_same(ring, time)).collect();
        others.sort_by_key(|time| (time.place.source != ring.place.source, time.place));
        let Some(other) = others.iter().find(|time| disagree(ring.amount, time.amount)) else {
            continue;
        };
        if others.iter().any(|time| time.share.is_some() && !disagree(ring.amount, time.amount)) {
            continue;
        }
        let finding = RULE.at(ring.place).with("rings", ring.amount.words());
        let finding = finding.with("time", other.amount.words());
        report.add(finding.related(other.place, "other"));
    }
}

fn answering<'h>(norms: &[Norm<'h>], said: &[Said<'h>]) -> Vec<Answering<'h>> {
    let given = norms.iter().filter_map(|norm| {
        let threshold = norm.threshold;
        let is_it = threshold.metric.get() == Some(&Metric::TimeToAnswer);
        let amount = Amount::of_threshold(threshold).filter(|_| is_it)?;
        let priority = threshold.priority.get().map_or("", |priority| priority.as_str());
        let segment = threshold.segment.get().map_or("", |segment| segment.as_str());
        let share = threshold.share.get().copied();
        let scope = Some((priority, segment));
        Some(Answering { channel: norm.channel, scope, share, amount, place: norm.place })
    });
    let in_prose = said.iter().filter(|said| said.metric == Metric::TimeToAnswer);
    let in_prose = in_prose.map(|said| Answering {
        channel: said.channel,
        scope: None,
        share: None,
        amount: said.amount,
        place: said.place,
    });
    given.chain(in_prose).collect()
}

/// One channel and, where both say it, one urgency and one group of customers.
fn is_same(one: &Answering, other: &Answering) -> bool {
    let is_plain = |scope: Option<(&str, &str)>| scope.is_none_or(|scope| scope == ("", ""));
    let is_scope = match (one.scope, other.scope) {
        (Some(scope), Some(other)) => scope == other,
        (scope, other) => is_plain(scope) && is_plain(other),
    };
    one.channel == other.channel && is_scope
}

fn disagree(rings: Amount, time: Amount) -> bool {
    let (rings, time) = (rings.worst_seconds(), time.worst_seconds());
    (rings - time).abs() / rings.max(time) > TOLERANCE
}
