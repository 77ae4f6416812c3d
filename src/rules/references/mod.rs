//! Rules about what leads from one place to another.

pub(super) mod broken_image;
pub(super) mod broken_link;
pub(in crate::rules) mod leads;
pub(super) mod outside_link;
pub(in crate::rules) mod targets;
pub(super) mod unknown_channel;
pub(super) mod unknown_reference;
pub(super) mod unknown_role;
pub(super) mod wrong_reference_kind;
