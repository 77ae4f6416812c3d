//! Waivers: a finding is accepted for some time, at the end of its file. Its author still has to
//! say why; until then svod asks for it.

use std::ops::Range;

use lsp_types::WorkspaceEdit;

use crate::findings::Finding;
use crate::lsp::edits::Edits;
use crate::lsp::spot;
use crate::lsp::view::View;
use crate::rules::family_of;
use crate::source::{Place, Span};
use crate::syntax::front;
use crate::syntax::markdown::{self, Markdown, NodeKind};
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
    let (at, text) = written(view, rule, &until)?;
    let place = Place { source: view.source?, span: Span::new(at, at) };
    let mut edits = Edits::default();
    let end = if view.text.contains("\r\n") { "\r\n" } else { "\n" };
    edits.insert(view, place, text.replace('\n', end));
    let title = view.say("lsp-waive", [("rule", rule), ("until", &until)]);
    Some((title, edits.finish(view)))
}

/// Where a waiver is written, and how: into the YAML of a file, else as a comment at its end. None
/// where it would not be read, or would spoil what stands there.
fn written(view: &View<'_>, rule: &str, until: &str) -> Option<(usize, String)> {
    let Some(document) = view.document().filter(|document| document.is_markdown) else {
        return in_yaml(view, spot::yaml(&view.path, view.text), rule, until);
    };
    let parts = front::split(view.text);
    if parts.unclosed.is_some() {
        return None;
    }
    if !parts.front.range().is_empty() {
        return in_yaml(view, parts.front.range(), rule, until);
    }
    let gap = if view.text.ends_with('\n') { "\n" } else { "\n\n" };
    let comment = format!("{gap}<!-- svod: allow {rule} until={until} reason=\"\" -->\n");
    is_read(view.text, &document.markdown, &comment).then_some((view.text.len(), comment))
}

/// Whether a comment at the end of a text is one: in code that nobody closed it would be code.
fn is_read(text: &str, markdown: &Markdown, comment: &str) -> bool {
    let last = markdown.roots().last().map(|index| &markdown.nodes[index].kind);
    if !matches!(last, Some(NodeKind::CodeBlock | NodeKind::Html(_))) {
        return true;
    }
    let longer = markdown::parse(&format!("{text}{comment}"), front::split(text).body as usize);
    let is_it = |node: &markdown::Node| {
        matches!(node.kind, NodeKind::Html(_)) && node.span.start as usize >= text.len()
    };
    longer.nodes.iter().any(is_it)
}

/// A waiver among the keys of a file, as the last item of the list if there is one.
fn in_yaml(
    view: &View<'_>,
    range: Range<usize>,
    rule: &str,
    until: &str,
) -> Option<(usize, String)> {
    let yaml = &view.text[range.clone()];
    let mut mistakes = Vec::new();
    let tree = yaml::parse(yaml, range.start, view.source?, &mut mistakes);
    if mistakes.iter().any(|mistake| mistake.rule == "invalid-yaml") {
        return None;
    }
    if let Some((_, list)) = tree.entry("waivers") {
        let (at, indent) = last_item(view.text, &tree, list)?;
        return Some((at, format!("\n{}", item(rule, until, &indent).trim_end())));
    }
    if !takes_keys(view.text, &tree) {
        return None;
    }
    let gap = if yaml.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
    Some((range.end, format!("{gap}waivers:\n{}", item(rule, until, "  "))))
}

/// Whether another key can stand below the others: they begin their lines, and nothing ends them.
fn takes_keys(text: &str, tree: &Tree<'_>) -> bool {
    let Some(root) = tree.root else { return true };
    let first = tree.entries(root).first().map(|(key, _)| tree.node(*key).span.start as usize);
    let is_alone = first.is_some_and(|start| {
        let before = &text[..start];
        before.is_empty() || before.ends_with(['\n', '\u{feff}'])
    });
    is_alone && !text[tree.node(root).span.end as usize..].lines().any(|line| line == "...")
}

fn item(rule: &str, until: &str, indent: &str) -> String {
    format!("{indent}- rule: {rule}\n{indent}  reason: \"\"\n{indent}  until: {until}\n")
}

/// Where the line of the last item of a list ends, and how far the items are indented; none if they
/// do not stand on lines of their own.
fn last_item(text: &str, tree: &Tree<'_>, list: NodeId) -> Option<(usize, String)> {
    let Content::Sequence(items) = &tree.node(list).content else { return None };
    let span = tree.node(*items.last()?).span;
    let (start, end) = (span.start as usize, span.end as usize);
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let indent = text[line..start].trim_end().strip_suffix('-')?;
    // A remark may follow on the same line.
    let rest = text[end..].lines().next().unwrap_or("");
    indent.trim().is_empty().then(|| (end + rest.len(), indent.to_owned()))
}
