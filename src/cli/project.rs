//! Which project the given paths belong to, and which of its files were asked about.
#![expect(clippy::disallowed_methods, reason = "this is a door to the disk")]

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::Compilation;
use crate::cli::console::Console;
use crate::handbook::{MANIFEST, PROFILES, language_of_manifest};
use crate::language::{Date, Language};
use crate::source::{DiskWorld, Entry, ProjectPath, World, is_source};

/// A project and the part of it that was asked about.
pub(super) struct Project {
    /// The folder of the project, without links in its path.
    pub(super) root: PathBuf,
    /// Files and folders that were asked about; empty for all.
    chosen: Vec<(PathBuf, ProjectPath)>,
    has_manifest: bool,
}

impl Project {
    /// Finds the project of some paths: the folder above them that has `svod.yaml`, or else the
    /// folder itself.
    pub(super) fn find(paths: &[PathBuf], console: &Console) -> Result<Self> {
        let mut found: Vec<(PathBuf, PathBuf)> = Vec::new();
        for path in paths {
            let real = path.canonicalize().map_err(|_| {
                console.failure("report-no-path", [("path", path.display().to_string())])
            })?;
            found.push((path.clone(), real));
        }
        let roots: Vec<Option<PathBuf>> =
            found.iter().map(|(_, real)| manifest_root(real)).collect();
        if let Some(other) = roots.iter().position(|root| *root != roots[0]) {
            let name = |index: usize| paths[index].display().to_string();
            return Err(
                console.failure("report-many-projects", [("one", name(0)), ("other", name(other))])
            );
        }
        let has_manifest = roots.iter().any(Option::is_some);
        let root = roots.into_iter().flatten().next().unwrap_or_else(|| plain_root(&found));
        let is_whole = found.iter().any(|(_, real)| *real == root);
        let chosen = found.into_iter().map(|(path, real)| (path, below(&root, &real)));
        let chosen = if is_whole { Vec::new() } else { chosen.collect() };
        Ok(Self { root, chosen, has_manifest })
    }

    /// Whether there is a handbook: `svod.yaml`, or at least profiles of its own.
    pub(super) fn is_handbook(&self) -> bool {
        self.has_manifest || self.root.join(PROFILES).is_dir()
    }

    /// Opens the project.
    pub(super) fn open(&self, as_of: Option<Date>) -> Result<ProjectWorld<'_>> {
        Ok(ProjectWorld { disk: DiskWorld::open(&self.root, as_of)?, project: self })
    }

    /// Whether only some of its files were asked about.
    pub(super) fn is_partial(&self) -> bool {
        self.has_manifest && !self.chosen.is_empty()
    }

    /// Whether all of its files were asked about.
    pub(super) fn is_whole(&self) -> bool {
        self.chosen.is_empty()
    }

    /// Whether a file was asked about.
    pub(super) fn shows(&self, path: &ProjectPath) -> bool {
        self.chosen.is_empty() || self.chosen.iter().any(|(_, chosen)| is_at(path, chosen))
    }

    /// Without a manifest, leaves only the sources that were asked about.
    pub(super) fn narrow(&self, entries: &mut Vec<Entry>) {
        if !self.has_manifest {
            entries.retain(|entry| self.shows(&entry.path) || is_picture(&entry.path));
        }
    }

    /// Fails if there is nothing to check, or nothing at one of the paths.
    pub(super) fn demand_sources(
        &self,
        compilation: &Compilation,
        console: &Console,
    ) -> Result<()> {
        let sources = compilation.handbook.sources();
        if self.chosen.is_empty() && sources.iter().next().is_none() {
            let path = ("path", self.root.display().to_string().into());
            let skipped = ("skipped", (sources.skipped.len() + sources.others.len()).into());
            let arguments = std::collections::BTreeMap::from([path, skipped]);
            anyhow::bail!(console.words().with("report-no-sources", &arguments));
        }
        for (path, chosen) in &self.chosen {
            if !sources.iter().any(|(_, source)| is_at(&source.path, chosen)) {
                let path = path.display().to_string();
                return Err(console.failure("report-nothing-matched", [("path", path)]));
            }
        }
        Ok(())
    }

    /// Whether a file that is not there yet would be read as a document at the next run.
    pub(super) fn would_read(&self, file: &Path) -> bool {
        let Ok(disk) = DiskWorld::open(&self.root, None) else { return false };
        disk.future_path(file).is_some_and(|path| is_source(&path))
    }

    /// What makes a path of the project a path from the current folder: `examples/shop/`.
    pub(super) fn prefix(&self) -> String {
        let here = std::env::current_dir().and_then(|here| here.canonicalize());
        let Ok(here) = here else { return with_slash(&self.root) };
        if let Ok(below) = self.root.strip_prefix(&here) {
            return with_slash(below);
        }
        match here.strip_prefix(&self.root) {
            Ok(inside) => "../".repeat(inside.components().count()),
            Err(_) => with_slash(&self.root),
        }
    }
}

/// The folder on the disk; without a manifest, only the sources that were asked about.
pub(super) struct ProjectWorld<'a> {
    disk: DiskWorld,
    project: &'a Project,
}

impl World for ProjectWorld<'_> {
    fn list(&self) -> Result<Vec<Entry>> {
        let mut entries = self.disk.list()?;
        self.project.narrow(&mut entries);
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn themes(&self) -> Vec<String> {
        self.disk.themes()
    }

    fn today(&self) -> Date {
        self.disk.today()
    }
}

/// The language of the handbook at a path, or above it, as its `svod.yaml` says. The path itself may
/// be a slip of the hand.
pub(super) fn language_at(path: &Path) -> Option<Language> {
    let whole = std::path::absolute(path).ok()?;
    let real = whole.ancestors().find_map(|folder| folder.canonicalize().ok())?;
    let manifest = manifest_root(&real)?.join(MANIFEST);
    language_of_manifest(&std::fs::read_to_string(manifest).ok()?)
}

fn manifest_root(real: &Path) -> Option<PathBuf> {
    let mut folders = real.ancestors();
    folders.find(|folder| folder.join(MANIFEST).is_file()).map(Path::to_owned)
}

/// The folder that holds all of the paths.
fn plain_root(found: &[(PathBuf, PathBuf)]) -> PathBuf {
    let folder = |real: &Path| match real.is_dir() {
        true => real.to_owned(),
        false => real.parent().unwrap_or(real).to_owned(),
    };
    let mut root = folder(&found[0].1);
    while !found.iter().all(|(_, real)| real.starts_with(&root)) && root.pop() {}
    root
}

fn below(root: &Path, real: &Path) -> ProjectPath {
    let inside = real.strip_prefix(root).unwrap_or(real).components();
    let parts: Vec<_> = inside.map(|part| part.as_os_str().to_string_lossy()).collect();
    ProjectPath::new(parts.join("/"))
}

fn is_at(path: &ProjectPath, chosen: &ProjectPath) -> bool {
    let rest = path.as_str().strip_prefix(chosen.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A picture beside a single file is part of it: links to it lead somewhere.
fn is_picture(path: &ProjectPath) -> bool {
    !matches!(path.extension(), "md" | "markdown" | "yaml" | "yml")
}

fn with_slash(path: &Path) -> String {
    let text = path.display().to_string();
    if text.is_empty() || text.ends_with('/') { text } else { format!("{text}/") }
}
