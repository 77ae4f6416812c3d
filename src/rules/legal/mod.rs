//! Rules about what the law says, as far as the registry knows it. A finding sets the handbook's word
//! beside the registry's; what is lawful, lawyers say.

pub(super) mod cited;
pub(super) mod dead_odr_link;
pub(super) mod deadline_differs;
pub(super) mod deadlines;
pub(super) mod denied_right;
pub(super) mod exceeds_legal_deadline;
pub(super) mod jurisdiction_without_profile;
mod registry;
pub(super) mod repealed_act;
mod scope;
pub(super) mod stale_registry;
pub(in crate::rules) mod stated;
pub(super) mod unregistered_act;
mod words;
pub(super) mod working_days_for_calendar;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "legal",
    subjects: &[],
    rules: &[
        &unregistered_act::RULE,
        &repealed_act::RULE,
        &dead_odr_link::RULE,
        &deadline_differs::RULE,
        &exceeds_legal_deadline::RULE,
        &working_days_for_calendar::RULE,
        &denied_right::RULE,
        &jurisdiction_without_profile::RULE,
        &stale_registry::RULE,
    ],
};
