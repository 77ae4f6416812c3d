//! The predicates: what each asks, and what is said where it does not hold.

use crate::completeness::items::{self, Item};
use crate::completeness::{Answer, Court, fields, passages, sections, spoken};
use crate::findings::Finding;
use crate::handbook::{Handbook, ProfileFile};
use crate::kinds;
use crate::kinds::profile::{Element, Predicate};
use crate::source::{Place, Spanned};
use crate::syntax::fields::{List, OneOrMore};

/// The rule of an element that is not met, where no rule of its own names the lack.
pub(crate) const UNMET: &str = "unmet-element";

/// Every predicate of a demand, those inside `any` too.
pub(crate) fn all(demand: &List<Predicate>) -> Vec<&Predicate> {
    fn with_inner(one: &Predicate) -> Vec<&Predicate> {
        std::iter::once(one).chain(one.any.iter().flat_map(all)).collect()
    }
    demand.iter().flat_map(with_inner).collect()
}

/// The kinds of things that the predicates count.
pub(crate) fn kinds<'h>(predicates: &[&'h Predicate]) -> Vec<&'h str> {
    let named = predicates.iter().flat_map(|one| {
        let covering = one.covers.get().into_iter().flat_map(|kinds| &kinds.0);
        let fields = [&one.documents, &one.every, &one.sequence].into_iter();
        let fields = fields.filter_map(|field| field.get()).map(String::as_str);
        fields.chain(covering.map(|kind| kind.value.as_str()))
    });
    named.collect()
}

/// The key that names a predicate; none, if there is none or more than one.
pub(crate) fn head(predicate: &Predicate) -> Option<&'static str> {
    let is_cover = !predicate.covers.is_absent();
    let heads = [
        ("section", !predicate.section.is_absent()),
        ("documents", !predicate.documents.is_absent()),
        ("every", !predicate.every.is_absent() && !is_cover),
        ("manifest", !predicate.manifest.is_absent()),
        ("says", !predicate.says.is_absent()),
        ("never", !predicate.never.is_absent()),
        ("sequence", !predicate.sequence.is_absent()),
        ("covers", is_cover),
        ("clean", !predicate.clean.is_absent()),
        ("profile", !predicate.profile.is_absent()),
        ("asked", !predicate.asked.is_absent()),
        ("any", !predicate.any.is_empty()),
    ];
    let mut given = heads.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name);
    let first = given.next()?;
    given.next().is_none().then_some(first)
}

/// A mark in the text says what sections and words would.
pub(super) fn is_settled_by_mark(predicate: &Predicate) -> bool {
    let is_text = |one: &Predicate| matches!(head(one), Some("section" | "says"));
    is_text(predicate)
        || (head(predicate) == Some("any")
            && predicate.any.iter().any(|list| list.iter().all(is_text)))
}

/// Asks a predicate.
pub(super) fn answer(
    court: &Court<'_>,
    predicate: &Predicate,
    element: &str,
    demand: Option<Place>,
) -> Answer {
    match head(predicate) {
        Some("section") => sections::answer(court, predicate, demand),
        Some("documents") => documents(court, predicate, demand),
        Some("every") => every(court, predicate, demand),
        Some("manifest") => manifest(court, predicate, demand),
        Some("says") => spoken::says(court, predicate, demand),
        Some("never") => spoken::never(court, predicate),
        Some("sequence") => spoken::sequence(court, predicate, demand),
        Some("covers") => covers(court, predicate, demand),
        Some("clean") => clean(court, predicate),
        Some("asked") => asked(court.handbook, element, demand),
        Some("any") => any(court, predicate, element, demand),
        // The elements of a demanded profile are judged beside this one; a predicate that is none
        // is reported where it stands.
        _ => Answer::Holds(Vec::new()),
    }
}

/// A finding about an element that is not met.
pub(super) fn unmet(
    court: &Court<'_>,
    place: Option<Place>,
    variant: &'static str,
) -> Vec<Finding> {
    let place = place.or_else(|| court.handbook.profiles_place());
    let finding = |place| Finding::new(UNMET, place).variant(variant);
    place.map(finding).into_iter().collect()
}

fn items<'c>(court: &'c Court<'_>, predicate: &Predicate, kind: &str) -> Vec<Item<'c>> {
    court.trees.items(kind, &predicate.filter)
}

/// The fields and values that it lacks.
fn lacking<'p>(item: &Item<'_>, predicate: &'p Predicate) -> Vec<&'p str> {
    let fields = predicate.has.iter().map(String::as_str).filter(|path| !item.has(path));
    let values = predicate.holds.iter().flat_map(|(path, values)| {
        let wanted = values.value.0.iter().map(|value| value.value.as_str());
        wanted.filter(move |value| !item.holds(&path.value, value))
    });
    fields.chain(values).collect()
}

