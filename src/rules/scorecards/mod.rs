//! Rules about scorecards: whether their sums come out.

pub(super) mod critical_without_effect;
pub(super) mod weights_not_100;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "scorecards",
    subjects: &["scorecard"],
    rules: &[&weights_not_100::RULE, &critical_without_effect::RULE],
};
