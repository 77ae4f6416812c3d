//! The world of an editor: a folder on the disk, and over it what is being typed.
#![expect(clippy::disallowed_methods, reason = "this is a door to the disk")]

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::handbook::MANIFEST;
use crate::language::Date;
use crate::lsp::buffers::Buffers;
use crate::lsp::project::{Root, Sort};
use crate::source::{DiskWorld, Entry, EntryKind, ProjectPath, World, is_source};

/// A project as it stands in the editor at one moment.
pub(super) struct Overlay {
    root: Root,
    disk: DiskWorld,
    open: BTreeMap<ProjectPath, Arc<str>>,
}

impl Overlay {
    /// Lays the open files over a folder. Fails if the folder is gone.
    pub(super) fn new(root: &Root, buffers: &Buffers, as_of: Option<Date>) -> Result<Self> {
        let disk = DiskWorld::open(&root.folder, as_of)?;
        let open = buffers
            .iter()
            .filter_map(|(path, buffer)| Some((root.inside(path)?, Arc::clone(&buffer.text))));
        Ok(Self { root: root.clone(), open: open.collect(), disk })
    }

    /// What lies in the folder itself beside what is open: pictures, but no sources.
    fn beside(&self) -> Result<Vec<Entry>> {
        let files = std::fs::read_dir(&self.root.folder).context("the folder cannot be read")?;
        let names = files.flatten().filter_map(|file| file.file_name().into_string().ok());
        let paths = names.map(ProjectPath::new).filter(|path| !is_source(path));
        Ok(paths.map(|path| Entry { path, kind: EntryKind::File }).collect())
    }

    /// A file that was never saved, or was deleted under its author, is there as long as it is
    /// open.
    fn add_open(&self, entries: &mut Vec<Entry>) {
        let is_listed = |path: &ProjectPath| entries.iter().any(|entry| entry.path == *path);
        let new: Vec<Entry> = self
            .open
            .keys()
            .filter(|path| !is_listed(path) && is_source(path) && self.would_list(path))
            .map(|path| Entry { path: path.clone(), kind: EntryKind::File })
            .collect();
        entries.extend(new);
    }

    fn would_list(&self, path: &ProjectPath) -> bool {
        match self.root.sort {
            Sort::Loose => path.folders().next().is_none(),
            _ => self.disk.future_path(&self.root.path(path)).is_some(),
        }
    }
}

impl World for Overlay {
    fn list(&self) -> Result<Vec<Entry>> {
        let mut entries = match self.root.sort {
            Sort::Loose => self.beside()?,
            _ => self.disk.list()?,
        };
        self.add_open(&mut entries);
        if self.root.sort != Sort::Handbook {
            leave_out_handbooks(&mut entries);
        }
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        match self.open.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.disk.read(path),
        }
    }

    fn themes(&self) -> Vec<String> {
        self.disk.themes()
    }

    fn today(&self) -> Date {
        self.disk.today()
    }
}

/// Handbooks inside of a folder of plain Markdown are projects of their own.
fn leave_out_handbooks(entries: &mut Vec<Entry>) {
    let manifests = entries.iter().filter(|entry| entry.path.file_name() == MANIFEST);
    let folders: Vec<String> = manifests
        .filter_map(|entry| entry.path.as_str().strip_suffix(MANIFEST))
        .map(str::to_owned)
        .collect();
    entries.retain(|entry| !folders.iter().any(|folder| entry.path.is_inside(folder)));
}
