//! Footnotes at the end of a page, each with the ways back to its marks.

use crate::book::{Note, Notes};
use crate::html::block::{self, Scribe};

/// Writes the notes whose marks stand on a page, with the numbers that they have in the chapter.
pub(super) fn push_numbered<'a>(scribe: &mut Scribe<'a>, about: &Notes, notes: &[&'a Note]) {
    if notes.is_empty() {
        return;
    }
    scribe.markup("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"");
    scribe.text(&about.title);
    scribe.markup("\"><ol>");
    for note in notes {
        scribe.markup("<li");
        scribe.id(Some(&note.anchor));
        if let Some(number) = note.number {
            scribe.markup(&format!(" value=\"{number}\""));
        }
        scribe.markup(">");
        block::push_tight(scribe, &note.blocks);
        push_ways_back(scribe, about, note);
        scribe.markup("</li>\n");
    }
    scribe.markup("</ol></section>");
}

/// Writes notes that nothing refers to, in the place where they were written.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, notes: &'a Notes) {
    scribe.markup("<div class=\"notes\" role=\"note\">");
    for note in &notes.notes {
        scribe.markup("<div");
        scribe.id(Some(&note.anchor));
        scribe.markup(">");
        block::push(scribe, &note.blocks);
        scribe.markup("</div>");
    }
    scribe.markup("</div>");
}

fn push_ways_back(scribe: &mut Scribe<'_>, notes: &Notes, note: &Note) {
    for (index, mark) in note.marks.iter().enumerate() {
        scribe.markup(" <a class=\"note-back\" role=\"doc-backlink\" href=\"#");
        scribe.text(mark.as_str());
        scribe.markup("\" aria-label=\"");
        let number = note.number.unwrap_or_default();
        scribe.text(&format!("{}: {number}", notes.back));
        if note.marks.len() > 1 {
            scribe.text(&format!(".{}", index + 1));
        }
        scribe.markup("\">↑</a>");
    }
}
