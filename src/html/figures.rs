//! What stands out of the running text: boxes, letters, steps and pictures.

use crate::book::{Callout, CalloutKind, Image, LetterSample, Slot, Step};
use crate::html::block::{self, Scribe};
use crate::html::icon;

/// Writes a box.
pub(super) fn push_callout<'a>(scribe: &mut Scribe<'a>, callout: &'a Callout) {
    let (class, icon) = match callout.kind {
        CalloutKind::Note => ("note", icon::NOTE),
        CalloutKind::Tip => ("tip", icon::TIP),
        CalloutKind::Important => ("important", icon::IMPORTANT),
        CalloutKind::Warning => ("warning", icon::WARNING),
        CalloutKind::Facts => ("facts", ""),
        CalloutKind::Takeaways => ("takeaways", icon::TAKEAWAYS),
        CalloutKind::Exercise => ("exercise", icon::EXERCISE),
        CalloutKind::Card => ("card", ""),
    };
    scribe.markup(&format!("<div class=\"callout {class}\" role=\"note\">"));
    if !callout.title.is_empty() {
        scribe.markup("<p class=\"callout-title\">");
        scribe.markup(icon);
        scribe.runs(&callout.title);
        scribe.markup("</p>");
    }
    scribe.markup("<div class=\"callout-body\">");
    block::push(scribe, &callout.blocks);
    scribe.markup("</div></div>");
}

/// Writes a sample letter as a sheet.
pub(super) fn push_letter<'a>(scribe: &mut Scribe<'a>, letter: &'a LetterSample) {
    scribe.markup("<div class=\"letter\">");
    if !letter.fields.is_empty() {
        scribe.markup("<dl class=\"letter-head\">");
        for (label, value) in &letter.fields {
            scribe.markup("<div><dt>");
            scribe.text(label);
            scribe.markup("</dt><dd>");
            scribe.runs(value);
            scribe.markup("</dd></div>");
        }
        scribe.markup("</dl>");
    }
    scribe.markup("<div class=\"letter-text\">");
    block::push(scribe, &letter.blocks);
    scribe.markup("</div>");
    push_slots(scribe, &letter.slots);
    scribe.markup("</div>");
}

/// What a form asks for each slot, for the script that makes it.
fn push_slots(scribe: &mut Scribe<'_>, slots: &[Slot]) {
    if slots.is_empty() {
        return;
    }
    scribe.markup("<template class=\"slots\">");
    for slot in slots {
        let values = slot.values.join("\n");
        let attributes = [
            ("slot", slot.name.as_str()),
            ("kind", slot.kind),
            ("label", slot.label.as_deref().unwrap_or_default()),
            ("example", &slot.example),
            ("values", &values),
            ("hint", &slot.hint),
        ];
        scribe.markup("<i");
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            scribe.markup(&format!(" data-{name}=\""));
            scribe.text(value);
            scribe.markup("\"");
        }
        scribe.markup("></i>");
    }
    scribe.markup("</template>");
}

/// Writes the steps of a protocol.
pub(super) fn push_steps<'a>(scribe: &mut Scribe<'a>, steps: &'a [Step]) {
    scribe.markup("<ol class=\"steps\" role=\"list\">");
    for step in steps {
        let long = if step.mark.chars().count() > 2 { " long" } else { "" };
        scribe.markup(&format!("<li><span class=\"step-mark{long}\">"));
        scribe.text(&step.mark);
        scribe.markup("</span> <div class=\"step-body\">");
        if !step.title.is_empty() {
            scribe.markup("<p class=\"step-title\">");
            scribe.runs(&step.title);
            scribe.markup("</p>");
        }
        block::push(scribe, &step.blocks);
        scribe.markup("</div></li>\n");
    }
    scribe.markup("</ol>");
}

/// Writes a picture; one that cannot be shown is told in words.
pub(super) fn push_image(scribe: &mut Scribe<'_>, image: &Image) {
    scribe.markup("<figure>");
    match scribe.around.places.picture(&image.asset) {
        Some(picture) => {
            let (width, height) = picture.size;
            scribe.markup("<img src=\"");
            scribe.text(&picture.path);
            scribe.markup(&format!("\" width=\"{width}\" height=\"{height}\" alt=\""));
            scribe.text(&image.alt);
            scribe.markup("\">");
        }
        None if image.alt.is_empty() => {}
        None => {
            scribe.markup("<p class=\"no-picture\">");
            scribe.text(&image.alt);
            scribe.markup("</p>");
        }
    }
    // Without a picture its words stand in the box already.
    let has_picture = scribe.around.places.picture(&image.asset).is_some();
    if let Some(caption) = image.caption.as_ref().filter(|_| has_picture) {
        scribe.markup("<figcaption>");
        scribe.runs(caption);
        scribe.markup("</figcaption>");
    }
    scribe.markup("</figure>");
}
