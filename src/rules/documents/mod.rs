//! Rules about a document as such: who answers for it, whether it is current, whether it is real.

pub(super) mod changed_without_version;
pub(super) mod drifting_copies;
pub(super) mod duplicate_title;
pub(super) mod incomplete_approval;
pub(in crate::rules) mod inherited;
pub(super) mod leftover_placeholder;
pub(super) mod missing_owner;
pub(super) mod missing_review_date;
pub(super) mod missing_title;
pub(super) mod missing_version;
pub(super) mod overdue_review;
pub(super) mod retired_reference;
pub(super) mod self_approval;
pub(super) mod source_gap;
pub(super) mod stray_invisible;
pub(super) mod stub_document;
mod substance;
pub(super) mod unreachable_document;
pub(super) mod web_furniture;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "documents",
    subjects: &[],
    rules: &[
        &changed_without_version::RULE,
        &drifting_copies::RULE,
        &duplicate_title::RULE,
        &unreachable_document::RULE,
        &incomplete_approval::RULE,
        &leftover_placeholder::RULE,
        &missing_owner::RULE,
        &missing_review_date::RULE,
        &missing_title::RULE,
        &missing_version::RULE,
        &overdue_review::RULE,
        &retired_reference::RULE,
        &self_approval::RULE,
        &source_gap::RULE,
        &stray_invisible::RULE,
        &stub_document::RULE,
        &web_furniture::RULE,
    ],
};
