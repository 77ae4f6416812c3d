//! osTicket: canned responses as YAML, their text as HTML.

use serde::{Deserialize, Serialize};

use crate::export::html;
use crate::export::macros::note::Note;
use crate::export::macros::{Batch, Inbound, Outbound, Unreadable, markup};

#[derive(Serialize)]
struct Canned<'a> {
    isenabled: u8,
    title: &'a str,
    response: String,
    notes: String,
}

/// A response as others may have written it: any of it may be missing.
#[derive(Deserialize)]
struct Foreign {
    title: Option<String>,
    response: Option<String>,
    notes: Option<String>,
}

pub(super) fn write(macros: &[Outbound<'_>]) -> String {
    let macros = macros.iter().map(|one| Canned {
        isenabled: 1,
        title: &one.title,
        response: html::html(&one.letter.text),
        notes: Note::of(&one.letter, false).write(),
    });
    let macros: Vec<Canned<'_>> = macros.collect();
    serde_yaml::to_string(&macros).expect("invariant: text can always be written")
}

pub(super) fn read(yaml: &str) -> Result<Batch, Unreadable> {
    let list: Vec<Foreign> =
        serde_yaml::from_str(yaml).map_err(|error| match error.location() {
            Some(place) => Unreadable::Syntax(place.line(), place.column()),
            None => Unreadable::Shape,
        })?;
    let mut batch = Batch::default();
    for (index, canned) in list.into_iter().enumerate() {
        let markdown = markup::of_html(canned.response.as_deref().unwrap_or_default());
        if markdown.trim().is_empty() {
            batch.empty.push(index + 1);
            continue;
        }
        let note = canned.notes.as_deref().map(Note::read).unwrap_or_default();
        let title = canned.title.unwrap_or_default().trim().to_owned();
        batch.macros.push(Inbound { title, subject: note.subject.clone(), markdown, note });
    }
    Ok(batch)
}
