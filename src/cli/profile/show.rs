//! `svod profile show`: what a profile rests on and what it demands, element by element.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::cli::Outcome;
use crate::cli::args::ProfileFormat;
use crate::cli::check::demand_profiles;
use crate::cli::console::Console;
use crate::cli::profile::{attach, counts, filled, ground, handbook, is_off, level_of};
use crate::completeness::library::{Attached, Placed};
use crate::findings::Confidence;
use crate::handbook::Handbook;
use crate::kinds::profile::Translated;
use crate::locale::{Arguments, Words};

pub(super) fn run(
    name: &str,
    folder: &Path,
    format: ProfileFormat,
    console: &Console,
) -> Result<Outcome> {
    let (handbook, words) = handbook(folder, console)?;
    demand_profiles(&[name.to_owned()], &handbook, console)?;
    let attached =
        attach(&handbook, name).expect("invariant: it was demanded that there is such a profile");
    let shown = Shown::of(&handbook, &attached, words);
    let text = match format {
        ProfileFormat::Human => human(&shown, &handbook, &attached, words, console),
        ProfileFormat::Json => serde_json::to_string_pretty(&shown)? + "\n",
    };
    console.print(&text)?;
    Ok(Outcome::Clean)
}

/// A profile in one language, as programs read it.
#[derive(Debug, Serialize)]
struct Shown<'a> {
    name: &'a str,
    title: &'a str,
    basis: Option<&'static str>,
    extends: Vec<&'a str>,
    jurisdiction: Option<&'a str>,
    as_of: Option<&'a str>,
    checked_by: Option<&'a str>,
    checked_on: Option<String>,
    /// Whether its errors count as errors.
    checked: bool,
    note: Option<&'a str>,
    elements: Vec<ShownElement<'a>>,
}

#[derive(Debug, Serialize)]
struct ShownElement<'a> {
    id: &'a str,
    /// The profile that defines it.
    profile: &'a str,
    level: Option<&'static str>,
    certainty: Confidence,
    clause: Option<&'a str>,
    need: Option<&'a str>,
    write: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Shown<'a> {
    fn of(handbook: &'a Handbook, attached: &Attached<'a>, words: Words) -> Self {
        let profile = attached.profile;
        let extends = profile.extends.get().into_iter().flat_map(|bases| &bases.0);
        Self {
            name: attached.name,
            title: said(profile.title.get(), words).unwrap_or(attached.name),
            basis: profile.basis.get().map(|basis| basis.name()),
            extends: extends.map(|base| base.value.as_str()).collect(),
            jurisdiction: profile.jurisdiction.get().map(String::as_str),
            as_of: profile.as_of.get().map(String::as_str),
            checked_by: profile.checked_by.get().map(String::as_str),
            checked_on: profile.checked_on.get().map(|day| day.0.to_string()),
            checked: attached.is_checked,
            note: said(profile.note.get(), words),
            elements: attached
                .elements
                .iter()
                .map(|own| ShownElement::of(handbook, own, words))
                .collect(),
        }
    }
}

impl<'a> ShownElement<'a> {
    fn of(handbook: &Handbook, placed: &Placed<'a>, words: Words) -> Self {
        let element = placed.element;
        Self {
            id: placed.id(),
            profile: placed.profile.name,
            level: match level_of(handbook, placed) {
                None if is_off(handbook, placed) => Some("off"),
                level => level.map(|level| level.name()),
            },
            certainty: element.certainty.get().copied().unwrap_or(Confidence::Sure),
            clause: said(element.clause.get(), words),
            need: said(element.need.get(), words),
            write: said(element.write.get(), words),
            note: said(element.note.get(), words),
        }
    }
}

fn said(text: Option<&Translated>, words: Words) -> Option<&str> {
    text.map(|text| text.in_language(words.language()).trim())
}

fn human(
    shown: &Shown<'_>,
    handbook: &Handbook,
    attached: &Attached<'_>,
    words: Words,
    console: &Console,
) -> String {
    let mut text = format!("{}\n{}\n\n", shown.name, filled(shown.title, 2, console));
    for line in facts(shown, handbook, attached, words) {
        text.push_str(&filled(&line, 2, console));
        text.push('\n');
    }
    if let Some(note) = shown.note {
        text.push_str(&format!("\n{}\n", filled(note, 2, console)));
    }
    for element in &shown.elements {
        text.push('\n');
        text.push_str(&of_element(element, shown, words, console));
    }
    text
}

/// The basis, what it extends, when it held and who checked it, how much it demands.
fn facts(
    shown: &Shown<'_>,
    handbook: &Handbook,
    attached: &Attached<'_>,
    words: Words,
) -> Vec<String> {
    let with =
        |key: &str, name, value: &str| words.with(key, &Arguments::from([(name, value.into())]));
    let mut facts = ground(attached, words);
    if !shown.extends.is_empty() {
        facts.push(with("report-profile-extends", "profiles", &shown.extends.join(", ")));
    }
    if let (Some(role), Some(day)) = (shown.checked_by, &shown.checked_on) {
        let arguments = [("role", role.into()), ("day", day.as_str().into())];
        facts.push(words.with("report-profile-checked", &Arguments::from(arguments)));
    }
    if !shown.checked {
        facts.push(with("report-profile-unchecked", "profile", shown.name));
    }
    facts.push(counts(handbook, &attached.elements, words));
    facts
}

/// The id with its level, certainty and clause; what is needed; what to write.
fn of_element(
    element: &ShownElement<'_>,
    shown: &Shown<'_>,
    words: Words,
    console: &Console,
) -> String {
    let level = element.level.map(|level| match level {
        "off" => words.text("report-profile-is-off"),
        level => words.text(&format!("report-{level}")),
    });
    let certainty = match element.certainty {
        Confidence::Sure => "report-sure",
        Confidence::Medium => "report-medium",
        Confidence::Unsure => "report-unsure",
    };
    let from = (element.profile != shown.name).then(|| element.profile.to_owned());
    let head = [Some(element.id.to_owned()), level, Some(words.text(certainty))];
    let clause = element.clause.filter(|clause| !clause.is_empty()).map(str::to_owned);
    let head: Vec<String> = head.into_iter().chain([clause, from]).flatten().collect();
    let mut text = format!("{}\n", filled(&head.join(" · "), 0, console));
    let parts = [
        ("report-profile-need", element.need),
        ("report-profile-write", element.write),
        ("report-profile-note", element.note),
    ];
    for (key, part) in parts.into_iter().filter_map(|(key, part)| Some((key, part?))) {
        let line = words.with(key, &Arguments::from([("text", part.into())]));
        text.push_str(&filled(&line, 2, console));
        text.push('\n');
    }
    text
}
