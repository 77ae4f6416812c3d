//! The book for a screen: as linked pages and on one page of its own. Both work from a folder,
//! without a network; they can be read without scripts, which add the search and the exercises.
//! Looks come from the theme; this module knows no file of the project and writes nothing.

mod block;
mod contents;
mod drawing;
mod figures;
mod fonts;
mod glossary;
mod icon;
mod inline;
mod leaf;
mod names;
mod notes;
mod page;
mod places;
mod reader;
mod spoken;
mod style;
mod table;
mod text;
mod texts;
mod timeline;
mod working;

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Error, Result};
use rayon::prelude::*;
use tera::Tera;

use crate::book::Book;
use crate::drawing::measure::ThemeMeasure;
use crate::output::Output;
use crate::theme::{Theme, is_endless};

use self::contents::Contents;
use self::leaf::Leaf;
use self::page::Site;
use self::places::Places;

/// The page that a reader opens first.
pub(crate) const INDEX: &str = "index.html";

/// Renders the book as linked pages: `index.html`, a page for each chapter and each document,
/// `static/` and `assets/`.
///
/// # Errors
///
/// A template of the project that names what does not exist, with its place.
pub fn render(book: &Book, theme: &Theme) -> Result<Output> {
    linked(book, theme, &Places::linked(book))
}

/// Renders both, side by side: the linked pages, and the book on one page. Fails as `render` does.
pub(crate) fn render_both(book: &Book, theme: &Theme) -> Result<(Output, String)> {
    let places = Places::linked(book);
    let (pages, page) =
        rayon::join(|| linked(book, theme, &places), || single(book, theme, &places.leaves));
    Ok((pages?, page?))
}

fn linked(book: &Book, theme: &Theme, places: &Places<'_>) -> Result<Output> {
    let leaves = &places.leaves;
    let (output, (reader, texts)) = rayon::join(
        || pages(book, theme, places, &|_| true),
        || rayon::join(|| reader::script(book, leaves, false), || texts::script(book, leaves)),
    );
    let mut output = output?;
    output.insert(reader::PATH, reader);
    output.insert(texts::PATH, texts);
    style::insert(&mut output, theme);
    Ok(output)
}

/// Renders those of the linked pages whose paths are wanted, without what the scripts read. Fails as
/// `render` does.
pub(crate) fn render_some(
    book: &Book,
    theme: &Theme,
    is_wanted: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Output> {
    let mut output = pages(book, theme, &Places::linked(book), is_wanted)?;
    style::insert(&mut output, theme);
    Ok(output)
}

/// The linked pages that are wanted, and the pictures.
fn pages(
    book: &Book,
    theme: &Theme,
    places: &Places<'_>,
    is_wanted: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Output> {
    let measure = ThemeMeasure::of(theme);
    let contents = Contents::of(book, places);
    let templates = templates(book, theme, places, &contents)?;
    let mut output = Output::default();
    if is_wanted(INDEX) {
        output.insert(INDEX, page::index(&templates)?);
    }
    let pages: Vec<(String, String)> = (0..places.leaves.len())
        .into_par_iter()
        .filter(|place| is_wanted(&places.leaves[*place].path))
        .map(|place| page::page(book, place, places, Some(&measure), &contents, &templates))
        .collect::<Result<_>>()?;
    for (path, html) in pages {
        output.insert(path, html);
    }
    for picture in places.pictures() {
        output.insert(picture.path.as_str(), picture.bytes.to_vec());
    }
    Ok(output)
}

/// Renders the book as one page that needs no other file.
///
/// # Errors
///
/// As `render`.
pub fn render_single(book: &Book, theme: &Theme) -> Result<String> {
    single(book, theme, &leaf::linked(book))
}

/// The book on one page; on linked pages it would have these leaves.
fn single(book: &Book, theme: &Theme, leaves: &[Leaf<'_>]) -> Result<String> {
    let places = Places::single(book);
    let measure = ThemeMeasure::of(theme);
    let contents = Contents::of(book, &places);
    let templates = templates(book, theme, &places, &contents)?;
    let script = format!("{}\n{}", reader::script(book, leaves, true), style::scripts(theme));
    page::single(book, &places, Some(&measure), &templates, theme, script)
}

/// Fills the templates with everything but the text of the book, and gives the errors. The text is
/// the same for every template, so each page of them is found that cannot be made. After the first
/// page that would never end no further one is tried.
pub(crate) fn trial(book: &Book, theme: &Theme) -> Vec<Error> {
    let mut errors = Vec::new();
    for places in [Places::linked(book), Places::single(book)] {
        let contents = Contents::of(book, &places);
        let filled = templates(book, theme, &places, &contents).and_then(|templates| {
            if places.is_single {
                return page::single(book, &places, None, &templates, theme, String::new());
            }
            let page = |place| page::page(book, place, &places, None, &contents, &templates);
            errors.extend(tried(places.leaves.len(), &page));
            page::index(&templates)
        });
        errors.extend(filled.err());
    }
    errors
}

/// The errors of the pages up to the first endless one: the same ones, whichever is done first.
fn tried(count: usize, page: &(dyn Fn(usize) -> Result<(String, String)> + Sync)) -> Vec<Error> {
    let endless = AtomicUsize::new(count);
    let errors: Vec<(usize, Error)> = (0..count)
        .into_par_iter()
        .filter_map(|place| {
            if place > endless.load(Ordering::Relaxed) {
                return None;
            }
            let error = page(place).err()?;
            if error.downcast_ref().is_some_and(is_endless) {
                endless.fetch_min(place, Ordering::Relaxed);
            }
            Some((place, error))
        })
        .collect();
    let first = endless.into_inner();
    errors.into_iter().filter(|(place, _)| *place <= first).map(|(_, error)| error).collect()
}

fn templates(book: &Book, theme: &Theme, places: &Places<'_>, contents: &Contents) -> Result<Tera> {
    let site = Site::of(book, theme, places);
    let mut templates = theme.templates().context("the page templates cannot be compiled")?;
    templates.global_context().insert("site", &site);
    templates.global_context().insert("contents", &contents.entries);
    templates.global_context().insert("lists", &contents::lists(book, places));
    Ok(templates)
}
