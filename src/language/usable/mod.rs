//! Whether a section says what makes it usable: a greeting that offers help, a time to answer, the parts of a letter,
//! a deadline, an owner and an escalation of complaints. Each predicate takes plain text, a line a block, and
//! returns the bytes of its evidence. Which section must say what, the profiles know.
//! The words are data, in `standards/language/usable.yaml`.

mod complaint;
mod deadline;
mod letter;
mod naming;
pub(crate) mod reading;

use std::ops::Range;

pub use complaint::{complaint_deadline, complaint_owner, escalation};
pub use deadline::{time_to_answer, time_to_reply};
pub use letter::{LetterParts, letter_parts, signature};
pub use naming::{any_proper_name_or_slot, names_company};

use crate::language::usable::reading::{Reading, Topic};

/// A text that is asked for several facts, and read once for all of them.
pub(crate) struct Statement<'a>(Reading<'a>);

impl<'a> Statement<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self(Reading::new(text))
    }

    pub(crate) fn answers_in_time(&self) -> bool {
        deadline::time_to_answer_in(&self.0).is_some()
    }

    pub(crate) fn replies_in_time(&self) -> bool {
        deadline::time_to_reply_in(&self.0).is_some()
    }

    /// Whether it speaks of picking up the telephone at all.
    pub(crate) fn is_about_answering(&self) -> bool {
        self.0.on(Topic::Answering).next().is_some()
    }

    /// Whether it speaks of answering letters at all.
    pub(crate) fn is_about_replying(&self) -> bool {
        self.0.on(Topic::Reply).next().is_some()
    }

    pub(crate) fn names_letter_parts(&self) -> bool {
        letter::letter_parts_in(&self.0).are_complete()
    }

    pub(crate) fn is_signed(&self) -> bool {
        letter::signature_in(&self.0).is_some()
    }

    pub(crate) fn has_complaint_deadline(&self) -> bool {
        complaint::complaint_deadline_in(&self.0).is_some()
    }

    pub(crate) fn has_complaint_owner(&self) -> bool {
        complaint::complaint_owner_in(&self.0).is_some()
    }

    pub(crate) fn escalates(&self) -> bool {
        complaint::escalation_in(&self.0).is_some()
    }

    /// Every offer of help, in bytes.
    pub(crate) fn offers(&self) -> Vec<Range<usize>> {
        offers(&self.0).map(|hit| hit.range.clone()).collect()
    }
}

/// An offer of help: «чем я могу вам помочь», "how can I help", „čím vám môžem pomôcť“, or that of a
/// trade, as a question: «Проводить вас к столику?». What is not to be said is none.
pub fn offers_help(text: &str) -> Option<Range<usize>> {
    let reading = Reading::new(text);
    offers(&reading).next().map(|hit| hit.range.clone())
}

fn offers<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = &'r reading::Hit> {
    let said = |sentence: usize| !reading.has(Topic::Forbidden, &reading.bytes(sentence));
    let offers = reading.on(Topic::Offer);
    let asked = reading.on(Topic::OfferQuestion).filter(|hit| is_asked(reading, hit));
    offers.chain(asked).filter(move |hit| said(hit.sentence))
}

/// Whether a question mark comes after the words, in their sentence and their quotation.
fn is_asked(reading: &Reading<'_>, hit: &reading::Hit) -> bool {
    let rest = &reading.text[hit.range.end..reading.bytes(hit.sentence).end];
    rest.split(['»', '”', '“', '.', '!']).next().is_some_and(|rest| rest.contains('?'))
}
