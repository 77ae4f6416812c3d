//! Waivers: a finding is accepted for some time, at the end of its file. Its author still has to
//! say why; until then svod asks for it.

use lsp_types::WorkspaceEdit;

use crate::findings::Finding;
use crate::lsp::edits::Edits;
use crate::lsp::spot;
use crate::lsp::view::View;
use crate::rules::family_of;
use crate::source::{Place, SourceId, Span};
use crate::syntax::yaml::{self, Content, NodeId, Tree};

/// For how many days a finding is accepted.
const DAYS: i32 = 90;

/// The title and the edit that accept a finding; none where a file cannot hold a waiver.
pub(super) fn waiver(view: &View<'_>, finding: &Finding) -> Option<(String, WorkspaceEdit)> {
    let manifest = view.handbook.manifest.as_ref().map(|file| file.source);
    let is_manifest = manifest.is_some() && view.source == manifest;
    let is_waivable = !finding.rule.ends_with("-waiver")
        && family_of(finding.rule).is_none_or(|family| family.name != "reading");
    if !is_waivable || view.document().is_none() && !is_manifest {
        return None;
    }
    let rule = finding.element.as_ref().map_or(finding.rule, |element| &element.element);
    let until = view.handbook.today.add_days(DAYS)?.to_string();
    let (at, text) = written(view, rule, &until);
    let place = Place { source: view.source?, span: Span::new(at, at) };
    let mut edits = Edits::default();
    let end = if view.text.contains("\r\n") { "\r\n" } else { "\n" };
    edits.insert(view, place, text.replace('\n', end));
    let title = view.say("lsp-waive", [("rule", rule), ("until", &until)]);
    Some((title, edits.finish(view)))
}

/// Where a waiver is written, and how: into the YAML of a file, else as a comment at its end.
fn written(view: &View<'_>, rule: &str, until: &str) -> (usize, String) {
    let range = spot::yaml(&view.path, view.text);
    let is_markdown = view.document().is_some_and(|document| document.is_markdown);
    if is_markdown && range.is_empty() {
        let gap = if view.text.ends_with('\n') { "\n" } else { "\n\n" };
        let comment = format!("{gap}<!-- svod: allow {rule} until={until} reason=\"\" -->\n");
        return (view.text.len(), comment);
    }
    let yaml = &view.text[range.clone()];
    let source = view.source.unwrap_or(SourceId(0));
    let tree = yaml::parse(yaml, range.start, source, &mut Vec::new());
    let list = tree.entry("waivers").and_then(|(_, list)| last_item(view.text, &tree, list));
    if let Some((at, indent)) = list {
        return (at, format!("\n{}", item(rule, until, &indent).trim_end()));
    }
    let gap = if yaml.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
    (range.end, format!("{gap}waivers:\n{}", item(rule, until, "  ")))
}

fn item(rule: &str, until: &str, indent: &str) -> String {
    format!("{indent}- rule: {rule}\n{indent}  reason: \"\"\n{indent}  until: {until}\n")
}

/// Where the last item of a list ends, and how far it is indented; none if it stands on one line.
fn last_item(text: &str, tree: &Tree<'_>, list: NodeId) -> Option<(usize, String)> {
    let Content::Sequence(items) = &tree.node(list).content else { return None };
    let span = tree.node(*items.last()?).span;
    let start = span.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[line..start];
    let indent = before.strip_suffix("- ").filter(|indent| indent.trim().is_empty())?;
    Some((span.end as usize, indent.to_owned()))
}
