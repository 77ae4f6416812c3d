//! The door through which everything enters: files and the date.

use anyhow::Result;

use crate::language::Date;

/// A path inside the project, relative to its root, with forward slashes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectPath(String);

impl ProjectPath {
    /// Whether it is this path, or lies in this folder, with or without a slash at its end.
    pub(crate) fn is_inside(&self, folder: &str) -> bool {
        let rest = self.as_str().strip_prefix(folder.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Takes a relative path with forward slashes.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file without its folders.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The name of the file without folders and ending.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// What follows the last full stop of the name, or nothing.
    pub fn extension(&self) -> &str {
        self.file_name().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The folders of the path, outermost first.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        let folder = self.0.rsplit_once('/').map_or("", |(folder, _)| folder);
        folder.split('/').filter(|name| !name.is_empty())
    }

    /// Follows a relative link from this file; `None` if it leads out of the project.
    pub fn join(&self, link: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.folders().collect();
        for part in link.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(Self(parts.join("/")))
    }
}

impl std::fmt::Display for ProjectPath {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A thing that a world lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is.
    pub path: ProjectPath,
    /// What it is.
    pub kind: EntryKind,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryKind {
    /// A file that can be read.
    File,
    /// A thing that is passed over, with the key of the reason: `link`, `unreadable-folder`.
    Skipped(&'static str),
}

/// Where sources come from: a folder, a revision, or a test's memory.
pub trait World: Sync {
    /// Every file below the root, in the order of their paths. Fails if the root cannot be read.
    fn list(&self) -> Result<Vec<Entry>>;

    /// The bytes of a file. Fails if it cannot be read.
    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>>;

    /// The folders of the project's themes, in the order of their names, as far as they are known.
    fn themes(&self) -> Vec<String> {
        Vec::new()
    }

    /// The day against which reviews and waivers are held.
    fn today(&self) -> Date;
}
