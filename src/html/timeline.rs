//! The terms of a complaint as a list: what a narrow screen has in place of the drawing.

use crate::book::{Milestone, Rung, Timeline};
use crate::html::block::Scribe;

/// Writes the list; the style sheet shows it where the drawing would be too small to read.
pub(super) fn push(scribe: &mut Scribe<'_>, timeline: &Timeline) {
    scribe.markup("<div class=\"timeline\"><p class=\"timeline-title\">");
    scribe.text(&timeline.title);
    scribe.markup(" <span class=\"timeline-counted\">");
    scribe.text(&timeline.words.counted);
    scribe.markup("</span></p><ol class=\"timeline-line\" role=\"list\"><li><strong>");
    scribe.text(&timeline.begins);
    scribe.markup("</strong></li>");
    for milestone in &timeline.milestones {
        push_milestone(scribe, milestone);
    }
    scribe.markup("</ol>");
    if let Some((label, words)) = &timeline.meanwhile {
        push_labelled(scribe, label, words);
    }
    if !timeline.rungs.is_empty() {
        scribe.markup("<p class=\"timeline-title\">");
        scribe.text(&timeline.words.ladder);
        scribe.markup("</p><ol class=\"timeline-line\" role=\"list\">");
        timeline.rungs.iter().for_each(|rung| push_rung(scribe, rung));
        scribe.markup("</ol>");
    }
    if let Some((name, when)) = &timeline.outside {
        let words = [name.as_str(), when].join(". ");
        push_labelled(scribe, &timeline.words.outside, words.trim_end_matches(". "));
    }
    scribe.markup("</div>");
}

fn push_milestone(scribe: &mut Scribe<'_>, milestone: &Milestone) {
    scribe.markup("<li>");
    if let Some(term) = &milestone.term {
        scribe.markup("<span class=\"timeline-term\">");
        scribe.text(&term.words);
        scribe.markup("</span> ");
    }
    scribe.markup("<strong>");
    scribe.text(&milestone.name);
    scribe.markup("</strong></li>");
}

fn push_rung(scribe: &mut Scribe<'_>, rung: &Rung) {
    scribe.markup("<li><strong>");
    scribe.text(&format!("{}. {}", rung.level, rung.role));
    scribe.markup("</strong>");
    if let Some(term) = &rung.term {
        scribe.markup(" <span class=\"timeline-term\">");
        scribe.text(&term.words);
        scribe.markup("</span>");
    }
    if !rung.when.is_empty() {
        scribe.markup("<br>");
        scribe.text(&rung.when);
    }
    scribe.markup("</li>");
}

fn push_labelled(scribe: &mut Scribe<'_>, label: &str, words: &str) {
    scribe.markup("<p><strong>");
    scribe.text(label);
    scribe.markup(".</strong> ");
    scribe.text(words);
    scribe.markup("</p>");
}
