//! Every picture that the handbook shows can be drawn.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::rules::Rule;
use crate::source::{Place, ProjectPath};
use crate::syntax::markdown::{Node, NodeKind, source_text};

pub(crate) static RULE: Rule = Rule {
    name: "unusable-picture",
    level: Level::Error,
    check: None,
    bad: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами.\n\n![Наш склад](sklad.svg)\n--- pages/sklad.svg\n<svg/>\n",
    good: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами, день за днём.\n",
};

/// Larger pictures than this on a side are not drawn, in pixels.
const LARGEST_SIDE: u32 = 12_000;

/// What is wrong with the pictures, at the places that show them. `read` gives the bytes of a
/// picture of the project.
pub(crate) fn findings(
    handbook: &Handbook,
    read: &dyn Fn(&ProjectPath) -> Option<Vec<u8>>,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        handbook.documents.iter().flat_map(|d| lost(handbook, d)).collect();
    let shown = shown(handbook).into_iter().filter(|(path, _)| handbook.has_file(path));
    let finding = |(path, place): (ProjectPath, Place)| {
        let variant = defect(read(&path).as_deref())?;
        Some(RULE.at(place).variant(variant).with("path", path.as_str()))
    };
    findings.extend(shown.filter_map(finding));
    findings
}

/// Pictures that stand where none is drawn: inside a line, in a field, elsewhere than in the
/// project, or under a path that Markdown cannot read.
fn lost(handbook: &Handbook, document: &Document) -> Vec<Finding> {
    let source = &handbook.sources.get(document.source).text;
    let nodes = &document.markdown.nodes;
    let mut findings = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let variant = match &node.kind {
            NodeKind::Image { target } if is_remote(target) => "remote",
            NodeKind::Image { .. } if !is_alone(nodes, index) => "inline",
            NodeKind::Text(None) if is_torn(source_text(source, node.span)) => "torn",
            _ => continue,
        };
        let words = source_text(source, node.span).to_owned();
        findings.push(RULE.at(document.at(node.span)).variant(variant).with("path", words));
    }
    for prose in document.prose().filter(|prose| prose.text.contains("![")) {
        let place = document.at(document.locate(&handbook.sources, prose.span, "!["));
        findings.push(RULE.at(place).variant("in-field").with("path", "!["));
    }
    findings
}

fn is_remote(target: &str) -> bool {
    target.contains(':') || target.starts_with("//")
}

/// Whether a picture is all that its paragraph holds.
fn is_alone(nodes: &[Node], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| &nodes[before]);
    before
        .is_some_and(|before| before.kind == NodeKind::Paragraph && before.end == nodes[index].end)
}

/// A picture that stayed text, most often for a space in its path.
fn is_torn(text: &str) -> bool {
    text.contains("![")
}

/// Every picture that is shown, and where.
fn shown(handbook: &Handbook) -> Vec<(ProjectPath, Place)> {
    let mut shown = Vec::new();
    for document in &handbook.documents {
        for node in &document.markdown.nodes {
            if let NodeKind::Image { target } = &node.kind
                && let Some(path) = document.path.join(target)
            {
                shown.push((path, document.at(node.span)));
            }
        }
    }
    if let Some(file) = &handbook.manifest {
        let company = file.manifest.company.get();
        if let Some(logo) = company.and_then(|company| company.logo.spanned()) {
            let place = Place { source: file.source, span: logo.span };
            shown.push((ProjectPath::new(logo.value.as_str()), place));
        }
    }
    shown
}

/// Why a picture cannot be drawn, as the name of the message.
fn defect(bytes: Option<&[u8]>) -> Option<&'static str> {
    let Some(bytes) = bytes else { return Some("unreadable") };
    let Ok(reader) = ImageReader::new(Cursor::new(bytes)).with_guessed_format() else {
        return Some("unreadable");
    };
    let is_known =
        matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP));
    if !is_known {
        return Some("unknown-format");
    }
    match reader.into_dimensions() {
        Ok((width, height)) if width.max(height) > LARGEST_SIDE => Some("too-large"),
        Ok(_) => None,
        Err(_) => Some("damaged"),
    }
}
