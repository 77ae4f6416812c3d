//! The pages: what the templates are handed, typed, and the rendering of each.

use anyhow::{Context as _, Result};
use serde::Serialize;
use tera::{Context, Tera};

use crate::book::{Book, plain_text};
use crate::drawing::measure::ThemeMeasure;
use crate::html::block::{self, Scribe};
use crate::html::contents::{Contents, Entry};
use crate::html::inline::{self, Around};
use crate::html::places::Places;
use crate::html::style;
use crate::theme::Theme;

/// What is the same on all pages; templates know it as `site`.
#[derive(Debug, Serialize)]
pub(super) struct Site<'a> {
    /// The code of the main language.
    language: &'static str,
    title: &'a str,
    subtitle: Option<&'a str>,
    edition: Option<&'a str>,
    marking: Option<&'a str>,
    company: &'a str,
    legal_name: Option<&'a str>,
    version: Option<&'a str>,
    date: Option<&'a str>,
    approval: Option<Approval<'a>>,
    logo: Option<Logo<'a>>,
    draft: bool,
    labels: Labels<'a>,
    /// The addresses of the style sheets, in their order.
    styles: Vec<String>,
    /// The addresses of the scripts; no page needs them.
    scripts: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Approval<'a> {
    heading: &'a str,
    lines: &'a [String],
}

#[derive(Debug, Serialize)]
struct Logo<'a> {
    path: &'a str,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct Labels<'a> {
    contents: &'a str,
    version: &'a str,
    draft: &'a str,
    next: &'a str,
    previous: &'a str,
    skip: &'a str,
}

/// A chapter's page; templates know it as `page`.
#[derive(Debug, Serialize)]
struct Page<'a> {
    /// The words of the heading, for the title of the window.
    name: String,
    /// The heading as HTML.
    title: String,
    number: Option<&'a str>,
    anchor: &'a str,
    /// Its own line of the contents: the address, the sections.
    entry: &'a Entry,
    previous: Option<&'a Entry>,
    next: Option<&'a Entry>,
    /// The blocks as HTML.
    body: String,
}

#[derive(Debug, Serialize)]
struct Handed<'a> {
    page: Page<'a>,
}

impl<'a> Site<'a> {
    pub(super) fn of(book: &'a Book, theme: &Theme, places: &'a Places<'_>) -> Self {
        let logo = book.logo.as_ref().and_then(|path| places.picture(path));
        let approval = book.approval.as_ref();
        Self {
            language: book.language.code(),
            title: &book.title,
            subtitle: book.subtitle.as_deref(),
            edition: book.edition.as_deref(),
            marking: book.marking.as_deref(),
            company: &book.company,
            legal_name: book.legal_name.as_deref(),
            version: book.version.as_deref(),
            date: book.date.as_deref(),
            approval: approval
                .map(|approval| Approval { heading: &approval.heading, lines: &approval.lines }),
            logo: logo.map(|picture| Logo {
                path: &picture.path,
                width: picture.size.0,
                height: picture.size.1,
            }),
            draft: book.draft,
            labels: Labels {
                contents: &book.labels.contents,
                version: &book.labels.version,
                draft: &book.labels.draft,
                next: &book.labels.next,
                previous: &book.labels.previous,
                skip: &book.labels.skip,
            },
            styles: style::addresses(theme, ".css"),
            scripts: style::addresses(theme, ".js"),
        }
    }
}

/// The title page with the whole contents.
pub(super) fn index(templates: &Tera) -> Result<String> {
    templates.render("index.html", &Context::new()).context("the title page: `index.html`")
}

/// The page of a chapter, by its place in the book: its path and its HTML.
pub(super) fn chapter(
    book: &Book,
    place: usize,
    places: &Places<'_>,
    measure: &ThemeMeasure,
    contents: &Contents,
    templates: &Tera,
) -> Result<(String, String)> {
    let chapter = &book.chapters[place];
    let around = Around { places, chapter: Some(place), language: book.language, links: true };
    let mut scribe = Scribe::new(around, &book.labels.rehearsal, measure, &chapter.anchor);
    block::push(&mut scribe, &chapter.blocks);
    let page = Page {
        name: plain_text(&chapter.title),
        title: inline::unlinked(&chapter.title, around),
        number: chapter.number.as_deref(),
        anchor: chapter.anchor.as_str(),
        entry: &contents.entries[place],
        previous: place.checked_sub(1).and_then(|before| contents.entries.get(before)),
        next: contents.entries.get(place + 1),
        body: scribe.finish(),
    };
    let path = places.page(place).to_owned();
    let context = Context::from_serialize(&Handed { page })?;
    let html = templates.render("chapter.html", &context);
    Ok((path, html.context("a page of a chapter: `chapter.html`")?))
}
