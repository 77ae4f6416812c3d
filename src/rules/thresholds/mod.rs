//! Rules about norms and promises that are written in several places.

pub(in crate::rules) mod amount;
pub(super) mod in_prose;
pub(in crate::rules) mod norms;
pub(super) mod overpromise;
pub(super) mod rings_seconds_disagree;
mod terms;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "thresholds",
    subjects: &["channel"],
    rules: &[&overpromise::RULE, &rings_seconds_disagree::RULE],
};
