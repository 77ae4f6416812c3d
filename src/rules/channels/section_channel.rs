//! Which channel a section of a document is about: what its heading says, or one above it, or the
//! document's own keys, or its title.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::manifest::{Channel, ChannelType};
use crate::language::roles::{Certainty, RoleMatch, SectionRole};

/// The channels of a document, by its sections.
pub(in crate::rules) struct SectionChannels<'h> {
    /// For what stands under no heading that speaks of a channel.
    whole: Vec<&'h str>,
    by_section: Vec<Option<Vec<&'h str>>>,
}

impl<'h> SectionChannels<'h> {
    pub(in crate::rules) fn of(handbook: &'h Handbook, document: &'h Document) -> Self {
        let named = named(document);
        let whole = match named.is_empty() {
            true => by_roles(handbook, &document.roles).unwrap_or_default(),
            false => named,
        };
        let mut open: Vec<(u8, Option<Vec<&str>>)> = Vec::new();
        let mut by_section = Vec::with_capacity(document.sections.len());
        for section in &document.sections {
            while open.last().is_some_and(|(level, _)| *level >= section.level) {
                open.pop();
            }
            let above = open.last().and_then(|(_, channels)| channels.clone());
            let own = by_roles(handbook, &section.roles).or(above);
            open.push((section.level, own.clone()));
            by_section.push(own);
        }
        Self { whole, by_section }
    }

    /// The ids of the channels that what stands there is about; none if nothing tells.
    pub(in crate::rules) fn at(&self, section: Option<usize>) -> &[&'h str] {
        let of_section = section.and_then(|at| self.by_section[at].as_ref());
        of_section.unwrap_or(&self.whole)
    }
}

/// The channels that the document names by its keys.
fn named(document: &Document) -> Vec<&str> {
    let own = match &document.content {
        Content::Standard(standard) => standard.channel.get(),
        Content::Script(script) => script.channel.get(),
        _ => None,
    };
    let scope = document.envelope.applies_to.get();
    let scope = scope.into_iter().flat_map(|scope| scope.channels.iter());
    match own {
        Some(own) => vec![own.as_str()],
        None => scope.map(|channel| channel.as_str()).collect(),
    }
}

/// The channels of the sort that the roles speak of; nothing if they speak of none.
fn by_roles<'h>(handbook: &'h Handbook, roles: &[RoleMatch]) -> Option<Vec<&'h str>> {
    let sure = roles.iter().filter(|role| role.certainty == Certainty::Sure);
    let types: Vec<ChannelType> = sure.filter_map(|role| channel_type(role.role)).collect();
    let is_meant =
        |channel: &Channel| channel.channel_type.get().is_some_and(|own| types.contains(own));
    let channels = handbook.channels().filter(|(_, channel)| is_meant(&channel.value));
    (!types.is_empty()).then(|| channels.map(|(id, _)| id.value.as_str()).collect())
}

/// The sort of channel that a role speaks of.
pub(in crate::rules) fn channel_type(role: SectionRole) -> Option<ChannelType> {
    Some(match role {
        SectionRole::Phone => ChannelType::Phone,
        SectionRole::Email => ChannelType::Email,
        SectionRole::Chat => ChannelType::Chat,
        SectionRole::Messenger => ChannelType::Messenger,
        SectionRole::Social => ChannelType::Social,
        SectionRole::InPerson => ChannelType::InPerson,
        _ => return None,
    })
}
