//! Rules about words: what is never said to a customer, how customers are addressed, and promises
//! that cannot be kept because nobody can measure them.

pub(super) mod invalid_pattern;
mod quotation;
mod stop_list;
pub(super) mod stop_phrase;
pub(super) mod stop_phrase_in_replacement;
pub(super) mod stop_phrase_without_replacement;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "wording",
    subjects: &[],
    rules: &[
        &stop_phrase::RULE,
        &stop_phrase_without_replacement::RULE,
        &stop_phrase_in_replacement::RULE,
        &invalid_pattern::RULE,
    ],
};
