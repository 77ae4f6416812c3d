//! Rules about standards: whether each can be understood, kept, checked and taught.

pub(super) mod compound_standard;
pub(super) mod contradicting_standards;
pub(in crate::rules) mod listed;
pub(super) mod pay_deduction;
pub(super) mod stale_rule_title;
pub(super) mod standard_without_check;
pub(super) mod standard_without_example;
pub(super) mod standard_without_why;
pub(in crate::rules) mod statements;
pub(super) mod timed_standard_without_threshold;
pub(in crate::rules) mod titles;
pub(super) mod typed_rule_number;
pub(super) mod unchecked_standard;
pub(super) mod untaught_standard;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "standards",
    subjects: &[],
    rules: &[
        &standard_without_why::RULE,
        &standard_without_check::RULE,
        &standard_without_example::RULE,
        &timed_standard_without_threshold::RULE,
        &compound_standard::RULE,
        &unchecked_standard::RULE,
        &untaught_standard::RULE,
        &contradicting_standards::RULE,
        &typed_rule_number::RULE,
        &stale_rule_title::RULE,
        &pay_deduction::RULE,
    ],
};
