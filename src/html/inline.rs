//! Running text: runs with their styles, links and languages.

use crate::book::{Link, NoteMark, Run};
use crate::html::places::Places;
use crate::html::text;
use crate::language::Language;

/// What running text needs to know of its surroundings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    /// Where links lead.
    pub places: &'a Places<'a>,
    /// The page that is being written; none on the title page.
    pub page: Option<usize>,
    /// The language of the page.
    pub language: Language,
    /// False inside a link, where no other may stand.
    pub links: bool,
}

/// Appends the runs; neighbours with the same link share one.
pub(super) fn push(html: &mut String, runs: &[Run], around: Around<'_>) {
    let alike =
        |one: &Run, two: &Run| one.link == two.link && one.note.is_none() && two.note.is_none();
    for group in runs.chunk_by(alike) {
        if let Some(mark) = &group[0].note {
            push_mark(html, mark, around);
            continue;
        }
        // What only names a page says nothing here.
        if group.iter().all(|run| run.text.is_empty()) {
            continue;
        }
        let href = if around.links { group[0].link.as_ref() } else { None };
        let closing = open_link(html, href, around);
        for run in group {
            push_run(html, run, around.language);
        }
        html.push_str(closing);
    }
}

/// The runs without their links, as HTML.
pub(super) fn unlinked(runs: &[Run], around: Around<'_>) -> String {
    let mut html = String::new();
    push(&mut html, runs, Around { links: false, ..around });
    html
}

/// Opens a link if it leads anywhere, and gives what will close it.
fn open_link(html: &mut String, link: Option<&Link>, around: Around<'_>) -> &'static str {
    match link {
        Some(Link::Anchor(anchor)) => {
            let Some(href) = around.places.href(anchor, around.page) else { return "" };
            html.push_str("<a href=\"");
            text::push(html, &href);
            html.push_str("\">");
        }
        Some(Link::Url(url)) if text::is_linkable(url) => {
            html.push_str("<a class=\"outside\" rel=\"external noreferrer\" href=\"");
            text::push(html, url);
            html.push_str("\">");
        }
        _ => return "",
    }
    "</a>"
}

/// The figure of a footnote. It is no word of a title that leads somewhere itself.
fn push_mark(html: &mut String, mark: &NoteMark, around: Around<'_>) {
    let href = around.places.href(&mark.note, around.page).filter(|_| around.links);
    let Some(href) = href else { return };
    for (attribute, value) in [
        ("<sup class=\"note-mark\"><a role=\"doc-noteref\" id", mark.anchor.as_str()),
        ("\" href", &href),
        ("\" aria-label", &mark.label),
    ] {
        html.push_str(attribute);
        html.push_str("=\"");
        text::push(html, value);
    }
    html.push_str(&format!("\">{}</a></sup>", mark.number));
}

fn push_run(html: &mut String, run: &Run, language: Language) {
    let style = run.style;
    let wraps = [
        (style.strong, "<strong>", "</strong>"),
        (style.emphasis, "<em>", "</em>"),
        (style.strike, "<s>", "</s>"),
        (style.slot, "<span class=\"slot\">", "</span>"),
        (style.code, "<code>", "</code>"),
    ];
    let foreign = run.language.filter(|own| *own != language);
    if let Some(foreign) = foreign {
        html.push_str("<span lang=\"");
        html.push_str(foreign.code());
        html.push_str("\">");
    }
    for (_, opening, _) in wraps.iter().filter(|(is_on, ..)| *is_on) {
        html.push_str(opening);
    }
    let mut lines = run.text.split('\n');
    text::push(html, lines.next().unwrap_or_default());
    for line in lines {
        html.push_str("<br>");
        text::push(html, line);
    }
    for (.., closing) in wraps.iter().rev().filter(|(is_on, ..)| *is_on) {
        html.push_str(closing);
    }
    if foreign.is_some() {
        html.push_str("</span>");
    }
}
