//! Macros: letters in the form of a helpdesk, out and in. A file a form.
//!
//! What a form cannot hold stays in the house: the signature, since a helpdesk signs for its agent, and
//! the examples of the slots; in plain text also bold and italic.

mod back;
mod csv;
mod incoming;
mod markdown;
mod markup;
mod note;
mod osticket;
mod zendesk;

use std::collections::BTreeSet;

pub use incoming::{Import, import};

use crate::book::Block;
use crate::export::letter::{Outgoing, outgoing};
use crate::handbook::Handbook;
use crate::kinds::helpdesk::Helpdesk;
use crate::syntax::slots::slots;

/// A macro that leaves.
struct Outbound<'h> {
    letter: Outgoing<'h>,
    title: String,
}

/// A macro that came in, its text in Markdown with the slots of the helpdesk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Inbound {
    title: String,
    subject: Option<String>,
    markdown: String,
    note: note::Note,
}

/// What was read of a file: its macros, and the numbers of those that hold no text.
#[derive(Debug, Default)]
struct Batch {
    macros: Vec<Inbound>,
    empty: Vec<usize>,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no text, or in an encoding that is not known for sure.
    Encoding,
    /// It is not in the form, at this line and column.
    Syntax(usize, usize),
    /// It is in the form and holds no macros.
    Shape,
}

/// The macros of a helpdesk as a file.
pub fn export(handbook: &Handbook, helpdesk: Helpdesk) -> String {
    let letters = outgoing(handbook, &|document, slot| handbook.mapped(helpdesk, document, slot));
    let macros: Vec<Outbound<'_>> = letters
        .into_iter()
        .map(|letter| Outbound { title: letter.document.name().to_owned(), letter })
        .collect();
    match helpdesk {
        Helpdesk::Zendesk => zendesk::write(&macros),
        Helpdesk::Osticket => osticket::write(&macros),
        Helpdesk::Csv => csv::write(&macros),
    }
}

/// The slots for which a helpdesk has no name, sorted, whatever the level of the rule is.
pub fn unmapped(handbook: &Handbook, helpdesk: Helpdesk) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for letter in outgoing(handbook, &|_, _| None) {
        let blocks: Vec<String> = letter.text.iter().map(words).collect();
        for text in blocks.iter().chain([&letter.subject]) {
            let names = slots(text).into_iter().map(|slot| slot.name);
            let is_open = |name: &&str| handbook.mapped(helpdesk, letter.document, name).is_none();
            let names = names.filter(is_open);
            left.extend(names.map(str::to_owned));
        }
    }
    left
}

fn words(block: &Block) -> String {
    crate::book::words::of_block(block)
}

/// Reads a file as a helpdesk wrote it.
fn read(helpdesk: Helpdesk, bytes: &[u8]) -> Result<Batch, Unreadable> {
    let text = crate::source::text_of(bytes).ok_or(Unreadable::Encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    match helpdesk {
        Helpdesk::Zendesk => zendesk::read(text),
        Helpdesk::Osticket => osticket::read(text),
        Helpdesk::Csv => csv::read(text),
    }
}
