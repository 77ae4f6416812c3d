//! The sections of Markdown: where each ends, what it is for, and whether a handbook needs it.

use std::collections::BTreeSet;
use std::ops::Range;

use svod::language::roles::{Certainty, SectionRole, roles_of};

/// What the built-in profiles ask of sections.
pub(crate) struct Asked {
    /// The roles that some element demands of a section.
    roles: BTreeSet<SectionRole>,
    /// The ids of the elements, by which a heading may be marked.
    elements: BTreeSet<String>,
}

impl Asked {
    /// Reads it off the texts of the profiles.
    pub(crate) fn of<'t>(profiles: impl Iterator<Item = &'t str> + Clone) -> Self {
        let roles = profiles.clone().flat_map(|text| names_after(text, "section: "));
        let elements = profiles.flat_map(|text| names_after(text, "\n  - id: "));
        Self {
            roles: roles.filter_map(SectionRole::from_name).collect(),
            elements: elements.map(str::to_owned).collect(),
        }
    }
}

fn names_after<'t>(text: &'t str, key: &str) -> Vec<&'t str> {
    let is_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let ends = |rest: &&str| rest.find(|letter| !is_of_a_name(letter));
    let rests = text.split(key).skip(1);
    rests.map(|rest| &rest[..ends(&rest).unwrap_or(rest.len())]).collect()
}

/// A place that has a role, by its path and the byte of its file.
pub(crate) struct Holder {
    path: String,
    at: usize,
    role: SectionRole,
}

/// All places of a file that have a role: its title, its headings, and the stage of a standard.
pub(crate) fn holders(path: &str, text: &str) -> Vec<Holder> {
    let mut holders = Vec::new();
    let mut add = |at, roles: Vec<SectionRole>| {
        let holder = |role| Holder { path: path.to_owned(), at, role };
        holders.extend(roles.into_iter().map(holder));
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let stage = line.strip_prefix("stage: ").map(|stage| stage.trim());
        let title = line.strip_prefix("title: ").map(|title| title.trim());
        add(at, stage.and_then(SectionRole::from_name).into_iter().collect());
        add(at, title.map(roles).unwrap_or_default());
        at += line.len();
    }
    if path.ends_with(".md") {
        headings(text).into_iter().for_each(|heading| add(heading.at, roles(heading.title)));
    }
    holders
}

/// A section: all that stands under a heading, with the heading.
pub(crate) struct Section<'t> {
    pub(crate) cut: Range<usize>,
    pub(crate) title: &'t str,
    /// Whether a profile asks for it and nothing else in the handbook would do.
    pub(crate) is_wanted: bool,
}

/// The sections of a file.
pub(crate) fn sections<'t>(
    path: &str,
    text: &'t str,
    asked: &Asked,
    holders: &[Holder],
) -> Vec<Section<'t>> {
    let headings = headings(text);
    let sections = headings.iter().enumerate().map(|(index, heading)| {
        let after = &headings[index + 1..];
        let inside = after.iter().take_while(|inner| inner.level > heading.level).count();
        let end = after.get(inside).map_or(text.len(), |next| next.at);
        let cut = heading.at..end;
        let is_else = |role: SectionRole| {
            let others = holders.iter().filter(|holder| holder.role == role);
            others.into_iter().any(|other| other.path != path || !cut.contains(&other.at))
        };
        let is_wanted = headings[index..=index + inside].iter().any(|heading| {
            let is_marked = marks(heading.title).any(|mark| asked.elements.contains(mark));
            let own = roles(heading.title).into_iter().filter(|role| asked.roles.contains(role));
            is_marked || own.into_iter().any(|role| !is_else(role))
        });
        Section { cut, title: heading.title, is_wanted }
    });
    sections.collect()
}

struct Heading<'t> {
    at: usize,
    level: usize,
    title: &'t str,
}

fn headings(text: &str) -> Vec<Heading<'_>> {
    let mut headings = Vec::new();
    let (mut at, mut is_code) = (super::mutant::body(text), false);
    for line in text[at..].split_inclusive('\n') {
        is_code ^= line.starts_with("```");
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if !is_code && (1..=6).contains(&level) && line[level..].starts_with(' ') {
            headings.push(Heading { at, level, title: line[level..].trim() });
        }
        at += line.len();
    }
    headings
}

/// The names in braces at the end of a heading.
fn marks(title: &str) -> impl Iterator<Item = &str> {
    let braces = title.strip_suffix('}').and_then(|title| title.rsplit_once('{'));
    braces.map_or("", |(_, marks)| marks).split_whitespace().map(|mark| &mark[1..])
}

/// What a heading surely speaks of.
fn roles(title: &str) -> Vec<SectionRole> {
    let said: Vec<SectionRole> = marks(title).filter_map(SectionRole::from_name).collect();
    let read = roles_of(title).into_iter().filter(|found| found.certainty == Certainty::Sure);
    if said.is_empty() { read.map(|found| found.role).collect() } else { said }
}
