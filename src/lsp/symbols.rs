//! Symbols: what a file consists of, and the documents and roles of a handbook by their titles.

use lsp_types::{
    BaseSymbolInformation, DocumentSymbol, Location, SymbolKind, WorkspaceSymbol,
    WorkspaceSymbolLocation,
};

use crate::handbook::{Document, Handbook};
use crate::lsp::address::Address;
use crate::lsp::positions::Lines;
use crate::lsp::view::View;
use crate::source::{SourceId, Span};
use crate::syntax::front;
use crate::syntax::yaml::{self, Content, NodeId, Tree};

/// How deep the keys of a file are listed.
const DEPTH: usize = 3;

/// How many symbols a search of the workspace brings.
const MOST: usize = 500;

/// The outline of a file: its keys, and its headings one in another.
pub(super) fn outline(view: &View<'_>) -> Vec<DocumentSymbol> {
    let lines = view.lines();
    let is_markdown = view.document().is_some_and(|document| document.is_markdown);
    let start = if view.text.starts_with('\u{feff}') { 3 } else { 0 };
    let front = match is_markdown {
        true => front::split(view.text).front.range(),
        false => start..view.text.len(),
    };
    let text = view.text.get(front.clone()).unwrap_or_default();
    let tree = yaml::parse(text, front.start, SourceId(0), &mut Vec::new());
    let mut symbols = match tree.root {
        Some(root) if !is_markdown => keys(&tree, root, &lines, DEPTH),
        _ => Vec::new(),
    };
    if let Some(document) = view.document().filter(|_| is_markdown) {
        symbols.extend(headings(document, &lines, view.text.len()));
    }
    symbols
}

fn keys(tree: &Tree<'_>, node: NodeId, lines: &Lines<'_>, depth: usize) -> Vec<DocumentSymbol> {
    if depth == 0 {
        return Vec::new();
    }
    let below = |value| keys(tree, value, lines, depth - 1);
    let mut symbols = Vec::new();
    match &tree.node(node).content {
        Content::Mapping(entries) => {
            for (key, value) in entries {
                let (from, to) = (tree.node(*key).span, tree.node(*value).span);
                let whole = Span { start: from.start, end: to.end.max(from.end) };
                let name = tree.text(*key);
                symbols.extend(symbol(name, SymbolKind::Key, (whole, from), below(*value), lines));
            }
        }
        Content::Sequence(items) => {
            for item in items {
                let named = tree.entries(*item).iter().find(|(key, _)| {
                    matches!(tree.text(*key), "id" | "name" | "title" | "rule" | "reply")
                });
                let Some((_, value)) = named else { continue };
                let spans = (tree.node(*item).span, tree.node(*value).span);
                let name = tree.text(*value);
                symbols.extend(symbol(name, SymbolKind::Object, spans, Vec::new(), lines));
            }
        }
        Content::Scalar { .. } | Content::Alias(_) => {}
    }
    symbols
}

/// Sections come in the order of the text, outer ones first.
fn headings(document: &Document, lines: &Lines<'_>, end: usize) -> Vec<DocumentSymbol> {
    let sections: Vec<_> = document.sections.iter().filter(|section| section.level > 0).collect();
    let mut open: Vec<(u8, DocumentSymbol)> = Vec::new();
    let mut symbols = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        close(&mut open, section.level, &mut symbols);
        let next = sections[index + 1..].iter().find(|next| next.level <= section.level);
        let to = next.map_or(end, |next| next.span.start as usize);
        let whole = Span::new(section.span.start as usize, to);
        let spans = (whole, section.span);
        let heading = symbol(&section.title, SymbolKind::String, spans, Vec::new(), lines);
        open.extend(heading.map(|heading| (section.level, heading)));
    }
    close(&mut open, 0, &mut symbols);
    symbols
}

/// Puts the headings that end before one of this level into those that hold them.
fn close(open: &mut Vec<(u8, DocumentSymbol)>, level: u8, symbols: &mut Vec<DocumentSymbol>) {
    while let Some((_, heading)) = open.pop_if(|(own, _)| *own >= level) {
        match open.last_mut() {
            Some((_, outer)) => outer.children.get_or_insert_default().push(heading),
            None => symbols.push(heading),
        }
    }
}

/// A symbol with its whole and with its name; an editor refuses one without a name.
fn symbol(
    name: &str,
    kind: SymbolKind,
    (whole, own): (Span, Span),
    children: Vec<DocumentSymbol>,
    lines: &Lines<'_>,
) -> Option<DocumentSymbol> {
    let name = name.lines().next().map(str::trim).filter(|name| !name.is_empty())?;
    let whole = Span { start: whole.start.min(own.start), end: whole.end.max(own.end) };
    Some(DocumentSymbol {
        name: name.to_owned(),
        detail: None,
        kind,
        tags: None,
        #[expect(deprecated, reason = "the field must be filled in")]
        deprecated: None,
        range: lines.range(whole),
        selection_range: lines.range(own),
        children: (!children.is_empty()).then_some(children),
    })
}

/// The documents and the roles whose title or id has the letters of a query in their order.
pub(super) fn search(
    handbook: &Handbook,
    address: Address<'_>,
    query: &str,
) -> Vec<WorkspaceSymbol> {
    let query = query.to_lowercase();
    let documents = handbook.documents.iter().map(|document| {
        let kind = (SymbolKind::File, document.kind.name);
        (document.name(), document.id.as_str(), kind, document.place())
    });
    let roles = handbook.roles().filter_map(|(document, role)| {
        let id = role.id.spanned()?;
        let name = role.name.get().map_or(id.value.as_str(), |name| name.as_str());
        let kind = (SymbolKind::Class, document.kind.name);
        Some((name, id.value.as_str(), kind, document.at(id.span)))
    });
    let found = documents.chain(roles);
    let found = found.filter(|(name, id, ..)| {
        has_letters(&name.to_lowercase(), &query) || has_letters(&id.to_lowercase(), &query)
    });
    let symbol = |(name, id, (kind, container), place): (&str, &str, (_, &str), _)| {
        let location: Location = address.location(handbook.sources(), place);
        WorkspaceSymbol {
            location: WorkspaceSymbolLocation::Location(location),
            data: None,
            base_symbol_information: BaseSymbolInformation {
                name: if name == id { id.to_owned() } else { format!("{name} ({id})") },
                kind,
                tags: None,
                container_name: Some(container.to_owned()),
            },
        }
    };
    found.take(MOST).map(symbol).collect()
}

fn has_letters(text: &str, query: &str) -> bool {
    let mut letters = text.chars();
    query.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
