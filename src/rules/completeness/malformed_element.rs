//! An element of a profile demands something that svod can decide.

use crate::completeness::predicate;
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule, is_known};
use crate::source::Place;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-element",
    level: Level::Error,
    check: Some(check),
    bad: concat!(
        "--- profiles/house.yaml\ntitle: Наш набор\nbasis: practice\nelements:\n",
        "  - id: house-phone\n    need: раздел о телефоне\n    level: warning\n",
        "    demand: [{facts: [time-to-answer]}]\n",
    ),
    good: concat!(
        "--- profiles/house.yaml\ntitle: Наш набор\nbasis: practice\nelements:\n",
        "  - id: house-phone\n    need: раздел о телефоне\n    level: warning\n",
        "    demand: [{section: phone, facts: [time-to-answer]}]\n",
    ),
};

fn check(handbook: &Handbook, report: &mut Report) {
    for own in &handbook.profiles {
        for element in own.profile.elements.get().into_iter().flat_map(|list| list.iter()) {
            for fault in predicate::faults(own, element) {
                report.add(fault);
            }
            for rule in predicate::rules(element) {
                if !is_known(handbook, &rule.value) {
                    let place = Place { source: own.source, span: rule.span };
                    report.add(RULE.at(place).variant("rule").with("name", rule.value.as_str()));
                }
            }
        }
    }
}
