//! `svod profile`: which profiles there are, what one demands, where a handbook meets them.

mod index;
mod list;
mod show;

use std::path::Path;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::args::ProfileCommand;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::completeness::library::{self, Attached, Placed};
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::LevelSetting;
use crate::locale::{Arguments, Words};
use crate::source::{MemoryWorld, World, load};

pub(super) fn run(command: &ProfileCommand, console: &Console) -> Result<Outcome> {
    match command {
        ProfileCommand::List { folder } => list::run(folder, console),
        ProfileCommand::Show { name, folder, format } => show::run(name, folder, *format, console),
        ProfileCommand::Index { folder, profile } => index::run(folder, profile, console),
    }
}

/// The handbook of a folder; an empty one where there is none, so that the built-in profiles can be
/// read from anywhere.
fn handbook(folder: &Path, console: &Console) -> Result<(Handbook, Words)> {
    let project = Project::find(&[folder.to_owned()], console)?;
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

/// How a handbook would be held against a profile, if it named it; none if there is no such profile.
fn attach<'h>(handbook: &'h Handbook, name: &str) -> Option<Attached<'h>> {
    library::attached(handbook, &[name.to_owned()]).into_iter().next()
}

/// Whether `svod.yaml` holds the handbook against a profile.
fn is_attached(handbook: &Handbook, name: &str) -> bool {
    handbook.manifest.is_some() && handbook.profile_names().iter().any(|(own, ..)| *own == name)
}

/// How many elements there are, and of which level: «13 элементов: 10 ошибок, 3 предупреждения».
fn counts(handbook: &Handbook, elements: &[Placed<'_>], words: Words) -> String {
    let levels = [
        (Level::Error, "report-errors"),
        (Level::Warning, "report-warnings"),
        (Level::Info, "report-infos"),
    ];
    let counted = levels.into_iter().filter_map(|(level, key)| {
        let own = elements.iter().filter(|one| level_of(handbook, one) == Some(level)).count();
        (own > 0).then(|| words.with(key, &Arguments::from([("count", own.into())])))
    });
    let levels = counted.collect::<Vec<_>>().join(", ");
    let off = elements.iter().filter(|placed| is_off(handbook, placed)).count();
    let count = ("count", (elements.len() - off).into());
    let arguments = Arguments::from([count, ("levels", levels.into())]);
    let mut text = words.with("report-profile-elements", &arguments);
    if off > 0 {
        text += &words.with("report-profile-off", &Arguments::from([("count", off.into())]));
    }
    text
}

/// The level of an element in a handbook; none if it is switched off there.
fn level_of(handbook: &Handbook, placed: &Placed<'_>) -> Option<Level> {
    let own = placed.element.level.get().copied();
    library::setting(handbook, placed.id()).or(own).and_then(LevelSetting::level)
}

fn is_off(handbook: &Handbook, placed: &Placed<'_>) -> bool {
    library::is_off(handbook, placed.id())
}

/// What a profile rests on, and when its numbers held.
fn ground(attached: &Attached<'_>, words: Words) -> Vec<String> {
    let basis = attached.profile.basis.get().map(|basis| {
        let name = words.text(&format!("report-basis-{}", basis.name()));
        words.with("report-profile-basis", &Arguments::from([("basis", name.into())]))
    });
    let as_of = attached.profile.as_of.get().map(|day| {
        words.with("report-profile-as-of", &Arguments::from([("day", day.as_str().into())]))
    });
    basis.into_iter().chain(as_of).collect()
}

/// Text in the width of the terminal, so far from its left edge.
pub(super) fn filled(text: &str, indent: usize, console: &Console) -> String {
    let indent = " ".repeat(indent);
    let options = textwrap::Options::new(console.width().min(100)).break_words(false);
    // A name or «e-mail» is not parted at its own hyphen.
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options.initial_indent(&indent).subsequent_indent(&indent))
}
