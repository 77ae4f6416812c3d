//! `svod theme list`: the themes, each with what it builds on and what it is like.

use std::path::Path;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::profile::filled;
use crate::cli::project::Project;
use crate::cli::theme::{about, handbook, names};
use crate::locale::{Arguments, Words};
use crate::theme::Theme;

pub(super) fn run(folder: &Path, console: &Console) -> Result<Outcome> {
    let project = Project::find(&[folder.to_owned()], console)?;
    let (handbook, words) = handbook(&project, console)?;
    let used = project.is_handbook().then(|| handbook.theme_name().to_owned());
    let mut entries = Vec::new();
    for name in names(&project.root)? {
        let world = project.open(None)?;
        let bases = crate::theme_of(&name, &world).bases;
        let is_used = used.as_deref() == Some(name.as_str());
        entries.push(entry(&name, &bases, is_used, words, console));
    }
    console.print(&entries.join("\n"))?;
    Ok(Outcome::Clean)
}

/// The name with its marks, and a line about it.
fn entry(name: &str, bases: &[String], is_used: bool, words: Words, console: &Console) -> String {
    let is_own = !Theme::built_in_names().any(|known| known == name);
    let marks = [(is_used, "report-theme-used"), (is_own, "report-theme-own")];
    let mut marks: Vec<String> =
        marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| words.text(key)).collect();
    if let Some(base) = bases.first() {
        let arguments = Arguments::from([("theme", base.as_str().into())]);
        marks.push(words.with("report-theme-extends", &arguments));
    }
    let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
    let about = about(name, words);
    let about = match about.is_empty() {
        true => String::new(),
        false => format!("{}\n", filled(&about, 2, console)),
    };
    format!("{name}{marks}\n{about}")
}
