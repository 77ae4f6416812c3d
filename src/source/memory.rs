//! A world in memory, for tests and for documentation that runs.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::language::Date;
use crate::source::{Entry, EntryKind, ProjectPath, World};

/// The folder of what was before.
const PAST: &str = "before";

/// Files by path, and a fixed day.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    files: BTreeMap<ProjectPath, Vec<u8>>,
    today: Date,
}

impl MemoryWorld {
    /// An empty world on a day.
    pub fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// Reads a tree that is written as one text: a line `--- path` opens each file.
    pub fn from_text(text: &str, today: Date) -> Self {
        let mut world = Self::new(today);
        let mut current: Option<(&str, String)> = None;
        for line in text.split_inclusive('\n') {
            if let Some(path) = line.strip_prefix("--- ") {
                world.put(current.replace((path.trim(), String::new())));
            } else if let Some((_, body)) = &mut current {
                body.push_str(line);
            }
        }
        world.put(current);
        world
    }

    fn put(&mut self, file: Option<(&str, String)>) {
        if let Some((path, body)) = file {
            self.insert(path, body);
        }
    }

    /// Adds a file, or replaces it.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(ProjectPath::new(path), bytes.into());
    }

    /// Takes apart a tree that tells what it was: a file below `before/` is what the file of that
    /// path was, an empty one if it was not there; all the others were as they are.
    pub fn with_past(self) -> (Self, Option<Self>) {
        let (past, now): (BTreeMap<_, _>, BTreeMap<_, _>) =
            self.files.into_iter().partition(|(path, _)| path.is_inside(PAST));
        let now = Self { files: now, today: self.today };
        if past.is_empty() {
            return (now, None);
        }
        let mut before = now.clone();
        for (path, bytes) in past {
            let path = path.as_str().trim_start_matches(PAST).trim_start_matches('/');
            match bytes.is_empty() {
                true => before.remove(path),
                false => before.insert(path, bytes),
            }
        }
        (now, Some(before))
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(&ProjectPath::new(path));
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Result<Vec<Entry>> {
        let entry = |path: &ProjectPath| Entry { path: path.clone(), kind: EntryKind::File };
        Ok(self.files.keys().map(entry).collect())
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        self.files.get(path).cloned().with_context(|| format!("{path} is not there"))
    }

    fn themes(&self) -> Vec<String> {
        let below = self.files.keys().filter_map(|path| path.as_str().strip_prefix("themes/"));
        let mut names: Vec<String> =
            below.filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect();
        names.dedup();
        names
    }

    fn today(&self) -> Date {
        self.today
    }
}
