//! Links: `[words](../pages/about.md)`, which lead to a file by its path.

use crate::handbook::Handbook;
use crate::lsp::uri::decoded;
use crate::source::{Place, ProjectPath, SourceId, Span};
use crate::syntax::markdown::NodeKind;

/// A link to a file of the project.
pub(super) struct Link {
    /// Where its path stands, without what follows a `#`.
    pub(super) place: Place,
    /// The path as it was written.
    pub(super) written: String,
    /// The file.
    pub(super) to: ProjectPath,
}

/// Every link of the handbook's Markdown.
pub(super) fn links(handbook: &Handbook) -> Vec<Link> {
    let all = handbook
        .documents
        .iter()
        .flat_map(|document| document.markdown.nodes.iter().map(move |node| (document, node)));
    let found = all.filter_map(|(document, node)| {
        let (NodeKind::Link { target, is_wiki: false } | NodeKind::Image { target }) = &node.kind
        else {
            return None;
        };
        let written = target.split(['#', '?']).next().unwrap_or("");
        let to = leads_to(&document.path, written)?;
        let text = handbook.sources.text(document.at(node.span));
        // The words of a link may be those of its path: what stands behind them counts.
        let start = node.span.start as usize + text.rfind(written)?;
        let place = document.at(Span::new(start, start + written.len()));
        Some(Link { place, written: written.to_owned(), to })
    });
    found.collect()
}

/// The link that stands at a byte of a file.
pub(super) fn link_at(handbook: &Handbook, source: SourceId, offset: usize) -> Option<Link> {
    let here = |link: &Link| {
        let span = link.place.span.range();
        link.place.source == source && (span.contains(&offset) || span.end == offset)
    };
    links(handbook).into_iter().find(here)
}

fn leads_to(from: &ProjectPath, written: &str) -> Option<ProjectPath> {
    let path = decoded(written).filter(|path| !path.is_empty() && !path.contains(':'))?;
    match path.strip_prefix('/') {
        Some(rooted) => ProjectPath::new("").join(rooted),
        None => from.join(&path),
    }
}
