//! What is said: dialogues, turn by turn, and phrases.

use crate::book::{Block, Branch, Entry, Speaker, Turn};
use crate::html::block::{self, Scribe};
use crate::html::icon;

/// Writes a dialogue as a list of its turns.
pub(super) fn push_dialogue<'a>(scribe: &mut Scribe<'a>, turns: &'a [Turn]) {
    scribe.markup("<ol class=\"dialogue\" role=\"list\"");
    // A talk that goes one way only is read, not rehearsed.
    if turns.iter().any(|turn| turn.branches.len() > 1) {
        push_rehearsal(scribe);
    }
    scribe.markup(">");
    for turn in turns {
        let class = match turn.speaker {
            Speaker::Staff => "staff",
            Speaker::Client => "client",
            Speaker::Bot => "bot",
            Speaker::Stage => "stage",
        };
        scribe.markup("<li");
        scribe.id(turn.anchor.as_ref());
        scribe.markup(&format!(" class=\"turn {class}\"><p class=\"speaker\">"));
        block::push_number(scribe, turn.number.as_deref());
        scribe.text(&turn.label);
        if let Some(time) = &turn.time {
            scribe.markup("<span class=\"time\">, ");
            scribe.text(time);
            scribe.markup("</span>");
        }
        scribe.markup("</p>");
        push_entry(scribe, turn.entry.as_ref());
        scribe.markup("<div class=\"speech\">");
        block::push(scribe, &turn.blocks);
        scribe.markup("</div>");
        push_branches(scribe, &turn.branches);
        if !turn.note.is_empty() {
            scribe.markup("<p class=\"turn-note\">");
            scribe.runs(&turn.note);
            scribe.markup("</p>");
        }
        scribe.markup("</li>\n");
    }
    scribe.markup("</ol>");
}

/// The words for the script that lets a reader go through the dialogue.
fn push_rehearsal(scribe: &mut Scribe<'_>) {
    let words = scribe.rehearsal;
    let words = [
        ("play", &words.play),
        ("choose", &words.choose),
        ("anytime", &words.anytime),
        ("next", &words.on),
        ("back", &words.back),
        ("again", &words.again),
        ("close", &words.close),
        ("over", &words.over),
    ];
    for (name, word) in words {
        scribe.markup(&format!(" data-{name}=\""));
        scribe.text(word);
        scribe.markup("\"");
    }
}

/// What leads there from anywhere.
fn push_entry(scribe: &mut Scribe<'_>, entry: Option<&Entry>) {
    let Some(entry) = entry else { return };
    scribe.markup("<p class=\"entry\">");
    scribe.text(&entry.label);
    scribe.markup(": <span class=\"trigger\">");
    scribe.runs(&entry.words);
    scribe.markup("</span></p>");
}

fn push_branches(scribe: &mut Scribe<'_>, branches: &[Branch]) {
    if branches.is_empty() {
        return;
    }
    scribe.markup("<ul class=\"branches\" role=\"list\">");
    for branch in branches {
        scribe.markup("<li>");
        if !branch.when.is_empty() {
            scribe.markup("<span class=\"when\">");
            scribe.runs(&branch.when);
            scribe.markup("</span> ");
        }
        scribe.markup("<span class=\"goto\">");
        scribe.markup(icon::ARROW);
        scribe.runs(&branch.goto);
        scribe.markup("</span></li>");
    }
    scribe.markup("</ul>");
}

/// Writes a phrase to say, or a quotation.
pub(super) fn push_quote<'a>(scribe: &mut Scribe<'a>, blocks: &'a [Block]) {
    scribe.markup("<blockquote>");
    block::push(scribe, blocks);
    scribe.markup("</blockquote>");
}
