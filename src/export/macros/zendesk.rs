//! Zendesk: macros as JSON, in the form in which Zendesk itself lists them.

use serde::Serialize;
use serde_json::Value;

use crate::export::macros::note::Note;
use crate::export::macros::{Batch, Inbound, Outbound, Unreadable, markdown, markup};
use crate::export::text;

#[derive(Serialize)]
struct File<'a> {
    macros: Vec<Macro<'a>>,
}

#[derive(Serialize)]
struct Macro<'a> {
    title: &'a str,
    active: bool,
    description: String,
    actions: [Action; 2],
}

#[derive(Serialize)]
struct Action {
    field: &'static str,
    value: String,
}

pub(super) fn write(macros: &[Outbound<'_>]) -> String {
    let macros = macros.iter().map(|one| Macro {
        title: &one.title,
        active: true,
        description: Note::of(&one.letter, true).write(),
        actions: [
            Action { field: "subject", value: one.letter.subject.clone() },
            Action { field: "comment_value", value: text::text(&one.letter.text) },
        ],
    });
    let file = File { macros: macros.collect() };
    let json = serde_json::to_string_pretty(&file).expect("invariant: text can always be written");
    format!("{json}\n")
}

pub(super) fn read(json: &str) -> Result<Batch, Unreadable> {
    let value: Value = serde_json::from_str(json)
        .map_err(|error| Unreadable::Syntax(error.line(), error.column()))?;
    let one;
    let list = match (&value, value.get("macros"), value.get("macro")) {
        (Value::Array(list), ..) | (_, Some(Value::Array(list)), _) => list,
        (_, _, Some(single)) => {
            one = vec![single.clone()];
            &one
        }
        _ if value.get("actions").is_some() => {
            one = vec![value.clone()];
            &one
        }
        _ => return Err(Unreadable::Shape),
    };
    let mut batch = Batch::default();
    for (index, value) in list.iter().enumerate() {
        match inbound(value) {
            Some(inbound) => batch.macros.push(inbound),
            None => batch.empty.push(index + 1),
        }
    }
    Ok(batch)
}

fn inbound(value: &Value) -> Option<Inbound> {
    let field = |name: &str| value.get(name).and_then(Value::as_str);
    let rich = action(value, "comment_value_html").map(|html| markup::of_html(&html));
    let plain = || action(value, "comment_value").map(|text| markdown::of_text(&text));
    let markdown = rich.or_else(plain).filter(|text| !text.trim().is_empty())?;
    Some(Inbound {
        title: field("title").unwrap_or_default().trim().to_owned(),
        subject: action(value, "subject"),
        markdown,
        note: field("description").map(Note::read).unwrap_or_default(),
    })
}

/// What an action sets; a comment may name its channel before its words.
fn action(value: &Value, field: &str) -> Option<String> {
    let mut actions = value.get("actions")?.as_array()?.iter();
    let is_it = |action: &&Value| action.get("field").and_then(Value::as_str) == Some(field);
    let value = actions.find(is_it)?.get("value")?;
    let words = value.as_array().map_or(Some(value), |parts| parts.last())?;
    words.as_str().map(str::to_owned)
}
