//! Changes of a complete handbook, by which an element is unmet.

use crate::source::{EntryKind, MemoryWorld, ProjectPath, World};

/// A change of a complete handbook.
pub(super) enum Edit {
    /// The file is gone.
    Drop(&'static str),
    /// The lines that hold these words are gone from the file.
    Lines(&'static str, &'static str),
    /// The first words give way to the others throughout the file.
    Words(&'static str, &'static str, &'static str),
    /// The same in every file.
    Everywhere(&'static str, &'static str),
    /// A page is new: its title, and what it says.
    Page(&'static str, &'static str),
}

use Edit::{Drop, Everywhere, Lines, Page, Words};

/// The page that is added.
pub(super) const ADDED: &str = "pages/added.md";

/// Makes the changes. One that changes nothing any more is told: the example has moved on.
pub(super) fn apply(world: &mut MemoryWorld, edits: &[Edit]) -> Result<(), String> {
    for edit in edits {
        let files = files(world);
        let mut changed = MemoryWorld::new(world.today());
        let mut is_any = matches!(edit, Page(..));
        for (path, text) in files {
            let after = edit.after(&path, &text);
            is_any |= after.as_ref() != Some(&text);
            if let Some(after) = after {
                changed.insert(&path, after);
            }
        }
        if let Page(title, words) = edit {
            changed.insert(ADDED, format!("---\ntitle: {title}\n---\n\n{words}\n"));
        }
        if !is_any {
            return Err(format!("nothing to edit: {}", edit.words()));
        }
        *world = changed;
    }
    Ok(())
}

fn files(world: &MemoryWorld) -> Vec<(String, Vec<u8>)> {
    let entries = world.list().expect("memory can be listed").into_iter();
    let files = entries.filter(|entry| matches!(entry.kind, EntryKind::File));
    files
        .map(|entry| {
            let bytes = world.read(&ProjectPath::new(entry.path.as_str()));
            (entry.path.as_str().to_owned(), bytes.expect("memory can be read"))
        })
        .collect()
}

impl Edit {
    /// What a file holds after the change; nothing, if it is gone.
    fn after(&self, path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let text = || String::from_utf8_lossy(bytes);
        match self {
            Drop(gone) if *gone == path => None,
            Lines(file, words) if *file == path => {
                let kept = text();
                let kept = kept.split_inclusive('\n').filter(|line| !line.contains(words));
                Some(kept.collect::<String>().into_bytes())
            }
            Words(file, from, to) if *file == path => Some(text().replace(from, to).into_bytes()),
            Everywhere(from, to) => Some(text().replace(from, to).into_bytes()),
            _ => Some(bytes.to_vec()),
        }
    }

    /// What it looks for.
    fn words(&self) -> &'static str {
        match self {
            Drop(words) | Lines(_, words) | Words(_, words, _) | Everywhere(words, _) => words,
            Page(title, _) => title,
        }
    }
}
