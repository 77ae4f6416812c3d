//! The needs of all segments.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::segment::{Expectation, Need};
use crate::source::{Place, Spanned};

/// A need and where it stands.
pub(in crate::rules) struct Listed<'h> {
    pub(in crate::rules) document: &'h Document,
    pub(in crate::rules) need: &'h Need,
    span: crate::source::Span,
}

impl<'h> Listed<'h> {
    /// Its words.
    pub(in crate::rules) fn name(&self) -> &'h str {
        self.need.text.get().map_or("", |text| text.as_str().trim())
    }

    /// Where its words stand.
    pub(in crate::rules) fn place(&self) -> Place {
        let words = self.need.text.spanned().map_or(self.span, |text| text.span);
        self.document.at(words)
    }

    pub(in crate::rules) fn expectation(&self) -> Option<&'h Spanned<Expectation>> {
        self.need.expectation.spanned()
    }
}

/// Every need, in the order of the files.
pub(in crate::rules) fn needs(handbook: &Handbook) -> impl Iterator<Item = Listed<'_>> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.flat_map(|document| {
        let needs = match &document.content {
            Content::Segment(segment) => segment.needs.get(),
            _ => None,
        };
        let needs = needs.into_iter().flat_map(|needs| &needs.0);
        needs.map(move |need| Listed { document, need: &need.value, span: need.span })
    })
}
