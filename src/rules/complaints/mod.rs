//! Rules about the complaint procedure: terms, authority and the way up.

pub(super) mod authority_differs;
pub(super) mod authority_gap;
pub(super) mod authority_not_monotone;
pub(super) mod authority_overlap;
pub(super) mod blocked_complaint_route;
pub(super) mod deadline_order_broken;
pub(super) mod escalation_loop;
pub(in crate::rules) mod matrix;
pub(super) mod mismatched_letter;
pub(super) mod mixed_currency;
pub(super) mod remedy_without_authority;
pub(super) mod remedy_without_cost;
pub(super) mod replacement_without_priority;
pub(super) mod root_cause_without_owner;
pub(super) mod self_investigation;
pub(super) mod too_few_intake;
pub(super) mod too_few_rungs;
pub(super) mod uneven_ladder;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "complaints",
    subjects: &["complaints"],
    rules: &[
        &authority_differs::RULE,
        &authority_gap::RULE,
        &authority_not_monotone::RULE,
        &authority_overlap::RULE,
        &blocked_complaint_route::RULE,
        &deadline_order_broken::RULE,
        &escalation_loop::RULE,
        &mismatched_letter::RULE,
        &mixed_currency::RULE,
        &remedy_without_authority::RULE,
        &remedy_without_cost::RULE,
        &replacement_without_priority::RULE,
        &root_cause_without_owner::RULE,
        &self_investigation::RULE,
        &too_few_intake::RULE,
        &too_few_rungs::RULE,
        &uneven_ladder::RULE,
    ],
};
