//! A world in which some files are as they were before.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;

use crate::language::Date;
use crate::source::{Entry, EntryKind, ProjectPath, World};

/// A world, and the former text of files that cannot be used any more or are gone.
pub(super) struct Remembered<'a> {
    pub(super) world: &'a dyn World,
    pub(super) files: &'a BTreeMap<ProjectPath, Arc<str>>,
}

impl World for Remembered<'_> {
    fn list(&self) -> Result<Vec<Entry>> {
        let mut entries = self.world.list()?;
        entries.retain(|entry| !self.files.contains_key(&entry.path));
        let files = self.files.keys();
        entries.extend(files.map(|path| Entry { path: path.clone(), kind: EntryKind::File }));
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        match self.files.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.world.read(path),
        }
    }

    fn themes(&self) -> Vec<String> {
        self.world.themes()
    }

    fn today(&self) -> Date {
        self.world.today()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::MemoryWorld;

    #[test]
    fn what_is_gone_or_broken_is_as_it_was_and_the_rest_as_it_is() {
        let mut world = MemoryWorld::new(Date::new(2026, 3, 1).unwrap());
        world.insert("b.md", "broken");
        world.insert("c.md", "as it is");
        let was = |path: &str| (ProjectPath::new(path), Arc::from("as it was"));
        let files = BTreeMap::from([was("a.md"), was("b.md")]);
        let world = Remembered { world: &world, files: &files };
        let read = |entry: Entry| String::from_utf8(world.read(&entry.path).unwrap()).unwrap();
        let texts: Vec<String> = world.list().unwrap().into_iter().map(read).collect();
        assert_eq!(texts, ["as it was", "as it was", "as it is"]);
    }
}
