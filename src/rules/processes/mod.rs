//! Rules about processes: who acts, who goes on, where customers are lost, and how long it takes.

pub(super) mod handover_to_nobody;
pub(in crate::rules) mod listed;
pub(super) mod missed_call_without_callback;
pub(super) mod process_without_failure_point;
pub(super) mod stage_without_actor;
pub(super) mod stages_exceed_promise;
pub(super) mod touchpoint_without_section;
pub(super) mod waste_without_action;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "processes",
    subjects: &["process"],
    rules: &[
        &stage_without_actor::RULE,
        &handover_to_nobody::RULE,
        &process_without_failure_point::RULE,
        &stages_exceed_promise::RULE,
        &touchpoint_without_section::RULE,
        &waste_without_action::RULE,
        &missed_call_without_callback::RULE,
    ],
};
