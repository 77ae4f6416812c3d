//! `svod theme`: which themes there are, what one settles, and its files as a beginning of
//! one's own.

mod eject;
mod list;
mod show;

use std::path::Path;

use anyhow::Result;

use crate::cli::args::ThemeCommand;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::{Outcome, emit};
use crate::handbook::Handbook;
use crate::locale::Words;
use crate::source::{MemoryWorld, World, load};
use crate::theme::Theme;

/// The folder of a project's themes.
const THEMES: &str = "themes";

pub(super) fn run(command: &ThemeCommand, console: &Console) -> Result<Outcome> {
    match command {
        ThemeCommand::List { folder } => list::run(folder, console),
        ThemeCommand::Show { name, folder } => show::run(name, folder, console),
        ThemeCommand::Eject(arguments) => eject::run(arguments, console),
    }
}

/// The handbook of a project; an empty one where there is none, so that the built-in themes can be
/// read from anywhere.
fn handbook(project: &Project, console: &Console) -> Result<(Handbook, Words)> {
    let world = project.open(None)?;
    if !project.is_handbook() {
        let (sources, _) = load(&MemoryWorld::new(world.today()))?;
        return Ok((Handbook::of(sources, world.today()).0, console.words()));
    }
    let (sources, _) = load(&world)?;
    let handbook = Handbook::of(sources, world.today()).0;
    let words = Words::of(console.language_of(handbook.language()));
    Ok((handbook, words))
}

/// The names of the themes: the built-in ones, then those of the project.
fn names(root: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = Theme::built_in_names().map(str::to_owned).collect();
    names.sort();
    for name in emit::names_in(&root.join(THEMES))? {
        if !names.contains(&name) && root.join(THEMES).join(&name).is_dir() {
            names.push(name);
        }
    }
    Ok(names)
}

/// Says that there is no theme of a name, with the nearest one or all.
fn no_theme(name: &str, known: &[String], console: &Console) -> anyhow::Error {
    let asked = ("theme", name.to_owned());
    match crate::language::nearest(name, known.iter().map(String::as_str)) {
        Some(near) => {
            console.failure("report-unknown-theme-near", [asked, ("nearest", near.to_owned())])
        }
        None => console.failure("report-unknown-theme", [asked, ("known", known.join(", "))]),
    }
}

/// What a built-in theme is like, in words.
fn about(name: &str, words: Words) -> String {
    match Theme::built_in_names().any(|known| known == name) {
        true => words.text(&format!("report-theme-{name}")),
        false => String::new(),
    }
}
