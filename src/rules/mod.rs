//! Rules: what can be wrong with a handbook. A file a rule, a row in `RULES` for each.
//! A rule finds; levels and waivers are applied once, at the end, by `findings`.

mod channels;
mod complaints;
mod completeness;
mod documents;
mod letters;
mod missing_glyph;
mod people;
mod reading;
mod references;
mod scripts;
mod texts;
mod theme_mistake;
mod training;
mod unusable_picture;

use rayon::prelude::*;

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
    pub(crate) check: Option<Check>,
    /// A tree that has it, as `MemoryWorld::from_text` reads it.
    pub bad: &'static str,
    /// A tree that does not.
    pub good: &'static str,
}

/// A function that looks at a handbook and reports what it finds.
pub(crate) type Check = fn(&Handbook, &mut Report);

/// Every rule, by family.
pub static RULES: &[&Rule] = &[
    &completeness::missing_section::RULE,
    &completeness::stub_section::RULE,
    &completeness::unusable_section::RULE,
    &completeness::doubtful_section::RULE,
    &completeness::unknown_profile::RULE,
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
    &scripts::ambiguous_node::RULE,
    &scripts::dead_end::RULE,
    &scripts::duplicate_reply::RULE,
    &scripts::endless_loop::RULE,
    &scripts::long_line::RULE,
    &scripts::missing_default::RULE,
    &scripts::monologue_script::RULE,
    &scripts::script_without_farewell::RULE,
    &scripts::script_without_greeting::RULE,
    &scripts::undeclared_variable::RULE,
    &scripts::undefined_node::RULE,
    &scripts::unreachable_node::RULE,
    &letters::foreign_placeholder::RULE,
    &letters::long_subject::RULE,
    &letters::missing_letter_part::RULE,
    &letters::undeclared_placeholder::RULE,
    &letters::unknown_signature::RULE,
    &letters::unused_placeholder::RULE,
    &complaints::authority_not_monotone::RULE,
    &complaints::authority_overlap::RULE,
    &complaints::deadline_order_broken::RULE,
    &complaints::escalation_loop::RULE,
    &complaints::mixed_currency::RULE,
    &complaints::remedy_without_cost::RULE,
    &complaints::root_cause_without_owner::RULE,
    &complaints::too_few_intake::RULE,
    &channels::channel_without_hours::RULE,
    &channels::channel_without_owner::RULE,
    &channels::channel_without_threshold::RULE,
    &channels::conflicting_thresholds::RULE,
    &channels::missing_after_hours::RULE,
    &people::broken_mnemonic::RULE,
    &people::client_without_phrase::RULE,
    &people::insulting_label::RULE,
    &people::reporting_loop::RULE,
    &people::too_few_stages::RULE,
    &people::value_without_behaviour::RULE,
    &people::values_out_of_range::RULE,
    &training::duplicate_option::RULE,
    &training::module_without_exercise::RULE,
    &training::module_without_takeaway::RULE,
    &training::question_without_answer::RULE,
    &theme_mistake::RULE,
    &missing_glyph::RULE,
    &unusable_picture::RULE,
];

/// The rule of a name.
pub fn by_name(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// Whether a name in `levels` or in a waiver means anything: a rule, or an element of a profile.
pub(crate) fn is_known(name: &str) -> bool {
    by_name(name).is_some() || completeness::profile::elements().any(|element| element == name)
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

/// Runs every rule over a handbook, each on its own.
pub(crate) fn check(handbook: &Handbook) -> Vec<Finding> {
    let of_rules = RULES.par_iter().filter_map(|rule| rule.check);
    let checks = of_rules.chain(rayon::iter::once(completeness::check as Check));
    let reports: Vec<Report> = checks
        .map(|check| {
            let mut report = Report::default();
            check(handbook, &mut report);
            report
        })
        .collect();
    reports.into_iter().flat_map(|report| report.findings).collect()
}

pub(crate) use missing_glyph::findings as missing_glyphs;
pub(crate) use theme_mistake::findings as theme_mistakes;
pub(crate) use unusable_picture::findings as unusable_pictures;

/// The names of the profiles that are built in.
pub fn profile_names() -> impl Iterator<Item = &'static str> {
    completeness::profile::names()
}
