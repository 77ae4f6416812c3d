//! A letter: when it is sent, and a sample filled in with its examples.

use crate::book::compose::context::{facts, table, text_cell};
use crate::book::compose::{Composer, prose};
use crate::book::{Block, LetterSample, Run};
use crate::handbook::Document;
use crate::kinds::letter::Letter;
use crate::kinds::value::Prose;

pub(super) fn letter(composer: &Composer<'_>, document: &Document, letter: &Letter) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        facts(String::new(), details(composer, letter)).into_iter().collect();
    let example = |slot: &str| example(composer, letter, slot);
    let mut sample = Vec::new();
    let texts = [&letter.salutation, &letter.body];
    for text in texts.into_iter().filter_map(|field| field.get()) {
        sample.extend(prose::blocks(composer, text.as_str(), &example));
    }
    sample.extend(prose::filled(composer, document, &example));
    if let Some(closing) = letter.closing.get() {
        sample.extend(prose::blocks(composer, closing.as_str(), &example));
    }
    let signature = letter.signature.get().and_then(|name| composer.handbook.signature(name));
    if let Some(signature) = signature {
        sample.push(Block::Paragraph(prose::runs(composer, &with_breaks(signature), &example)));
    }
    let subject = letter.subject.get().map(|subject: &Prose| {
        (composer.word("subject"), prose::runs(composer, subject.as_str(), &example))
    });
    let fields = subject.into_iter().collect();
    blocks.push(Block::Letter(LetterSample { fields, blocks: sample }));
    blocks.extend(slots(composer, letter));
    blocks
}

/// The lines of a signature stay lines.
fn with_breaks(text: &str) -> String {
    text.trim_end().replace('\n', "  \n")
}

/// The example of a slot: the letter's own, else that of the signatures.
fn example(composer: &Composer<'_>, letter: &Letter, slot: &str) -> Option<String> {
    let own = letter.placeholders.get(slot).and_then(|slot| slot.value.example.get().cloned());
    own.or_else(|| composer.handbook.signature_slot(slot))
}

fn details(composer: &Composer<'_>, letter: &Letter) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
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

/// The slots that the sender fills in.
fn slots(composer: &Composer<'_>, letter: &Letter) -> Option<Block> {
    let rows: Vec<_> = letter
        .placeholders
        .iter()
        .map(|(name, slot)| {
            let source = slot.value.source.get().cloned().unwrap_or_default();
            let example = slot.value.example.get().cloned().unwrap_or_default();
            vec![text_cell(name.value.clone()), text_cell(example), text_cell(source)]
        })
        .collect();
    let keys = ["slot", "slot-example", "slot-source"];
    (!rows.is_empty()).then(|| table(keys.map(|key| composer.word(key)).to_vec(), rows, true))
}
