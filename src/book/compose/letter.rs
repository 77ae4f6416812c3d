//! A letter: when it is sent, and a sample filled in with its examples.

use crate::book::compose::context::{cell, facts, text_cell};
use crate::book::compose::prose::Filling;
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, prose};
use crate::book::{Block, LetterSample, Run, Slot};
use crate::handbook::{Document, declarations};
use crate::kinds::letter::Letter;
use crate::kinds::slot::SlotDeclaration;
use crate::kinds::value::Prose;
use crate::language::typography;
use crate::locale::Words;
use crate::syntax::fields::Keyed;

/// What the reader of a letter gets.
pub(crate) struct Parts {
    /// The subject line.
    pub(crate) subject: Option<Vec<Run>>,
    /// Salutation, text and closing.
    pub(crate) text: Vec<Block>,
    /// The signature, its lines parted by line breaks.
    pub(crate) signature: Option<Vec<Run>>,
}

/// The parts of a letter, its slots filled in.
pub(crate) fn parts(
    composer: &Composer<'_>,
    document: &Document,
    letter: &Letter,
    fill: Filling<'_>,
) -> Parts {
    let mut text = Vec::new();
    let fields = [&letter.salutation, &letter.body];
    for field in fields.into_iter().filter_map(|field| field.get()) {
        text.extend(prose::blocks(composer, field.as_str(), fill));
    }
    text.extend(prose::filled(composer, document, fill));
    if let Some(closing) = letter.closing.get() {
        text.extend(prose::blocks(composer, closing.as_str(), fill));
    }
    let signature = letter.signature.get().and_then(|name| composer.handbook.signature(name));
    let signature = signature.map(|signature| prose::runs(composer, &with_breaks(signature), fill));
    let subject: Option<&Prose> = letter.subject.get();
    let subject = subject.map(|subject| prose::runs(composer, subject.as_str(), fill));
    Parts { subject, text, signature }
}

pub(super) fn letter(composer: &Composer<'_>, document: &Document, letter: &Letter) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        facts(String::new(), details(&composer.in_house(), document, letter)).into_iter().collect();
    let declared = declared(composer, document);
    blocks.push(Block::Letter(sample(composer, document, letter, &declared)));
    blocks.extend(slots(composer, &declared));
    blocks
}

/// The letter as it is sent, with its examples filled in.
fn sample(
    composer: &Composer<'_>,
    document: &Document,
    letter: &Letter,
    declared: &[(&str, &SlotDeclaration)],
) -> LetterSample {
    let example = |slot: &str| composer.handbook.slot_example(document, slot);
    let Parts { subject, text: mut blocks, signature } =
        parts(composer, document, letter, &example);
    // A letter in another language may declare a slot of the signature itself.
    let is_used = |name: &str| {
        let mut slots = signature.iter().flatten().filter_map(|run| run.slot.as_deref());
        slots.any(|slot| slot == name)
    };
    let of_signature = composer.handbook.signature_slots().filter(|(name, _)| is_used(name));
    let is_new = |name: &str| declared.iter().all(|(own, _)| *own != name);
    let of_signature = of_signature.filter(|(name, _)| is_new(name));
    let slots = declared.iter().copied().chain(of_signature);
    let slots = slots.map(|(name, slot)| to_fill_in(composer, name, slot)).collect();
    blocks.extend(signature.map(Block::Paragraph));
    // The letter is shown as it is sent: its own language names the line.
    let label = Words::of(composer.language()).text("print-subject");
    let fields = subject.map(|subject| (label, subject)).into_iter().collect();
    LetterSample { fields, blocks, slots }
}

/// The lines of a signature stay lines.
fn with_breaks(text: &str) -> String {
    text.trim_end().replace('\n', "  \n")
}

/// What staff should know of a letter.
fn details(
    composer: &Composer<'_>,
    document: &Document,
    letter: &Letter,
) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
    if let Some(source) = composer.handbook.source_of(document) {
        details.push((composer.word("translation-of"), composer.reference(&source.id)));
    }
    if let Some(trigger) = letter.trigger.get() {
        details.push((composer.word("sent-when"), composer.runs(trigger)));
    }
    if let Some(category) = letter.category.get() {
        details.push((
            composer.word("category"),
            vec![Run::plain(composer.words.text(category.key()))],
        ));
    }
    if !letter.attachments.is_empty() {
        let names: Vec<String> =
            letter.attachments.iter().map(|name| composer.line(name)).collect();
        details.push((composer.word("attachments"), vec![Run::plain(names.join(", "))]));
    }
    details
}

/// The slots that the sender fills in; a translation has those of its source too.
fn declared<'h>(
    composer: &Composer<'h>,
    document: &'h Document,
) -> Vec<(&'h str, &'h SlotDeclaration)> {
    let handbook = composer.handbook;
    let source = handbook.source_of(document).and_then(declarations);
    let declared = source.into_iter().chain(declarations(document));
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in declared.flat_map(Keyed::iter) {
        if !names.contains(&name.value.as_str()) {
            names.push(&name.value);
        }
    }
    names.into_iter().filter_map(|name| Some((name, handbook.slot(document, name)?))).collect()
}

/// A slot as a form asks for it.
fn to_fill_in(composer: &Composer<'_>, name: &str, slot: &SlotDeclaration) -> Slot {
    let case = slot.case.get().map(|case| composer.words.text(case.key()));
    let hint: Vec<String> = slot.source.get().cloned().into_iter().chain(case).collect();
    Slot {
        name: name.to_owned(),
        label: slot.label.get().map(|label| typography::capital(&composer.line(label))),
        kind: slot.slot_type.get().map_or("string", |kind| kind.name()),
        example: slot.example.get().cloned().unwrap_or_default(),
        values: slot.values.iter().cloned().collect(),
        hint: hint.join(", "),
    }
}

/// The slots as a table: an example of each, and where it comes from.
fn slots(composer: &Composer<'_>, slots: &[(&str, &SlotDeclaration)]) -> Option<Block> {
    let has_case = slots.iter().any(|(_, slot)| slot.case.get().is_some());
    let row = |(name, slot): &(&str, &SlotDeclaration)| {
        let text = |field: Option<&String>| {
            let words = field.map(String::as_str).unwrap_or_default();
            text_cell(typography::bind(words, composer.language()))
        };
        let mut row = vec![cell(vec![Run::strong(*name)]), text(slot.example.get())];
        if has_case {
            let case = slot.case.get().map(|case| composer.words.text(case.key()));
            row.push(text(case.as_ref()));
        }
        row.push(text(slot.source.get()));
        row
    };
    let rows: Vec<_> = slots.iter().map(row).collect();
    let mut keys = vec!["slot", "slot-example", "slot-source"];
    if has_case {
        keys.insert(2, "slot-case");
    }
    let head = keys.into_iter().map(|key| composer.word(key)).collect();
    (!rows.is_empty()).then(|| table_of_filled(head, rows, true))
}
