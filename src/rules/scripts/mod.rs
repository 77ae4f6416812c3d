//! Rules about dialogues: that each path leads on, ends well, and can be spoken.

pub(super) mod ambiguous_node;
mod cases;
mod conditions;
pub(super) mod constant_condition;
pub(super) mod dead_end;
pub(super) mod duplicate_reply;
pub(super) mod endless_loop;
pub(super) mod failed_walk;
pub(super) mod long_line;
pub(super) mod long_script;
pub(super) mod malformed_condition;
pub(super) mod missing_default;
pub(super) mod missing_wording;
pub(super) mod mistyped_condition;
pub(super) mod monologue_script;
pub(super) mod no_human_exit;
pub(super) mod non_exhaustive_condition;
pub(super) mod offer_above_authority;
pub(super) mod overlapping_condition;
mod plans;
pub(super) mod recording_notice_missing;
pub(super) mod script_without_farewell;
pub(super) mod script_without_greeting;
pub(super) mod undeclared_variable;
pub(super) mod undefined_node;
pub(super) mod unknown_walk_part;
pub(super) mod unreachable_node;
pub(super) mod upsell_on_complaint;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "scripts",
    subjects: &["script"],
    rules: &[
        &ambiguous_node::RULE,
        &constant_condition::RULE,
        &dead_end::RULE,
        &duplicate_reply::RULE,
        &endless_loop::RULE,
        &failed_walk::RULE,
        &long_line::RULE,
        &long_script::RULE,
        &malformed_condition::RULE,
        &missing_default::RULE,
        &missing_wording::RULE,
        &mistyped_condition::RULE,
        &monologue_script::RULE,
        &no_human_exit::RULE,
        &non_exhaustive_condition::RULE,
        &offer_above_authority::RULE,
        &overlapping_condition::RULE,
        &recording_notice_missing::RULE,
        &script_without_farewell::RULE,
        &script_without_greeting::RULE,
        &undeclared_variable::RULE,
        &undefined_node::RULE,
        &unknown_walk_part::RULE,
        &unreachable_node::RULE,
        &upsell_on_complaint::RULE,
    ],
};
