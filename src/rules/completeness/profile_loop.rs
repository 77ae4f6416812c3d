//! A profile does not extend itself, directly or through others.

use crate::completeness::library;
use crate::findings::Level;
use crate::handbook::{Handbook, ProfileFile};
use crate::rules::{Report, Rule};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "profile-loop",
    level: Level::Error,
    check: Some(check),
    bad: concat!(
        "--- profiles/house.yaml\ntitle: Наш набор\nbasis: practice\nextends: house\nelements:\n",
        "  - id: house-phone\n    need: раздел о телефоне\n    level: warning\n",
        "    demand: [{section: phone}]\n",
    ),
    good: concat!(
        "--- profiles/house.yaml\ntitle: Наш набор\nbasis: practice\nextends: essentials\n",
        "elements:\n  - id: house-phone\n    need: раздел о телефоне\n    level: warning\n",
        "    demand: [{section: phone}]\n",
    ),
};

fn check(handbook: &Handbook, report: &mut Report) {
    for own in &handbook.profiles {
        for base in own.profile.extends.get().into_iter().flat_map(|bases| &bases.0) {
            if comes_back(handbook, &base.value, own, &mut Vec::new()) {
                let place = Place { source: own.source, span: base.span };
                report.add(RULE.at(place).with("profile", own.name.as_str()));
            }
        }
    }
}

fn comes_back<'h>(
    handbook: &'h Handbook,
    name: &'h str,
    own: &ProfileFile,
    seen: &mut Vec<&'h str>,
) -> bool {
    if name == own.name {
        return true;
    }
    if seen.contains(&name) {
        return false;
    }
    seen.push(name);
    let Some(found) = library::find(handbook, name) else { return false };
    let bases = found.profile.extends.get().into_iter().flat_map(|bases| &bases.0);
    bases.into_iter().any(|base| comes_back(handbook, &base.value, own, seen))
}
