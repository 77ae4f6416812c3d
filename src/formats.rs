//! The formats of a handbook: a row for each, with the renderer that makes it.

use anyhow::Result;

use crate::book::Book;
use crate::output::Output;
use crate::pdf::display::Document;
use crate::theme::Theme;

/// A form in which a handbook leaves the tool.
#[derive(Debug)]
pub struct Format {
    /// The word after `--format`.
    pub name: &'static str,
    /// Where a reader opens it, below the output folder.
    pub entries: &'static [&'static str],
    /// Makes the files, with their paths below the output folder; none where the book has nothing
    /// for them.
    pub render: fn(&Book, &Theme) -> Result<Output>,
}

/// The handbook on one page.
const SINGLE: &str = "handbook.html";

/// Every format, in the order in which they are made.
pub static FORMATS: &[Format] = &[
    Format { name: "html", entries: &["html/index.html", SINGLE], render: html },
    Format { name: "pdf", entries: &["handbook.pdf"], render: pdf },
    Format { name: "booklet", entries: &["booklet.pdf"], render: booklet },
    Format { name: "cards", entries: &["cards.pdf"], render: cards },
    Format { name: "posters", entries: &["posters.pdf"], render: posters },
];

/// The format of a name.
pub fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

fn html(book: &Book, theme: &Theme) -> Result<Output> {
    let (linked, single) = crate::html::render_both(book, theme)?;
    let mut output = Output::default();
    output.extend_below("html", linked);
    output.insert(SINGLE, single);
    Ok(output)
}

fn pdf(book: &Book, theme: &Theme) -> Result<Output> {
    let mut output = Output::default();
    let document = crate::pdf::pages(book, theme)?;
    output.insert_printed("handbook.pdf", crate::pdf::write(&document)?, document.pages.len());
    for (anchor, place) in document.places {
        output.print(anchor, place.page + 1);
    }
    Ok(output)
}

fn booklet(book: &Book, theme: &Theme) -> Result<Output> {
    file("booklet.pdf", Some(crate::pdf::booklet(book, theme)?))
}

fn cards(book: &Book, theme: &Theme) -> Result<Output> {
    file("cards.pdf", crate::pdf::cards(book, theme)?)
}

fn posters(book: &Book, theme: &Theme) -> Result<Output> {
    file("posters.pdf", crate::pdf::posters(book, theme)?)
}

fn file(path: &str, document: Option<Document>) -> Result<Output> {
    let mut output = Output::default();
    if let Some(document) = document {
        output.insert_printed(path, crate::pdf::write(&document)?, document.pages.len());
    }
    Ok(output)
}
