//! The measurable standards: those that are written as YAML.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::standard::{Mandatory, Standard};

/// Every measurable standard in force or in review; a page of prose is none, and a draft may wait.
pub(in crate::rules) fn standards(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Standard)> {
    let documents = handbook.documents.iter().filter(|document| {
        !document.is_markdown
            && document.is_readable
            && !document.is_retired()
            && !document.is_draft()
    });
    documents.filter_map(|document| match &document.content {
        Content::Standard(standard) => Some((document, &**standard)),
        _ => None,
    })
}

/// Those that must be kept.
pub(in crate::rules) fn musts(handbook: &Handbook) -> impl Iterator<Item = &Document> {
    let must = |standard: &Standard| standard.mandatory.get() == Some(&Mandatory::Must);
    standards(handbook).filter(move |(_, standard)| must(standard)).map(|(document, _)| document)
}
