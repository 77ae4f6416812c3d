//! What of a document leads to another one.

use crate::handbook::{Document, Handbook};
use crate::source::Span;
use crate::syntax::decode::Mention;

/// The ids that its fields and its `[[id]]` name, each with its place.
pub(in crate::rules) fn ids(handbook: &Handbook, document: &Document) -> Vec<(String, Span)> {
    let is_id = |mention| {
        use Mention::{Client, Document, Letter, Protocol, Script};
        matches!(mention, Document | Letter | Protocol | Script | Client)
    };
    let fields = document.mentions.iter().filter_map(|mentioned| match mentioned.mention {
        Mention::Norm if is_path(&mentioned.text) => None,
        Mention::Norm => {
            let id = mentioned.text.strip_suffix(".threshold").unwrap_or(&mentioned.text);
            Some((id.to_owned(), mentioned.span))
        }
        mention => is_id(mention).then(|| (mentioned.text.clone(), mentioned.span)),
    });
    let prose = document.references(&handbook.sources).into_iter();
    fields.chain(prose.map(|reference| (reference.id, reference.span))).collect()
}

/// Whether a name of a norm is a path into the channels, and no id of a document.
pub(in crate::rules) fn is_path(name: &str) -> bool {
    name.starts_with("thresholds.") || name.starts_with("channels.")
}
