//! `svod theme show`: all settings of a theme as they hold, in the form of `theme.yaml`.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::profile::filled;
use crate::cli::project::Project;
use crate::cli::theme::{about, handbook, names, no_theme};
use crate::locale::messages::message;
use crate::locale::{Arguments, Words};
use crate::rules;
use crate::source::{Place, SourceId, Span};
use crate::theme::{Palette, ThemeMistake};

pub(super) fn run(name: &str, folder: &Path, console: &Console) -> Result<Outcome> {
    let project = Project::find(&[folder.to_owned()], console)?;
    let known = names(&project.root)?;
    if !known.iter().any(|theme| theme == name) {
        return Err(no_theme(name, &known, console));
    }
    let (_, words) = handbook(&project, console)?;
    let loaded = crate::theme_of(name, &project.open(None)?);
    let mut text = format!("# {name}");
    for base in &loaded.bases {
        write!(text, " → {base}")?;
    }
    text.push('\n');
    let about = about(name, words);
    if !about.is_empty() {
        for line in filled(&about, 0, console).lines() {
            writeln!(text, "# {line}")?;
        }
    }
    let settings = &loaded.theme.settings;
    let yaml = serde_yaml::to_string(settings).context("the settings of a theme")?;
    text.push_str(&yaml);
    let contrasts = [("colours", &settings.colours), ("dark", &settings.dark)];
    for (key, palette) in contrasts {
        let arguments =
            Arguments::from([("palette", key.into()), ("contrasts", contrasts_of(palette).into())]);
        writeln!(text, "# {}", words.with("report-theme-contrasts", &arguments))?;
    }
    for mistake in &loaded.mistakes {
        writeln!(text, "# ! {}", told(mistake, &known, words))?;
    }
    console.print(&text)?;
    Ok(Outcome::Clean)
}

/// A mistake with its place, in the language of the console.
fn told(mistake: &ThemeMistake, themes: &[String], words: Words) -> String {
    // The place stands before the words, which do not name it.
    let nowhere = Place { source: SourceId(0), span: Span::new(0, 0) };
    let finding = rules::theme_mistake(nowhere, mistake, themes);
    let place = mistake.place.map(|(line, column)| format!(":{line}:{column}"));
    let (file, place) = (&mistake.file, place.unwrap_or_default());
    format!("{file}{place}: {}", message(words, &finding))
}

/// How well each ink can be read on the paper.
fn contrasts_of(palette: &Palette) -> String {
    let inks = [
        ("ink", palette.ink),
        ("muted", palette.muted),
        ("accent", palette.accent),
        ("warning", palette.warning),
        ("good", palette.good),
        ("exercise", palette.exercise),
    ];
    let figures = inks.map(|(name, ink)| format!("{name} {:.1}", ink.contrast(palette.paper)));
    figures.join(", ")
}
