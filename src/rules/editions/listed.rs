//! The editions that `svod.yaml` declares, and what can be named in them.

use crate::book::compose::Plan;
use crate::handbook::edition::{CHANNELS, is_name, is_named};
use crate::handbook::{Document, Edition, Handbook};
use crate::kinds::edition::EditionPlan;
use crate::source::{Place, Span, Spanned};

/// An edition as it is declared.
pub(super) struct Declared<'h> {
    handbook: &'h Handbook,
    source: crate::source::SourceId,
    pub(super) name: &'h Spanned<String>,
    pub(super) plan: &'h EditionPlan,
}

/// Every one of them.
pub(super) fn declared(handbook: &Handbook) -> impl Iterator<Item = Declared<'_>> {
    handbook.manifest.iter().flat_map(move |file| {
        file.manifest.editions.iter().map(move |(name, plan)| {
            let (source, plan) = (file.source, &plan.value);
            Declared { handbook, source, name, plan }
        })
    })
}

impl<'h> Declared<'h> {
    /// A place in `svod.yaml`.
    pub(super) fn at(&self, span: Span) -> Place {
        Place { source: self.source, span }
    }

    /// The edition that is printed; none of a name that no folder can bear.
    pub(super) fn edition(&self) -> Option<Edition> {
        let editions = self.handbook.editions().into_iter();
        let mut named = editions.filter(|edition| edition.name() == self.name.value);
        named.next().filter(|_| is_name(&self.name.value))
    }

    /// What stands in its `chapters`.
    pub(super) fn chapters(&self) -> impl Iterator<Item = &'h Spanned<String>> {
        self.plan.chapters.get().into_iter().flat_map(|names| &names.0)
    }
}

/// The chapters of the whole book.
pub(super) struct Chapters<'h>(Vec<(String, Vec<&'h Document>)>);

impl<'h> Chapters<'h> {
    pub(super) fn of(handbook: &'h Handbook) -> Self {
        Self(Plan::titles(handbook))
    }

    /// The documents that a name means, each with the title of its chapter.
    pub(super) fn named<'s>(
        &'s self,
        name: &'s str,
    ) -> impl Iterator<Item = (&'h Document, &'s str)> {
        self.0.iter().flat_map(move |(title, documents)| {
            let named = documents.iter().filter(move |document| is_named(name, document, title));
            named.map(move |document| (*document, title.as_str()))
        })
    }

    /// Every name that means something.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = vec![CHANNELS.to_owned()];
        for (title, documents) in &self.0 {
            names.push(title.clone());
            for document in documents {
                names.push(document.id.clone());
                let folder = document.path.as_str().rsplit_once('/');
                names.extend(folder.map(|(folder, _)| format!("{folder}/")));
            }
        }
        names
    }
}
