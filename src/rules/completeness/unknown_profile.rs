//! Every profile that the manifest names is one that svod knows.

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::rules::Rule;
use crate::rules::completeness::profile;
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-profile",
    level: Level::Error,
    check: Some(check),
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\nprofiles: [essentials, esentials]\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\nprofiles: [essentials]\n",
};

fn check(handbook: &Handbook, report: &mut crate::rules::Report) {
    let Some(file) = &handbook.manifest else { return };
    for named in file.manifest.profiles.get().into_iter().flat_map(|names| &names.0) {
        let name = named.value.name();
        if name.is_empty() || profile::names().any(|known| known == name) {
            continue;
        }
        let place = Place { source: file.source, span: named.span };
        let known: Vec<&str> = profile::names().collect();
        let finding: Finding = RULE.at(place).with("profile", name);
        let finding = finding.with("profiles", known.join(", "));
        report.add(finding.near(nearest(name, known)));
    }
}
