//! Rules by their trees: the documentation of each runs, and the trickier ones have fixtures.

mod harness;

#[path = "rules/address.rs"]
mod address;
#[path = "rules/audits.rs"]
mod audits;
#[path = "rules/branches.rs"]
mod branches;
#[path = "rules/calls.rs"]
mod calls;
#[path = "rules/channels.rs"]
mod channels;
#[path = "rules/clients.rs"]
mod clients;
#[path = "rules/complaints.rs"]
mod complaints;
#[path = "rules/conditions.rs"]
mod conditions;
#[path = "rules/documents.rs"]
mod documents;
#[path = "rules/editions.rs"]
mod editions;
#[path = "rules/glossary.rs"]
mod glossary;
#[path = "rules/graphs.rs"]
mod graphs;
#[path = "rules/kinds.rs"]
mod kinds;
#[path = "rules/legal.rs"]
mod legal;
#[path = "rules/letters.rs"]
mod letters;
#[path = "rules/levels.rs"]
mod levels;
#[path = "rules/looks.rs"]
mod looks;
#[path = "rules/needs.rs"]
mod needs;
#[path = "rules/others.rs"]
mod others;
#[path = "rules/processes.rs"]
mod processes;
#[path = "rules/protocols.rs"]
mod protocols;
#[path = "rules/references.rs"]
mod references;
#[path = "rules/routes.rs"]
mod routes;
#[path = "rules/scorecards.rs"]
mod scorecards;
#[path = "rules/scripts.rs"]
mod scripts;
#[path = "rules/standards.rs"]
mod standards;
#[path = "rules/templates.rs"]
mod templates;
#[path = "rules/thresholds.rs"]
mod thresholds;
#[path = "rules/typography.rs"]
mod typography;
#[path = "rules/walks.rs"]
mod walks;
#[path = "rules/wording.rs"]
mod wording;

use std::fmt::Write;

use svod::findings::{Finding, Level};

/// No text can stand for a file that the disk refuses; `tests/bad_input.rs` has a world for it.
/// What completeness says of a whole folder, `tests/completeness.rs` shows; a table of many pages
/// is too long to be printed beside its rule.
const WITHOUT_A_TREE: [&str; 6] = [
    "unreadable-file",
    "missing-section",
    "stub-section",
    "unusable-section",
    "doubtful-section",
    "endless-table",
];

/// What may be an error beside a rule: a section of which svod is not sure is still missing.
const COMPANIONS: [(&str, &str); 1] = [("doubtful-section", "missing-section")];

#[test]
fn a_bad_example_has_exactly_its_defect() {
    let mut report = String::new();
    for rule in svod::rules::RULES.iter().filter(|rule| !WITHOUT_A_TREE.contains(&rule.name)) {
        let lines = harness::lines(&harness::world(rule.bad));
        let (_, found) = harness::findings(&harness::world(rule.bad));
        let is_it = |found: &&Finding| found.rule == rule.name;
        let is_alone = found.iter().all(|one| {
            let is_companion = COMPANIONS.contains(&(rule.name, one.rule));
            is_it(&one) || is_companion || one.level < Some(Level::Error)
        });
        if !is_alone || !found.iter().any(|one| is_it(&one)) {
            writeln!(report, "{}: {lines:#?}", rule.name).expect("a string takes any text");
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn a_good_example_has_no_defect() {
    let mut report = String::new();
    for rule in svod::rules::RULES.iter() {
        let lines = harness::lines(&harness::world(rule.good));
        if !lines.is_empty() {
            writeln!(report, "{}: {lines:#?}", rule.name).expect("a string takes any text");
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn a_name_belongs_to_one_rule() {
    let mut names: Vec<&str> = svod::rules::RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}
