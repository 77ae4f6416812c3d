//! The outline: the chapters and headings in the window beside the pages, as deep as they are.

use lopdf::{Document as File, Object, ObjectId, dictionary};

use crate::pdf::display::Document;
use crate::pdf::tags::{destination, text};

/// Writes the outline; a document without headings has none.
pub(crate) fn write(file: &mut File, document: &Document, pages: &[ObjectId]) -> Option<ObjectId> {
    let entries = &document.outline;
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let levels: Vec<u8> = entries.iter().map(|entry| entry.level).collect();
    let family = Family::of(&levels);
    for (index, entry) in entries.iter().enumerate() {
        let mut item = dictionary! {
            "Title" => text(&entry.title),
            "Parent" => family.parents[index].map_or(root, |parent| ids[parent]),
            "Dest" => destination(document, pages, entry.place),
        };
        let siblings = family.children(family.parents[index]);
        let at = siblings.partition_point(|sibling| *sibling < index);
        if at > 0 {
            item.set("Prev", ids[siblings[at - 1]]);
        }
        if let Some(next) = siblings.get(at + 1) {
            item.set("Next", ids[*next]);
        }
        if let [first, .., last] | [first @ last] = family.children(Some(index)) {
            item.set("First", ids[*first]);
            item.set("Last", ids[*last]);
            // Less than nought: the branch is closed until somebody opens it.
            item.set("Count", -count(family.children(Some(index))));
        }
        file.objects.insert(ids[index], Object::Dictionary(item));
    }
    let top = family.children(None);
    let outlines = dictionary! {
        "Type" => "Outlines",
        "First" => ids[top[0]],
        "Last" => ids[top[top.len() - 1]],
        "Count" => count(top),
    };
    file.objects.insert(root, Object::Dictionary(outlines));
    Some(root)
}

fn count(entries: &[usize]) -> i64 {
    i64::try_from(entries.len()).unwrap_or(i64::MAX)
}

/// Who belongs to whom, by the levels of the headings.
struct Family {
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
}

impl Family {
    fn of(levels: &[u8]) -> Self {
        let mut family = Self {
            parents: Vec::with_capacity(levels.len()),
            children: vec![Vec::new(); levels.len()],
            roots: Vec::new(),
        };
        let mut open: Vec<usize> = Vec::new();
        for (index, level) in levels.iter().enumerate() {
            while open.last().is_some_and(|last| levels[*last] >= *level) {
                open.pop();
            }
            let parent = open.last().copied();
            match parent {
                Some(parent) => family.children[parent].push(index),
                None => family.roots.push(index),
            }
            family.parents.push(parent);
            open.push(index);
        }
        family
    }

    fn children(&self, parent: Option<usize>) -> &[usize] {
        parent.map_or(&self.roots, |parent| &self.children[parent])
    }
}
