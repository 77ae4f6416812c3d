//! Renaming: another id for a document or a role, another name for a node of a script, wherever it
//! stands. A document that takes its id from its file gets another file name.

use lsp_server::ErrorCode;
use lsp_types::{PrepareRenamePlaceholder, WorkspaceEdit};

use crate::handbook::{Document, PlanFile, TESTPLAN};
use crate::kinds::manifest::LevelsAt;
use crate::lsp::edits::Edits;
use crate::lsp::links::links;
use crate::lsp::names::{Name, Sort, Use, name_at, uses_of};
use crate::lsp::requests::Refusal;
use crate::lsp::view::View;
use crate::source::{Place, ProjectPath, SourceId, Span};
use crate::syntax::front;
use crate::syntax::yaml;

/// A name longer than this is none.
const LONGEST: usize = 100;

/// What would be renamed at a byte.
pub(super) fn prepare(view: &View<'_>, offset: usize) -> Result<PrepareRenamePlaceholder, Refusal> {
    let found = renamable(view, offset)?;
    let range = view.range(found.place);
    Ok(PrepareRenamePlaceholder { range, placeholder: found.name.text().to_owned() })
}

/// Gives what stands at a byte another name.
pub(super) fn rename(view: &View<'_>, offset: usize, new: &str) -> Result<WorkspaceEdit, Refusal> {
    let found = renamable(view, offset)?;
    let new = new.trim();
    if !is_id(new) {
        return Err(refusal(view.say("lsp-rename-invalid", [("name", new)])));
    }
    let mut edits = Edits::default();
    if new == found.name.text() {
        return Ok(edits.finish(view));
    }
    if let Some(path) = taken(view, &found.name, new) {
        let words = [("name", new), ("path", path.as_str())];
        return Err(refusal(view.say("lsp-rename-taken", words)));
    }
    for found in uses_of(view.handbook, &found.name) {
        if found.sort != Sort::Unspoken {
            edits.replace(view, found.place, new);
        }
    }
    if let Name::Document(id) = &found.name {
        rename_files(view, id, new, &mut edits)?;
    }
    Ok(edits.finish(view))
}

fn refusal(message: String) -> Refusal {
    Refusal::of(ErrorCode::RequestFailed, message)
}

/// What stands at a byte, if it is a name that can be changed and is given somewhere.
fn renamable(view: &View<'_>, offset: usize) -> Result<Use, Refusal> {
    let nothing = || refusal(view.say("lsp-rename-nothing", []));
    let found = view.source.and_then(|source| name_at(view.handbook, source, offset));
    let found = found.ok_or_else(nothing)?;
    match found.name {
        Name::Document(_) | Name::Role(_) | Name::Node { .. } => {}
        Name::Channel(_) | Name::Slot { .. } => return Err(nothing()),
    }
    let is_given = |found: &Use| found.sort != Sort::Used;
    if !uses_of(view.handbook, &found.name).iter().any(is_given) {
        let name = [("name", found.name.text())];
        return Err(refusal(view.say("lsp-rename-unknown", name)));
    }
    Ok(found)
}

/// Letters, digits, hyphens and underscores: what needs no quotes and stands in no path. `null` is
/// a word that YAML takes for nothing.
pub(super) fn is_id(text: &str) -> bool {
    if text.eq_ignore_ascii_case("null") {
        return false;
    }
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    text.len() <= LONGEST && text.starts_with(char::is_alphanumeric) && text.chars().all(is_letter)
}

/// The file in which something else has a name already.
fn taken(view: &View<'_>, name: &Name, new: &str) -> Option<ProjectPath> {
    let handbook = view.handbook;
    let other = match name {
        Name::Document(_) => Name::Document(new.to_owned()),
        Name::Role(_) => Name::Role(new.to_owned()),
        Name::Node { script, .. } => Name::Node { script: script.clone(), node: new.to_owned() },
        Name::Channel(_) | Name::Slot { .. } => return None,
    };
    let given = uses_of(handbook, &other).into_iter().find(|found| found.sort != Sort::Used);
    if let Some(given) = given {
        return Some(handbook.sources().get(given.place.source).path.clone());
    }
    let Name::Document(id) = name else { return None };
    let files = documents(view, id).map(|document| beside(&document.path, new));
    let mut files = files.chain(plans(view, id).map(|plan| plan_path(view, plan, new)));
    files.find(|path| handbook.has_file(path))
}

