//! Measures of time and what they are the measure of: answering the telephone, replying to a letter.

use std::ops::Range;

use crate::language::measure::Measure;
use crate::language::plural::Unit;
use crate::language::usable::reading::{Reading, Topic};

/// A sentence of so few words is a label or the cell of a table: it may belong to the line next to it.
const LABEL: usize = 8;

/// A time in rings, seconds or minutes in which the telephone is answered.
pub fn time_to_answer(text: &str) -> Option<Range<usize>> {
    time_to_answer_in(&Reading::new(text))
}

pub(super) fn time_to_answer_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let quick = |unit: Unit| matches!(unit, Unit::Ring | Unit::Second | Unit::Minute);
    let mut measures = reading.measures().iter().filter(|measure| quick(measure.unit));
    let answering = measures.find(|measure| {
        // Rings are counted for nothing but answering.
        let rings =
            measure.unit == Unit::Ring && !otherwise(reading, measure, Topic::AnsweringOther);
        rings || is_near(reading, measure, Topic::Answering, Topic::AnsweringOther)
    });
    answering.map(|measure| measure.range.clone())
}

/// A time in which a letter is answered.
pub fn time_to_reply(text: &str) -> Option<Range<usize>> {
    time_to_reply_in(&Reading::new(text))
}

pub(super) fn time_to_reply_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let mut measures = reading.measures().iter().filter(|measure| measure.unit != Unit::Ring);
    let replying =
        measures.find(|measure| is_near(reading, measure, Topic::Reply, Topic::ReplyOther));
    replying.map(|measure| measure.range.clone())
}

/// Whether the measure is one of the topic: in its clause, in its sentence, or on the line next to it,
/// if one of the two lines is short; and not of something else.
pub(crate) fn is_near(
    reading: &Reading<'_>,
    measure: &Measure,
    topic: Topic,
    other: Topic,
) -> bool {
    let clause = reading.clause_around(&measure.range);
    if reading.has(topic, &clause) && !reading.has_unturned(other, topic, &clause) {
        return true;
    }
    if otherwise(reading, measure, other) {
        return false;
    }
    let here = reading.sentence_at(measure.range.start);
    reading.has(topic, &reading.bytes(here))
        || neighbours(reading, here)
            .filter(|there| reading.length(here).min(reading.length(*there)) <= LABEL)
            .map(|there| reading.bytes(there))
            .any(|there| reading.has(topic, &there) && !reading.has(other, &there))
}

/// Whether the sentence of the measure speaks of something else.
fn otherwise(reading: &Reading<'_>, measure: &Measure, other: Topic) -> bool {
    let sentence = reading.sentence_at(measure.range.start);
    reading.has(other, &reading.bytes(sentence))
}

fn neighbours(reading: &Reading<'_>, sentence: usize) -> impl Iterator<Item = usize> {
    let after = Some(sentence + 1).filter(|after| *after < reading.sentences.len());
    sentence.checked_sub(1).into_iter().chain(after)
}
