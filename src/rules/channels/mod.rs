//! Rules about the channels of `svod.yaml` and their norms.

pub(super) mod channel_without_hours;
pub(super) mod channel_without_owner;
pub(super) mod channel_without_threshold;
pub(super) mod conflicting_thresholds;
pub(super) mod missing_after_hours;
pub(in crate::rules) mod registry;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "channels",
    subjects: &["channel"],
    rules: &[
        &channel_without_hours::RULE,
        &channel_without_owner::RULE,
        &channel_without_threshold::RULE,
        &conflicting_thresholds::RULE,
        &missing_after_hours::RULE,
    ],
};
