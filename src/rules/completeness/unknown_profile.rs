//! Every profile that the manifest names is one that svod knows.

use crate::completeness::library;
use crate::findings::Level;
use crate::handbook::Handbook;
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
    for (name, place) in listed.chain(bases) {
        if name.is_empty() || known.contains(&name) {
            continue;
        }
        let finding = RULE.at(place).with("profile", name);
        let finding = finding.with("profiles", known.join(", "));
        report.add(finding.near(nearest(name, known.iter().copied())));
    }
}
