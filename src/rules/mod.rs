//! Rules: what can be wrong with a handbook. A file a rule, a row in `RULES` for each.
//! A rule finds; levels and waivers are applied once, at the end, by `findings`.

mod completeness;
mod documents;
mod missing_glyph;
mod references;
mod theme_mistake;

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
pub static RULES: &[&Rule] =
    &[&documents::missing_owner::RULE, &references::unknown_reference::RULE];

/// The rule of a name.
pub fn by_name(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
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
    completeness::check(handbook, &mut report);
    report.findings
}

pub(crate) use missing_glyph::findings as missing_glyphs;
pub(crate) use theme_mistake::findings as theme_mistakes;

/// The names of the profiles that are built in.
pub fn profile_names() -> impl Iterator<Item = &'static str> {
    completeness::profile::names()
}