fn documents(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let kind = predicate.documents.get().map_or("", String::as_str);
    let all = items(court, predicate, kind);
    let whole: Vec<&Item<'_>> =
        all.iter().filter(|item| lacking(item, predicate).is_empty()).collect();
    let least = predicate.min.get().copied().unwrap_or(1) as usize;
    let most = predicate.max.get().map_or(usize::MAX, |most| *most as usize);
    if (least..=most).contains(&whole.len()) {
        return Answer::Holds(whole.iter().map(|item| item.place()).collect());
    }
    // The nearest miss is the best place to mend.
    let partial = all.iter().find(|item| !lacking(item, predicate).is_empty());
    if let Some(item) = partial.filter(|_| whole.len() < least && least == 1) {
        return Answer::Fails(lacks(court, item, &lacking(item, predicate)));
    }
    let variant = match whole.len() {
        0 if least == 1 => "",
        count if count < least => "few",
        _ => "many",
    };
    let place = all.first().map(|item| item.place()).or(demand);
    let found = unmet(court, place, variant).into_iter();
    let bound = if whole.len() < least { least } else { most };
    Answer::Fails(found.map(|one| one.with("count", whole.len()).with("bound", bound)).collect())
}

fn every(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let kind = predicate.every.get().map_or("", String::as_str);
    let all = items(court, predicate, kind);
    if all.is_empty() {
        return Answer::Fails(unmet(court, demand, ""));
    }
    match all.iter().find(|item| !lacking(item, predicate).is_empty()) {
        None => Answer::Holds(all.iter().map(Item::place).collect()),
        Some(item) => Answer::Fails(lacks(court, item, &lacking(item, predicate))),
    }
}

fn lacks(court: &Court<'_>, item: &Item<'_>, fields: &[&str]) -> Vec<Finding> {
    let found = unmet(court, Some(item.place()), "fields").into_iter();
    found.map(|one| one.with("name", item.name).with("fields", fields.join(", "))).collect()
}

fn manifest(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let paths = predicate.manifest.get().into_iter().flat_map(|paths| &paths.0);
    let tree = court.trees.manifest();
    let lacking: Vec<&str> = paths
        .map(|path| path.value.as_str())
        .filter(|path| !tree.is_some_and(|(tree, root)| fields::has(tree, root, path)))
        .collect();
    if lacking.is_empty() {
        return Answer::Holds(court.handbook.first_place().into_iter().collect());
    }
    let broken = tree.zip(lacking.first()).and_then(|((tree, root), path)| {
        Some(tree.place(tree.node(fields::broken_at(tree, root, path)?).span))
    });
    let found = unmet(court, broken.or(demand), "fields").into_iter();
    let name = crate::handbook::MANIFEST;
    Answer::Fails(
        found.map(|one| one.with("name", name).with("fields", lacking.join(", "))).collect(),
    )
}

/// Each of some things is referred to by documents of some kinds.
fn covers(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let kind = predicate.every.get().map_or("", String::as_str);
    let covering: Vec<&str> = predicate
        .covers
        .get()
        .into_iter()
        .flat_map(|kinds| kinds.0.iter().map(|kind| kind.value.as_str()))
        .collect();
    let all = items(court, predicate, kind);
    if all.is_empty() {
        return Answer::Fails(unmet(court, demand, ""));
    }
    let documents = court.handbook.documents.iter();
    let named: std::collections::BTreeSet<String> = documents
        .filter(|document| covering.contains(&document.kind.name) && !document.is_retired())
        .flat_map(|document| document.named_ids(&court.handbook.sources))
        .collect();
    match all.iter().find(|item| !named.contains(item.name)) {
        None => Answer::Holds(all.iter().map(Item::place).collect()),
        Some(item) => {
            let found = unmet(court, Some(item.place()), "uncovered").into_iter();
            let covering: Vec<&kinds::Kind> =
                covering.iter().filter_map(|name| kinds::by_name(name)).collect();
            let list = |part: fn(&kinds::Kind) -> String| {
                covering.iter().map(|kind| part(kind)).collect::<Vec<_>>().join(", ")
            };
            let names = list(|kind| format!("`{}`", kind.name));
            let folders = list(|kind| format!("`{}/`", kind.folder));
            let sample = reference(covering.first().map_or("", |kind| kind.name), kind, item.name);
            let told = |one: Finding| {
                one.with("name", item.name)
                    .with("kinds", names.as_str())
                    .with("folders", folders.as_str())
                    .with("sample", sample.as_str())
            };
            Answer::Fails(found.map(told).collect())
        }
    }
}

