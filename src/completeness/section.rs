//! The sections that may meet a need: headings, titles of pages, and the complaint procedure.

use std::cell::OnceCell;

use crate::completeness::stages;
use crate::handbook::{Document, Handbook, Section};
use crate::kinds::manifest::{Channel, ChannelType};
use crate::kinds::{Content, complaints::Complaints};
use crate::language::roles::{Certainty, RoleMatch, SectionRole};
use crate::language::{measure, stub};
use crate::source::Place;
use crate::syntax::markdown::NodeKind;

/// Fewer words than this, with no phrase, number, list, table or reference, are a stub.
const STUB_WORDS: usize = 12;

/// A section with a role, or a document that is one as a whole.
pub(crate) struct Candidate<'h> {
    pub(crate) document: &'h Document,
    /// The heading; none for a whole document.
    section: Option<&'h Section>,
    source: &'h str,
    text: OnceCell<String>,
}

/// What surely, or only perhaps, has a role, in the order of the files.
pub(crate) fn candidates(
    handbook: &Handbook,
    role: SectionRole,
    certainty: Certainty,
) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        if is_whole(document, role, certainty) {
            found.push(Candidate::whole(handbook, document));
            continue;
        }
        if !may_hold_sections(document) {
            continue;
        }
        let sections = document.sections.iter().filter(|section| has(section, role, certainty));
        found.extend(sections.map(|section| Candidate::section(handbook, document, section)));
    }
    found
}

/// Prose holds sections; the title of a letter or a script is no section of its name.
fn may_hold_sections(document: &Document) -> bool {
    document.is_markdown && matches!(document.content, Content::Page | Content::Standard(_))
}

/// «Прощание по телефону» is a stage of the phone, not the phone's section.
fn has(section: &Section, role: SectionRole, certainty: Certainty) -> bool {
    has_role(&section.roles, role, certainty)
}

fn has_role(roles: &[RoleMatch], role: SectionRole, certainty: Certainty) -> bool {
    let is_stage_only = is_channel(role) && roles.iter().any(|found| is_stage(found.role));
    !is_stage_only && roles.iter().any(|found| found.role == role && found.certainty == certainty)
}

pub(super) fn is_channel(role: SectionRole) -> bool {
    matches!(
        role,
        SectionRole::Phone
            | SectionRole::Email
            | SectionRole::Chat
            | SectionRole::Messenger
            | SectionRole::Social
            | SectionRole::InPerson
    )
}

pub(super) fn is_stage(role: SectionRole) -> bool {
    matches!(
        role,
        SectionRole::Greeting
            | SectionRole::Farewell
            | SectionRole::Conversation
            | SectionRole::Hold
            | SectionRole::Transfer
    )
}

/// A document is a section as a whole by its kind or by its title.
fn is_whole(document: &Document, role: SectionRole, certainty: Certainty) -> bool {
    if role == SectionRole::Complaints && matches!(document.content, Content::Complaints(_)) {
        return certainty == Certainty::Sure;
    }
    may_hold_sections(document) && has_role(&document.roles, role, certainty)
}

/// The words of a document: its prose and its fields.
pub(super) fn whole_text(document: &Document, source: &str) -> String {
    let mut text = document.markdown.plain(source, 0, document.markdown.nodes.len());
    for prose in document.prose() {
        text.push('\n');
        text.push_str(&prose.text);
    }
    text
}

impl<'h> Candidate<'h> {
    /// A document as a whole.
    pub(super) fn whole(handbook: &'h Handbook, document: &'h Document) -> Self {
        let source = &handbook.sources.get(document.source).text;
        Self { document, section: None, source, text: OnceCell::new() }
    }

    /// A section of a document.
    pub(super) fn section(
        handbook: &'h Handbook,
        document: &'h Document,
        section: &'h Section,
    ) -> Self {
        Self { section: Some(section), ..Self::whole(handbook, document) }
    }

    /// Where it is: its heading, or where its document names itself.
    pub(crate) fn place(&self) -> Place {
        match self.section {
            Some(section) => self.document.at(section.span),
            None => self.document.place(),
        }
    }

    /// Its words, a line a block.
    pub(crate) fn text(&self) -> &str {
        self.text.get_or_init(|| match self.section {
            None => whole_text(self.document, self.source),
            Some(section) => {
                let nodes = section.nodes.clone();
                self.document.markdown.plain(self.source, nodes.start, nodes.end)
            }
        })
    }

    /// The words of its heading.
    pub(crate) fn title(&self) -> &str {
        self.section.map_or_else(|| self.document.name(), |section| &section.title)
    }

    /// Whether it says nothing yet.
    pub(crate) fn is_stub(&self) -> bool {
        if self.complaints().is_some() {
            return false;
        }
        stub::stub_words(self.text()).is_some()
            || (stub::word_count(self.text()) < STUB_WORDS && !self.has_substance())
    }

