//! The things that a profile counts: documents of a kind, the entries of those that hold lists, and
//! what stands inside others, such as the channels of `svod.yaml` or the needs of a segment.

use std::collections::BTreeMap;

use crate::completeness::fields;
use crate::handbook::{Document, Handbook};
use crate::kinds::KINDS;
use crate::kinds::profile::Values;
use crate::source::{Place, SourceId, Span};
use crate::syntax::fields::Keyed;
use crate::syntax::front;
use crate::syntax::yaml::{self, NodeId, Tree};

/// Kinds whose documents hold lists, and the key of the list.
const LISTS: [(&str, &str); 5] = [
    ("role", "roles"),
    ("phrases", "phrases"),
    ("values", "values"),
    ("glossary", "terms"),
    ("legal", "entries"),
];

/// What stands inside documents: its name, the kind it stands in, and the path to it.
const PARTS: [(&str, &str, &str); 4] = [
    ("need", "segment", "needs"),
    ("stage", "process", "stages"),
    ("item", "scorecard", "blocks.items"),
    ("promise", "audit", "promises"),
];

/// The name for the channels of `svod.yaml`, and for their thresholds.
const CHANNEL: &str = "channel";
const THRESHOLD: &str = "threshold";

/// The name for documents of any kind.
const DOCUMENT: &str = "document";

/// Fields that a document may inherit from `defaults`.
const INHERITED: [&str; 6] =
    ["owner", "version", "status", "approved_by", "approved_on", "review_by"];

/// Whether a profile may name it: a kind, or one of the parts.
pub(crate) fn is_kind(name: &str) -> bool {
    KINDS.iter().any(|kind| kind.name == name)
        || PARTS.iter().any(|(part, ..)| *part == name)
        || [CHANNEL, THRESHOLD, DOCUMENT].contains(&name)
}

/// The YAML of the documents that profiles ask about, each read once.
pub(crate) struct Trees<'h> {
    handbook: &'h Handbook,
    trees: BTreeMap<SourceId, Tree<'h>>,
}

/// One thing that is counted.
#[derive(Clone, Copy)]
pub(crate) struct Item<'t> {
    tree: &'t Tree<'t>,
    node: NodeId,
    /// The document it stands in; none for what stands in `svod.yaml`.
    pub(crate) document: Option<&'t Document>,
    /// The key under which it stands, or the document's id.
    pub(crate) name: &'t str,
    /// The defaults of `svod.yaml`, for a document as a whole.
    defaults: Option<(&'t Tree<'t>, NodeId)>,
    /// Further fields of it that stand above it.
    channel_type: Option<&'t str>,
    place: Place,
}

impl<'h> Trees<'h> {
    /// Reads the manifest, and the documents of these kinds.
    pub(crate) fn of(handbook: &'h Handbook, kinds: &[&str]) -> Self {
        let is_any = kinds.contains(&DOCUMENT);
        let of_part = |kind: &str| PARTS.iter().find(|(part, ..)| *part == kind).map(|part| part.1);
        let wanted = |kind: &str| {
            is_any || kinds.iter().any(|name| *name == kind || of_part(name) == Some(kind))
        };
        let documents = handbook.documents.iter().filter(|document| wanted(document.kind.name));
        let sources = documents.map(|document| document.source);
        let sources = sources.chain(handbook.manifest.as_ref().map(|file| file.source));
        let trees = sources.map(|source| (source, tree(handbook, source))).collect();
        Self { handbook, trees }
    }

    /// The tree of `svod.yaml`.
    pub(crate) fn manifest(&self) -> Option<(&Tree<'h>, NodeId)> {
        let tree = self.trees.get(&self.handbook.manifest.as_ref()?.source)?;
        Some((tree, tree.root?))
    }

