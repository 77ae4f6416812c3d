//! The templates of a handbook and the slots that they declare.

use crate::handbook::{Document, Handbook};
use crate::kinds::slot::{COMPANY_SLOTS, SlotDeclaration};
use crate::syntax::fields::Keyed;

pub(in crate::rules) fn is_built_in(slot: &str) -> bool {
    COMPANY_SLOTS.contains(&slot)
}

/// Letters, scripts and signatures, each with what it declares.
pub(in crate::rules) fn templates(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Keyed<SlotDeclaration>)> {
    handbook.documents.iter().filter_map(|document| Some((document, declared(document)?)))
}

/// What a letter, a script or the signatures declare.
pub(in crate::rules) use crate::handbook::declarations as declared;

/// The names of a condition: words that are neither quoted nor operators nor values.
pub(in crate::rules) fn names_of(condition: &str) -> impl Iterator<Item = &str> {
    const WORDS: [&str; 12] =
        ["and", "or", "not", "in", "is", "true", "false", "null", "и", "или", "не", "да"];
    let unquoted = condition.split(['"', '\'', '«', '»', '“', '”', '„']).step_by(2);
    let is_in_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    let names = unquoted.flat_map(move |part| part.split(move |letter| !is_in_name(letter)));
    let is_name = |name: &&str| name.starts_with(|letter: char| letter.is_alphabetic());
    names.filter(is_name).filter(|name| !WORDS.contains(name))
}
