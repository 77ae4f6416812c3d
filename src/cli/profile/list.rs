//! `svod profile list`: the profiles with their titles, what they rest on, how much they demand.

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::profile::{attach, counts, filled, ground, handbook, is_attached};
use crate::handbook::Handbook;
use crate::locale::Words;

pub(super) fn run(folder: &Path, console: &Console) -> Result<Outcome> {
    let (handbook, words) = handbook(folder, console)?;
    let entries: Vec<String> = handbook
        .known_profiles()
        .into_iter()
        .filter_map(|name| entry(&handbook, name, words, console))
        .collect();
    console.print(&entries.join("\n"))?;
    Ok(Outcome::Clean)
}

/// The name with its marks, the title, and a line of facts.
fn entry(handbook: &Handbook, name: &str, words: Words, console: &Console) -> Option<String> {
    let attached = attach(handbook, name)?;
    let is_own = handbook.profiles.iter().any(|own| own.name == name);
    let marks = [
        (is_attached(handbook, name), "report-profile-attached"),
        (is_own, "report-profile-own"),
        (!attached.is_checked, "report-profile-nobody"),
    ];
    let marks: Vec<String> =
        marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| words.text(key)).collect();
    let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
    let title =
        attached.profile.title.get().map_or("", |title| title.in_language(words.language()));
    let mut facts = vec![counts(handbook, &attached.elements, words)];
    facts.extend(ground(&attached, words));
    let mut text = format!("{name}{marks}\n");
    for line in [title, &facts.join("; ")].into_iter().filter(|line| !line.is_empty()) {
        writeln!(text, "{}", filled(line, 2, console)).ok()?;
    }
    Some(text)
}
