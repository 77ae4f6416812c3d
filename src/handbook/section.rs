//! Sections: the headings of a document's prose, what stands under each, and its role.

use crate::language::roles::{Certainty, RoleMatch, SectionRole, roles_of};
use crate::source::Span;
use crate::syntax::markdown::{Markdown, NodeKind};

/// A heading and what stands under it, down to the next heading of its level.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    /// 1 to 6; 0 for the whole document under its title.
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) span: Span,
    /// The id in braces, as `{#complaints}`.
    pub(crate) id: Option<String>,
    /// The names in braces, as `{.iso-10002-objectivity}`.
    pub(crate) classes: Vec<Box<str>>,
    /// What it is, as far as its words tell.
    pub(crate) roles: Vec<RoleMatch>,
    /// The nodes under the heading, without it.
    pub(crate) nodes: std::ops::Range<usize>,
}

/// The sections of a text. Outer ones come before those inside them.
pub(crate) fn sections(markdown: &Markdown, source: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for index in markdown.roots() {
        let node = &markdown.nodes[index];
        let NodeKind::Heading { level, named } = &node.kind else { continue };
        let id = named.as_ref().and_then(|named| named.id.as_deref());
        let classes = named.as_ref().map_or(&[][..], |named| &named.classes);
        while let Some(last) = open.pop_if(|last| sections[*last].level >= *level) {
            sections[last].nodes.end = index;
        }
        let end = node.end as usize;
        let title = markdown.plain(source, index + 1, end).trim().to_owned();
        open.push(sections.len());
        sections.push(Section {
            level: *level,
            roles: roles(&title, id, classes),
            title,
            classes: classes.to_vec(),
            span: heading_span(source, node.span),
            id: id.map(str::to_owned),
            nodes: end..markdown.nodes.len(),
        });
    }
    sections.shrink_to_fit();
    sections
}

/// The line of a heading without its line break.
fn heading_span(source: &str, span: Span) -> Span {
    let text = source.get(span.range()).unwrap_or("").trim_end();
    Span { start: span.start, end: span.start + Span::new(0, text.len()).end }
}

/// A role said outright by `{#role}` or `{.role}` wins over the words.
fn roles(title: &str, id: Option<&str>, classes: &[Box<str>]) -> Vec<RoleMatch> {
    let outright = classes.iter().map(|class| &**class).chain(id);
    let said: Vec<RoleMatch> = outright
        .filter_map(SectionRole::from_name)
        .map(|role| RoleMatch { role, certainty: Certainty::Sure })
        .collect();
    if said.is_empty() { roles_of(title) } else { said }
}
