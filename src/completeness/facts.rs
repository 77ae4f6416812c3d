//! Facts: what makes a section usable, in its own words, in a document that it refers to, in the
//! fields of a complaint procedure, or in `svod.yaml`.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::completeness::section::{Candidate, whole_text};
use crate::handbook::{Document, Handbook};
use crate::kinds::complaints::Complaints;
use crate::kinds::manifest::ChannelType;
use crate::kinds::profile::Fact;
use crate::kinds::threshold::Metric;
use crate::language::usable::{self, Statement};
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
        let statement = OnceCell::new();
        let mut lacking = facts.to_vec();
        lacking.retain(|fact| !is_said(handbook, candidate, &statement, *fact));
        for document in candidate.referenced(handbook) {
            if lacking.is_empty() {
                break;
            }
            let said = known.entry(document.source);
            let said = said.or_insert_with(|| said_in(handbook, document, facts));
            lacking.retain(|fact| !said.contains(fact));
        }
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
type Known = BTreeMap<SourceId, Vec<Fact>>;

/// Which of the facts a document says.
fn said_in(handbook: &Handbook, document: &Document, facts: &[Fact]) -> Vec<Fact> {
    let text = whole_text(document, &handbook.sources.get(document.source).text);
    let statement = Statement::new(&text);
    let said = facts.iter().copied();
    said.filter(|fact| is_in_text(handbook, &text, &statement, *fact)).collect()
}

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

/// Said in the section itself, or in the manifest.
fn is_said<'c>(
    handbook: &Handbook,
    candidate: &'c Candidate<'_>,
    statement: &OnceCell<Statement<'c>>,
    fact: Fact,
) -> bool {
    let own = || statement.get_or_init(|| Statement::new(candidate.text()));
    is_in_manifest(handbook, fact) && is_about(own(), fact)
        || candidate.complaints().is_some_and(|procedure| is_in_fields(procedure, fact))
        || is_in_text(handbook, candidate.text(), own(), fact)
}

fn is_in_text(handbook: &Handbook, text: &str, statement: &Statement<'_>, fact: Fact) -> bool {
    match fact {
        Fact::GreetingPhrase => has_greeting_phrase(handbook, text, statement),
        Fact::TimeToAnswer => statement.answers_in_time(),
        Fact::LetterParts => statement.names_letter_parts(),
        Fact::Signature => statement.is_signed(),
        Fact::TimeToReply => statement.replies_in_time(),
        Fact::ComplaintDeadline => statement.has_complaint_deadline(),
        Fact::ComplaintOwner => statement.has_complaint_owner(),
        Fact::Escalation => statement.escalates(),
    }
}

/// Name and offer stand in one phrase, or in the phrases of one example: within three lines.
fn has_greeting_phrase(handbook: &Handbook, text: &str, statement: &Statement<'_>) -> bool {
    let offers = statement.offers();
    if offers.is_empty() {
        return false;
    }
    let names = handbook.company_names();
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    let lines: Vec<(usize, &str)> = filled.map(|line| (start(line), line)).collect();
    offers.into_iter().any(|offer| {
        let after = lines.partition_point(|(start, _)| *start <= offer.start);
        let line = after.saturating_sub(1);
        (line.saturating_sub(2)..=line).any(|first| {
            let example = &lines[first..lines.len().min(first + 3)];
            let example: Vec<&str> = example.iter().map(|(_, line)| *line).collect();
            let example = example.join("\n");
            match handbook.is_plain() {
                true => usable::any_proper_name_or_slot(&example).is_some(),
                false => usable::names_company(&example, &names).is_some(),
            }
        })
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

/// A threshold of the channel holds for a section that speaks of what is measured, not for any that
/// only names the channel.
fn is_about(statement: &Statement<'_>, fact: Fact) -> bool {
    match fact {
        Fact::TimeToAnswer => statement.is_about_answering(),
        Fact::TimeToReply => statement.is_about_replying(),
        _ => true,
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
