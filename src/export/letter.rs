//! The letters that leave the house, composed once for whatever they leave as.

use std::collections::BTreeSet;

use crate::book::compose::letter::{Parts, parts};
use crate::book::compose::{Composer, Plan};
use crate::book::{Block, Run, plain_text};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::letter::Letter;
use crate::syntax::slots::slots;

/// What stands in a letter where its slots are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slots {
    /// The slots themselves, `{{ order.number }}`.
    Open,
    /// Their examples.
    Filled,
}

/// A letter that leaves.
pub(super) struct Outgoing<'h> {
    pub(super) document: &'h Document,
    pub(super) letter: &'h Letter,
    pub(super) subject: String,
    /// Salutation, text and closing.
    pub(super) text: Vec<Block>,
    pub(super) signature: Option<Vec<Run>>,
}

/// The letters that leave, in the order of their paths: neither drafts nor retired ones.
pub(super) fn letters(handbook: &Handbook) -> impl Iterator<Item = (&Document, &Letter)> {
    let documents = handbook.documents.iter().filter(|document| document.may_leave());
    documents.filter_map(|document| match &document.content {
        Content::Letter(letter) => Some((document, &**letter)),
        _ => None,
    })
}

/// How many letters leave.
pub fn count(handbook: &Handbook) -> usize {
    letters(handbook).count()
}

/// Composes the letters; `fill` says what stands for a slot of a document.
pub(super) fn outgoing<'h>(
    handbook: &'h Handbook,
    fill: &dyn Fn(&Document, &str) -> Option<String>,
) -> Vec<Outgoing<'h>> {
    let plan = Plan::of(handbook);
    let composer = Composer::new(handbook, &plan).unbound();
    let compose = |(document, letter)| {
        let composer = composer.of(document);
        let open = |slot: &str| fill(document, slot).or_else(|| Some(format!("{{{{ {slot} }}}}")));
        let Parts { subject, text, signature } = parts(&composer, document, letter, &open);
        let subject = subject.map(|runs| one_line(&plain_text(&runs))).unwrap_or_default();
        Outgoing { document, letter, subject, text, signature }
    };
    letters(handbook).map(compose).collect()
}

/// The slots of the letters that would leave without words, sorted: no example is known of them.
pub fn unfilled(handbook: &Handbook) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for letter in outgoing(handbook, &|document, slot| handbook.slot_example(document, slot)) {
        let signature = letter.signature.iter().map(|runs| plain_text(runs));
        let blocks = letter.text.iter().map(crate::book::words::of_block);
        for text in blocks.chain(signature).chain([letter.subject]) {
            left.extend(slots(&text).iter().map(|slot| slot.name.to_owned()));
        }
    }
    left
}

/// What stands in the head of a mail is one line, whatever its author typed.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
