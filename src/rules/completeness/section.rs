//! The sections that may meet a need: headings, titles of pages, and the complaint procedure.

use std::cell::OnceCell;

use crate::handbook::{Document, Handbook, Section};
use crate::kinds::manifest::ChannelType;
use crate::kinds::{Content, complaints::Complaints};
use crate::language::roles::{Certainty, RoleMatch, SectionRole};
use crate::language::{measure, stub};
use crate::source::Place;
use crate::syntax::markdown::NodeKind;

/// Fewer words than this, with no phrase, number, list, table or reference, are a stub.
const STUB_WORDS: usize = 12;

/// A section with a role, or a document that is one as a whole.
pub(super) struct Candidate<'h> {
    pub(super) document: &'h Document,
    /// The heading; none for a whole document.
    section: Option<&'h Section>,
    source: &'h str,
    text: OnceCell<String>,
}

/// What surely, or only perhaps, has a role, in the order of the files.
pub(super) fn candidates(
    handbook: &Handbook,
    role: SectionRole,
    certainty: Certainty,
) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        let source: &str = &handbook.sources.get(document.source).text;
        if is_whole(document, role, certainty) {
            let text = OnceCell::new();
            found.push(Candidate { document, section: None, source, text });
            continue;
        }
        if !may_hold_sections(document) {
            continue;
        }
        for section in document.sections.iter().filter(|section| has(section, role, certainty)) {
            let text = OnceCell::new();
            found.push(Candidate { document, section: Some(section), source, text });
        }
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

fn is_channel(role: SectionRole) -> bool {
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

fn is_stage(role: SectionRole) -> bool {
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
    /// Where it is: its heading, or where its document names itself.
    pub(super) fn place(&self) -> Place {
        match self.section {
            Some(section) => self.document.at(section.span),
            None => self.document.place(),
        }
    }

    /// Its words, a line a block.
    pub(super) fn text(&self) -> &str {
        self.text.get_or_init(|| match self.section {
            None => whole_text(self.document, self.source),
            Some(section) => {
                let nodes = section.nodes.clone();
                self.document.markdown.plain(self.source, nodes.start, nodes.end)
            }
        })
    }

    /// The words of its heading.
    pub(super) fn title(&self) -> &str {
        self.section.map_or_else(|| self.document.name(), |section| &section.title)
    }

    /// Whether it says nothing yet.
    pub(super) fn is_stub(&self) -> bool {
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
