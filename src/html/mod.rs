//! The book as linked pages that work from a folder, without a network and without scripts.
//! Looks come from the theme; this module knows no file of the project and writes nothing.

mod block;
mod contents;
mod drawing;
mod figures;
mod fonts;
mod icon;
mod inline;
mod names;
mod notes;
mod page;
mod places;
mod spoken;
mod style;
mod table;
mod text;

use anyhow::{Context, Result};
use rayon::prelude::*;

use crate::book::Book;
use crate::drawing::measure::ThemeMeasure;
use crate::output::Output;
use crate::theme::Theme;

use self::contents::Contents;
use self::page::Site;
use self::places::Places;

/// Renders the book: `index.html`, a page for each chapter, `static/` and `assets/`.
///
/// # Errors
///
/// A template of the project that names what does not exist, with its place.
pub fn render(book: &Book, theme: &Theme) -> Result<Output> {
    let places = Places::of(book);
    let measure = ThemeMeasure::of(theme);
    let contents = Contents::of(book, &places);
    let site = Site::of(book, theme, &places);
    let mut templates = theme.templates().context("the page templates cannot be compiled")?;
    templates.global_context().insert("site", &site);
    templates.global_context().insert("contents", &contents.entries);
    templates.global_context().insert("lists", &contents::lists(book, &places));

    let mut output = Output::default();
    output.insert("index.html", page::index(&templates)?);
    let pages: Vec<(String, String)> = (0..book.chapters.len())
        .into_par_iter()
        .map(|place| page::chapter(book, place, &places, &measure, &contents, &templates))
        .collect::<Result<_>>()?;
    for (path, html) in pages {
        output.insert(path, html);
    }
    style::insert(&mut output, theme);
    for picture in places.pictures() {
        output.insert(picture.path.as_str(), picture.bytes.to_vec());
    }
    Ok(output)
}
