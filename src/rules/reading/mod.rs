//! Rules about what can be read at all: files, YAML, fields, and the waivers themselves.

pub(super) mod bad_encoding;
pub(super) mod deep_nesting;
pub(super) mod duplicate_id;
pub(super) mod duplicate_key;
pub(super) mod expired_waiver;
pub(super) mod invalid_front_matter;
pub(super) mod invalid_yaml;
pub(super) mod malformed_table;
pub(super) mod malformed_waiver;
pub(super) mod missing_field;
pub(super) mod unknown_field;
pub(super) mod unknown_instruction;
pub(super) mod unknown_kind;
pub(super) mod unknown_rule;
pub(super) mod unreadable_file;
pub(super) mod unused_waiver;
pub(super) mod wrong_type;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "reading",
    subjects: &[],
    rules: &[
        &bad_encoding::RULE,
        &deep_nesting::RULE,
        &duplicate_id::RULE,
        &duplicate_key::RULE,
        &expired_waiver::RULE,
        &invalid_front_matter::RULE,
        &invalid_yaml::RULE,
        &malformed_table::RULE,
        &malformed_waiver::RULE,
        &missing_field::RULE,
        &unknown_field::RULE,
        &unknown_instruction::RULE,
        &unknown_kind::RULE,
        &unknown_rule::RULE,
        &unreadable_file::RULE,
        &unused_waiver::RULE,
        &wrong_type::RULE,
    ],
};
