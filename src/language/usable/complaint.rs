//! What a customer who complains must be able to count on: by when, who, and who next.

use std::ops::Range;

use crate::language::plural::Unit;
use crate::language::usable::deadline::is_near;
use crate::language::usable::reading::{Hit, Reading, Topic, overlap};

/// A time in which a complaint is answered or decided on; not that of a return, a warranty or a delivery.
pub fn complaint_deadline(text: &str) -> Option<Range<usize>> {
    let reading = Reading::new(text);
    let measures = reading.measures.iter().filter(|measure| measure.unit != Unit::Ring);
    let found = [Topic::Decision, Topic::Deadline].into_iter().find_map(|topic| {
        measures.clone().find(|measure| is_near(&reading, measure, topic, Topic::DecisionOther))
    });
    found.map(|measure| measure.range.clone())
}

/// The role that answers for complaints: «ответственный – руководитель смены», "owned by the shift manager".
pub fn complaint_owner(text: &str) -> Option<Range<usize>> {
    let reading = Reading::new(text);
    let duties = reading.unturned(Topic::Responsible, Topic::ResponsibleNot);
    let owners = duties.filter_map(|duty| {
        let near = |role: &&Hit| is_here_or_next(&reading, duty, role);
        let role = reading.on(Topic::Role).filter(near).min_by_key(|role| gap(duty, role))?;
        Some(duty.range.start.min(role.range.start)..duty.range.end.max(role.range.end))
    });
    owners.min_by_key(|owner| owner.len())
}

/// Where a complaint goes next: «передать руководителю», "escalate to the manager", „postúpiť“.
pub fn escalation(text: &str) -> Option<Range<usize>> {
    let reading = Reading::new(text);
    let named = reading.unturned(Topic::Escalate, Topic::EscalateNot).next();
    let handed = || {
        reading.on(Topic::HandOver).find_map(|verb| {
            let mut targets = reading.unturned(Topic::ToRole, Topic::ToRoleNot);
            let target = targets.find(|target| is_handed(&reading, verb, target))?;
            Some(verb.range.start.min(target.range.start)..verb.range.end.max(target.range.end))
        })
    };
    named.map(|hit| hit.range.clone()).or_else(handed)
}

/// The role stands in the sentence of the duty, or a short line below names it: «Ответственный⏎Руководитель смены».
fn is_here_or_next(reading: &Reading<'_>, duty: &Hit, role: &Hit) -> bool {
    let next = role.sentence == duty.sentence + 1 && reading.length(duty.sentence) <= 4;
    role.sentence == duty.sentence || next
}

fn is_handed(reading: &Reading<'_>, verb: &Hit, target: &Hit) -> bool {
    let here = verb.sentence == target.sentence;
    let apart = !overlap(&verb.range, &target.range);
    here && apart && overlap(&reading.clause_around(&verb.range), &target.range)
}

/// How many bytes stand between the two.
fn gap(one: &Hit, other: &Hit) -> usize {
    let after = other.range.start.saturating_sub(one.range.end);
    after.max(one.range.start.saturating_sub(other.range.end))
}
