//! Names: what authors call their documents, roles, channels, nodes of scripts and slots, and every
//! place where one of these names stands.

use crate::handbook::{Document, Handbook, declarations};
use crate::kinds::Content;
use crate::lsp::uses;
use crate::source::{Place, SourceId, Span};

/// A name, and what it is a name of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    /// The id of a document.
    Document(String),
    /// The id of a role.
    Role(String),
    /// The id of a channel.
    Channel(String),
    /// A node of a script.
    Node {
        /// The id of the script.
        script: String,
        /// The name of the node.
        node: String,
    },
    /// A slot, and the file that declares it.
    Slot {
        /// The letter, the script, the signatures, or `svod.yaml` for the company.
        source: SourceId,
        /// What stands in the braces.
        slot: String,
    },
}

impl Name {
    /// The name itself.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Document(text) | Self::Role(text) | Self::Channel(text) => text,
            Self::Node { node, .. } => node,
            Self::Slot { slot, .. } => slot,
        }
    }
}

/// What a name does at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// It is given here.
    Given,
    /// Here begins what has it, but the name itself comes from the name of the file.
    Unspoken,
    /// It is used here.
    Used,
}

/// A place where a name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) name: Name,
    pub(super) sort: Sort,
    pub(super) place: Place,
}

/// The name that stands at a byte of a file.
pub(super) fn name_at(handbook: &Handbook, source: SourceId, offset: usize) -> Option<Use> {
    let holds = |span: Span| span.range().contains(&offset) || span.range().end == offset;
    let all = uses::all(handbook).into_iter();
    let here = all.filter(|found| found.place.source == source && holds(found.place.span));
    // Of a title and a slot in it, the slot is meant.
    here.min_by_key(|found| (found.sort == Sort::Unspoken, found.place.span.range().len()))
}

/// Every place where a name stands, in the order of the files.
pub(super) fn uses_of(handbook: &Handbook, name: &Name) -> Vec<Use> {
    let mut found: Vec<Use> = uses::all(handbook);
    found.retain(|found| found.name == *name);
    found.sort_by_key(|found| found.place);
    found.dedup();
    found
}

/// The slot of a name that stands in a document, and the file that declares it.
pub(super) fn slot(handbook: &Handbook, document: &Document, slot: &str) -> Name {
    let declares =
        |document: &Document| declarations(document).is_some_and(|slots| slots.get(slot).is_some());
    let signatures = || {
        let mut all = handbook.documents.iter();
        all.find(|other| matches!(other.content, Content::Governance(_)) && declares(other))
    };
    let source = match &handbook.manifest {
        Some(file) if slot.starts_with("company.") => file.source,
        _ if declares(document) => document.source,
        _ => {
            let translated = handbook.source_of(document).filter(|source| declares(source));
            translated.or_else(signatures).unwrap_or(document).source
        }
    };
    Name::Slot { source, slot: slot.to_owned() }
}
