//! Hover: what a finding is about and why it matters, what an id stands for, what a key is for.

use std::ops::Range as Bytes;

use lsp_types::{Contents, Hover, MarkupContent, MarkupKind, Position, Range};

use crate::findings::Finding;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::lsp::cursor::{Awaited, Step};
use crate::lsp::names::{Name, name_at};
use crate::lsp::shape::{Shape, schema_name};
use crate::lsp::spot::{self, Spot, spot};
use crate::lsp::view::View;
use crate::rules::by_name;
use crate::source::SourceId;
use crate::syntax::front;

/// How much of a document is shown.
const LINES: usize = 6;

/// What is known of the place at a byte; none if nothing is.
pub(super) fn hover(view: &View<'_>, at: usize) -> Option<Hover> {
    let mut parts = Vec::new();
    let mut range = None;
    if let Some(found) = view.source.and_then(|source| name_at(view.handbook, source, at)) {
        parts.extend(named(view, &found.name));
        range = Some(view.range(found.place));
    }
    if let Some((about, word)) = key_or_value(view, at) {
        parts.push(about);
        range.get_or_insert(view.lines().range_of(word));
    }
    for (finding, place) in findings(view, at) {
        parts.extend(explained(view, finding));
        range.get_or_insert(place);
    }
    (!parts.is_empty()).then(|| Hover {
        contents: Contents::MarkupContent(MarkupContent {
            kind: MarkupKind::Markdown,
            value: parts.join("\n\n---\n\n"),
        }),
        range,
    })
}

/// The findings at a byte, the first of each rule.
fn findings<'v>(view: &View<'v>, at: usize) -> Vec<(&'v Finding, Range)> {
    let mut found: Vec<(&Finding, Range)> = Vec::new();
    let lines = view.lines();
    let position: Position = lines.position(at);
    let own = view.findings.unwrap_or_default().iter();
    for finding in own.filter(|finding| Some(finding.place.source) == view.source) {
        let range = lines.range(finding.place.span);
        let is_known = found.iter().any(|(other, _)| other.rule == finding.rule);
        if range.start <= position && position <= range.end && !is_known {
            found.push((finding, range));
        }
    }
    found
}

/// What `svod explain` says of a rule, in short.
fn explained(view: &View<'_>, finding: &Finding) -> Option<String> {
    let rule = by_name(finding.rule)?;
    let words = view.words;
    let part = |key: &str| words.text(&format!("{}.{key}", rule.name));
    Some(format!(
        "**{}** ({})\n\n{}\n\n**{}.** {}\n\n**{}:**\n\n{}",
        rule.name,
        words.text(&format!("report-{}", rule.level.name())),
        part("about"),
        words.text("report-why"),
        part("why"),
        words.text("report-good"),
        fenced(rule.good),
    ))
}

/// A tree as it is written, with the names of its files as they are.
fn fenced(tree: &str) -> String {
    let tree = tree.trim();
    let mark = if tree.contains("```") { "~~~~" } else { "```" };
    format!("{mark}yaml\n{tree}\n{mark}")
}

fn named(view: &View<'_>, name: &Name) -> Option<String> {
    let handbook = view.handbook;
    match name {
        Name::Document(id) => handbook.document(id).map(|found| document(handbook, found)),
        Name::Role(id) => {
            let role = handbook.role(id)?;
            let name = role.name.get().map_or(id.as_str(), |name| name.as_str());
            let tasks = role.tasks.get().into_iter().flat_map(|tasks| tasks.iter());
            let tasks: String = tasks.map(|task| format!("- {}\n", task.as_str())).collect();
            Some(format!("**{name}** (`{id}`)\n\n{tasks}").trim_end().to_owned())
        }
        Name::Channel(id) => {
            let (_, channel) = handbook.channels().find(|(key, _)| key.value == *id)?;
            let channel = &channel.value;
            let fields = [channel.address.get(), channel.hours.get()].into_iter().flatten();
            let fields: String = fields.map(|field| format!("- {}\n", field.as_str())).collect();
            Some(format!("**`{id}`**\n\n{fields}").trim_end().to_owned())
        }
        Name::Node { script, node } => {
            let script = handbook.document(script)?;
            let Content::Script(content) = &script.content else { return None };
            let (_, found) = content.all_nodes().find(|(key, _)| key.value == *node)?;
            let said: String =
                found.value.lines().map(|(line, _)| format!("> {}\n", line.as_str())).collect();
            Some(format!("**`{node}`**\n\n{said}").trim_end().to_owned())
        }
        Name::Slot { source, slot } => Some(slot_words(view, *source, slot)),
    }
}

/// The title, the kind and the first lines of a document.
fn document(handbook: &Handbook, document: &Document) -> String {
    let text = &handbook.sources().get(document.source).text;
    let start = match document.is_markdown {
        true => front::split(text).body as usize,
        false => 0,
    };
    let lines = text[start..].lines().map(str::trim_end);
    let lines = lines.skip_while(|line| line.is_empty() || line.starts_with("# yaml-language"));
    let first: Vec<&str> = lines.take(LINES).collect();
    let first = match document.is_markdown {
        true => first.iter().map(|line| format!("> {line}\n")).collect(),
        false => fenced(&first.join("\n")),
    };
    let (name, id, kind) = (document.name(), &document.id, document.kind.name);
    format!("**{name}** (`{id}`, {kind})\n\n{first}").trim_end().to_owned()
}

fn slot_words(view: &View<'_>, source: SourceId, slot: &str) -> String {
    let handbook = view.handbook;
    let document = handbook.documents.iter().find(|document| document.source == source);
    let declared = document.and_then(|document| handbook.slot(document, slot));
    let sort = declared.and_then(|slot| slot.slot_type.get()).map(|sort| sort.name());
    let example = document.and_then(|document| handbook.slot_example(document, slot));
    let example = example.or_else(|| handbook.company_slot(slot));
    let sort = sort.map(|sort| format!(" ({sort})")).unwrap_or_default();
    let example = example.map(|example| format!("\n\n> {example}")).unwrap_or_default();
    format!("**`{slot}`**{sort}{example}")
}

/// What the schema says of the key or of the closed value at a byte, and where the word stands.
fn key_or_value(view: &View<'_>, at: usize) -> Option<(String, Bytes<usize>)> {
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    let text = view.text;
    let start = at
        - text[..at].chars().rev().take_while(|c| is_word(*c)).map(char::len_utf8).sum::<usize>();
    let end =
        at + text[at..].chars().take_while(|c| is_word(*c)).map(char::len_utf8).sum::<usize>();
    let word = text.get(start..end).filter(|word| !word.is_empty())?;
    let Spot::Yaml(cursor) = spot(&view.path, text, start)? else { return None };
    let yaml = &text[spot::yaml(&view.path, text)];
    let name = schema_name(&view.path, yaml)?;
    let mut path = cursor.path;
    if cursor.awaited == Awaited::KeyOrValue && text[end..].starts_with(':') {
        path.push(Step::Key(word.to_owned()));
        let about = Shape::at(name, &path)?.about?;
        return Some((format!("**`{word}`** {about}"), start..end));
    }
    let values = Shape::at(name, &path)?.values();
    let (_, about) = values.into_iter().find(|(value, _)| *value == word)?;
    Some((format!("**`{word}`** {}", about?), start..end))
}
