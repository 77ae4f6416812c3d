//! Rules about the words of the house: what is defined, what is used, what is not said.

pub(super) mod forbidden_synonym;
pub(in crate::rules) mod terms;
pub(super) mod undefined_term;
pub(super) mod unused_term;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "glossary",
    subjects: &["glossary"],
    rules: &[&undefined_term::RULE, &forbidden_synonym::RULE, &unused_term::RULE],
};
