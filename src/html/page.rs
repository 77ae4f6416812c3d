//! The pages: what the templates are handed, typed, and the rendering of each.

use anyhow::{Context as _, Result};
use serde::Serialize;
use tera::{Context, Tera};

use crate::book::{Book, plain_text};
use crate::drawing::measure::ThemeMeasure;
use crate::html::block::{self, Scribe};
use crate::html::contents::{Contents, Entry};
use crate::html::inline::{self, Around};
use crate::html::leaf::Leaf;
use crate::html::notes;
use crate::html::places::Places;
use crate::html::style;
use crate::html::text;
use crate::theme::{Theme, fill};

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
    /// Whether all of the book is on one page.
    single: bool,
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
    /// «Вы здесь», before the way to a page.
    here: &'a str,
    on_page: &'a str,
    /// «В этой главе», above its documents.
    documents: &'a str,
    whole_chapter: &'a str,
    whole_book: &'a str,
}

/// A page of a chapter or of a document; templates know it as `page`.
#[derive(Debug, Serialize)]
struct Page<'a> {
    /// The words of the heading, for the title of the window.
    name: String,
    /// The heading as HTML.
    title: String,
    number: Option<&'a str>,
    anchor: &'a str,
    /// The name of its file.
    path: &'a str,
    /// «Скрипты»: what sort of document it is, if it is one.
    kind: Option<&'a str>,
    /// The line of its chapter, where it is a document below one.
    chapter: Option<Entry>,
    /// The contents beside it.
    menu: Vec<Entry>,
    /// Its own headings.
    sections: &'a [Entry],
    /// The documents of the chapter that it opens.
    documents: Vec<Listed<'a>>,
    previous: Option<Entry>,
    next: Option<Entry>,
    /// The blocks as HTML.
    body: String,
}

/// A document in the list of its chapter.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    href: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    /// Its first words.
    lead: Option<String>,
}

/// A chapter of a book on one page.
#[derive(Debug, Serialize)]
struct Chapter<'a> {
    title: String,
    number: Option<&'a str>,
    anchor: &'a str,
    body: String,
}

#[derive(Debug, Serialize)]
struct Handed<'a> {
    page: Page<'a>,
}

/// What the template of a book on one page is handed beside `site` and `contents`.
#[derive(Debug, Serialize)]
struct Single<'a> {
    chapters: Vec<Chapter<'a>>,
    /// The style sheets themselves.
    style: String,
    /// The scripts themselves.
    script: String,
}

impl<'a> Site<'a> {
    pub(super) fn of(book: &'a Book, theme: &Theme, places: &'a Places<'_>) -> Self {
        let logo = book.logo.as_ref().and_then(|path| places.picture(path));
        let approval = book.approval.as_ref();
        let addresses = |suffix| match places.is_single {
            true => Vec::new(),
            false => style::addresses(theme, suffix),
        };
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
            labels: Labels::of(book),
            single: places.is_single,
            styles: addresses(".css"),
            scripts: addresses(".js"),
        }
    }
}

impl<'a> Labels<'a> {
    fn of(book: &'a Book) -> Self {
        let labels = &book.labels;
        let screen = |key| labels.screen.get(key).map_or("", String::as_str);
        Self {
            contents: &labels.contents,
            version: &labels.version,
            draft: &labels.draft,
            next: &labels.next,
            previous: &labels.previous,
            skip: &labels.skip,
            here: screen("here"),
            on_page: screen("on-page"),
            documents: screen("documents"),
            whole_chapter: screen("whole-chapter"),
            whole_book: screen("whole-book"),
        }
    }
}

/// The title page with the whole contents.
pub(super) fn index(templates: &Tera) -> Result<String> {
    fill(templates, "index.html", &Context::new()).context("the title page: `index.html`")
}

