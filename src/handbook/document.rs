//! A document: its envelope, its fields, its prose, and where each stands.

use crate::handbook::Section;
use crate::kinds::envelope::{Envelope, Status};
use crate::kinds::{Content, Kind};
use crate::language::Language;
use crate::language::roles::RoleMatch;
use crate::source::{Place, ProjectPath, SourceId, Sources, Span};
use crate::syntax::decode::{Mention, Mentioned};
use crate::syntax::markdown::{self, Markdown, Node, NodeKind};

/// One file of the handbook.
pub(crate) struct Document {
    /// Its `id:`, else the name of its file.
    pub(crate) id: String,
    pub(crate) source: SourceId,
    pub(crate) path: ProjectPath,
    pub(crate) kind: &'static Kind,
    /// Its own envelope, with what it inherits put in.
    pub(crate) envelope: Envelope,
    pub(crate) content: Content,
    /// Its prose; empty for YAML.
    pub(crate) markdown: Markdown,
    /// The sections of its prose, in order.
    pub(crate) sections: Vec<Section>,
    /// What its fields refer to, in the order of the text.
    pub(crate) mentions: Vec<Mentioned>,
    /// Where it names itself: its `id`, its title, its first heading, else its first line.
    pub(crate) self_span: Span,
    /// Its title: the field, else its first heading.
    pub(crate) title: Option<String>,
    /// What its title says it is, if that is a field.
    pub(crate) roles: Vec<RoleMatch>,
    /// Whether it is Markdown.
    pub(crate) is_markdown: bool,
    /// Whether its fields could be read at all.
    pub(crate) is_readable: bool,
    pub(crate) language: Language,
}

impl Document {
    /// Where it names itself.
    pub(crate) fn place(&self) -> Place {
        self.at(self.self_span)
    }

    /// A place in its file.
    pub(crate) fn at(&self, span: Span) -> Place {
        Place { source: self.source, span }
    }

    /// Its title, else its id.
    pub(crate) fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }

    pub(crate) fn status(&self) -> Option<Status> {
        self.envelope.status.get().copied()
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.status() == Some(Status::Draft)
    }

    pub(crate) fn is_retired(&self) -> bool {
        self.status() == Some(Status::Retired)
    }

    /// Whether it may leave the house: it is neither a draft nor retired.
    pub(crate) fn may_leave(&self) -> bool {
        !self.is_draft() && !self.is_retired()
    }

    /// Whether it binds anybody: in review or approved.
    pub(crate) fn is_in_force(&self) -> bool {
        matches!(self.status(), Some(Status::Review | Status::Approved))
    }

    /// The `[[id]]` of its prose and of its fields, in the order of the text.
    pub(crate) fn references(&self, sources: &Sources) -> Vec<WikiReference> {
        let mut references: Vec<WikiReference> =
            self.markdown.nodes.iter().filter_map(wiki_link).collect();
        for prose in self.prose() {
            if prose.text.contains("[[") {
                let markdown = markdown::parse(&prose.text, 0);
                let found = markdown.nodes.iter().filter_map(wiki_link);
                references.extend(found.map(|reference| WikiReference {
                    span: self.locate(sources, prose.span, &format!("[[{}", reference.id)),
                    ..reference
                }));
            }
        }
        references
    }

    /// Every id that its fields and its prose name, whatever it is an id of.
    pub(crate) fn named_ids(&self, sources: &Sources) -> Vec<String> {
        let fields = self.mentions.iter().filter(|mentioned| !mentioned.is_prose());
        let fields = fields.map(|mentioned| mentioned.text.clone());
        let prose = self.references(sources).into_iter().map(|reference| reference.id);
        fields.chain(prose).collect()
    }

    /// Where words stand inside a field, whose text may be folded or escaped: the words if they
    /// can be found as they are, else the field.
    pub(crate) fn locate(&self, sources: &Sources, field: Span, words: &str) -> Span {
        let text = sources.text(self.at(field));
        match text.find(words) {
            Some(at) => {
                let start = field.start as usize + at;
                Span::new(start, start + words.len())
            }
            None => field,
        }
    }

    /// The texts for people among its fields.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &Mentioned> {
        self.mentions.iter().filter(|mentioned| mentioned.mention == Mention::Prose)
    }
}

/// A reference in Markdown, `[[id]]` or `[[id|words]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WikiReference {
    pub(crate) id: String,
    pub(crate) span: Span,
}

fn wiki_link(node: &Node) -> Option<WikiReference> {
    match &node.kind {
        NodeKind::Link { target, is_wiki: true } => {
            Some(WikiReference { id: target.trim().to_owned(), span: node.span })
        }
        _ => None,
    }
}