/// How a document of a kind names a thing of another.
fn reference(covering: &str, kind: &str, name: &str) -> String {
    match (covering, kind) {
        ("script", "channel") => format!("channel: {name}"),
        ("scorecard", "standard") => format!("standard: {name}"),
        ("training", _) => format!("covers: [{name}]"),
        _ => format!("[[{name}]]"),
    }
}

/// The findings of some rules are what the element is about.
fn clean(court: &Court<'_>, predicate: &Predicate) -> Answer {
    let rules = predicate.clean.get().into_iter().flat_map(|rules| &rules.0);
    let found: Vec<String> = rules
        .map(|rule| rule.value.clone())
        .filter(|rule| court.findings.iter().any(|finding| finding.rule == rule))
        .collect();
    if found.is_empty() { Answer::Holds(Vec::new()) } else { Answer::Claims(found) }
}

/// What no text can show, a person has said in `answers`.
fn asked(handbook: &Handbook, element: &str, demand: Option<Place>) -> Answer {
    match handbook.answered(element) {
        Some((place, _)) => Answer::Holds(vec![place]),
        None => {
            let place = demand.or_else(|| handbook.profiles_place());
            let finding = |place| Finding::new(UNMET, place).variant("asked");
            Answer::Fails(place.map(finding).into_iter().collect())
        }
    }
}

/// The alternative that comes nearest speaks, if none holds.
fn any(court: &Court<'_>, predicate: &Predicate, element: &str, demand: Option<Place>) -> Answer {
    let mut nearest: Option<((bool, usize), Answer)> = None;
    for list in predicate.any.iter() {
        let mut places = Vec::new();
        let (mut held, mut is_meant) = (0, true);
        let mut failed = None;
        for one in list.iter() {
            match answer(court, one, element, demand) {
                Answer::Holds(found) => {
                    places.extend(found);
                    held += 1;
                }
                other => {
                    is_meant &= !is_condition(one);
                    failed = failed.or(Some(other));
                }
            }
        }
        let Some(failed) = failed else { return Answer::Holds(places) };
        let near = (is_meant, held);
        if nearest.as_ref().is_none_or(|(best, _)| near > *best) {
            nearest = Some((near, failed));
        }
    }
    nearest.map_or(Answer::Holds(Vec::new()), |(_, answer)| answer)
}

/// An alternative for handbooks that have no such document at all. Nobody who has one is told to
/// throw it away.
fn is_condition(predicate: &Predicate) -> bool {
    predicate.max.get() == Some(&0)
}

/// What of a predicate means nothing: its words, for a finding at its place.
pub(crate) fn faults(own: &ProfileFile, element: &Element) -> Vec<Finding> {
    let at = |span| Finding::new("malformed-element", Place { source: own.source, span });
    let mut findings = Vec::new();
    for demand in &element.demand.0 {
        if head(&demand.value).is_none() {
            findings.push(at(demand.span));
        }
    }
    for one in all(&element.demand) {
        let kinds = [&one.documents, &one.every, &one.sequence].into_iter();
        for kind in kinds.filter_map(|field| field.spanned()) {
            if !items::is_kind(&kind.value) {
                findings.push(at(kind.span).variant("kind").with("name", kind.value.as_str()));
            }
        }
        for place in one.places.get().into_iter().flat_map(|OneOrMore(places)| places) {
            if !passages::is_place(&place.value) {
                findings.push(at(place.span).variant("kind").with("name", place.value.as_str()));
            }
        }
    }
    findings
}

/// The rules that an element names.
pub(crate) fn rules(element: &Element) -> impl Iterator<Item = &Spanned<String>> {
    all(&element.demand)
        .into_iter()
        .flat_map(|one| one.clean.get().into_iter().flat_map(|rules| &rules.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::completeness::library::built_in_profiles;

    #[test]
    fn the_built_in_profiles_can_be_judged_by() {
        for (name, profile, findings) in built_in_profiles() {
            assert!(findings.is_empty(), "{name}: {findings:?}");
            let own = ProfileFile { source: crate::source::SourceId(0), name, profile };
            for element in own.profile.elements.get().into_iter().flat_map(List::iter) {
                let id = element.id.get();
                assert!(faults(&own, element).is_empty(), "{}: {id:?}", own.name);
                assert!(!element.demand.is_empty(), "{}: {id:?} demands nothing", own.name);
                for rule in rules(element) {
                    assert!(crate::rules::by_name(&rule.value).is_some(), "{id:?}: {}", rule.value);
                }
            }
        }
    }
}
