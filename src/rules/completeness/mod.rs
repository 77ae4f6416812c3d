//! Completeness: whether the handbook has what its profiles demand.

/// A folder of plain Markdown with the four sections; each of them may be another.
macro_rules! folder {
    () => {
        folder!(greeting: "# Приветствие\n\n> Пекарня «Хлеб», здравствуйте! Чем могу помочь?\n")
    };
    (greeting: $greeting:literal) => {
        concat!("--- greeting.md\n", $greeting, folder!(@rest complaints: folder!(@complaints)))
    };
    (complaints: $complaints:literal) => {
        concat!(
            "--- greeting.md\n# Приветствие\n\n",
            "> Пекарня «Хлеб», здравствуйте! Чем могу помочь?\n",
            folder!(@rest complaints: $complaints)
        )
    };
    (@complaints) => {
        "# Жалобы\n\nОтвечаем на жалобу за два рабочих дня. За разбор жалобы отвечает старший \
        смены. Если гость не согласен, старший смены в тот же день передаёт жалобу управляющей.\n"
    };
    (@rest complaints: $complaints:expr) => {
        concat!(
            "--- phone.md\n# Телефон\n\nОтвечаем на звонок до третьего гудка.\n",
            "--- email.md\n# Электронная почта\n\nОтвечаем на письмо за четыре рабочих часа. ",
            "В письме есть тема, обращение, основная часть и заключение, а под ними подпись.\n",
            "--- complaints.md\n",
            $complaints
        )
    };
}

pub(super) mod doubtful_section;
pub(super) mod missing_section;
pub(super) mod profile;
mod section;
pub(super) mod stub_section;
pub(super) mod unknown_profile;
pub(super) mod unusable_section;

use crate::findings::{Argument, ElementRef, Finding};
use crate::handbook::Handbook;
use crate::language::roles::{Certainty, SectionRole};
use crate::language::{Language, typography};
use crate::rules::completeness::profile::{Element, Profile};
use crate::rules::{Family, Report};
use crate::source::Place;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "completeness",
    subjects: &[],
    rules: &[
        &missing_section::RULE,
        &stub_section::RULE,
        &unusable_section::RULE,
        &doubtful_section::RULE,
        &unknown_profile::RULE,
    ],
};

/// Holds the handbook against each of its profiles, element by element.
pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    for profile in profile::of(handbook) {
        for element in &profile.elements {
            for finding in element_findings(handbook, element) {
                report.add(finish(profile, element, finding));
            }
        }
    }
}

/// An element is missing, or a stub, or lacks facts: one defect, one finding.
fn element_findings(handbook: &Handbook, element: &Element) -> Vec<Finding> {
    let sure = section::candidates(handbook, element.section, Certainty::Sure);
    if sure.is_empty() {
        let doubtful = section::candidates(handbook, element.section, Certainty::Doubtful);
        let mut findings = Vec::new();
        findings.extend(demand(handbook, element.section).map(missing_section::finding));
        findings.extend(doubtful.iter().map(doubtful_section::finding));
        return findings;
    }
    let filled = sure.iter().filter(|candidate| !candidate.is_stub());
    let findings = unusable_section::findings(handbook, element, filled);
    findings.unwrap_or_else(|| vec![stub_section::finding(&sure[0])])
}

/// Where a section is demanded: its channel, else the list of profiles, else the first file.
fn demand(handbook: &Handbook, role: SectionRole) -> Option<Place> {
    let Some(file) = &handbook.manifest else { return handbook.first_place() };
    let place = |span| Place { source: file.source, span };
    let channel = handbook.channels().find(|(_, channel)| {
        let kind = channel.value.channel_type.get();
        kind.is_some_and(|kind| section::role_of_channel(*kind) == Some(role))
    });
    if let Some((key, _)) = channel {
        return Some(place(key.span));
    }
    let profiles = file.manifest.profiles.spanned();
    profiles.map(|profiles| place(profiles.span)).or_else(|| handbook.first_place())
}

fn finish(profile: &Profile, element: &Element, finding: Finding) -> Finding {
    let role =
        Language::ALL.map(|language| typography::capital(element.section.localized(language)));
    let mut finding = finding
        .with("need", element.need.argument())
        .with("role", Argument::Translated(role))
        .with("role-id", element.section.name());
    if finding.rule != doubtful_section::RULE.name {
        finding.level = Some(element.level);
    }
    finding.element = Some(ElementRef {
        profile: profile.name.clone(),
        element: element.id.clone(),
        clause: element.clause.clone(),
    });
    finding
}
