//! The printed handbook: a book and a theme in, the bytes of one PDF file out.
//! It reads no file and asks no clock; the same book gives the same bytes on any day.

mod archive;
pub mod display;
mod fonts;
mod outline;
mod structure;
mod tags;
mod typeset;
mod vectors;
mod write;
mod xmp;

use anyhow::Result;

use crate::book::Book;
use crate::theme::Theme;

/// Renders the book as a tagged PDF with a cover, contents, links and an outline.
pub fn render(book: &Book, theme: &Theme) -> Result<Vec<u8>> {
    write(&pages(book, theme)?)
}

/// Writes pages that have been set as a file.
pub fn write(document: &display::Document) -> Result<Vec<u8>> {
    let fonts = fonts::subset(document)?;
    let written = write::document(document, &fonts)?;
    tags::finish(written, document)
}

/// Sets the book in pages, without writing a file of them.
pub fn pages(book: &Book, theme: &Theme) -> Result<display::Document> {
    typeset::book(book, theme)
}

/// Tells which characters the theme can print; none if its fonts cannot be read.
pub(crate) fn coverage(theme: &Theme) -> Option<impl Fn(char) -> bool> {
    let fonts = typeset::fonts::Fonts::load(theme).ok()?;
    Some(move |character| fonts.can_show(character))
}
