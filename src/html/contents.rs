//! The contents of the book: chapters and the headings of levels 2 and 3 below them.

use serde::Serialize;

use crate::book::{Block, Book, Chapter, Heading};
use crate::html::inline::{self, Around};
use crate::html::places::Places;

/// The contents of all chapters, in their order.
#[derive(Debug)]
pub(super) struct Contents {
    /// One entry a chapter.
    pub entries: Vec<Entry>,
}

/// A line of the contents.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Entry {
    /// Where it leads, from any page.
    pub href: String,
    /// `3.2`, if the heading has one.
    pub number: Option<String>,
    /// The words, as HTML.
    pub title: String,
    /// What stands below it.
    pub entries: Vec<Self>,
}

impl Contents {
    pub(super) fn of(book: &Book, places: &Places<'_>) -> Self {
        let around = Around { places, chapter: None, language: book.language, links: false };
        let chapters = book.chapters.iter().enumerate();
        let entries = chapters.map(|(place, chapter)| of_chapter(chapter, place, around));
        Self { entries: entries.collect() }
    }
}

fn of_chapter(chapter: &Chapter, place: usize, around: Around<'_>) -> Entry {
    let mut entries: Vec<Entry> = Vec::new();
    for block in &chapter.blocks {
        let Block::Heading(heading) = block else { continue };
        let entry = of_heading(heading, place, around);
        match (heading.level, entries.last_mut()) {
            (3, Some(section)) => section.entries.push(entry),
            (2 | 3, _) => entries.push(entry),
            _ => {}
        }
    }
    Entry {
        href: around.places.page(place).to_owned(),
        number: chapter.number.clone(),
        title: inline::unlinked(&chapter.title, around),
        entries,
    }
}

fn of_heading(heading: &Heading, place: usize, around: Around<'_>) -> Entry {
    Entry {
        href: format!("{}#{}", around.places.page(place), heading.anchor.as_str()),
        number: heading.number.clone(),
        title: inline::unlinked(&heading.title, around),
        entries: Vec::new(),
    }
}
