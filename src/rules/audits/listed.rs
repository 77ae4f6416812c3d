//! The audits in use, and their questions.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::audit::{Audit, AuditQuestion};

/// Every audit with its document.
pub(in crate::rules) fn audits(handbook: &Handbook) -> impl Iterator<Item = (&Document, &Audit)> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.filter_map(|document| match &document.content {
        Content::Audit(audit) => Some((document, &**audit)),
        _ => None,
    })
}

/// The questions of an audit, in order.
pub(in crate::rules) fn questions(audit: &Audit) -> impl Iterator<Item = &AuditQuestion> {
    audit.questions.get().into_iter().flat_map(|questions| questions.iter())
}
