//! What helps a reader to find a place: the terms of the index and of the glossary. The pages are
//! known to print only; it looks the terms up on them by their spellings.

use crate::book::{Anchor, Run};
use crate::language::Language;

/// What a book has besides its chapters.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Apparatus {
    /// The terms whose pages print names, in the glossary and in the index.
    pub terms: Vec<IndexTerm>,
    /// «с. {pages}» for one page, with the slot.
    pub page: String,
    /// «с. {pages}» for several.
    pub pages: String,
}

/// A term that is looked for on the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexTerm {
    /// How it may be spelt; other forms of the same words count too. Without a spelling it is
    /// looked for nowhere, and has its main place only.
    pub spellings: Vec<String>,
    /// The language of the spellings.
    pub language: Language,
    /// The place that explains it.
    pub main: Option<Anchor>,
}

/// The entries of an index that begin with one letter.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexGroup {
    /// The letter.
    pub letter: String,
    /// The entries in the order of the language.
    pub entries: Vec<IndexEntry>,
}

/// A line of an index.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexEntry {
    /// The words.
    pub words: String,
    /// Where they lead.
    pub places: IndexPlaces,
}

/// Where an entry of an index leads.
#[derive(Debug, Clone, PartialEq)]
pub enum IndexPlaces {
    /// To another entry: «см. Покупатель», with a link to what explains it.
    See(Vec<Run>),
    /// To the pages of a term in print, elsewhere to these sections.
    Term {
        /// The index of the term in `Apparatus::terms`.
        term: usize,
        /// A link to each section, the main one first.
        sections: Vec<Run>,
    },
}
