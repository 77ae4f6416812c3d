//! The name of an edition can be that of a folder: so it is written after `--edition`.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::edition::is_name;
use crate::rules::editions::listed::declared;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "unusable-edition-name",
    level: Level::Error,
    check: Some(check),
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\neditions:\n  evening shift: {audience: trainee}\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\neditions:\n  evening-shift: {audience: trainee}\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for declared in declared(handbook).filter(|one| !is_name(&one.name.value)) {
        let finding = RULE.at(declared.at(declared.name.span));
        report.add(finding.with("edition", declared.name.value.as_str()));
    }
}
