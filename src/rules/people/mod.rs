//! Rules about customers, values, roles and protocols: what staff must be able to act on.

pub(super) mod apology_before_empathy;
pub(super) mod broken_mnemonic;
pub(super) mod callback_without_time;
pub(super) mod client_without_phrase;
pub(super) mod client_without_strategy;
pub(super) mod insulting_label;
pub(super) mod label_leak;
pub(super) mod reporting_loop;
pub(super) mod role_without_authority;
pub(super) mod single_owner;
pub(super) mod too_few_stages;
pub(super) mod value_without_behaviour;
pub(super) mod values_out_of_range;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "people",
    subjects: &["client", "values", "role", "process", "protocol"],
    rules: &[
        &apology_before_empathy::RULE,
        &broken_mnemonic::RULE,
        &callback_without_time::RULE,
        &client_without_phrase::RULE,
        &client_without_strategy::RULE,
        &insulting_label::RULE,
        &label_leak::RULE,
        &reporting_loop::RULE,
        &role_without_authority::RULE,
        &single_owner::RULE,
        &too_few_stages::RULE,
        &value_without_behaviour::RULE,
        &values_out_of_range::RULE,
    ],
};
