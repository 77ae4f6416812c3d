//! The contents of the book: chapters and the headings of levels 2 and 3 below them.

use serde::Serialize;

use crate::book::{Block, Book, Chapter, Heading, ListEntry, ListOf};
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
    /// The title of the part of the book that begins with it; empty for the first chapter
    /// behind all parts.
    pub part: Option<String>,
    /// What stands below it.
    pub entries: Vec<Self>,
}

/// A list of scripts, letters or forms.
#[derive(Debug, Serialize)]
pub(super) struct Listed<'a> {
    title: &'a str,
    anchor: &'a str,
    entries: Vec<ListedEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct ListedEntry<'a> {
    href: String,
    number: Option<&'a str>,
    title: &'a str,
    note: Option<&'a str>,
}

/// The lists behind the contents; a place that the book does not have is left out.
pub(super) fn lists<'a>(book: &'a Book, places: &Places<'_>) -> Vec<Listed<'a>> {
    let list = |list: &'a ListOf| Listed {
        title: &list.title,
        anchor: list.anchor.as_str(),
        entries: list.entries.iter().filter_map(|entry| listed(entry, places)).collect(),
    };
    book.apparatus.lists.iter().map(list).collect()
}

fn listed<'a>(entry: &'a ListEntry, places: &Places<'_>) -> Option<ListedEntry<'a>> {
    Some(ListedEntry {
        href: places.href(&entry.anchor, None)?,
        number: entry.number.as_deref(),
        title: &entry.title,
        note: entry.note.as_deref(),
    })
}

impl Contents {
    pub(super) fn of(book: &Book, places: &Places<'_>) -> Self {
        let around = Around { places, chapter: None, language: book.language, links: false };
        let chapters = book.chapters.iter().enumerate();
        let entries = chapters.map(|(place, chapter)| of_chapter(chapter, place, around));
        let mut entries: Vec<Entry> = entries.collect();
        let mut in_part = false;
        for (entry, chapter) in entries.iter_mut().zip(&book.chapters) {
            if let Some(part) = book.apparatus.part(&chapter.anchor) {
                entry.part = Some(part.title.clone());
                in_part = true;
            } else if in_part && chapter.number.is_none() {
                entry.part = Some(String::new());
                in_part = false;
            }
        }
        Self { entries }
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
        part: None,
        entries,
    }
}

fn of_heading(heading: &Heading, place: usize, around: Around<'_>) -> Entry {
    Entry {
        href: format!("{}#{}", around.places.page(place), heading.anchor.as_str()),
        number: heading.number.clone(),
        title: inline::unlinked(&heading.title, around),
        part: None,
        entries: Vec::new(),
    }
}
