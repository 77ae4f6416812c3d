//! The printed handbook: a book and a theme in, the bytes of one PDF file out.
//! It reads no file and asks no clock; the same book gives the same bytes on any day.

mod archive;
mod assemble;
mod content;
pub mod display;
mod fonts;
mod impose;
mod outline;
mod structure;
mod tags;
mod typeset;
mod vectors;
mod write;
mod xmp;

use anyhow::Result;

use crate::book::{Book, CardSet};
use crate::paper::Paper;
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

/// The book on small paper, imposed two pages on a side, to be folded and stitched.
pub fn booklet(book: &Book, theme: &Theme) -> Result<display::Document> {
    Ok(impose::booklet(typeset::facing(book, &theme.folded())?))
}

/// The cards of a book, several on a sheet with marks where it is cut; none where it has none.
/// They are long ones where the theme has that paper, else of A6.
pub fn cards(book: &Book, theme: &Theme) -> Result<Option<display::Document>> {
    let is_long = theme.settings.page.is(Paper::Card);
    let sort = typeset::Sort::cards(if is_long { Paper::Card } else { Paper::A6 });
    let document = plates(book, theme, &book.cards, &sort)?;
    Ok(document.map(|document| impose::cards(document, sort.paper)))
}

/// The posters of a book, each on a sheet of A3; none where it has none.
pub fn posters(book: &Book, theme: &Theme) -> Result<Option<display::Document>> {
    plates(book, theme, &book.posters, &typeset::Sort::posters())
}

fn plates(
    book: &Book,
    theme: &Theme,
    set: &CardSet,
    sort: &typeset::Sort,
) -> Result<Option<display::Document>> {
    if set.cards.is_empty() {
        return Ok(None);
    }
    typeset::plates(book, theme, set, sort).map(Some)
}

/// Tells which characters the theme can print; none if its fonts cannot be read.
pub(crate) fn coverage(theme: &Theme) -> Option<impl Fn(char) -> bool> {
    let fonts = typeset::fonts::Fonts::load(theme).ok()?;
    Some(move |character| fonts.can_show(character))
}
