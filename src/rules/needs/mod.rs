//! Rules about what customers need: what answers it, and which impression that leaves.

pub(super) mod expectation_without_source;
pub(super) mod incompatible_units;
pub(in crate::rules) mod listed;
pub(super) mod missing_direction;
pub(super) mod negative_impression;
pub(super) mod unanswered_need;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "needs",
    subjects: &["segment"],
    rules: &[
        &unanswered_need::RULE,
        &negative_impression::RULE,
        &missing_direction::RULE,
        &incompatible_units::RULE,
        &expectation_without_source::RULE,
    ],
};
