//! Rules: what can be wrong with a handbook. A file a rule, a row in its `FAMILY` for each.
//! A rule finds; levels and waivers are applied once, at the end, by `findings`.

mod audits;
mod branches;
mod channels;
mod complaints;
mod completeness;
mod documents;
mod editions;
mod glossary;
mod legal;
mod letters;
mod looks;
mod needs;
mod open;
mod passages;
mod people;
mod processes;
mod reading;
mod references;
mod runs;
mod scorecards;
mod scripts;
mod standards;
mod texts;
mod thresholds;
mod training;
mod typography;
mod wording;

use std::sync::LazyLock;

use rayon::prelude::*;

use crate::completeness::library;
use crate::findings::{Finding, Level};
use crate::handbook::Handbook;
use crate::rules::open::Begin;
use crate::source::Place;

/// One thing that svod looks for.
pub struct Rule {
    /// The defect, in kebab-case; the same in every language.
    pub name: &'static str,
    /// How much it matters, unless `svod.yaml` says otherwise.
    pub level: Level,
    /// Looks for it; a rule of reading or of a profile is looked for elsewhere.
    pub(crate) check: Option<Check>,
    /// A tree that has it, as `MemoryWorld::from_text` reads it.
    pub bad: &'static str,
    /// A tree that does not.
    pub good: &'static str,
}

/// A function that looks at a handbook and reports what it finds.
pub(crate) type Check = fn(&Handbook, &mut Report);

/// Rules that belong together; `svod.yaml` may set the level of all of them at once.
pub struct Family {
    /// Its name, which is also that of its folder and of its catalogue.
    pub name: &'static str,
    /// The kinds of documents that it looks at (`channel` for the channels of the manifest); none
    /// for the whole handbook. Without any of them its rules can match nothing, and the summary
    /// says so.
    pub subjects: &'static [&'static str],
    /// Its rules.
    pub rules: &'static [&'static Rule],
}

/// Every family.
pub static FAMILIES: &[&Family] = &[
    &completeness::FAMILY,
    &reading::FAMILY,
    &documents::FAMILY,
    &references::FAMILY,
    &scripts::FAMILY,
    &letters::FAMILY,
    &complaints::FAMILY,
    &channels::FAMILY,
    &thresholds::FAMILY,
    &standards::FAMILY,
    &needs::FAMILY,
    &legal::FAMILY,
    &people::FAMILY,
    &processes::FAMILY,
    &training::FAMILY,
    &scorecards::FAMILY,
    &audits::FAMILY,
    &wording::FAMILY,
    &glossary::FAMILY,
    &branches::FAMILY,
    &editions::FAMILY,
    &typography::FAMILY,
    &looks::FAMILY,
];

/// Every rule, by family.
pub static RULES: LazyLock<Vec<&'static Rule>> =
    LazyLock::new(|| FAMILIES.iter().flat_map(|family| family.rules).copied().collect());

