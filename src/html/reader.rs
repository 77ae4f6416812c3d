//! What the scripts of every page know of the book: its words, and which documents there are,
//! each with a hash of its words, by which a device knows what changed since it was last read.

use std::collections::BTreeMap;

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
    kind: &'a str,
    print: String,
}

/// The script.
pub(super) fn script(book: &Book, places: &Places<'_>) -> String {
    let leaves = leaf::linked(book);
    let titles: Vec<String> =
        book.chapters.iter().map(|chapter| plain_text(&chapter.title)).collect();
    let document = |leaf: &Leaf<'_>| {
        let page = if places.is_single { "" } else { leaf.path.as_str() };
        let anchor = leaf.anchor.as_str();
        let href = if places.is_single { format!("#{anchor}") } else { page.to_owned() };
        (href, plain_text(leaf.title), leaf.print())
    };
    let documents = leaves.iter().map(|leaf| {
        let (href, title, print) = document(leaf);
        let kind = leaf.kind.unwrap_or(&titles[leaf.chapter]);
        Document { anchor: leaf.anchor.as_str(), href, title, kind, print }
    });
    let reader = Reader {
        id: id(book),
        version: book.version.as_deref(),
        words: &book.labels.screen,
        documents: documents.collect(),
    };
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
