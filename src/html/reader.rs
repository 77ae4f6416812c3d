//! What the scripts of every page know of the book: its words, and which documents there are,
//! each with a hash of its words, by which a device knows what changed since it was last read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::book::{Book, plain_text};
use crate::html::leaf::{self, Leaf};
use crate::html::places::Places;
use crate::html::text;

/// Where it lies.
pub(super) const PATH: &str = "static/book.js";

#[derive(Debug, Serialize)]
struct Reader<'a> {
    /// By it a device tells what it keeps for this book from what it keeps for others.
    id: String,
    version: Option<&'a str>,
    words: &'a BTreeMap<&'static str, String>,
    /// Chapters and documents, in reading order.
    documents: Vec<Document<'a>>,
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    anchor: &'a str,
    href: String,
    title: String,
    kind: Cow<'a, str>,
    print: String,
}

/// The script.
pub(super) fn script(book: &Book, places: &Places<'_>) -> String {
    // On one page the leaves are chapters; what is read one by one is documents all the same.
    let documents = match places.is_single {
        true => documents(book, &leaf::linked(book), true),
        false => documents(book, &places.leaves, false),
    };
    let (version, words) = (book.version.as_deref(), &book.labels.screen);
    let reader = Reader { id: id(book), version, words, documents };
    format!("window.svodBook = {};\n", text::json(&reader))
}

fn documents<'a>(book: &'a Book, leaves: &[Leaf<'a>], is_single: bool) -> Vec<Document<'a>> {
    let document = |leaf: &Leaf<'a>| {
        let anchor = leaf.anchor.as_str();
        let href = if is_single { format!("#{anchor}") } else { leaf.path.clone() };
        let kind = || plain_text(&book.chapters[leaf.chapter].title).into();
        let kind = leaf.kind.map_or_else(kind, Cow::Borrowed);
        Document { anchor, href, title: plain_text(leaf.title), kind, print: leaf.print() }
    };
    leaves.par_iter().map(document).collect()
}

/// The same for all versions of a book in one edition.
fn id(book: &Book) -> String {
    let mut hasher = blake3::Hasher::new();
    let edition = book.edition.as_deref().unwrap_or_default();
    for part in [&book.company, &book.title, edition, book.language.code()] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex()[..12].to_owned()
}
