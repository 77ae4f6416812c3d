//! What the scripts of every page know of the book: its words, and which documents there are,
//! each with a hash of its words, by which a device knows what changed since it was last read.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::book::{Book, plain_text};
use crate::html::leaf::Leaf;
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
    documents: Vec<Document>,
}

#[derive(Debug, Serialize)]
struct Document {
    anchor: String,
    href: String,
    title: String,
    kind: String,
    print: String,
}

/// The script of a book whose linked pages are these leaves. On one page too, what is read one by one
/// is documents.
pub(super) fn script(book: &Book, leaves: &[Leaf<'_>], is_single: bool) -> String {
    let document = |leaf: &Leaf<'_>| {
        let anchor = leaf.anchor.as_str();
        let href = if is_single { format!("#{anchor}") } else { leaf.path.clone() };
        let kind = || plain_text(&book.chapters[leaf.chapter].title);
        let kind = leaf.kind.map_or_else(kind, str::to_owned);
        let (anchor, title) = (anchor.to_owned(), plain_text(leaf.title));
        Document { anchor, href, title, kind, print: leaf.print() }
    };
    let documents = leaves.par_iter().map(document).collect();
    let (version, words) = (book.version.as_deref(), &book.labels.screen);
    let reader = Reader { id: id(book), version, words, documents };
    format!("window.svodBook = {};\n", text::json(&reader))
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
