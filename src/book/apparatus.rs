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
    /// What a bold number means, above the index; it says nothing where no term has a main place.
    pub main: String,
    /// The deepest level of headings in the contents; else the third only while they are short.
    pub depth: Option<u8>,
    /// The lists behind the contents.
    pub lists: Vec<ListOf>,
    /// The parts of the book, in their order.
    pub parts: Vec<Part>,
    /// Where the handbook can be read as it is today.
    pub live: Option<Live>,
    /// The first twelve figures of a hash of the words: it changes with each word, and with
    /// neither the theme nor the day.
    pub fingerprint: Option<String>,
}

/// A list of scripts, letters or forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListOf {
    /// Its title.
    pub title: String,
    /// Its own place.
    pub anchor: Anchor,
    /// What it lists, in the order of the book.
    pub entries: Vec<ListEntry>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEntry {
    /// `3.2`, if there is one.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The channel of a script, what a letter is about.
    pub note: Option<String>,
    /// Its place.
    pub anchor: Anchor,
}

/// Some chapters in a row under a title of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The title, with its number if its author gave it one.
    pub title: String,
    /// Its own place.
    pub anchor: Anchor,
    /// The chapter that it begins with.
    pub first: Anchor,
}

/// The address of the handbook as it is today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// «Действующая версия».
    pub label: String,
    /// The address, which begins with `https://`.
    pub address: String,
    /// What the code says to a person who cannot see it.
    pub alternative: String,
}

impl Apparatus {
    /// The part that begins with a chapter.
    pub fn part(&self, chapter: &Anchor) -> Option<&Part> {
        self.parts.iter().find(|part| part.first == *chapter)
    }
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
    /// What sort of term it is.
    pub sort: TermSort,
}

/// The sorts of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermSort {
    /// One of the glossary, which names its pages too.
    Glossary,
    /// One that each use of its words is a use of.
    Plain,
    /// A name of common words: only where it is quoted, linked or bold is it meant.
    Name,
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
