//! Rules about lessons and quizzes.

pub(super) mod duplicate_option;
pub(super) mod leaked_answer;
pub(super) mod module_without_exercise;
pub(super) mod module_without_takeaway;
pub(super) mod question_without_answer;
pub(in crate::rules) mod questions;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "training",
    subjects: &["training"],
    rules: &[
        &duplicate_option::RULE,
        &leaked_answer::RULE,
        &module_without_exercise::RULE,
        &module_without_takeaway::RULE,
        &question_without_answer::RULE,
    ],
};
