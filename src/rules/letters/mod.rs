//! Rules about letters and about the slots that a template fills.

pub(super) mod apology_without_remedy;
pub(in crate::rules) mod declared;
pub(super) mod foreign_placeholder;
pub(super) mod inflected_placeholder;
pub(super) mod letter_without_next_step;
pub(super) mod long_subject;
pub(super) mod missing_letter_part;
pub(super) mod mistyped_example;
pub(super) mod rejection_without_reasons;
mod said;
pub(super) mod translation_lacks_placeholder;
pub(super) mod undeclared_placeholder;
pub(super) mod unknown_signature;
pub(super) mod unmapped_placeholder;
pub(super) mod unused_placeholder;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "letters",
    subjects: &["letter"],
    rules: &[
        &apology_without_remedy::RULE,
        &foreign_placeholder::RULE,
        &inflected_placeholder::RULE,
        &letter_without_next_step::RULE,
        &long_subject::RULE,
        &missing_letter_part::RULE,
        &mistyped_example::RULE,
        &rejection_without_reasons::RULE,
        &translation_lacks_placeholder::RULE,
        &undeclared_placeholder::RULE,
        &unknown_signature::RULE,
        &unmapped_placeholder::RULE,
        &unused_placeholder::RULE,
    ],
};
