//! Stages of a channel: where its greeting, its hold or its farewell is described. A stage may
//! stand in the channel's section, the channel in the stage's section, or both in one heading.

use std::ops::Range;

use crate::completeness::section::{
    Candidate, NamedChannel, candidates, is_stage, role_of_channel, staffed_channels,
};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::ChannelType;
use crate::kinds::phrases::Moment;
use crate::language::roles::{Certainty, RoleMatch, SectionRole, roles_of};
use crate::language::usable::letter_parts;
use crate::source::Place;
use crate::syntax::markdown::NodeKind;

/// Where a channel has a stage; a stub is none.
pub(super) fn find(
    handbook: &Handbook,
    channel: &NamedChannel<'_>,
    role: SectionRole,
) -> Option<Place> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    let found = documents.into_iter().find_map(|document| {
        in_fields(handbook, document, channel, role)
            .or_else(|| in_prose(handbook, document, channel, role))
    });
    found.or_else(|| in_letter(handbook, channel, role))
}

/// A letter greets with its salutation and takes leave with its closing.
fn in_letter(handbook: &Handbook, channel: &NamedChannel<'_>, role: SectionRole) -> Option<Place> {
    if channel.channel_type != ChannelType::Email {
        return None;
    }
    let sections = candidates(handbook, SectionRole::Email, Certainty::Sure);
    let found = sections.iter().find(|section| {
        let parts = letter_parts(section.text());
        match role {
            SectionRole::Greeting => parts.salutation.is_some(),
            SectionRole::Farewell => parts.closing.is_some(),
            _ => false,
        }
    });
    found.map(Candidate::place)
}

/// A standard in YAML names its channel and its stage.
fn in_fields(
    handbook: &Handbook,
    document: &Document,
    channel: &NamedChannel<'_>,
    role: SectionRole,
) -> Option<Place> {
    let Content::Standard(standard) = &document.content else { return None };
    let stage = standard.stage.get()?;
    let is_it = SectionRole::from_name(stage) == Some(role);
    (is_it && is_for(handbook, document, channel)).then(|| document.place())
}

fn in_prose(
    handbook: &Handbook,
    document: &Document,
    channel: &NamedChannel<'_>,
    role: SectionRole,
) -> Option<Place> {
    if !document.is_markdown || !matches!(document.content, Content::Page | Content::Standard(_)) {
        return None;
    }
    let is_for = is_for(handbook, document, channel);
    let wanted = role_of_channel(channel.channel_type);
    // A document about the stage as a whole: «Приветствие», for a channel or for all of them.
    if has(&document.roles, role) {
        let whole = Candidate::whole(handbook, document);
        let nodes = 0..document.markdown.nodes.len();
        if !whole.is_stub() && (is_for || names_channel(handbook, document, nodes, channel)) {
            return Some(whole.place());
        }
    }
    let found = document.sections.iter().enumerate().find(|(index, section)| {
        let around: Vec<&[RoleMatch]> = around(document, *index);
        let has_stage = around.iter().any(|roles| has(roles, role));
        let has_channel =
            wanted.is_some_and(|wanted| around.iter().any(|roles| has(roles, wanted)));
        // The stage or the channel must be this heading's own.
        let is_own = has(&section.roles, role)
            || (wanted.is_some_and(|wanted| has(&section.roles, wanted)) && has_stage);
        is_own
            && has_stage
            && (is_for
                || has_channel
                || (has(&section.roles, role)
                    && names_channel(handbook, document, section.nodes.clone(), channel)))
            && !Candidate::section(handbook, document, section).is_stub()
    });
    found.map(|(_, section)| document.at(section.span))
}