/// The documents of an id: one, or one in each language.
fn documents<'v>(view: &'v View<'_>, id: &'v str) -> impl Iterator<Item = &'v Document> {
    let all = view.handbook.documents.iter();
    all.filter(move |document| document.id == id && document.envelope.id.get().is_none())
}

/// The test plans that find their script by the name of their file.
fn plans<'v>(view: &'v View<'_>, id: &'v str) -> impl Iterator<Item = &'v PlanFile> {
    let all = view.handbook.plans.iter();
    all.filter(move |plan| plan.plan.script.get().is_none() && plan.name == id)
}

fn rename_files(view: &View<'_>, id: &str, new: &str, edits: &mut Edits) -> Result<(), Refusal> {
    let is_script =
        view.handbook.document(id).is_some_and(|document| document.kind.name == "script");
    let own =
        documents(view, id).map(|document| (document.source, "id", beside(&document.path, new)));
    let plans = plans(view, id).filter(|_| is_script);
    let plans = plans.map(|plan| (plan.source, "script", plan_path(view, plan, new)));
    for (source, key, to) in own.chain(plans) {
        if view.client.renames_files {
            let from = view.handbook.sources().get(source).path.clone();
            follow_links(view, &from, &to, edits)?;
            follow_levels(view, &from, &to, edits);
            edits.rename(from, to);
        } else {
            say_outright(view, source, key, new, edits);
        }
    }
    Ok(())
}

/// A file of another name in the same folder.
fn beside(path: &ProjectPath, stem: &str) -> ProjectPath {
    let folder = path.as_str().strip_suffix(path.file_name()).unwrap_or_default();
    ProjectPath::new(format!("{folder}{stem}.{}", path.extension()))
}

fn plan_path(view: &View<'_>, plan: &PlanFile, new: &str) -> ProjectPath {
    beside(&view.handbook.sources().get(plan.source).path, &format!("{new}{TESTPLAN}"))
}

/// What leads to a file by its path leads to its new name. Fails if the path of a link is written
/// in a way that cannot be changed: it would be broken after that.
fn follow_links(
    view: &View<'_>,
    from: &ProjectPath,
    to: &ProjectPath,
    edits: &mut Edits,
) -> Result<(), Refusal> {
    for link in links(view.handbook).filter(|link| link.to == *from) {
        let place = link.place.ok_or_else(|| {
            let path = view.handbook.sources().get(link.whole.source).path.as_str();
            let line = (view.range(link.whole).start.line + 1).to_string();
            refusal(view.say("lsp-rename-link", [("path", path), ("line", &line)]))
        })?;
        let folder = link.written.rfind('/').map_or("", |slash| &link.written[..=slash]);
        edits.replace(view, place, format!("{folder}{}", to.file_name()));
    }
    Ok(())
}

/// The levels of rules that hold for a file hold for it under its new name.
fn follow_levels(view: &View<'_>, from: &ProjectPath, to: &ProjectPath, edits: &mut Edits) {
    let Some(file) = &view.handbook.manifest else { return };
    let inside = file.manifest.levels.iter().filter_map(|(_, level)| match &level.value {
        LevelsAt::Inside(paths) => Some(paths),
        LevelsAt::Everywhere(_) => None,
    });
    for (key, _) in inside.flat_map(|paths| paths.iter()) {
        if key.value == from.as_str() {
            let place = Place { source: file.source, span: key.span };
            edits.replace(view, place, to.as_str());
        }
    }
}

/// Where a file cannot be renamed, its id is written into it.
fn say_outright(view: &View<'_>, source: SourceId, key: &str, new: &str, edits: &mut Edits) {
    let file = view.handbook.sources().get(source);
    let start = if file.text.starts_with('\u{feff}') { 3 } else { 0 };
    let end = if file.text.contains("\r\n") { "\r\n" } else { "\n" };
    let is_markdown = file.path.extension().to_ascii_lowercase().starts_with('m');
    let front = match is_markdown {
        true => front::split(&file.text).front.range(),
        false => start..file.text.len(),
    };
    let tree = yaml::parse(&file.text[front.clone()], front.start, source, &mut Vec::new());
    let first = tree.keys().next().map(|key| tree.node(key).span.start as usize);
    let line = format!("{key}: {new}{end}");
    let (at, text) = match first {
        Some(first) => (first, line),
        None if is_markdown && front.is_empty() => (start, format!("---{end}{line}---{end}{end}")),
        None => (front.start, line),
    };
    edits.insert(view, Place { source, span: Span::new(at, at) }, text);
}
