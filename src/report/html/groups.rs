//! The order of the gap list: what the profiles miss comes first, profile by profile; then what is
//! to be mended, chapter by chapter as the handbook prints them.

use std::collections::BTreeMap;

use crate::Compilation;
use crate::book::compose::Plan;
use crate::completeness::{Checked, Verdicts};
use crate::findings::Finding;
use crate::locale::Words;
use crate::source::SourceId;

/// Findings under one heading.
pub(super) struct Group<'a> {
    /// The number of the chapter.
    pub(super) number: Option<String>,
    pub(super) title: String,
    pub(super) findings: Vec<&'a Finding>,
}

/// The elements of a run by their ids, as numbers of `Verdicts::elements`.
pub(super) type Elements<'a> = BTreeMap<&'a str, usize>;

pub(super) fn elements(verdicts: &Verdicts) -> Elements<'_> {
    let elements = verdicts.elements.iter().enumerate();
    elements.map(|(index, verdict)| (verdict.element.element.as_str(), index)).collect()
}

/// The number of the element that a finding is about.
pub(super) fn element_of(elements: &Elements<'_>, finding: &Finding) -> Option<usize> {
    let element = finding.element.as_ref()?;
    elements.get(element.element.as_str()).copied()
}

/// The numbers of all elements that a finding is about.
pub(super) fn elements_of<'a>(
    elements: &'a Elements<'_>,
    finding: &'a Finding,
) -> impl Iterator<Item = usize> + 'a {
    let named = finding.element.iter().chain(&finding.also);
    named.filter_map(|named| elements.get(named.element.as_str()).copied())
}

/// What is missing, a group a profile, in the order of its elements. What two profiles ask for
/// stands under the first.
pub(super) fn missing<'a>(
    compilation: &'a Compilation,
    elements: &Elements<'_>,
    words: Words,
) -> Vec<Group<'a>> {
    let profiles = &compilation.verdicts.profiles;
    let mut groups: Vec<Vec<(usize, &Finding)>> = vec![Vec::new(); profiles.len()];
    for finding in &compilation.findings {
        let Some(element) = element_of(elements, finding) else { continue };
        let at = profiles.iter().position(|profile| profile.elements.contains(&element));
        if let Some(at) = at {
            groups[at].push((element, finding));
        }
    }
    let group = |(profile, mut found): (&Checked, Vec<(usize, &'a Finding)>)| {
        found.sort_by_key(|(element, _)| profile.elements.iter().position(|own| own == element));
        let findings = found.into_iter().map(|(_, finding)| finding).collect();
        Group { number: None, title: words.say(&profile.title), findings }
    };
    let groups = profiles.iter().zip(groups).map(group);
    groups.filter(|group| !group.findings.is_empty()).collect()
}

/// What is to be mended: by chapters, then by the folders of what stands in none, then what is
/// about the project as a whole.
pub(super) fn to_mend<'a>(
    compilation: &'a Compilation,
    plan: &Plan<'_>,
    elements: &Elements<'_>,
    words: Words,
) -> Vec<Group<'a>> {
    let mut places: BTreeMap<SourceId, (usize, usize)> = BTreeMap::new();
    for (index, chapter) in plan.chapters.iter().enumerate() {
        let documents = chapter.documents.iter().enumerate();
        let documents = documents.map(|(at, entry)| (entry.document.source, (index, at)));
        places.extend(documents);
    }
    let is_known = |finding: &Finding| element_of(elements, finding).is_some();
    let mut groups: BTreeMap<Shelf<'_>, Vec<&Finding>> = BTreeMap::new();
    for finding in compilation.findings.iter().filter(|finding| !is_known(finding)) {
        let shelf = match places.get(&finding.place.source) {
            Some((chapter, _)) => Shelf::Chapter(*chapter),
            None => shelf(compilation, finding.place.source),
        };
        groups.entry(shelf).or_default().push(finding);
    }
    let group = |(shelf, mut findings): (Shelf<'_>, Vec<&'a Finding>)| {
        findings.sort_by_key(|finding| places.get(&finding.place.source));
        let (number, title) = match shelf {
            Shelf::Chapter(index) => {
                let chapter = &plan.chapters[index];
                (Some(chapter.number.to_string()), chapter.title.clone())
            }
            Shelf::Folder(folder) => (None, folder.to_owned()),
            Shelf::General => (None, words.text("report-general")),
        };
        Group { number, title, findings }
    };
    groups.into_iter().map(group).collect()
}

/// Where a finding is listed, in the order of the list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Shelf<'a> {
    Chapter(usize),
    Folder(&'a str),
    General,
}

/// A file in no chapter is listed under its folder; the manifest and what lies beside it is about
/// the whole.
fn shelf(compilation: &Compilation, source: SourceId) -> Shelf<'_> {
    let path = compilation.handbook.sources().get(source).path.as_str();
    match path.split_once('/') {
        Some((folder, _)) => Shelf::Folder(&path[..=folder.len()]),
        None => Shelf::General,
    }
}