    /// Everything of a kind that is not retired and has the values that are asked for.
    pub(crate) fn items(&self, kind: &str, filter: &Keyed<Values>) -> Vec<Item<'_>> {
        let mut items = match kind {
            CHANNEL => self.channels(),
            THRESHOLD => self.thresholds(),
            _ => self.in_documents(kind),
        };
        items.retain(|item| item.is_meant(filter));
        items
    }

    fn in_documents(&self, kind: &str) -> Vec<Item<'_>> {
        let part = PARTS.iter().find(|(name, ..)| *name == kind);
        let holder = part.map_or(kind, |part| part.1);
        let list = LISTS.iter().find(|(name, _)| *name == kind).map(|(_, key)| *key);
        let path = part.map(|part| part.2).or(list);
        let documents = self.handbook.documents.iter().filter(|document| !document.is_retired());
        let documents =
            documents.filter(|document| kind == DOCUMENT || document.kind.name == holder);
        documents.flat_map(|document| self.of_document(document, path)).collect()
    }

    fn of_document<'t>(&'t self, document: &'t Document, path: Option<&str>) -> Vec<Item<'t>> {
        let Some(tree) = self.trees.get(&document.source) else { return Vec::new() };
        let defaults = self.manifest().and_then(|(tree, root)| {
            fields::value(tree, root, "defaults").map(|defaults| (tree, defaults))
        });
        let whole = Item {
            tree,
            node: NodeId::FIRST,
            document: Some(document),
            name: &document.id,
            defaults,
            channel_type: None,
            place: document.place(),
        };
        // Markdown without fields has none to ask for.
        let Some(root) = tree.root else { return vec![whole] };
        let whole = Item { node: root, ..whole };
        let Some(path) = path else { return vec![whole] };
        if fields::value(tree, root, path.split('.').next().unwrap_or(path)).is_none() {
            return vec![whole];
        }
        let found = fields::select(tree, root, path).into_iter();
        let part = |node| Item {
            node,
            defaults: None,
            name: name(tree, node).unwrap_or(whole.name),
            place: tree.place(start(tree, node)),
            ..whole
        };
        found.map(part).collect()
    }

    fn channels(&self) -> Vec<Item<'_>> {
        let Some((tree, root)) = self.manifest() else { return Vec::new() };
        let entries = fields::entries(tree, root, "channels").into_iter();
        let channel = |(name, node)| Item {
            tree,
            node,
            document: None,
            name,
            defaults: None,
            channel_type: None,
            place: self.channel_place(name).unwrap_or(tree.place(tree.node(node).span)),
        };
        entries.map(channel).collect()
    }

    fn thresholds(&self) -> Vec<Item<'_>> {
        self.channels().into_iter().flat_map(of_channel).collect()
    }

    fn channel_place(&self, id: &str) -> Option<Place> {
        let source = self.handbook.manifest.as_ref()?.source;
        let found = self.handbook.channels().find(|(key, _)| key.value == id)?;
        Some(Place { source, span: found.0.span })
    }
}

/// The thresholds of a channel.
fn of_channel(channel: Item<'_>) -> Vec<Item<'_>> {
    let kind = fields::value(channel.tree, channel.node, "type");
    let channel_type = kind.map(|node| channel.tree.text(node));
    let list = fields::value(channel.tree, channel.node, "thresholds").into_iter();
    let nodes = list.flat_map(|list| fields::select(channel.tree, list, ""));
    nodes.map(|node| Item { node, channel_type, ..channel }).collect()
}

fn tree(handbook: &Handbook, source: SourceId) -> Tree<'_> {
    let file = handbook.sources.get(source);
    let is_markdown = file.path.extension().to_ascii_lowercase().starts_with('m');
    let (base, end) = match is_markdown {
        true => {
            let front = front::split(&file.text).front;
            (front.start as usize, front.end as usize)
        }
        false if file.text.starts_with('\u{feff}') => (3, file.text.len()),
        false => (0, file.text.len()),
    };
    // What is wrong with it was said when the document was read.
    yaml::parse(file.text.get(base..end).unwrap_or(""), base, source, &mut Vec::new())
}

/// What an entry calls itself.
fn name<'t>(tree: &'t Tree<'_>, node: NodeId) -> Option<&'t str> {
    const NAMES: [&str; 5] = ["id", "name", "term", "title", "text"];
    let named = NAMES.iter().find_map(|key| fields::value(tree, node, key))?;
    Some(tree.text(named)).filter(|name| !name.is_empty())
}

