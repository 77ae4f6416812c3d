//! Rules about the channels of `svod.yaml` and their norms.

pub(in crate::rules) mod automated;
pub(super) mod automation_without_human;
pub(super) mod channel_without_hours;
pub(super) mod channel_without_owner;
pub(super) mod channel_without_threshold;
pub(super) mod complaint_channel_missing;
pub(super) mod conflicting_thresholds;
pub(super) mod hours_differ;
pub(super) mod missing_after_hours;
mod owned;
pub(super) mod phone_spelling_differs;
pub(super) mod reachability_untested;
pub(in crate::rules) mod registry;
pub(in crate::rules) mod section_channel;
pub(super) mod undeclared_channel;
pub(super) mod unparseable_phone;
pub(super) mod unregistered_contact;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "channels",
    subjects: &["channel"],
    rules: &[
        &channel_without_hours::RULE,
        &channel_without_owner::RULE,
        &channel_without_threshold::RULE,
        &conflicting_thresholds::RULE,
        &missing_after_hours::RULE,
        &unparseable_phone::RULE,
        &phone_spelling_differs::RULE,
        &unregistered_contact::RULE,
        &hours_differ::RULE,
        &complaint_channel_missing::RULE,
        &automation_without_human::RULE,
        &reachability_untested::RULE,
        &undeclared_channel::RULE,
    ],
};
