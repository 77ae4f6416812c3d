//! `svod schema`: the JSON Schema of a kind, for editors.

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::kinds::{names, schema};
use crate::language::nearest;

pub(super) fn run(kind: Option<&str>, console: &Console) -> Result<Outcome> {
    let Some(kind) = kind else {
        let list: String = names().map(|name| format!("{name}\n")).collect();
        console.print(&list)?;
        return Ok(Outcome::Clean);
    };
    let Some(schema) = schema(kind) else { return Err(unknown(kind, console)) };
    console.print(&format!("{schema:#}\n"))?;
    Ok(Outcome::Clean)
}

fn unknown(kind: &str, console: &Console) -> anyhow::Error {
    let asked = ("kind", kind.to_owned());
    match nearest(kind, names()) {
        Some(near) => {
            console.failure("report-unknown-schema-near", [asked, ("nearest", near.to_owned())])
        }
        None => {
            let known: Vec<&str> = names().collect();
            console.failure("report-unknown-schema", [asked, ("known", known.join(", "))])
        }
    }
}
