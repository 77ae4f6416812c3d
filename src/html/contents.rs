//! The contents of the book: chapters, their documents and the headings in these.

use serde::Serialize;

use crate::book::{Block, Book, ListEntry, ListOf};
use crate::html::inline::{self, Around};
use crate::html::leaf::Leaf;
use crate::html::places::Places;

/// The contents of all chapters, in their order.
#[derive(Debug)]
pub(super) struct Contents {
    /// One entry a chapter.
    pub entries: Vec<Entry>,
    /// The chapter of each leaf, and which of its entries the leaf is, if it is a document.
    places: Vec<(usize, Option<usize>)>,
}

/// A line of the contents.
#[derive(Debug, Clone, Default, Serialize)]
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
    /// True for what is a page of its own.
    pub page: bool,
    /// True for the page that is open.
    pub current: bool,
    /// True for what stands where others were left out.
    pub others: bool,
    /// What stands below it.
    pub entries: Vec<Self>,
}

impl Entry {
    /// The same without what stands below it.
    pub(super) fn alone(&self) -> Self {
        Self {
            href: self.href.clone(),
            number: self.number.clone(),
            title: self.title.clone(),
            part: self.part.clone(),
            page: self.page,
            ..Self::default()
        }
    }
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

/// So many neighbours on either side are in the menu of a page: with all of them the pages of a
/// long book would grow with the square of its length.
const NEIGHBOURS: usize = 20;

impl Contents {
    pub(super) fn of(book: &Book, places: &Places<'_>) -> Self {
        let mut contents = Self { entries: Vec::new(), places: Vec::new() };
        for (place, leaf) in places.leaves.iter().enumerate() {
            let entry = of_leaf(leaf, place, places, book);
            match contents.entries.last_mut().filter(|_| leaf.is_document) {
                Some(chapter) => {
                    contents.places.push((leaf.chapter, Some(chapter.entries.len())));
                    chapter.entries.push(entry);
                }
                None => {
                    contents.places.push((leaf.chapter, None));
                    contents.entries.push(entry);
                }
            }
        }
        contents.name_parts(book);
        contents
    }

    fn name_parts(&mut self, book: &Book) {
        let mut in_part = false;
        for (entry, chapter) in self.entries.iter_mut().zip(&book.chapters) {
            if let Some(part) = book.apparatus.part(&chapter.anchor) {
                entry.part = Some(part.title.clone());
                in_part = true;
            } else if in_part && chapter.number.is_none() {
                entry.part = Some(String::new());
                in_part = false;
            }
        }
    }

    /// The line of a page.
    pub(super) fn of_page(&self, leaf: usize) -> &Entry {
        match self.places[leaf] {
            (chapter, Some(document)) => &self.entries[chapter].entries[document],
            (chapter, None) => &self.entries[chapter],
        }
    }

    /// The line of a page's chapter.
    pub(super) fn chapter_of(&self, leaf: usize) -> &Entry {
        &self.entries[self.places[leaf].0]
    }

    /// The pages below a page's chapter.
    pub(super) fn documents(&self, leaf: usize) -> Vec<&Entry> {
        self.chapter_of(leaf).entries.iter().filter(|entry| entry.page).collect()
    }

    /// The contents beside a page: the chapters around its own, and in that one the documents
    /// around the page.
    pub(super) fn menu(&self, leaf: usize) -> Vec<Entry> {
        let (own, chapter) = (self.of_page(leaf), self.chapter_of(leaf));
        let documents = self.documents(leaf);
        let at = documents.iter().position(|entry| entry.href == own.href);
        let chapters: Vec<&Entry> = self.entries.iter().collect();
        let mut menu = near(&chapters, self.places[leaf].0, "index.html");
        if let Some(open) = menu.iter_mut().find(|entry| entry.href == chapter.href) {
            open.entries = near(&documents, at.unwrap_or_default(), &chapter.href);
            let below = open.entries.iter_mut().find(|entry| entry.href == own.href);
            let current = if at.is_some() { below } else { Some(open) };
            current.into_iter().for_each(|entry| entry.current = true);
        }
        menu
    }
}

/// The entries around one of them, without what stands below them; where others are left out, a
/// line leads to all of them.
fn near(entries: &[&Entry], at: usize, all: &str) -> Vec<Entry> {
    let (from, to) = (at.saturating_sub(NEIGHBOURS), (at + NEIGHBOURS + 1).min(entries.len()));
    let line = |entry: &&Entry| entry.alone();
    let others = || Entry { href: all.to_owned(), others: true, ..Entry::default() };
    let before = (from > 0).then(others);
    let after = (to < entries.len()).then(others);
    let mut near: Vec<Entry> =
        before.into_iter().chain(entries[from..to].iter().map(line)).chain(after).collect();
    // What begins in the middle begins a list all the same.
    if let Some(first) = near.first_mut().filter(|first| first.part.is_none()) {
        first.part = Some(String::new());
    }
    near
}

fn of_leaf(leaf: &Leaf<'_>, place: usize, places: &Places<'_>, book: &Book) -> Entry {
    let around = Around { places, page: None, language: book.language, links: false };
    Entry {
        href: places.page(place),
        number: leaf.number.map(str::to_owned),
        title: inline::unlinked(leaf.title, around),
        page: !places.is_single,
        entries: sections(leaf, around),
        ..Entry::default()
    }
}

/// The headings of a leaf, in two levels.
fn sections(leaf: &Leaf<'_>, around: Around<'_>) -> Vec<Entry> {
    let top = if leaf.is_document { 3 } else { 2 };
    let mut entries: Vec<Entry> = Vec::new();
    for block in leaf.blocks {
        let Block::Heading(heading) = block else { continue };
        let Some(href) = around.places.href(&heading.anchor, None) else { continue };
        let (number, title) = (heading.number.clone(), inline::unlinked(&heading.title, around));
        let entry = Entry { href, number, title, ..Entry::default() };
        match (heading.level.saturating_sub(top), entries.last_mut()) {
            (1, Some(section)) => section.entries.push(entry),
            (0 | 1, _) => entries.push(entry),
            _ => {}
        }
    }
    entries
}
