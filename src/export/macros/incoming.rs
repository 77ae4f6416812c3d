//! Import: macros of a helpdesk as letters, with the slots that the handbook knows.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::export::macros::back::{Back, Restored};
use crate::export::macros::{Inbound, Unreadable, markdown, read};
use crate::handbook::Handbook;
use crate::handbook::helpdesk::DICTIONARY;
use crate::kinds::helpdesk::Helpdesk;
use crate::language::Language;
use crate::output::Output;

/// What an import has made.
#[derive(Debug, Default)]
pub struct Import {
    /// The letters, each by its path.
    pub letters: Output,
    /// How many there are.
    pub count: usize,
    /// Slots of the helpdesk that nobody knows, sorted; they stay as they are.
    pub foreign: BTreeSet<String>,
    /// The numbers of the macros that were left out, since they hold no text.
    pub empty: Vec<usize>,
    /// How many letters lack a category, a subject or a signature, which the macro did not hold.
    pub incomplete: usize,
}

/// Reads the macros of a helpdesk. The handbook that they are for, if there is one, says what its slots
/// are called.
pub fn import(
    handbook: Option<&Handbook>,
    helpdesk: Helpdesk,
    bytes: &[u8],
) -> Result<Import, Unreadable> {
    let batch = read(helpdesk, bytes)?;
    let back = Back::of(handbook, helpdesk);
    let first = || batch.macros.iter().find_map(|one| one.note.language);
    let main = handbook.map(|handbook| handbook.language).or_else(first);
    let mut import = Import { empty: batch.empty, ..Import::default() };
    let mut taken = Taken::default();
    for inbound in &batch.macros {
        let mut restored = Restored::default();
        let letter = letter(inbound, &back, main, handbook.is_some(), &mut restored);
        let language = inbound.note.language.filter(|language| Some(*language) != main);
        let path = taken.path(&name(inbound), language);
        import.count += 1;
        import.incomplete += usize::from(letter.is_incomplete());
        import.foreign.append(&mut restored.foreign);
        import.letters.insert(path, letter.write());
    }
    Ok(import)
}

/// A letter as a file.
#[derive(Serialize)]
struct Letter {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trigger: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signature: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    placeholders: BTreeMap<String, Slot>,
    #[serde(skip)]
    markdown: String,
}

/// A slot of it.
#[derive(Serialize)]
struct Slot {
    #[serde(rename = "type")]
    slot_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
}

impl Letter {
    fn is_incomplete(&self) -> bool {
        self.category.is_none() || self.subject.is_none() || self.signature.is_none()
    }

    fn write(&self) -> String {
        let front = serde_yaml::to_string(self).expect("invariant: text can always be written");
        format!("---\n{front}---\n{}", self.markdown)
    }
}

fn letter(
    inbound: &Inbound,
    back: &Back<'_>,
    main: Option<Language>,
    has_handbook: bool,
    restored: &mut Restored,
) -> Letter {
    let note = &inbound.note;
    let subject = inbound.subject.as_deref().map(markdown::of_text);
    let subject = subject.map(|subject| back.restore(subject.trim(), restored));
    let markdown = back.restore(&inbound.markdown, restored);
    let is_main = has_handbook && note.language == main;
    let slot = |name: &String| (name.clone(), slot(name, back));
    let title = [inbound.title.as_str(), subject.as_deref().unwrap_or_default(), "—"];
    let title = title.into_iter().find(|title| !title.is_empty()).unwrap_or_default().to_owned();
    Letter {
        title,
        lang: note.language.filter(|_| !is_main).map(Language::code),
        category: note.category.clone(),
        trigger: note.trigger.clone(),
        subject: subject.filter(|subject| !subject.is_empty()),
        signature: note.signature.clone(),
        placeholders: restored.slots.iter().map(slot).collect(),
        markdown,
    }
}

/// A slot as the handbook declares it, else as the dictionary knows it; the data of the company need
/// no declaration.
fn slot(name: &str, back: &Back<'_>) -> Slot {
    let declared = back.declared(name);
    let entry = DICTIONARY.iter().find(|entry| entry.names().any(|known| known == name));
    let known = declared.and_then(|slot| slot.slot_type.get().copied());
    let known = known.or_else(|| entry.map(|entry| entry.slot_type));
    Slot {
        slot_type: known.map_or("string", |slot_type| slot_type.name()),
        example: declared.and_then(|slot| slot.example.get().cloned()),
    }
}

/// The id of a letter: the one of its note, else its title.
fn name(inbound: &Inbound) -> String {
    let words = inbound.note.id.as_deref().unwrap_or(&inbound.title);
    let mut name = String::new();
    for sign in words.chars().flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() || sign == '_' {
            name.push(sign);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() > LONGEST {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "letter".to_owned() } else { name.to_owned() }
}

/// How long the name of a file may be, in bytes, with room for a number and an ending.
const LONGEST: usize = 120;

/// The names that are given.
#[derive(Default)]
struct Taken {
    paths: BTreeSet<String>,
    /// By the name: the number of its last namesake.
    numbers: BTreeMap<String, usize>,
}

impl Taken {
    /// A path that no other letter has; letters in another language lie in a folder of their own.
    fn path(&mut self, name: &str, language: Option<Language>) -> String {
        let folder = language.map(|language| format!("{}/", language.code())).unwrap_or_default();
        let name = format!("{folder}{name}");
        loop {
            let number = self.numbers.entry(name.clone()).or_insert(0);
            *number += 1;
            let path = match *number {
                1 => format!("{name}.md"),
                number => format!("{name}-{number}.md"),
            };
            if self.paths.insert(path.clone()) {
                return path;
            }
        }
    }
}
