//! Every picture that the handbook shows can be drawn.

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::pictures::{self, Defect};
use crate::rules::Rule;
use crate::source::{Place, ProjectPath};
use crate::syntax::markdown::{Node, NodeKind, source_text};

pub(crate) static RULE: Rule = Rule {
    name: "unusable-picture",
    level: Level::Error,
    check: None,
    bad: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами.\n\n![Наш склад](sklad.gif)\n--- pages/sklad.gif\nGIF89a\n",
    good: "--- pages/about.md\n---\ntitle: О нас\n---\nМы продаём мебель и собираем её сами, день за днём.\n",
};

/// What is wrong with the pictures, at the places that show them. `read` gives the bytes of a
/// picture of the project.
pub(crate) fn findings(
    handbook: &Handbook,
    read: &dyn Fn(&ProjectPath) -> Option<Vec<u8>>,
) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        handbook.documents.iter().flat_map(|d| lost(handbook, d)).collect();
    let shown = shown(handbook).into_iter().filter(|(path, _)| handbook.has_file(path));
    for (path, place) in shown {
        for (level, variant) in defects(read(&path).as_deref()) {
            let finding = RULE.at(place).variant(variant).with("path", path.as_str());
            findings.push(Finding { level, ..finding });
        }
    }
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

/// Why a picture cannot be drawn, or not as it is, as the names of the messages; a picture that is
/// shown all the same is a warning.
fn defects(bytes: Option<&[u8]>) -> Vec<(Option<Level>, &'static str)> {
    let Some(bytes) = bytes else { return vec![(None, "unreadable")] };
    let head = match pictures::head(bytes) {
        Ok(head) => head,
        Err(defect) => return vec![(None, variant(defect))],
    };
    let less = [(head.moves, "moving"), (head.losses.parts, "simplified")];
    let less = less.into_iter().filter(|(is_less, _)| *is_less);
    less.map(|(_, variant)| (Some(Level::Warning), variant)).collect()
}

pub(super) fn variant(defect: Defect) -> &'static str {
    match defect {
        Defect::UnknownFormat => "unknown-format",
        Defect::Damaged => "damaged",
        Defect::TooLarge => "too-large",
        Defect::TooComplex => "too-complex",
        Defect::Empty => "empty",
        Defect::Script => "script",
        Defect::External => "external",
        Defect::Foreign => "foreign",
    }
}
