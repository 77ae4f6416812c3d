//! The words of the scripts as a script of its own, and the name under which a browser keeps what
//! belongs to this book.

use serde::Serialize;

use crate::book::Book;

/// Its path; it comes before all other scripts.
pub(super) const WORDS: &str = "static/words.js";

#[derive(Serialize)]
struct Handed<'a> {
    /// The same for all versions and editions of a book.
    book: &'a str,
    words: &'a std::collections::BTreeMap<&'static str, String>,
}

/// The script. Nothing in it can end the element that it may be put into.
pub(super) fn script(book: &Book) -> String {
    let name = blake3::hash(format!("{}\0{}", book.company, book.title).as_bytes()).to_hex();
    let handed = Handed { book: &name[..12], words: &book.labels.working };
    let data = serde_json::to_string(&handed).expect("invariant: names and words are plain text");
    let data = data.replace('<', "\\u003c").replace(['\u{2028}', '\u{2029}'], " ");
    format!("window.svod = {data};\n")
}
