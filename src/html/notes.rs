//! Footnotes at the end of a page, each with the ways back to its marks.

use crate::book::{Note, Notes};
use crate::html::block::{self, Scribe};

/// Writes the notes of a chapter; one that nothing refers to is told apart by having no number.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, notes: &'a Notes) {
    if notes.notes.iter().all(|note| note.number.is_none()) {
        return push_aside(scribe, notes);
    }
    scribe.markup("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"");
    scribe.text(&notes.title);
    scribe.markup("\"><ol>");
    for note in &notes.notes {
        scribe.markup("<li");
        scribe.id(Some(&note.anchor));
        scribe.markup(">");
        block::push_tight(scribe, &note.blocks);
        push_ways_back(scribe, notes, note);
        scribe.markup("</li>\n");
    }
    scribe.markup("</ol></section>");
}

fn push_aside<'a>(scribe: &mut Scribe<'a>, notes: &'a Notes) {
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