/// The first line of a node.
fn start(tree: &Tree<'_>, node: NodeId) -> Span {
    let span = tree.node(node).span;
    match &tree.node(node).content {
        yaml::Content::Mapping(entries) => entries.first().map_or(span, |(key, value)| Span {
            start: tree.node(*key).span.start,
            end: tree.node(*value).span.end.max(tree.node(*key).span.end),
        }),
        _ => span,
    }
}

impl<'t> Item<'t> {
    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    /// Whether a field is there, its own or inherited.
    pub(crate) fn has(&self, path: &str) -> bool {
        if path == "title" && self.document.is_some_and(|document| document.title.is_some()) {
            return true;
        }
        if self.tree.root.is_some() && fields::has(self.tree, self.node, path) {
            return true;
        }
        INHERITED.contains(&path)
            && self.defaults.is_some_and(|(tree, node)| fields::has(tree, node, path))
    }

    /// Where the values of a field stand.
    #[cfg(test)]
    pub(crate) fn spans(&self, path: &str) -> Vec<Place> {
        if self.tree.root.is_none() {
            return Vec::new();
        }
        let mut nodes = vec![self.node];
        for key in path.split('.') {
            nodes = nodes
                .into_iter()
                .flat_map(|node| match key {
                    "*" => fields::select(self.tree, node, "*"),
                    key => match &self.tree.node(node).content {
                        yaml::Content::Sequence(items) => items
                            .iter()
                            .filter_map(|item| fields::value(self.tree, *item, key))
                            .collect(),
                        _ => fields::value(self.tree, node, key).into_iter().collect(),
                    },
                })
                .collect();
        }
        nodes.into_iter().map(|node| self.tree.place(self.tree.node(node).span)).collect()
    }

    /// Whether a field has this value among its own.
    pub(crate) fn holds(&self, path: &str, value: &str) -> bool {
        self.values(path).contains(&value)
    }

    /// The texts of a list, each with the texts inside it.
    pub(crate) fn texts(&self, path: &str) -> Vec<String> {
        if self.tree.root.is_none() {
            return Vec::new();
        }
        let nodes = fields::select(self.tree, self.node, path);
        nodes.into_iter().map(|node| text(self.tree, node)).collect()
    }

    /// Whether it has the values that are asked for.
    pub(crate) fn is_meant(&self, filter: &Keyed<Values>) -> bool {
        filter.iter().all(|(path, wanted)| {
            let values = self.values(&path.value);
            wanted.value.0.iter().any(|wanted| match wanted.value.strip_prefix('!') {
                Some(unwanted) => !values.contains(&unwanted),
                None if wanted.value == "*" => self.has(&path.value),
                None => values.iter().any(|value| *value == wanted.value),
            })
        })
    }

    fn values(&self, path: &str) -> Vec<&'t str> {
        match path {
            "kind" => {
                return self.document.map(|document| document.kind.name).into_iter().collect();
            }
            "channel" if self.channel_type.is_some() => {
                return self.channel_type.into_iter().chain([self.name]).collect();
            }
            _ => {}
        }
        if self.tree.root.is_none() {
            return Vec::new();
        }
        let own = fields::select(self.tree, self.node, path);
        let own: Vec<&str> = own.into_iter().map(|node| self.tree.text(node)).collect();
        match self.defaults {
            Some((tree, node)) if own.is_empty() && INHERITED.contains(&path) => {
                fields::select(tree, node, path).into_iter().map(|node| tree.text(node)).collect()
            }
            _ => own,
        }
    }
}

/// All the words inside a node.
fn text(tree: &Tree<'_>, node: NodeId) -> String {
    let mut words = String::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        match &tree.node(node).content {
            yaml::Content::Scalar { text, .. } => {
                words.push_str(text);
                words.push('\n');
            }
            yaml::Content::Sequence(items) => open.extend(items.iter().rev()),
            yaml::Content::Mapping(entries) => {
                open.extend(entries.iter().rev().map(|(_, value)| *value));
            }
            yaml::Content::Alias(_) => {}
        }
    }
    words
}
