//! Fields by their paths: `response.within`, `steps.title`, `channels.*.hours`. They are read from
//! the YAML itself, so that a profile may ask for any key of any kind.

use crate::syntax::yaml::{Content, NodeId, Tree};

/// Whether a path leads to something that is filled. Through a list it must do so in every item.
pub(crate) fn has(tree: &Tree<'_>, from: NodeId, path: &str) -> bool {
    let keys: Vec<&str> = path.split('.').collect();
    is_filled(tree, from, &keys)
}

fn is_filled(tree: &Tree<'_>, from: NodeId, keys: &[&str]) -> bool {
    match (&tree.node(resolved(tree, from)).content, keys) {
        (Content::Sequence(items), []) => !items.is_empty(),
        (Content::Mapping(entries), []) => !entries.is_empty(),
        (Content::Scalar { text, plain }, []) => !is_empty(text, *plain),
        (Content::Sequence(items), keys) => {
            !items.is_empty() && items.iter().all(|item| is_filled(tree, *item, keys))
        }
        (Content::Mapping(entries), ["*", rest @ ..]) => {
            !entries.is_empty() && entries.iter().all(|(_, value)| is_filled(tree, *value, rest))
        }
        (Content::Mapping(_), [key, rest @ ..]) => {
            value(tree, from, key).is_some_and(|value| is_filled(tree, value, rest))
        }
        (Content::Scalar { .. } | Content::Alias(_), _) => false,
    }
}

/// The key at which a path that is not filled breaks off; none, if nothing of it is there.
pub(crate) fn broken_at(tree: &Tree<'_>, from: NodeId, path: &str) -> Option<NodeId> {
    let keys: Vec<&str> = path.split('.').collect();
    let (mut node, mut broken) = (from, None);
    for (index, key) in keys.iter().enumerate() {
        let rest = &keys[index + 1..];
        let Content::Mapping(entries) = &tree.node(resolved(tree, node)).content else { break };
        let mut named = entries.iter().filter(|(name, _)| *key == "*" || tree.text(*name) == *key);
        let Some((name, value)) = named.find(|(_, value)| !is_filled(tree, *value, rest)) else {
            break;
        };
        (node, broken) = (*value, Some(*name));
    }
    broken
}

/// The nodes to which a path leads; the items of lists one by one.
pub(crate) fn select(tree: &Tree<'_>, from: NodeId, path: &str) -> Vec<NodeId> {
    let mut nodes = items(tree, from);
    for key in path.split('.').filter(|key| !key.is_empty()) {
        nodes = nodes.into_iter().flat_map(|node| step(tree, node, key)).collect();
    }
    nodes
}

fn step(tree: &Tree<'_>, node: NodeId, key: &str) -> Vec<NodeId> {
    let values = match &tree.node(resolved(tree, node)).content {
        Content::Mapping(entries) if key == "*" => {
            entries.iter().map(|(_, value)| *value).collect()
        }
        _ => value(tree, node, key).into_iter().collect::<Vec<_>>(),
    };
    values.into_iter().flat_map(|value| items(tree, value)).collect()
}

fn items(tree: &Tree<'_>, node: NodeId) -> Vec<NodeId> {
    let node = resolved(tree, node);
    match &tree.node(node).content {
        Content::Sequence(items) => items.iter().map(|item| resolved(tree, *item)).collect(),
        _ => vec![node],
    }
}

/// The value of a key of a mapping.
pub(crate) fn value(tree: &Tree<'_>, from: NodeId, key: &str) -> Option<NodeId> {
    let Content::Mapping(entries) = &tree.node(resolved(tree, from)).content else { return None };
    let found = entries.iter().find(|(name, _)| tree.text(*name) == key)?;
    Some(resolved(tree, found.1))
}

/// The entries of a mapping at a path, with their keys.
pub(crate) fn entries<'t>(tree: &'t Tree<'_>, from: NodeId, key: &str) -> Vec<(&'t str, NodeId)> {
    let Some(mapping) = value(tree, from, key) else { return Vec::new() };
    let Content::Mapping(entries) = &tree.node(mapping).content else { return Vec::new() };
    entries.iter().map(|(name, value)| (tree.text(*name), *value)).collect()
}

/// What an alias stands for. A chain of them ends, since an alias comes after its anchor.
fn resolved(tree: &Tree<'_>, mut node: NodeId) -> NodeId {
    while let Content::Alias(target) = &tree.node(node).content {
        node = *target;
    }
    node
}

fn is_empty(text: &str, is_plain: bool) -> bool {
    text.trim().is_empty() || (is_plain && matches!(text, "~" | "null" | "Null" | "NULL"))
}
