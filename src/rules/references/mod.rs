//! Rules about what leads from one place to another.

pub(super) mod broken_image;
pub(super) mod broken_link;
pub(super) mod cut_reference;
pub(in crate::rules) mod leads;
pub(super) mod missing_footnote;
pub(super) mod outside_link;
pub(in crate::rules) mod targets;
pub(super) mod unknown_channel;
pub(super) mod unknown_reference;
pub(super) mod unknown_role;
pub(super) mod unsafe_link;
pub(super) mod unused_footnote;
pub(super) mod wrong_reference_kind;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "references",
    subjects: &[],
    rules: &[
        &broken_image::RULE,
        &broken_link::RULE,
        &cut_reference::RULE,
        &missing_footnote::RULE,
        &outside_link::RULE,
        &unknown_channel::RULE,
        &unknown_reference::RULE,
        &unknown_role::RULE,
        &unsafe_link::RULE,
        &unused_footnote::RULE,
        &wrong_reference_kind::RULE,
    ],
};
