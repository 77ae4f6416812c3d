//! What a customer who complains must be able to count on: by when, who, and who next.

use std::ops::Range;

use crate::language::plural::Unit;
use crate::language::usable::deadline::is_near;
use crate::language::usable::reading::{Hit, Reading, Topic, overlap};

/// A time in which a complaint is answered or decided on; not that of a return, a warranty or a delivery.
pub fn complaint_deadline(text: &str) -> Option<Range<usize>> {
    complaint_deadline_in(&Reading::new(text))
}

pub(super) fn complaint_deadline_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let measures = reading.measures().iter().filter(|measure| measure.unit != Unit::Ring);
    let found = [Topic::Decision, Topic::Deadline].into_iter().find_map(|topic| {
        measures.clone().find(|measure| is_near(reading, measure, topic, Topic::DecisionOther))
    });
    found.map(|measure| measure.range.clone())
}

/// The role that answers for complaints: «ответственный – руководитель смены», "owned by the shift manager".
pub fn complaint_owner(text: &str) -> Option<Range<usize>> {
    complaint_owner_in(&Reading::new(text))
}

pub(super) fn complaint_owner_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let duties = reading.unturned(Topic::Responsible, Topic::ResponsibleNot);
    let owners = duties.filter_map(|duty| {
        let roles = near(reading, duty).filter(|hit| hit.topic == Topic::Role);
        let role = roles.min_by_key(|role| gap(duty, role))?;
        Some(duty.range.start.min(role.range.start)..duty.range.end.max(role.range.end))
    });
    owners.min_by_key(|owner| owner.len())
}

/// Where a complaint goes next: «передать руководителю», "escalate to the manager", „postúpiť“.
pub fn escalation(text: &str) -> Option<Range<usize>> {
    escalation_in(&Reading::new(text))
}

pub(super) fn escalation_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let named = reading.unturned(Topic::Escalate, Topic::EscalateNot).next();
    let handed = || {
        reading.on(Topic::HandOver).find_map(|verb| {
            let clause = reading.clause_around(&verb.range);
            let mut targets = reading.hits_of(verb.sentence).iter().filter(|hit| {
                hit.topic == Topic::ToRole && !reading.has(Topic::ToRoleNot, &hit.range)
            });
            let target = targets.find(|target| {
                overlap(&clause, &target.range) && !overlap(&verb.range, &target.range)
            })?;
            Some(verb.range.start.min(target.range.start)..verb.range.end.max(target.range.end))
        })
    };
    named.map(|hit| hit.range.clone()).or_else(handed)
}

/// What is said in the sentence of the duty, or on the next line where the duty is a short label:
/// «Ответственный⏎Руководитель смены».
fn near<'a>(reading: &'a Reading<'_>, duty: &Hit) -> impl Iterator<Item = &'a Hit> {
    let label = reading.length(duty.sentence) <= 4;
    let below: &[Hit] = if label { reading.hits_of(duty.sentence + 1) } else { &[] };
    reading.hits_of(duty.sentence).iter().chain(below)
}

/// How many bytes stand between the two.
fn gap(one: &Hit, other: &Hit) -> usize {
    let after = other.range.start.saturating_sub(one.range.end);
    after.max(one.range.start.saturating_sub(other.range.end))
}