/// The rule of a name.
pub fn by_name(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// Whether a name in `levels` or in a waiver means anything: a rule, a family, or an element of a
/// profile.
pub(crate) fn is_known(handbook: &Handbook, name: &str) -> bool {
    by_name(name).is_some()
        || FAMILIES.iter().any(|family| family.name == name)
        || library::has_element(handbook, name)
}

/// Whether a rule is looked for in every run; what has changed is known only beside a former
/// handbook.
pub(crate) fn is_in_every_run(name: &str) -> bool {
    name != documents::changed_without_version::RULE.name
}

/// The family of a rule.
pub fn family_of(rule: &str) -> Option<&'static Family> {
    FAMILIES.iter().copied().find(|family| family.rules.iter().any(|other| other.name == rule))
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

/// Rules that read the texts of documents, alone or several together: each document is opened once
/// for all of them.
static READERS: [(&[&Rule], Begin); 22] = [
    (typography::FAMILY.rules, typography::begin),
    (thresholds::in_prose::RULES, thresholds::in_prose::begin),
    (&[&thresholds::overpromise::RULE], thresholds::overpromise::begin),
    (legal::deadlines::RULES, legal::deadlines::begin),
    (legal::cited::RULES, legal::cited::begin),
    (&[&legal::denied_right::RULE], |_| Box::new(legal::denied_right::look)),
    (&[&channels::hours_differ::RULE], channels::hours_differ::begin),
    (&[&channels::phone_spelling_differs::RULE], channels::phone_spelling_differs::begin),
    (&[&channels::unregistered_contact::RULE], channels::unregistered_contact::begin),
    (&[&complaints::blocked_complaint_route::RULE], complaints::blocked_complaint_route::begin),
    (&[&complaints::remedy_without_authority::RULE], complaints::remedy_without_authority::begin),
    (
        &[&processes::missed_call_without_callback::RULE],
        processes::missed_call_without_callback::begin,
    ),
    (&[&standards::pay_deduction::RULE], |_| Box::new(standards::pay_deduction::look)),
    (&[&standards::stale_rule_title::RULE], |_| Box::new(standards::stale_rule_title::look)),
    (&[&standards::typed_rule_number::RULE], |_| Box::new(standards::typed_rule_number::look)),
    (&[&documents::leftover_placeholder::RULE], |_| {
        Box::new(documents::leftover_placeholder::look)
    }),
    (&[&documents::stray_invisible::RULE], |_| Box::new(documents::stray_invisible::look)),
    (&[&wording::missing_unit::RULE], wording::missing_unit::begin),
    (&[&wording::mixed_address::RULE], |_| Box::new(wording::mixed_address::look)),
    (&[&wording::unmeasurable_promise::RULE], |_| Box::new(wording::unmeasurable_promise::look)),
    (&[&wording::gendered_salutation::RULE], |_| Box::new(wording::gendered_salutation::look)),
    (&[&wording::gender_brackets::RULE], |_| Box::new(wording::gender_brackets::look)),
];

/// Runs every rule over a handbook: those that read texts document by document, the others each on
/// its own.
pub(crate) fn check(handbook: &Handbook) -> Vec<Finding> {
    let begin: Vec<Begin> = READERS.iter().map(|(_, begin)| *begin).collect();
    let whole = || -> Vec<Report> {
        let checks = RULES.par_iter().filter_map(|rule| rule.check);
        let reports = checks.map(|check| {
            let mut report = Report::default();
            check(handbook, &mut report);
            report
        });
        reports.collect()
    };
    let (reports, read) = rayon::join(whole, || open::read(handbook, &begin));
    reports.into_iter().flat_map(|report| report.findings).chain(read).collect()
}

pub(crate) use documents::changed_without_version::findings as changes_without_version;
/// Runs only the rules of these names. What one of them finds may be looked for by another of its
/// family; then the whole family runs.
#[cfg(test)]
pub(crate) fn check_some(handbook: &Handbook, names: &[&str]) -> Vec<Finding> {
    let mut report = Report::default();
    for family in FAMILIES {
        let is_named = |rule: &&Rule| names.contains(&rule.name);
        let rules = || family.rules.iter().copied();
        let is_by_another = rules().any(|rule| is_named(&rule) && rule.check.is_none());
        let run = rules().filter(|rule| is_by_another || is_named(rule));
        for check in run.filter_map(|rule| rule.check) {
            check(handbook, &mut report);
        }
    }
    let readers =
        READERS.iter().filter(|(rules, _)| rules.iter().any(|rule| names.contains(&rule.name)));
    let begin: Vec<Begin> = readers.map(|(_, begin)| *begin).collect();
    report.findings.extend(open::read(handbook, &begin));
    report.findings.retain(|finding| names.contains(&finding.rule));
    report.findings
}

pub(crate) use letters::unmapped_placeholder::first_findings as unmapped_placeholders;
pub(crate) use looks::missing_glyph::findings as missing_glyphs;
pub(crate) use looks::theme_mistake::{findings as theme_mistakes, told as theme_mistake};
pub(crate) use looks::unusable_picture::findings as unusable_pictures;

/// The families that can match nothing: the handbook has none of what they look at.
pub(crate) fn idle_families(handbook: &Handbook) -> impl Iterator<Item = &'static Family> {
    let has = |subject: &str| match subject {
        "channel" => handbook.channels().next().is_some(),
        kind => handbook.documents.iter().any(|document| document.kind.name == kind),
    };
    let is_idle = move |family: &Family| {
        !family.subjects.is_empty() && !family.subjects.iter().any(|subject| has(subject))
    };
    FAMILIES.iter().copied().filter(move |family| is_idle(family))
}
