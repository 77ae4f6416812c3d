//! Rules about a document as such: who answers for it, whether it is current, whether it is real.

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
pub(super) mod stub_document;