    /// A phrase, a number, a list, a table or a reference makes even a short section real.
    fn has_substance(&self) -> bool {
        let nodes = self.section.map_or(0..self.document.markdown.nodes.len(), |s| s.nodes.clone());
        let has_form = self.document.markdown.nodes[nodes].iter().any(|node| {
            matches!(
                node.kind,
                NodeKind::Quote(_)
                    | NodeKind::Item
                    | NodeKind::TableRow
                    | NodeKind::Link { .. }
                    | NodeKind::FootnoteReference(_)
            )
        });
        has_form
            || self.text().contains(['«', '„', '“', '"'])
            || has_digit(self.text())
            || !measure::measures(self.text()).is_empty()
    }

    /// Whether it has words to say: a quotation, or a formula for the moment.
    pub(crate) fn has_phrase(&self, handbook: &Handbook, role: SectionRole) -> bool {
        let nodes = self.section.map_or(0..self.document.markdown.nodes.len(), |s| s.nodes.clone());
        let is_quoted = self.document.markdown.nodes[nodes]
            .iter()
            .any(|node| matches!(node.kind, NodeKind::Quote(_)));
        is_quoted
            || self.text().contains(['«', '„', '“', '"', '✓'])
            || self.text().contains("{{")
            || self.referenced(handbook).iter().any(|document| {
                matches!(document.content, Content::Phrases(_) | Content::Script(_))
                    || stages::moments(role).is_none()
            })
    }

    /// Its fields, if it is a complaint procedure.
    pub(super) fn complaints(&self) -> Option<&'h Complaints> {
        match &self.document.content {
            Content::Complaints(complaints) if self.section.is_none() => Some(complaints),
            _ => None,
        }
    }

    /// The documents that its words refer to.
    pub(super) fn referenced<'a>(&self, handbook: &'a Handbook) -> Vec<&'a Document> {
        let nodes = self.section.map_or(0..self.document.markdown.nodes.len(), |s| s.nodes.clone());
        let links =
            self.document.markdown.nodes[nodes].iter().filter_map(|node| match &node.kind {
                NodeKind::Link { target, is_wiki: true } => handbook.document(target.trim()),
                NodeKind::Link { target, is_wiki: false } => {
                    let path = target.split('#').next().filter(|path| !path.is_empty())?;
                    handbook.document_of(&self.document.path.join(path)?)
                }
                _ => None,
            });
        links.collect()
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The role of the section that a channel needs.
pub(super) fn role_of_channel(channel: ChannelType) -> Option<SectionRole> {
    Some(match channel {
        ChannelType::Phone => SectionRole::Phone,
        ChannelType::Email => SectionRole::Email,
        ChannelType::Chat => SectionRole::Chat,
        ChannelType::Messenger => SectionRole::Messenger,
        ChannelType::Social => SectionRole::Social,
        ChannelType::InPerson => SectionRole::InPerson,
        ChannelType::WebForm | ChannelType::Post | ChannelType::Sms | ChannelType::Bot => {
            return None;
        }
    })
}

/// A channel of the company, by its id and in print.
pub(crate) struct NamedChannel<'h> {
    pub(crate) id: &'h str,
    pub(crate) name: &'h str,
    pub(crate) channel_type: ChannelType,
    /// Its key in `svod.yaml`.
    pub(crate) place: Place,
}

/// The channels in which people talk or write to customers.
pub(crate) fn staffed_channels(handbook: &Handbook) -> Vec<NamedChannel<'_>> {
    let mut channels = named(handbook, |channel| channel.staffed.get() != Some(&false));
    channels.retain(|channel| role_of_channel(channel.channel_type).is_some());
    channels
}

/// The channels of a type, by the type's name or the channel's own.
pub(super) fn channels_of<'h>(handbook: &'h Handbook, wanted: &str) -> Vec<NamedChannel<'h>> {
    let mut channels = named(handbook, |_| true);
    channels.retain(|channel| channel.id == wanted || channel.channel_type.name() == wanted);
    channels
}

fn named(handbook: &Handbook, is_wanted: impl Fn(&Channel) -> bool) -> Vec<NamedChannel<'_>> {
    let Some(source) = handbook.manifest.as_ref().map(|file| file.source) else {
        return Vec::new();
    };
    let channels = handbook.channels().filter(|(_, channel)| is_wanted(&channel.value));
    channels
        .filter_map(|(key, channel)| {
            Some(NamedChannel {
                id: &key.value,
                name: channel.value.name.get().map_or(&*key.value, |name| name.as_str()),
                channel_type: *channel.value.channel_type.get()?,
                place: Place { source, span: key.span },
            })
        })
        .collect()
}