/// Whether a row of a table or an item of a list begins with the channel: «Телефон: …».
fn names_channel(
    handbook: &Handbook,
    document: &Document,
    nodes: Range<usize>,
    channel: &NamedChannel<'_>,
) -> bool {
    let wanted = role_of_channel(channel.channel_type);
    let source = &handbook.sources.get(document.source).text;
    let markdown = &document.markdown;
    nodes.into_iter().any(|index| {
        let node = &markdown.nodes[index];
        let end = match node.kind {
            NodeKind::TableRow => {
                markdown.inside(index).next().map(|cell| markdown.nodes[cell].end)
            }
            NodeKind::Item => Some(node.end),
            _ => None,
        };
        let Some(end) = end else { return false };
        let text = markdown.plain(source, index + 1, end as usize);
        let head = text.split([':', '—', '–', '.', '\n']).next().unwrap_or("").trim();
        head.to_lowercase() == channel.name.to_lowercase()
            || wanted.is_some_and(|wanted| roles_of(head).iter().any(|found| found.role == wanted))
    })
}

/// The roles of a section, of those around it and of the document's title.
fn around(document: &Document, index: usize) -> Vec<&[RoleMatch]> {
    let node = document.sections[index].nodes.start;
    let outer = document.sections[..index].iter().filter(|section| section.nodes.contains(&node));
    let own = std::iter::once(&document.sections[index]);
    let sections = outer.chain(own).map(|section| section.roles.as_slice());
    std::iter::once(document.roles.as_slice()).chain(sections).collect()
}

fn has(roles: &[RoleMatch], role: SectionRole) -> bool {
    roles.iter().any(|found| found.role == role && found.certainty == Certainty::Sure)
}

/// Whether a document is for a channel: it says so, or lies in its folder.
fn is_for(handbook: &Handbook, document: &Document, channel: &NamedChannel<'_>) -> bool {
    let named = match &document.content {
        Content::Standard(standard) => standard.channel.get().map(|id| id.as_str()),
        Content::Script(script) => script.channel.get().map(|id| id.as_str()),
        _ => None,
    };
    if let Some(named) = named {
        return named == channel.id;
    }
    let scope = document.envelope.applies_to.get();
    if let Some(scope) = scope.filter(|scope| !scope.channels.is_empty()) {
        return scope.channels.iter().any(|id| id.as_str() == channel.id);
    }
    let is_title =
        role_of_channel(channel.channel_type).is_some_and(|wanted| has(&document.roles, wanted));
    is_title || (handbook.is_in_folder_of(document, channel.id))
}

/// The sections about a stage that is spoken, in channels of voice, with what they are for.
pub(crate) fn spoken_stages(handbook: &Handbook) -> Vec<(Candidate<'_>, SectionRole)> {
    let voices = staffed_channels(handbook);
    let voices: Vec<NamedChannel<'_>> = voices
        .into_iter()
        .filter(|channel| {
            matches!(channel.channel_type, ChannelType::Phone | ChannelType::InPerson)
        })
        .collect();
    let documents = handbook.documents.iter().filter(|document| {
        document.is_markdown
            && !document.is_retired()
            && matches!(document.content, Content::Page | Content::Standard(_))
    });
    let mut found = Vec::new();
    for document in documents {
        let is_for = voices.iter().any(|channel| is_for(handbook, document, channel));
        for (index, section) in document.sections.iter().enumerate() {
            let stage = section.roles.iter().find(|role| {
                role.certainty == Certainty::Sure && is_stage(role.role) && spoken(role.role)
            });
            let Some(stage) = stage else { continue };
            let around = around(document, index);
            let is_spoken = is_for
                || voices
                    .iter()
                    .filter_map(|channel| role_of_channel(channel.channel_type))
                    .any(|wanted| around.iter().any(|roles| has(roles, wanted)));
            if is_spoken {
                found.push((Candidate::section(handbook, document, section), stage.role));
            }
        }
    }
    found
}

/// A conversation as a whole has no one phrase.
fn spoken(role: SectionRole) -> bool {
    moments(role).is_some()
}

/// The moments of formulas that serve a stage.
pub(crate) fn moments(role: SectionRole) -> Option<&'static [Moment]> {
    Some(match role {
        SectionRole::Greeting => &[Moment::Greet, Moment::Introduce],
        SectionRole::Farewell => &[Moment::Farewell, Moment::Thank],
        SectionRole::Hold => &[Moment::Hold, Moment::Return],
        SectionRole::Transfer => &[Moment::Transfer],
        _ => return None,
    })
}
