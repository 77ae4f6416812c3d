//! Every profile that the manifest names is one that svod knows, and one in the auditor's index is
//! one that the handbook is held against.

use crate::completeness::library;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::kinds::manifest::IndexWish;
use crate::language::nearest;
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-profile",
    level: Level::Error,
    check: Some(check),
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\nprofiles: [essentials, esentials]\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\nprofiles: [essentials]\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    let listed = handbook.profile_names();
    let listed = listed.iter().filter_map(|(name, place, _)| Some((*name, (*place)?)));
    let bases = handbook.profiles.iter().flat_map(|own| {
        let bases = own.profile.extends.get().into_iter().flat_map(|bases| &bases.0);
        let elements = own.profile.elements.get().into_iter().flat_map(|list| list.iter());
        let demanded = elements.flat_map(|element| element.demand.iter());
        let demanded = demanded.filter_map(|one| one.profile.spanned());
        let place = |span| Place { source: own.source, span };
        let names = bases.chain(demanded).map(move |name| (name.value.as_str(), place(name.span)));
        names.collect::<Vec<_>>()
    });
    let known = library::names(handbook);
    let indexed = indexed(handbook);
    for (name, place) in listed.chain(bases).chain(indexed.iter().copied()) {
        if name.is_empty() || known.contains(&name) {
            continue;
        }
        let finding = RULE.at(place).with("profile", name);
        let finding = finding.with("profiles", known.join(", "));
        report.add(finding.near(nearest(name, known.iter().copied())));
    }
    let attached = handbook.profile_names();
    for (name, place) in indexed {
        if known.contains(&name) && !attached.iter().any(|(own, ..)| *own == name) {
            report.add(RULE.at(place).variant("unattached").with("profile", name));
        }
    }
}

/// The profiles that the auditor's index is wished for.
fn indexed(handbook: &Handbook) -> Vec<(&str, Place)> {
    let file = handbook.manifest.as_ref();
    let wish = file.and_then(|file| Some((file.source, file.manifest.auditor_index.get()?)));
    let Some((source, IndexWish::Named(names))) = wish else { return Vec::new() };
    let place = |span| Place { source, span };
    names.0.iter().map(|name| (name.value.as_str(), place(name.span))).collect()
}
