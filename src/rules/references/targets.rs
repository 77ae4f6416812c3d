//! Links and pictures of a document, and where in the project they lead.

use crate::book::Anchor;
use crate::handbook::{Document, Handbook};
use crate::source::{ProjectPath, Span};
use crate::syntax::markdown::{self, NodeKind};

/// A link or a picture that leads to a file of the project.
pub(in crate::rules) struct Target {
    /// As it was written.
    pub(in crate::rules) target: String,
    pub(in crate::rules) span: Span,
}

impl Target {
    /// The file; none if it leads out of the project.
    pub(in crate::rules) fn path(&self, from: &ProjectPath) -> Option<ProjectPath> {
        let path = self.target.split(['#', '?']).next().unwrap_or("");
        let path = decoded(path);
        match path.strip_prefix('/') {
            Some(rooted) => ProjectPath::new("").join(rooted),
            None if path.is_empty() => Some(from.clone()),
            None => from.join(&path),
        }
    }

    /// Whether it climbs above the root of the project.
    pub(in crate::rules) fn leads_out(&self, from: &ProjectPath) -> bool {
        self.path(from).is_none()
    }

    /// The anchor, if the document of the path has none of that name.
    pub(in crate::rules) fn missing_anchor(
        &self,
        handbook: &Handbook,
        path: &ProjectPath,
    ) -> Option<String> {
        let (_, anchor) = self.target.split_once('#')?;
        let anchor = decoded(anchor);
        let document = handbook.document_of(path).filter(|document| document.is_markdown)?;
        let wanted = Anchor::new(&anchor);
        let has = document.sections.iter().any(|section| {
            section.id.as_deref() == Some(&*anchor) || Anchor::new(&section.title) == wanted
        });
        (!has && !anchor.is_empty()).then_some(anchor)
    }
}

/// The links of a document that lead into the project.
pub(in crate::rules) fn links(handbook: &Handbook, document: &Document) -> Vec<Target> {
    collect(handbook, document, |kind| match kind {
        NodeKind::Link { target, is_wiki: false } => Some(target),
        _ => None,
    })
}

/// The pictures of a document.
pub(in crate::rules) fn images(handbook: &Handbook, document: &Document) -> Vec<Target> {
    collect(handbook, document, |kind| match kind {
        NodeKind::Image { target } => Some(target),
        _ => None,
    })
}

/// The links and pictures of a document with an address that no handbook may open.
pub(in crate::rules) fn unsafe_ones(handbook: &Handbook, document: &Document) -> Vec<Target> {
    let wanted: fn(&NodeKind) -> Option<&str> = |kind| match kind {
        NodeKind::Link { target, is_wiki: false } | NodeKind::Image { target } => Some(target),
        _ => None,
    };
    let is_unsafe = |target: &str| {
        let scheme = scheme(target).map(|scheme| scheme.to_ascii_lowercase());
        scheme.is_some_and(|scheme| !SAFE.contains(&scheme.as_str()))
    };
    gather(handbook, document, wanted, is_unsafe)
}

/// The schemes of what a handbook may open.
const SAFE: [&str; 4] = ["https", "http", "mailto", "tel"];

fn collect(
    handbook: &Handbook,
    document: &Document,
    wanted: fn(&NodeKind) -> Option<&str>,
) -> Vec<Target> {
    gather(handbook, document, wanted, is_local)
}

fn gather(
    handbook: &Handbook,
    document: &Document,
    wanted: fn(&NodeKind) -> Option<&str>,
    is_meant: fn(&str) -> bool,
) -> Vec<Target> {
    let meant = |kind: &NodeKind| wanted(kind).filter(|to| is_meant(to)).map(str::to_owned);
    let nodes = document.markdown.nodes.iter();
    let mut found: Vec<Target> = nodes
        .filter_map(|node| Some(Target { target: meant(&node.kind)?, span: node.span }))
        .collect();
    let has_links = |text: &str| text.contains("](") || text.contains('<');
    for prose in document.prose().filter(|prose| has_links(&prose.text)) {
        let markdown = markdown::parse(&prose.text, 0);
        for target in markdown.nodes.iter().filter_map(|node| meant(&node.kind)) {
            let span = document.locate(&handbook.sources, prose.span, &target);
            found.push(Target { target, span });
        }
    }
    found
}

/// The scheme of an address, if it has one; browsers pass over white space in it.
fn scheme(target: &str) -> Option<String> {
    let (scheme, _) = target.split_once(':')?;
    let scheme: String = scheme.chars().filter(|sign| !sign.is_whitespace()).collect();
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "+-.".contains(sign);
    (!scheme.is_empty() && scheme.chars().all(is_sign)).then_some(scheme)
}

/// Addresses with a scheme are somebody else's, and slots are not known yet.
fn is_local(target: &str) -> bool {
    let is_foreign = target.starts_with("//") || scheme(target).is_some();
    !target.is_empty() && !is_foreign && !target.contains("{{")
}

/// Whether a file is in the project, be it part of the handbook or not.
pub(in crate::rules) fn is_there(handbook: &Handbook, path: &ProjectPath) -> bool {
    let is_folder_of = |file: &ProjectPath| {
        file.as_str().strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    path.as_str().is_empty()
        || handbook.has_file(path)
        || handbook.sources.skipped.iter().any(|skipped| skipped.path == *path)
        || handbook.documents.iter().any(|document| is_folder_of(&document.path))
}

/// `%20` and its like as the bytes they stand for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
