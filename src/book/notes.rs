//! Footnotes: notes of a chapter and the marks in running text that lead to them.

use crate::book::{Anchor, Block};

/// Notes that stand together: those of a chapter with their numbers, or one that nothing
/// refers to, in the place where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Notes {
    /// «Сноски».
    pub title: String,
    /// «Назад к тексту».
    pub back: String,
    /// The notes in the order of their numbers.
    pub notes: Vec<Note>,
}

/// A note.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Unique in the book.
    pub anchor: Anchor,
    /// Its number in the chapter; none if nothing refers to it.
    pub number: Option<usize>,
    /// The document in which its first mark stands; none before the chapter's first one.
    pub document: Option<Anchor>,
    /// The places of its marks, the first one first.
    pub marks: Vec<Anchor>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A mark in running text. The run that bears it has no other words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteMark {
    /// The note.
    pub note: Anchor,
    /// The number of the note.
    pub number: usize,
    /// «Сноска 3», for a person who cannot see where the figure stands.
    pub label: String,
    /// The place of this mark, unique in the book.
    pub anchor: Anchor,
}
