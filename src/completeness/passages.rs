//! Passages: the paragraphs, list items, table rows and fields of a handbook, and under which
//! headings each stands. What is said together is said in one of them.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::completeness::words::Cut;
use crate::handbook::{Document, Handbook};
use crate::kinds::KINDS;
use crate::language::Language;
use crate::language::roles::{Certainty, SectionRole};
use crate::source::{Place, Span};
use crate::syntax::markdown::{Markdown, NodeKind};

/// Something that is said in one breath.
pub(crate) struct Passage<'h> {
    pub(crate) place: Place,
    /// Its words.
    pub(crate) cut: Cut<'h>,
    pub(crate) language: Language,
    /// The document; none for what stands in `svod.yaml`.
    pub(crate) document: Option<&'h Document>,
    /// The sections it stands in, the innermost last, as numbers of the document's sections.
    sections: Vec<usize>,
    /// The headings that it stands under, the document's title first.
    headings: OnceLock<Vec<Cut<'h>>>,
    /// Whether it shows how not to do it.
    pub(crate) is_bad_example: bool,
}

/// Everything that the handbook says.
pub(crate) fn all(handbook: &Handbook) -> Vec<Passage<'_>> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    let mut passages: Vec<Passage<'_>> =
        documents.flat_map(|document| of_document(handbook, document)).collect();
    if let Some(file) = &handbook.manifest {
        let fields = file.mentions.iter().filter(|mention| mention.is_prose());
        passages.extend(fields.map(|field| Passage {
            place: Place { source: file.source, span: field.span },
            cut: Cut::new(field.text.as_str(), handbook.language),
            language: handbook.language,
            document: None,
            sections: Vec::new(),
            headings: OnceLock::new(),
            is_bad_example: false,
        }));
    }
    passages
}

fn of_document<'h>(handbook: &'h Handbook, document: &'h Document) -> Vec<Passage<'h>> {
    let source = &handbook.sources.get(document.source).text;
    let passage = |span, text: Cow<'h, str>, sections| Passage {
        place: document.at(span),
        is_bad_example: text.trim_start().starts_with(['✗', '❌']),
        cut: Cut::new(text, document.language),
        language: document.language,
        document: Some(document),
        sections,
        headings: OnceLock::new(),
    };
    let mut passages: Vec<Passage<'h>> = blocks(&document.markdown)
        .into_iter()
        .map(|(from, to, span)| {
            let text = document.markdown.plain(source, from, to);
            passage(first_line(source, span), Cow::Owned(text), sections_at(document, from))
        })
        .collect();
    let fields = document.prose();
    passages
        .extend(fields.map(|field| passage(field.span, Cow::Borrowed(&*field.text), Vec::new())));
    passages
}

/// Where each block of words begins and ends among the nodes.
fn blocks(markdown: &Markdown) -> Vec<(usize, usize, Span)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < markdown.nodes.len() {
        let node = &markdown.nodes[at];
        let end = node.end as usize;
        let is_whole = match node.kind {
            NodeKind::Paragraph | NodeKind::TableRow | NodeKind::DefinitionBody => true,
            // A list item that holds no blocks of its own is one breath.
            NodeKind::Item => {
                !markdown.inside(at).any(|inner| is_block(&markdown.nodes[inner].kind))
            }
            _ => false,
        };
        if is_whole {
            found.push((at, end, node.span));
            at = end.max(at + 1);
            continue;
        }
        if matches!(node.kind, NodeKind::Item) {
            found.extend(own_words(markdown, at));
        }
        at += 1;
    }
    found
}

/// The words of a list item before the first block inside it.
fn own_words(markdown: &Markdown, item: usize) -> Option<(usize, usize, Span)> {
    let block = markdown.inside(item).find(|inner| is_block(&markdown.nodes[*inner].kind))?;
    (block > item + 1).then(|| (item + 1, block, markdown.nodes[item + 1].span))
}

fn is_block(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Paragraph
            | NodeKind::List(_)
            | NodeKind::Quote(_)
            | NodeKind::Table(_)
            | NodeKind::CodeBlock
            | NodeKind::Heading { .. }
    )
}

fn first_line(source: &str, span: Span) -> Span {
    let text = source.get(span.range()).unwrap_or("");
    let line = text.lines().next().unwrap_or("").trim_end();
    Span { start: span.start, end: span.start + Span::new(0, line.len()).end }
}

fn sections_at(document: &Document, node: usize) -> Vec<usize> {
    let inside = document.sections.iter().enumerate();
    inside.filter(|(_, section)| section.nodes.contains(&node)).map(|(index, _)| index).collect()
}

impl<'h> Passage<'h> {
    /// The headings that it stands under, the document's title first.
    pub(crate) fn headings(&self) -> &[Cut<'h>] {
        self.headings.get_or_init(|| {
            let Some(document) = self.document else { return Vec::new() };
            let title = document.title.as_deref().into_iter();
            let sections = self.sections.iter();
            let sections = sections.map(|index| document.sections[*index].title.as_str());
            title.chain(sections).map(|title| Cut::new(title, self.language)).collect()
        })
    }

    /// Whether it stands in a section of this role, or in a document of this kind.
    pub(crate) fn is_in(&self, place: &str) -> bool {
        let Some(document) = self.document else { return matches!(place, "manifest" | "channel") };
        if document.kind.name == place {
            return true;
        }
        let Some(role) = SectionRole::from_name(place) else { return false };
        let has = |roles: &[crate::language::roles::RoleMatch]| {
            roles.iter().any(|found| found.role == role && found.certainty == Certainty::Sure)
        };
        has(&document.roles)
            || (role == SectionRole::Complaints && document.kind.name == "complaints")
            || self.sections.iter().any(|index| has(&document.sections[*index].roles))
    }
}

/// Whether `in` may name it.
pub(crate) fn is_place(name: &str) -> bool {
    matches!(name, "manifest" | "channel")
        || SectionRole::from_name(name).is_some()
        || KINDS.iter().any(|kind| kind.name == name)
}
