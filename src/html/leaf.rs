//! The leaves of a book: what becomes a page of its own. A chapter of several documents is a page
//! for what opens it and one for each of them; on one page, each chapter is a leaf.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::book::{Anchor, Block, Book, Chapter, Heading, Note, Notes, Run, plain_text, words};
use crate::html::names;

/// What stands on one page.
#[derive(Debug)]
pub(super) struct Leaf<'a> {
    /// The name of its file.
    pub path: String,
    /// The place of its chapter in the book.
    pub chapter: usize,
    /// Whether it is a document below its chapter.
    pub is_document: bool,
    /// What sort of document it is, if it is one.
    pub kind: Option<&'a str>,
    /// The anchor of its title.
    pub anchor: &'a Anchor,
    /// `3.2`, if it has one.
    pub number: Option<&'a str>,
    /// Its title.
    pub title: &'a [Run],
    /// What stands under the title.
    pub blocks: &'a [Block],
    /// The words around its footnotes, if the chapter has any.
    pub about_notes: Option<&'a Notes>,
    /// The footnotes whose first mark stands on it.
    pub notes: Vec<&'a Note>,
    /// See `words`.
    words: OnceLock<Vec<String>>,
}

impl Leaf<'_> {
    /// The words of each block, then those of the blocks of its footnotes; read once, whoever asks.
    pub(super) fn words(&self) -> &[String] {
        self.words.get_or_init(|| {
            let notes = self.notes.iter().flat_map(|note| &note.blocks);
            self.blocks.iter().chain(notes).map(words::of_block).collect()
        })
    }

    /// A short hash of its words; it changes with each of them, and not with its number.
    pub(super) fn print(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(plain_text(self.title).as_bytes());
        for words in self.words() {
            hasher.update(&[0]);
            hasher.update(words.as_bytes());
        }
        hasher.finalize().to_hex()[..FIGURES].to_owned()
    }

    /// The first words under the title, cut after a whole word.
    pub(super) fn lead(&self) -> Option<String> {
        let runs = match self.blocks.first()? {
            Block::Paragraph(runs) => runs,
            _ => return None,
        };
        let words = plain_text(runs);
        // No-break spaces stay: a number and its unit are not parted here either.
        let words = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let Some((end, _)) = words.char_indices().nth(LEAD) else { return Some(words) };
        let end = words[..end].rfind(' ').unwrap_or(end);
        Some(format!(
            "{}…",
            words[..end].trim_end_matches([',', ';', ':', '.', '—', '–', ' ', '\u{a0}'])
        ))
    }
}

/// So many figures tell any two versions of a document apart.
const FIGURES: usize = 8;

/// The longest lead, in characters.
const LEAD: usize = 150;

/// The leaves of linked pages.
pub(super) fn linked(book: &Book) -> Vec<Leaf<'_>> {
    let mut taken = BTreeSet::new();
    let mut leaves = Vec::new();
    for (place, chapter) in book.chapters.iter().enumerate() {
        let opened = opening(chapter, place);
        let (parts, blocks, notes) = (parts(chapter), opened.blocks, opened.about_notes);
        let first = parts.first().map_or(blocks.len(), |(start, ..)| *start);
        // A number would move with each chapter that is put before it.
        let words = chapter.anchor.as_str().trim_start_matches(|c: char| c.is_ascii_digit());
        leaves.push(Leaf {
            path: named(words, &mut taken),
            blocks: &blocks[..first],
            notes: notes_of(notes, |note| parts.is_empty() || note.document.is_none()),
            ..opened
        });
        for (at, (start, heading, kind)) in parts.iter().enumerate() {
            let end = parts.get(at + 1).map_or(blocks.len(), |(next, ..)| *next);
            leaves.push(Leaf {
                path: named(heading.anchor.as_str(), &mut taken),
                chapter: place,
                is_document: true,
                kind: Some(*kind),
                anchor: &heading.anchor,
                number: heading.number.as_deref(),
                title: &heading.title,
                blocks: &blocks[start + 1..end],
                about_notes: notes,
                notes: notes_of(notes, |note| note.document.as_ref() == Some(&heading.anchor)),
                words: OnceLock::new(),
            });
        }
    }
    leaves
}

/// The chapters as they are, for one page.
pub(super) fn chapters(book: &Book) -> Vec<Leaf<'_>> {
    let chapters = book.chapters.iter().enumerate();
    chapters.map(|(place, chapter)| opening(chapter, place)).collect()
}

/// A chapter with all that it holds.
fn opening(chapter: &Chapter, place: usize) -> Leaf<'_> {
    let (blocks, notes) = match chapter.blocks.split_last() {
        Some((Block::Notes(notes), rest)) if is_numbered(notes) => (rest, Some(notes)),
        _ => (&chapter.blocks[..], None),
    };
    let own = chapter.documents.iter().find(|document| document.anchor == chapter.anchor);
    Leaf {
        path: String::new(),
        chapter: place,
        is_document: false,
        kind: own.map(|document| document.kind.as_str()),
        anchor: &chapter.anchor,
        number: chapter.number.as_deref(),
        title: &chapter.title,
        blocks,
        about_notes: notes,
        notes: notes_of(notes, |_| true),
        words: OnceLock::new(),
    }
}

fn is_numbered(notes: &Notes) -> bool {
    notes.notes.iter().any(|note| note.number.is_some())
}

fn notes_of(notes: Option<&Notes>, is_own: impl Fn(&Note) -> bool) -> Vec<&Note> {
    notes.into_iter().flat_map(|notes| &notes.notes).filter(|note| is_own(note)).collect()
}

/// The documents below the chapter: where each begins, its heading, its kind.
fn parts<'a>(chapter: &'a Chapter) -> Vec<(usize, &'a Heading, &'a str)> {
    let kinds: BTreeMap<&Anchor, &str> =
        chapter.documents.iter().map(|document| (&document.anchor, &document.kind[..])).collect();
    let part = |(start, block): (usize, &'a Block)| match block {
        Block::Heading(heading) if heading.level == 2 => {
            kinds.get(&heading.anchor).map(|kind| (start, heading, *kind))
        }
        _ => None,
    };
    chapter.blocks.iter().enumerate().filter_map(part).collect()
}

fn named(words: &str, taken: &mut BTreeSet<String>) -> String {
    format!("{}.html", names::unique(words, "chapter", taken))
}
