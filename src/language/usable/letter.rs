//! The parts of a letter, as a section on e-mail names them or as a sample shows them.

use std::ops::Range;

use crate::language::usable::reading::{Hit, Reading, Topic, overlap};

/// Where the parts of a letter are named or shown, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterParts {
    /// «Тема», "subject", „predmet“.
    pub subject: Option<Range<usize>>,
    /// «Обращение», «Здравствуйте», "Dear", „oslovenie“.
    pub salutation: Option<Range<usize>>,
    /// «Основная часть», "body", or what stands between salutation and closing.
    pub body: Option<Range<usize>>,
    /// «Заключение», «с уважением», "Kind regards", „záver“.
    pub closing: Option<Range<usize>>,
}

impl LetterParts {
    /// Whether all four are there.
    pub fn are_complete(&self) -> bool {
        [&self.subject, &self.salutation, &self.body, &self.closing]
            .iter()
            .all(|part| part.is_some())
    }
}

/// The parts of a letter.
pub fn letter_parts(text: &str) -> LetterParts {
    letter_parts_in(&Reading::new(text))
}

pub(super) fn letter_parts_in(reading: &Reading<'_>) -> LetterParts {
    let first = |topic, not| reading.unturned(topic, not).next().map(|hit| hit.range.clone());
    let salutation = first(Topic::Salutation, Topic::SalutationNot);
    let closing = first(Topic::Closing, Topic::ClosingNot);
    let shown = || between(reading, salutation.as_ref()?, closing.as_ref()?);
    LetterParts {
        subject: first(Topic::Subject, Topic::SubjectNot),
        body: first(Topic::Body, Topic::BodyNot).or_else(shown),
        salutation,
        closing,
    }
}

/// A signature that is named, or the lines after the closing of a sample.
pub fn signature(text: &str) -> Option<Range<usize>> {
    signature_in(&Reading::new(text))
}

pub(super) fn signature_in(reading: &Reading<'_>) -> Option<Range<usize>> {
    let named = reading.unturned(Topic::Signature, Topic::SignatureNot).next();
    named.map(|hit| hit.range.clone()).or_else(|| signed(reading))
}

/// The first line of its own between salutation and closing.
fn between(
    reading: &Reading<'_>,
    salutation: &Range<usize>,
    closing: &Range<usize>,
) -> Option<Range<usize>> {
    let (from, to) = (line(reading.text, salutation).end, line(reading.text, closing).start);
    let lines = lines(reading.text).filter(|line| from <= line.start && line.end <= to);
    lines.max_by_key(|line| line.len()).filter(|line| !line.is_empty())
}

/// The line after one that ends with «С уважением,».
fn signed(reading: &Reading<'_>) -> Option<Range<usize>> {
    let closes = |hit: &&Hit| {
        let line = line(reading.text, &hit.range);
        reading.text[hit.range.end..line.end].trim() == ","
    };
    let closing = reading.unturned(Topic::Closing, Topic::ClosingNot).find(closes)?;
    lines(reading.text).find(|line| line.start > closing.range.end && !line.is_empty())
}

/// The line around the place.
fn line(text: &str, place: &Range<usize>) -> Range<usize> {
    let found = lines(text).find(|line| overlap(line, place));
    found.unwrap_or(place.clone())
}

/// The lines without the blanks around them.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split('\n').map(move |line| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let blank = line.len() - line.trim_start().len();
        start + blank..start + blank + line.trim().len()
    })
}
