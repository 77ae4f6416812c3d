//! What a letter says to its reader: its salutation, body and closing, without what it says to staff.

use std::collections::BTreeSet;

use crate::handbook::{Document, Handbook};
use crate::kinds::letter::Letter;
use crate::language::letters::{Topic, topics, topics_of_slot};
use crate::rules::texts::{Text, texts};
use crate::syntax::slots::{fill, slots};

/// The texts of a letter that its reader sees below the subject.
pub(super) fn said<'a>(
    handbook: &'a Handbook,
    document: &'a Document,
    letter: &Letter,
) -> Vec<Text<'a>> {
    let fields = [&letter.salutation, &letter.body, &letter.closing];
    let starts: Vec<u32> =
        fields.iter().filter_map(|field| Some(field.spanned()?.span.start)).collect();
    let mut texts = texts(handbook, document);
    texts.retain(|text| text.field().is_none_or(|field| starts.contains(&field.start)));
    texts
}

/// What a letter speaks of, its slots filled in with their examples; the type and the name of a slot
/// tell something too.
pub(super) fn spoken_of(
    handbook: &Handbook,
    document: &Document,
    letter: &Letter,
) -> BTreeSet<Topic> {
    let mut spoken = BTreeSet::new();
    for text in said(handbook, document, letter) {
        let example = |slot: &str| handbook.slot_example(document, slot);
        spoken.extend(topics(&fill(&text.words, &example), document.language));
        for slot in slots(&text.words) {
            spoken.extend(topics_of_slot(slot.name));
            let declared = handbook.slot(document, slot.name);
            let slot_type = declared.and_then(|slot| slot.slot_type.get());
            spoken.extend(slot_type.filter(|slot_type| slot_type.is_time()).map(|_| Topic::When));
        }
    }
    spoken
}
