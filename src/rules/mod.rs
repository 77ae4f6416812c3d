//! Rules: what can be wrong with a handbook. A file a rule, a row in `RULES` for each.
//! A rule finds; levels and waivers are applied once, at the end, by `findings`.

mod documents;
mod people;
mod reading;
mod references;
mod texts;

use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::source::Place;

/// One thing that svod looks for.
pub struct Rule {
    /// The defect, in kebab-case; the same in every language.
    pub name: &'static str,
    /// How much it matters, unless `svod.yaml` says otherwise.
    pub level: Level,
    /// Looks for it; a rule of reading or of a profile is looked for elsewhere.
    pub(crate) check: Option<fn(&Handbook, &mut Report)>,
    /// A tree that has it, as `MemoryWorld::from_text` reads it.
    pub bad: &'static str,
    /// A tree that does not.
    pub good: &'static str,
}

/// Every rule, by family.
pub static RULES: &[&Rule] = &[
    &reading::bad_encoding::RULE,
    &reading::deep_nesting::RULE,
    &reading::duplicate_id::RULE,
    &reading::duplicate_key::RULE,
    &reading::expired_waiver::RULE,
    &reading::invalid_front_matter::RULE,
    &reading::invalid_yaml::RULE,
    &reading::malformed_waiver::RULE,
    &reading::missing_field::RULE,
    &reading::unknown_field::RULE,
    &reading::unknown_kind::RULE,
    &reading::unknown_rule::RULE,
    &reading::unreadable_file::RULE,
    &reading::unused_waiver::RULE,
    &reading::wrong_type::RULE,
    &documents::duplicate_title::RULE,
    &documents::incomplete_approval::RULE,
    &documents::leftover_placeholder::RULE,
    &documents::missing_owner::RULE,
    &documents::missing_review_date::RULE,
    &documents::missing_title::RULE,
    &documents::missing_version::RULE,
    &documents::overdue_review::RULE,
    &documents::retired_reference::RULE,
    &documents::self_approval::RULE,
    &documents::source_gap::RULE,
    &documents::stub_document::RULE,
    &references::broken_image::RULE,
    &references::broken_link::RULE,
    &references::outside_link::RULE,
    &references::unknown_channel::RULE,
    &references::unknown_reference::RULE,
    &references::unknown_role::RULE,
    &references::wrong_reference_kind::RULE,
    &people::reporting_loop::RULE,
];

/// The rule of a name.
pub fn by_name(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// What `essentials` looks for; other profiles bring elements of their own.
const ELEMENTS: [&str; 4] = ["greeting", "phone", "email", "complaints"];

/// The rules of completeness, which profiles bring.
const COMPLETENESS: [&str; 6] = [
    "missing-section",
    "stub-section",
    "unusable-section",
    "unmet-element",
    "doubtful-section",
    "no-sections",
];

/// Whether a name in `levels` or in a waiver means anything.
pub(crate) fn is_known(name: &str) -> bool {
    by_name(name).is_some() || ELEMENTS.contains(&name) || COMPLETENESS.contains(&name)
}

/// What the rules have found so far.
#[derive(Default)]
pub(crate) struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// Adds a finding; `Finding::new(RULE.name, place)` begins one.
    pub(crate) fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }
}

impl Rule {
    /// Begins a finding of this rule.
    pub(crate) fn at(&self, place: Place) -> Finding {
        Finding::new(self.name, place)
    }
}

/// Runs every rule over a handbook.
pub(crate) fn check(handbook: &Handbook) -> Vec<Finding> {
    let mut report = Report::default();
    for rule in RULES {
        if let Some(check) = rule.check {
            check(handbook, &mut report);
        }
    }
    report.findings
}
