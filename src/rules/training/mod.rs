//! Rules about lessons and quizzes.

pub(super) mod duplicate_option;
pub(super) mod module_without_exercise;
pub(super) mod module_without_takeaway;
pub(super) mod question_without_answer;
pub(in crate::rules) mod questions;
