//! Rules about what can be read at all: files, YAML, fields, and the waivers themselves.

pub(super) mod bad_encoding;
pub(super) mod deep_nesting;
pub(super) mod duplicate_id;
pub(super) mod duplicate_key;
pub(super) mod expired_waiver;
pub(super) mod invalid_front_matter;
pub(super) mod invalid_yaml;
pub(super) mod malformed_waiver;
pub(super) mod missing_field;
pub(super) mod unknown_field;
pub(super) mod unknown_kind;
pub(super) mod unknown_rule;
pub(super) mod unreadable_file;
pub(super) mod unused_waiver;
pub(super) mod wrong_type;
