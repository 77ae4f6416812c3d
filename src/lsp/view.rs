//! The view of a request: the file that it is about, and the handbook around it.

use lsp_types::{Location, Range};

use crate::findings::Finding;
use crate::handbook::{Document, Handbook};
use crate::locale::{Arguments, Words};
use crate::lsp::address::Address;
use crate::lsp::client::Client;
use crate::lsp::positions::Lines;
use crate::source::{Place, ProjectPath, SourceId};

/// What a request looks at.
pub(super) struct View<'s> {
    pub(super) client: Client,
    pub(super) address: Address<'s>,
    pub(super) handbook: &'s Handbook,
    /// What is wrong with it; none if that is not known yet.
    pub(super) findings: Option<&'s [Finding]>,
    pub(super) words: Words,
    /// The themes that the project has of its own.
    pub(super) own_themes: &'s dyn Fn() -> Vec<String>,
    pub(super) path: ProjectPath,
    /// The file among the sources, unless it was passed over.
    pub(super) source: Option<SourceId>,
    /// The text of the file as it stands in the editor.
    pub(super) text: &'s str,
}

impl<'s> View<'s> {
    pub(super) fn lines(&self) -> Lines<'s> {
        self.address.lines(&self.path, self.text)
    }

    pub(super) fn document(&self) -> Option<&'s Document> {
        self.handbook.document_of(&self.path)
    }

    pub(super) fn location(&self, place: Place) -> Location {
        self.address.location(self.handbook.sources(), place)
    }

    pub(super) fn range(&self, place: Place) -> Range {
        self.address.lines_of(self.handbook.sources(), place.source).range(place.span)
    }

    /// A sentence of the catalogue.
    pub(super) fn say<const N: usize>(
        &self,
        key: &str,
        words: [(&'static str, &str); N],
    ) -> String {
        let arguments = words.map(|(name, value)| (name, value.into()));
        self.words.with(key, &Arguments::from(arguments))
    }
}
