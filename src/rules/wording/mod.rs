//! Rules about words: what is never said to a customer, how customers are addressed, and promises
//! that cannot be kept because nobody can measure them.

pub(super) mod formula_without_variants;
pub(super) mod gender_brackets;
pub(super) mod gendered_salutation;
pub(super) mod invalid_pattern;
pub(super) mod missing_unit;
pub(super) mod mixed_address;
pub(in crate::rules) mod quotation;
mod stop_list;
pub(super) mod stop_phrase;
pub(super) mod stop_phrase_in_replacement;
pub(super) mod stop_phrase_without_replacement;
pub(super) mod unmeasurable_promise;

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
        &mixed_address::RULE,
        &gender_brackets::RULE,
        &gendered_salutation::RULE,
        &formula_without_variants::RULE,
        &unmeasurable_promise::RULE,
        &missing_unit::RULE,
    ],
};
