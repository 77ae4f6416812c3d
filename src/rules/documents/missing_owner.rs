//! A document in force names the role that answers for it.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "missing-owner",
    level: Level::Warning,
    check: Some(check),
    bad: "--- svod.yaml\ntitle: Дом\n--- pages/about.md\n---\ntitle: О нас\nstatus: approved\n---\nМы продаём мебель.\n",
    good: "--- svod.yaml\ntitle: Дом\n--- pages/about.md\n---\ntitle: О нас\nstatus: approved\nowner: director\n---\nМы продаём мебель.\n",
};

fn check(handbook: &Handbook, report: &mut Report) {
    if handbook.is_plain() {
        return;
    }
    for document in handbook.documents.iter().filter(|document| document.is_in_force()) {
        if document.envelope.owner.is_absent() {
            report.add(RULE.at(document.place()).with("document", document.name()));
        }
    }
}
