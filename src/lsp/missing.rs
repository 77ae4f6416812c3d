//! Missing documents: what a reference names and nobody has written yet is begun.

use lsp_types::WorkspaceEdit;

use crate::findings::{Argument, Finding};
use crate::kinds::{Kind, by_name};
use crate::lsp::edits::Edits;
use crate::lsp::rename::is_id;
use crate::lsp::shape::Shape;
use crate::lsp::view::View;
use crate::source::ProjectPath;
use crate::syntax::decode::Mention;

/// The title and the edit that begin the document that a reference names.
pub(super) fn document(view: &View<'_>, finding: &Finding) -> Option<(String, WorkspaceEdit)> {
    if finding.rule != "unknown-reference" || !finding.variant.is_empty() {
        return None;
    }
    let Some(Argument::Text(id)) = finding.arguments.get("id") else { return None };
    if !view.client.creates_files || !is_id(id) {
        return None;
    }
    let kind = by_name(wanted(view, finding))?;
    let is_markdown = matches!(kind.name, "page" | "letter");
    let ending = if is_markdown { "md" } else { "yaml" };
    let path = ProjectPath::new(format!("{}/{id}.{ending}", kind.folder));
    if view.handbook.has_file(&path) {
        return None;
    }
    let title = view.say("lsp-create", [("path", path.as_str())]);
    let mut edits = Edits::default();
    edits.create(path, text(kind, id, is_markdown));
    Some((title, edits.finish(view)))
}

/// The kind of document that a place asks for; a page where any will do.
fn wanted(view: &View<'_>, finding: &Finding) -> &'static str {
    let mentions = view.document().into_iter().flat_map(|document| &document.mentions);
    let mut here = mentions.filter(|mentioned| mentioned.span == finding.place.span);
    match here.next().map(|mentioned| mentioned.mention) {
        Some(Mention::Letter) => "letter",
        Some(Mention::Protocol) => "protocol",
        Some(Mention::Script) => "script",
        Some(Mention::Client) => "client",
        _ => "page",
    }
}

/// A document with the fields that it must have, to be filled in.
fn text(kind: &Kind, id: &str, is_markdown: bool) -> String {
    if kind.name == "page" {
        return format!("# {id}\n");
    }
    let keys = Shape::at(kind.name, &[]).map(|shape| shape.keys()).unwrap_or_default();
    let required = keys.into_iter().filter(|key| key.is_required && key.name != "title");
    let fields: String = required.map(|key| format!("{}:\n", key.name)).collect();
    match is_markdown {
        true => format!("---\ntitle: {id}\n{fields}---\n"),
        false => format!("title: {id}\n{fields}"),
    }
}
