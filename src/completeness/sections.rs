//! The predicate `section`: a section with a role is there, is no stub, and says what makes it
//! usable; where a channel is named, inside that channel.

use crate::completeness::section::{self, Candidate};
use crate::completeness::stages::{self, Found};
use crate::completeness::{Answer, Court, facts};
use crate::findings::{Argument, Finding};
use crate::handbook::Handbook;
use crate::kinds::profile::Predicate;
use crate::language::roles::{Certainty, SectionRole};
use crate::language::{Language, typography};
use crate::source::Place;

/// The word for every channel that people serve.
const STAFFED: &str = "staffed";

pub(super) fn answer(court: &Court<'_>, predicate: &Predicate, demand: Option<Place>) -> Answer {
    let Some(role) = predicate.section.get().copied() else { return Answer::Holds(Vec::new()) };
    let answer = match predicate.channel.get().map(String::as_str) {
        Some(STAFFED) => in_channels(court, role, section::staffed_channels(court.handbook)),
        Some(channel) => {
            let channels = section::channels_of(court.handbook, channel);
            in_channels(court, role, channels)
        }
        None => anywhere(court.handbook, predicate, role, demand),
    };
    match answer {
        Answer::Fails(found) => {
            Answer::Fails(found.into_iter().map(|finding| about(finding, role)).collect())
        }
        answer => answer,
    }
}

/// Says which role it is that lacks: an element may demand several.
fn about(finding: Finding, role: SectionRole) -> Finding {
    let names = Language::ALL.map(|language| typography::capital(role.localized(language)));
    finding.with("role", Argument::Translated(names)).with("role-id", role.name())
}

/// A section is missing, or a stub, or lacks facts: one defect, one finding.
fn anywhere(
    handbook: &Handbook,
    predicate: &Predicate,
    role: SectionRole,
    demand: Option<Place>,
) -> Answer {
    let facts: Vec<_> = predicate.facts.iter().copied().collect();
    let sure = section::candidates(handbook, role, Certainty::Sure);
    if sure.is_empty() {
        let doubtful = section::candidates(handbook, role, Certainty::Doubtful);
        let filled = doubtful.iter().filter(|candidate| !candidate.is_stub());
        // «Письма» may be anything, but not with a subject, a signature and a time to reply in it.
        if !facts.is_empty()
            && let Some((best, lacking)) = facts::best(handbook, &facts, filled)
            && lacking.is_empty()
        {
            return Answer::Holds(vec![best.place()]);
        }
        let mut findings = Vec::new();
        let place = of_channel(handbook, role).or(demand).or_else(|| handbook.profiles_place());
        findings.extend(place.map(|place| Finding::new("missing-section", place)));
        findings.extend(doubtful.iter().map(|found| titled("doubtful-section", found)));
        return Answer::Fails(findings);
    }
    let filled = sure.iter().filter(|candidate| !candidate.is_stub());
    match facts::best(handbook, &facts, filled) {
        None => Answer::Fails(vec![titled("stub-section", &sure[0])]),
        Some((best, lacking)) if lacking.is_empty() => Answer::Holds(vec![best.place()]),
        Some((best, lacking)) => {
            let finding = |fact| titled("unusable-section", best).variant(facts::variant(fact));
            Answer::Fails(lacking.into_iter().map(finding).collect())
        }
    }
}

fn titled(rule: &'static str, candidate: &Candidate<'_>) -> Finding {
    Finding::new(rule, candidate.place()).with("title", candidate.title())
}

/// Where a channel's section is demanded: at the channel.
fn of_channel(handbook: &Handbook, role: SectionRole) -> Option<Place> {
    let source = handbook.manifest.as_ref()?.source;
    let mut channels = handbook.channels();
    let (key, _) = channels.find(|(_, channel)| {
        let kind = channel.value.channel_type.get();
        kind.is_some_and(|kind| section::role_of_channel(*kind) == Some(role))
    })?;
    Some(Place { source, span: key.span })
}

/// Each of the channels has the stage.
fn in_channels(
    court: &Court<'_>,
    role: SectionRole,
    channels: Vec<section::NamedChannel<'_>>,
) -> Answer {
    let mut places = Vec::new();
    let mut findings = Vec::new();
    for channel in channels {
        match stages::find(court.handbook, &channel, role) {
            Some(Found::Real(place)) => places.push(place),
            Some(Found::Stub(stub)) => findings.push(titled("stub-section", &stub)),
            None => findings.push(
                Finding::new("missing-stage", channel.place)
                    .with("channel", channel.id)
                    .with("name", channel.name),
            ),
        }
    }
    if findings.is_empty() { Answer::Holds(places) } else { Answer::Fails(findings) }
}

/// The sections and documents that say outright that they meet an element, and are no stubs.
pub(super) fn marked(handbook: &Handbook, element: &str) -> Vec<Place> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents
        .flat_map(|document| {
            let whole = document.envelope.meets.iter().any(|id| id == element);
            let whole = whole.then(|| Candidate::whole(handbook, document));
            let sections = document.sections.iter().filter(|section| {
                section.id.as_deref() == Some(element)
                    || section.classes.iter().any(|class| **class == *element)
            });
            let sections = sections.map(|section| Candidate::section(handbook, document, section));
            whole.into_iter().chain(sections)
        })
        .filter(|candidate| !candidate.is_stub())
        .map(|candidate| candidate.place())
        .collect()
}
