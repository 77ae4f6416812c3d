//! Links: `[words](../pages/about.md)`, which lead to a file by its path.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::handbook::{Document, Handbook};
use crate::lsp::uri::decoded;
use crate::source::{Place, ProjectPath, SourceId, Span};
use crate::syntax::front;
use crate::syntax::markdown::{NodeKind, definitions};

/// A link to a file of the project.
pub(super) struct Link {
    /// The link as it stands among the words.
    pub(super) whole: Place,
    /// Where its path stands, without what follows a `#`, be it in the link or where its label is
    /// defined; none if the path is written there in some other way than it is read.
    pub(super) place: Option<Place>,
    /// The path as it was written.
    pub(super) written: String,
    /// The file.
    pub(super) to: ProjectPath,
}

/// Every link of the handbook's Markdown.
pub(super) fn links(handbook: &Handbook) -> impl Iterator<Item = Link> {
    handbook.documents.iter().flat_map(|document| links_of(handbook, document))
}

/// The link whose path stands at a byte of a file.
pub(super) fn link_at(handbook: &Handbook, source: SourceId, offset: usize) -> Option<Link> {
    let here = |link: &Link| {
        let range = link.place.map(|place| place.span.range());
        range.is_some_and(|range| range.contains(&offset) || range.end == offset)
    };
    let own = handbook.documents.iter().filter(|document| document.source == source);
    own.flat_map(|document| links_of(handbook, document)).find(here)
}

fn links_of(handbook: &Handbook, document: &Document) -> Vec<Link> {
    let text = &*handbook.sources.get(document.source).text;
    let defined = OnceCell::new();
    let nodes = document.markdown.nodes.iter().enumerate();
    let found = nodes.filter_map(|(index, node)| {
        let (NodeKind::Link { target, is_wiki: false } | NodeKind::Image { target }) = &node.kind
        else {
            return None;
        };
        let written = target.split(['#', '?']).next().unwrap_or("");
        let to = leads_to(&document.path, written)?;
        let start = match text[node.span.range()].ends_with(')') {
            true => inline(text, document, index),
            false => {
                let defined =
                    defined.get_or_init(|| definitions(text, front::split(text).body as usize));
                in_definition(text, defined, node.span)
            }
        };
        let start = start.filter(|start| text[*start..].starts_with(written));
        let place = start.map(|start| document.at(Span::new(start, start + written.len())));
        Some(Link { whole: document.at(node.span), place, written: written.to_owned(), to })
    });
    found.collect()
}

/// Where the destination of a link begins that has it in brackets behind its words. The words may
/// hold a path too, and so may the title.
fn inline(text: &str, document: &Document, index: usize) -> Option<usize> {
    let node = &document.markdown.nodes[index];
    let words = &document.markdown.nodes[index + 1..node.end as usize];
    let last = words.iter().map(|word| word.span.end).max();
    let from = last.unwrap_or(node.span.start) as usize;
    let open = from + text[from..node.span.end as usize].find("](")? + 2;
    Some(destination(text, open))
}

/// Where the destination of a link begins that names a label.
fn in_definition(text: &str, defined: &BTreeMap<u32, Span>, link: Span) -> Option<usize> {
    let definition = defined.get(&link.start)?.range();
    let mut is_escaped = false;
    let close = text[definition.clone()].char_indices().find(|(_, letter)| {
        let is_close = *letter == ']' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        is_close
    });
    let behind = definition.start + close?.0 + 1;
    text[behind..].starts_with(':').then(|| destination(text, behind + 1))
}

/// The first byte of a destination, which blanks and `<` may precede.
fn destination(text: &str, from: usize) -> usize {
    let rest = text[from..].trim_start();
    text.len() - rest.strip_prefix('<').unwrap_or(rest).len()
}

fn leads_to(from: &ProjectPath, written: &str) -> Option<ProjectPath> {
    let path = decoded(written).filter(|path| !path.is_empty() && !path.contains(':'))?;
    match path.strip_prefix('/') {
        Some(rooted) => ProjectPath::new("").join(rooted),
        None => from.join(&path),
    }
}
