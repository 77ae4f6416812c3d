//! Rules about the audit of the customer's way: what was answered, what is done about it, and what
//! keeps the promises.

pub(super) mod action_without_owner;
pub(in crate::rules) mod listed;
pub(super) mod promise_without_standard;
pub(super) mod unanswered_question;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "audits",
    subjects: &["audit"],
    rules: &[
        &unanswered_question::RULE,
        &action_without_owner::RULE,
        &promise_without_standard::RULE,
    ],
};
