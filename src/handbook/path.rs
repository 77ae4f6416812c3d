//! Paths: how a branch names what is different there, such as `thresholds.greeting`,
//! `channels.phone.hours` or `phone-hold.how`.

use crate::handbook::norm::Norm;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::threshold::Metric;
use crate::source::{Place, SourceId};
use crate::syntax::front;
use crate::syntax::yaml::{self, NodeId, Tree};

/// What a path names, and what stands there.
pub(crate) struct Target<'h> {
    pub(crate) owner: Owner<'h>,
    /// The key of the field; empty for a norm or a whole document.
    pub(crate) field: String,
    pub(crate) place: Place,
    /// The words that stand there; of a list, all of them with commas.
    pub(crate) text: String,
    /// The norms, if it names norms.
    pub(crate) norms: Vec<Norm<'h>>,
    /// Whether no branch may change it.
    pub(crate) is_fixed: bool,
}

/// Whose field it is.
pub(crate) enum Owner<'h> {
    /// Every norm of a metric.
    Metric(Metric),
    /// A channel, by its id.
    Channel(String),
    /// The company.
    Company,
    /// A document.
    Document(&'h Document),
}

/// Finds what a path names; none if there is nothing of that name.
pub(crate) fn resolve<'h>(handbook: &'h Handbook, path: &str) -> Option<Target<'h>> {
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["thresholds", metric] => {
            of_norms(handbook, path, Owner::Metric(Metric::from_name(metric)?))
        }
        ["channels", id, "thresholds", _] => {
            of_norms(handbook, path, Owner::Channel((*id).to_owned()))
        }
        ["channels", id, _] => in_manifest(handbook, &parts, Owner::Channel((*id).to_owned())),
        ["company", _] => in_manifest(handbook, &parts, Owner::Company),
        [id, fields @ ..] => in_document(handbook.document(id)?, handbook, path, fields),
        [] => None,
    }
}

/// The paths that a misspelt one may have meant.
pub(crate) fn known(handbook: &Handbook, path: &str) -> Vec<String> {
    let first = path.split('.').next().unwrap_or("");
    let mut known = Vec::new();
    if let Some(document) = handbook.document(first) {
        let tree = tree(handbook, document.source);
        known.extend(tree.keys().map(|key| format!("{first}.{}", tree.text(key))));
        return known;
    }
    let Some(file) = &handbook.manifest else { return known };
    for (id, channel) in handbook.channels() {
        let metrics = channel.value.thresholds.iter().filter_map(|norm| norm.metric.get());
        for metric in metrics.map(|metric| metric.name()) {
            known.push(format!("thresholds.{metric}"));
            known.push(format!("channels.{}.thresholds.{metric}", id.value));
        }
    }
    let tree = tree(handbook, file.source);
    for group in [vec!["company"], vec!["channels"]] {
        known.extend(below(&tree, &group));
    }
    for (id, _) in handbook.channels() {
        known.extend(below(&tree, &["channels", &id.value]));
    }
    known.extend(handbook.ids().map(str::to_owned));
    known
}

/// The paths of the keys of one mapping.
fn below(tree: &Tree, group: &[&str]) -> Vec<String> {
    let Some(node) = walk(tree, group) else { return Vec::new() };
    let keys = tree.entries(node).iter();
    keys.map(|(key, _)| format!("{}.{}", group.join("."), tree.text(*key))).collect()
}

fn of_norms<'h>(handbook: &'h Handbook, path: &str, owner: Owner<'h>) -> Option<Target<'h>> {
    let norms = handbook.norms(path);
    let place = norms.first()?.place;
    let is_fixed = norms.iter().any(|norm| norm.is_fixed);
    Some(Target { owner, field: String::new(), place, text: String::new(), norms, is_fixed })
}

fn in_manifest<'h>(handbook: &'h Handbook, parts: &[&str], owner: Owner<'h>) -> Option<Target<'h>> {
    let tree = tree(handbook, handbook.manifest.as_ref()?.source);
    let node = walk(&tree, parts)?;
    let field = parts.last().map_or_else(String::new, |field| (*field).to_owned());
    let place = tree.place(tree.node(node).span);
    let text = words(&tree, node);
    Some(Target { owner, field, place, text, norms: Vec::new(), is_fixed: false })
}

fn in_document<'h>(
    document: &'h Document,
    handbook: &'h Handbook,
    path: &str,
    fields: &[&str],
) -> Option<Target<'h>> {
    let owner = Owner::Document(document);
    let is_fixed = matches!(&document.content, Content::Standard(standard) if standard.fixed.get() == Some(&true));
    let Some(last) = fields.last() else {
        let place = document.place();
        let (field, text) = (String::new(), String::new());
        return Some(Target { owner, field, place, text, norms: Vec::new(), is_fixed });
    };
    if fields == ["threshold"] {
        return of_norms(handbook, path, owner);
    }
    let tree = tree(handbook, document.source);
    let node = walk(&tree, fields)?;
    let place = tree.place(tree.node(node).span);
    let (field, text) = ((*last).to_owned(), words(&tree, node));
    Some(Target { owner, field, place, text, norms: Vec::new(), is_fixed })
}

/// The YAML of a file, as it was read before.
fn tree(handbook: &Handbook, source: SourceId) -> Tree<'_> {
    let file = handbook.sources.get(source);
    let is_markdown = file.path.extension().to_ascii_lowercase().starts_with('m');
    let start = match is_markdown {
        true => front::split(&file.text).front.range(),
        false => (if file.text.starts_with('\u{feff}') { 3 } else { 0 })..file.text.len(),
    };
    yaml::parse(&file.text[start.clone()], start.start, source, &mut Vec::new())
}

fn walk(tree: &Tree, parts: &[&str]) -> Option<NodeId> {
    let mut node = tree.root?;
    for part in parts {
        let entries = tree.entries(node).iter();
        node = entries.copied().find(|(key, _)| tree.text(*key) == *part)?.1;
    }
    Some(node)
}

fn words(tree: &Tree, node: NodeId) -> String {
    match &tree.node(node).content {
        yaml::Content::Sequence(items) => {
            items.iter().map(|item| tree.text(*item)).collect::<Vec<_>>().join(", ")
        }
        _ => tree.text(node).to_owned(),
    }
}
