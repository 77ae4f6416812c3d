//! Rules about the complaint procedure: terms, authority and the way up.

pub(super) mod authority_not_monotone;
pub(super) mod authority_overlap;
pub(super) mod deadline_order_broken;
pub(super) mod escalation_loop;
pub(in crate::rules) mod matrix;
pub(super) mod mixed_currency;
pub(super) mod remedy_without_cost;
pub(super) mod root_cause_without_owner;
pub(super) mod too_few_intake;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "complaints",
    subjects: &["complaints"],
    rules: &[
        &authority_not_monotone::RULE,
        &authority_overlap::RULE,
        &deadline_order_broken::RULE,
        &escalation_loop::RULE,
        &mixed_currency::RULE,
        &remedy_without_cost::RULE,
        &root_cause_without_owner::RULE,
        &too_few_intake::RULE,
    ],
};
