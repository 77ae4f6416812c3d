//! An edition of its own name says who reads it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::handbook::edition::is_well_known;
use crate::rules::editions::listed::{Declared, declared};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "edition-without-audience",
    level: Level::Error,
    check: Some(check),
    bad: "--- svod.yaml\n# …\nlanguages: [ru]\neditions:\n  evening: {title: Для вечерней смены}\n",
    good: "--- svod.yaml\n# …\nlanguages: [ru]\neditions:\n  evening: {title: Для вечерней смены, audience: trainee}\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    for declared in declared(handbook).filter(|one| !is_well_known(&one.name.value)) {
        let audience = &declared.plan.audience;
        // A list whose every word is misspelt is told word by word.
        let is_empty_list = audience.get().is_some_and(|list| list.0.is_empty());
        if audience.is_absent() {
            let finding = RULE.at(declared.at(declared.name.span));
            report.add(finding.with("edition", declared.name.value.as_str()));
        } else if is_empty_list && is_unwritten(handbook, &declared) {
            let place = audience.spanned().map_or(declared.name.span, |list| list.span);
            let finding = RULE.at(declared.at(place));
            report.add(finding.with("edition", declared.name.value.as_str()));
        }
    }
}

/// Whether nothing stands between the brackets.
fn is_unwritten(handbook: &Handbook, declared: &Declared<'_>) -> bool {
    let list = declared.plan.audience.spanned().map(|list| declared.at(list.span));
    let text = list.map(|place| handbook.sources.text(place)).unwrap_or_default();
    !text.chars().any(char::is_alphanumeric)
}
