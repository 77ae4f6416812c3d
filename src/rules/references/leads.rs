//! What of a document leads to another one.

use crate::handbook::{Document, Handbook};
use crate::source::Span;
use crate::syntax::decode::Mention;

/// The ids that its fields and its `[[id]]` name, each with its place.
pub(in crate::rules) fn ids(handbook: &Handbook, document: &Document) -> Vec<(String, Span)> {
    let is_id = |mention| {
        matches!(mention, Mention::Document | Mention::Letter | Mention::Protocol | Mention::Script)
    };
    let fields = document.mentions.iter().filter(|mentioned| is_id(mentioned.mention));
    let fields = fields.map(|mentioned| (mentioned.text.clone(), mentioned.span));
    let prose = document.references(&handbook.sources).into_iter();
    fields.chain(prose.map(|reference| (reference.id, reference.span))).collect()
}
