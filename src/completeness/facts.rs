//! Facts: what makes a section usable, in its own words, in a document that it refers to, in the
//! fields of a complaint procedure, or in `svod.yaml`.

use std::collections::BTreeMap;

use crate::completeness::section::{Candidate, whole_text};
use crate::handbook::Handbook;
use crate::kinds::complaints::Complaints;
use crate::kinds::manifest::ChannelType;
use crate::kinds::profile::Fact;
use crate::kinds::value::Metric;
use crate::language::usable;
use crate::source::SourceId;

/// The candidate that says most, and what it lacks; nothing if there is none.
pub(super) fn best<'c, 'h: 'c>(
    handbook: &'h Handbook,
    facts: &[Fact],
    candidates: impl Iterator<Item = &'c Candidate<'h>>,
) -> Option<(&'c Candidate<'h>, Vec<Fact>)> {
    let mut known = Known::new();
    let mut best: Option<(&Candidate<'_>, Vec<Fact>)> = None;
    for candidate in candidates {
        let lacking = facts.iter().copied();
        let lacking: Vec<Fact> =
            lacking.filter(|fact| !is_said(handbook, candidate, *fact, &mut known)).collect();
        let is_usable = lacking.is_empty();
        if best.as_ref().is_none_or(|(_, fewest)| lacking.len() < fewest.len()) {
            best = Some((candidate, lacking));
        }
        if is_usable {
            break;
        }
    }
    best
}

/// Which documents say what, so that one to which many sections refer is read once.
type Known = BTreeMap<(SourceId, Fact), bool>;

/// The message of a section that lacks a fact.
pub(super) fn variant(fact: Fact) -> &'static str {
    match fact {
        Fact::GreetingPhrase => "greeting-phrase",
        Fact::TimeToAnswer => "time-to-answer",
        Fact::LetterParts => "letter-parts",
        Fact::Signature => "signature",
        Fact::TimeToReply => "time-to-reply",
        Fact::ComplaintDeadline => "complaint-deadline",
        Fact::ComplaintOwner => "complaint-owner",
        Fact::Escalation => "escalation",
    }
}

/// Said in the section, in a document it refers to, or in the manifest.
fn is_said(handbook: &Handbook, candidate: &Candidate<'_>, fact: Fact, known: &mut Known) -> bool {
    is_in_manifest(handbook, fact)
        || candidate.complaints().is_some_and(|procedure| is_in_fields(procedure, fact))
        || is_in_text(handbook, candidate.text(), fact)
        || candidate.referenced(handbook).into_iter().any(|document| {
            *known.entry((document.source, fact)).or_insert_with(|| {
                let source = &handbook.sources.get(document.source).text;
                is_in_text(handbook, &whole_text(document, source), fact)
            })
        })
}

fn is_in_text(handbook: &Handbook, text: &str, fact: Fact) -> bool {
    match fact {
        Fact::GreetingPhrase => has_greeting_phrase(handbook, text),
        Fact::TimeToAnswer => usable::time_to_answer(text).is_some(),
        Fact::LetterParts => usable::letter_parts(text).are_complete(),
        Fact::Signature => usable::signature(text).is_some(),
        Fact::TimeToReply => usable::time_to_reply(text).is_some(),
        Fact::ComplaintDeadline => usable::complaint_deadline(text).is_some(),
        Fact::ComplaintOwner => usable::complaint_owner(text).is_some(),
        Fact::Escalation => usable::escalation(text).is_some(),
    }
}

/// Name and offer stand in one phrase, or in the phrases of one example: within three lines.
fn has_greeting_phrase(handbook: &Handbook, text: &str) -> bool {
    let names = handbook.company_names();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    (0..lines.len()).any(|first| {
        let example = lines[first..lines.len().min(first + 3)].join("\n");
        let is_named = match handbook.is_plain() {
            true => usable::any_proper_name_or_slot(&example).is_some(),
            false => usable::names_company(&example, &names).is_some(),
        };
        is_named && usable::offers_help(&example).is_some()
    })
}

fn is_in_fields(procedure: &Complaints, fact: Fact) -> bool {
    match fact {
        Fact::ComplaintDeadline => {
            procedure.response.get().is_some_and(|response| response.within.get().is_some())
        }
        Fact::ComplaintOwner => procedure.owner_role.get().is_some(),
        Fact::Escalation => procedure.escalation.get().is_some_and(|ladder| !ladder.is_empty()),
        _ => false,
    }
}

fn is_in_manifest(handbook: &Handbook, fact: Fact) -> bool {
    let (kind, metric) = match fact {
        Fact::TimeToAnswer => (ChannelType::Phone, Metric::TimeToAnswer),
        Fact::TimeToReply => (ChannelType::Email, Metric::FirstReply),
        _ => return false,
    };
    handbook.channels().any(|(_, channel)| {
        let channel = &channel.value;
        let has_metric = channel.thresholds.iter().any(|norm| norm.metric.get() == Some(&metric));
        channel.channel_type.get() == Some(&kind) && has_metric
    })
}
