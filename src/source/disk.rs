//! The world of a folder on the disk.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk and the clock")]

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use walkdir::{DirEntry, WalkDir};

use crate::language::Date;
use crate::output::MARKER;
use crate::source::load::is_ending;
use crate::source::{Entry, EntryKind, ProjectPath, World};

/// Folders that never hold sources of a handbook.
pub(super) const FOREIGN_FOLDERS: [&str; 4] = ["out", "target", "node_modules", THEMES];

/// The folder of a project's own themes, which are read by name.
const THEMES: &str = "themes";

/// The ends of the names of files that a theme is made of, beside texts and pictures.
const ENDINGS_OF_THEMES: [&str; 7] = ["html", "css", "js", "ttf", "otf", "woff", "woff2"];

/// A project folder, read without ever leaving it.
#[derive(Debug, Clone)]
pub struct DiskWorld {
    root: PathBuf,
    today: Date,
}

impl DiskWorld {
    /// Opens a folder; `as_of` stands in for today. Fails if it is no readable folder.
    pub fn open(root: &Path, as_of: Option<Date>) -> Result<Self> {
        let found =
            std::fs::metadata(root).with_context(|| format!("cannot read {}", root.display()))?;
        if !found.is_dir() {
            bail!("{} is not a folder", root.display());
        }
        let root =
            root.canonicalize().with_context(|| format!("cannot read {}", root.display()))?;
        Ok(Self { root, today: as_of.unwrap_or_else(today) })
    }

    /// The path under which a file that is not there yet would be listed; none if it would be
    /// passed over.
    pub(crate) fn future_path(&self, file: &Path) -> Option<ProjectPath> {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
        let path = self.relative(&folder.join(file.file_name()?))?;
        let mut at = self.root.clone();
        let is_foreign = path.folders().any(|name| {
            at.push(name);
            is_foreign_name(name, true) || at.join(MARKER).is_file()
        });
        (!is_foreign && !is_foreign_name(path.file_name(), false)).then_some(path)
    }

    fn relative(&self, path: &Path) -> Option<ProjectPath> {
        let inside = path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> =
            inside.components().map(|part| part.as_os_str().to_str()).collect();
        Some(ProjectPath::new(parts?.join("/")))
    }

    fn entry(&self, found: walkdir::Result<DirEntry>) -> Option<Result<Entry>> {
        let found = match found {
            Ok(found) => found,
            Err(error) if error.depth() == 0 => return Some(Err(error.into())),
            Err(error) => {
                let path = self.relative(error.path()?)?;
                return Some(Ok(Entry { path, kind: EntryKind::Skipped("unreadable-folder") }));
            }
        };
        if found.file_type().is_dir() {
            return None;
        }
        let Some(path) = self.relative(found.path()) else {
            let path = ProjectPath::new(found.file_name().to_string_lossy());
            return Some(Ok(Entry { path, kind: EntryKind::Skipped("unreadable-name") }));
        };
        let is_file = found.file_type().is_file();
        let kind = if is_file { EntryKind::File } else { EntryKind::Skipped("link") };
        Some(Ok(Entry { path, kind }))
    }
}

impl World for DiskWorld {
    fn list(&self) -> Result<Vec<Entry>> {
        let walk = WalkDir::new(&self.root).follow_links(false).sort_by_file_name().into_iter();
        let mut entries: Vec<Entry> = walk
            .filter_entry(|entry| entry.depth() == 0 || !is_foreign(entry))
            .filter_map(|found| self.entry(found))
            .collect::<Result<_>>()?;
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        let file = self.root.join(path.as_str());
        let real = file.canonicalize().with_context(|| format!("cannot read {path}"))?;
        if !real.starts_with(&self.root) {
            bail!("{path} leads out of the project");
        }
        std::fs::read(&real).with_context(|| format!("cannot read {path}"))
    }

    fn themes(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.root.join("themes")).into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let names = folders.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    fn today(&self) -> Date {
        self.today
    }
}

fn is_foreign(entry: &DirEntry) -> bool {
    let is_folder = entry.file_type().is_dir();
    is_foreign_name(&entry.file_name().to_string_lossy(), is_folder)
        || is_folder && entry.path().join(MARKER).is_file()
}

fn is_foreign_name(name: &str, is_folder: bool) -> bool {
    name.starts_with('.') || is_folder && FOREIGN_FOLDERS.contains(&name)
}

/// Whether a path inside a project, by its names, is of a file that a handbook may be made of; what
/// may be a folder counts as one unless it is passed over.
pub(crate) fn is_of_project(names: &[&str], may_be_folder: bool) -> bool {
    let Some((name, folders)) = names.split_last() else { return true };
    let is_theme = folders.first() == Some(&THEMES);
    let is_foreign = |name: &&str| is_foreign_name(name, true) && !(is_theme && *name == THEMES);
    if name.starts_with('.') || folders.iter().any(is_foreign) {
        return false;
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let is_file = is_ending(&ending) || is_theme && ENDINGS_OF_THEMES.contains(&ending.as_str());
    is_file || may_be_folder && (*name == THEMES || !is_foreign_name(name, true))
}

/// Today, by the clock of the machine.
pub(crate) fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
    let first = Date::new(1970, 1, 1).expect("invariant: 1970 began on its first of January");
    first.add_days(days).unwrap_or(first)
}