/// A page, by its place among the leaves: its path and its HTML.
pub(super) fn page(
    book: &Book,
    place: usize,
    places: &Places<'_>,
    measure: Option<&ThemeMeasure>,
    contents: &Contents,
    templates: &Tera,
) -> Result<(String, String)> {
    let leaf = &places.leaves[place];
    let own = contents.of_page(place);
    let page = Page {
        name: plain_text(leaf.title),
        title: title(book, place, places),
        number: leaf.number,
        anchor: leaf.anchor.as_str(),
        path: &leaf.path,
        kind: leaf.kind,
        chapter: leaf.is_document.then(|| contents.chapter_of(place).alone()),
        menu: contents.menu(place),
        sections: sections(own),
        documents: if leaf.is_document { Vec::new() } else { listed(place, places, contents) },
        previous: place.checked_sub(1).map(|before| contents.of_page(before).alone()),
        next: places.leaves.get(place + 1).map(|_| contents.of_page(place + 1).alone()),
        body: body(book, place, places, measure),
    };
    let context = Context::from_serialize(&Handed { page })?;
    let html = fill(templates, "chapter.html", &context);
    Ok((leaf.path.clone(), html.context("a page of a chapter: `chapter.html`")?))
}

/// The book on one page.
pub(super) fn single(
    book: &Book,
    places: &Places<'_>,
    measure: Option<&ThemeMeasure>,
    templates: &Tera,
    theme: &Theme,
    script: String,
) -> Result<String> {
    use rayon::prelude::*;

    let frame = text::json(&Site::of(book, theme, places));
    let chapter = |place: usize| {
        let leaf: &Leaf<'_> = &places.leaves[place];
        Chapter {
            title: title(book, place, places),
            number: leaf.number,
            anchor: leaf.anchor.as_str(),
            body: body(book, place, places, measure),
        }
    };
    let chapters: Vec<Chapter<'_>> =
        (0..places.leaves.len()).into_par_iter().map(chapter).collect();
    let words = chapters.iter().flat_map(|chapter| [chapter.title.as_str(), &chapter.body]);
    let words = words.chain([script.as_str(), &frame]).collect::<Vec<_>>();
    let style = measure.map(|_| style::sheet(theme, &words)).unwrap_or_default();
    let context = Context::from_serialize(&Single { chapters, style, script })?;
    let html = fill(templates, "handbook.html", &context);
    html.context("the book on one page: `handbook.html`")
}

fn around<'a>(book: &Book, place: usize, places: &'a Places<'a>) -> Around<'a> {
    Around { places, page: Some(place), language: book.language, links: true }
}

fn title<'a>(book: &Book, place: usize, places: &'a Places<'a>) -> String {
    let mut html = String::new();
    inline::push(&mut html, places.leaves[place].title, around(book, place, places));
    html
}

/// The blocks of a leaf and its footnotes; nothing where templates are only tried.
fn body<'a>(
    book: &'a Book,
    place: usize,
    places: &'a Places<'a>,
    measure: Option<&'a ThemeMeasure>,
) -> String {
    let Some(measure) = measure else { return String::new() };
    let leaf = &places.leaves[place];
    let around = around(book, place, places);
    let mut scribe = Scribe::new(around, &book.labels.rehearsal, measure, leaf);
    block::push(&mut scribe, leaf.blocks);
    if let Some(about) = leaf.about_notes {
        notes::push_numbered(&mut scribe, about, &leaf.notes);
    }
    scribe.finish()
}

/// The headings of a page without the documents that have pages of their own.
fn sections(own: &Entry) -> &[Entry] {
    let end = own.entries.iter().position(|entry| entry.page).unwrap_or(own.entries.len());
    &own.entries[..end]
}

fn listed<'a>(place: usize, places: &Places<'_>, contents: &'a Contents) -> Vec<Listed<'a>> {
    let leaves = places.leaves[place + 1..].iter();
    let listed = |(entry, leaf): (&'a Entry, &Leaf<'_>)| Listed {
        href: &entry.href,
        number: entry.number.as_deref(),
        title: &entry.title,
        lead: leaf.lead(),
    };
    contents.documents(place).into_iter().zip(leaves).map(listed).collect()
}
