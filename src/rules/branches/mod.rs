//! Rules about branches: how to reach them, and what they may have of their own.

pub(super) mod fixed_override;
pub(super) mod incomplete_branch;
pub(in crate::rules) mod overrides;
pub(super) mod redundant_override;
pub(super) mod unknown_override;
pub(super) mod weaker_override;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "branches",
    subjects: &["branch"],
    rules: &[
        &incomplete_branch::RULE,
        &unknown_override::RULE,
        &fixed_override::RULE,
        &weaker_override::RULE,
        &redundant_override::RULE,
    ],
};
