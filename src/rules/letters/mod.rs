//! Rules about letters and about the slots that a template fills.

pub(in crate::rules) mod declared;
pub(super) mod foreign_placeholder;
pub(super) mod long_subject;
pub(super) mod missing_letter_part;
pub(super) mod undeclared_placeholder;
pub(super) mod unknown_signature;
pub(super) mod unused_placeholder;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "letters",
    subjects: &["letter"],
    rules: &[
        &foreign_placeholder::RULE,
        &long_subject::RULE,
        &missing_letter_part::RULE,
        &undeclared_placeholder::RULE,
        &unknown_signature::RULE,
        &unused_placeholder::RULE,
    ],
};
