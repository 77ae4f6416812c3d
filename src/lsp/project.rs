//! Projects: to which handbook a file belongs, and what is known of it so far.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::Diagnostic;

use crate::Compilation;
use crate::findings::Finding;
use crate::handbook::{Handbook, MANIFEST};
use crate::source::{ProjectPath, is_of_project, is_source};

/// A folder whose files are read together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Root {
    /// The folder, as the editor spells it.
    pub(super) folder: PathBuf,
    pub(super) sort: Sort,
}

/// What sort of folder it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// One with `svod.yaml`.
    Handbook,
    /// A folder of the workspace without one: plain Markdown.
    Plain,
    /// Any other folder: only what is open is looked at, for nobody knows what else lies there.
    Loose,
}

impl Root {
    /// The project of a file; none if svod has nothing to say of it.
    pub(super) fn of(path: &Path, workspace: &[PathBuf]) -> Option<Self> {
        if !is_source(&ProjectPath::new(path.file_name()?.to_str()?)) {
            return None;
        }
        if let Some(folder) = path.parent().and_then(manifest_folder) {
            return Some(Self { folder, sort: Sort::Handbook });
        }
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        if !matches!(ending.as_str(), "md" | "markdown") {
            return None;
        }
        let around = workspace.iter().filter(|folder| path.starts_with(folder));
        match around.max_by_key(|folder| folder.components().count()) {
            Some(folder) => Some(Self { folder: folder.clone(), sort: Sort::Plain }),
            None => Some(Self { folder: path.parent()?.to_owned(), sort: Sort::Loose }),
        }
    }

    /// The handbook that a folder of the workspace is, or lies in.
    pub(super) fn of_workspace(folder: &Path) -> Option<Self> {
        Some(Self { folder: manifest_folder(folder)?, sort: Sort::Handbook })
    }

    /// A file of this folder by its path in the project.
    pub(super) fn inside(&self, path: &Path) -> Option<ProjectPath> {
        let inside = path.strip_prefix(&self.folder).ok()?;
        let parts: Option<Vec<&str>> =
            inside.components().map(|part| part.as_os_str().to_str()).collect();
        Some(ProjectPath::new(parts?.join("/")))
    }

    /// Whether the project is made of a file or a folder that lies in it, as far as names tell.
    pub(super) fn is_concerned(&self, path: &Path, may_be_folder: bool) -> bool {
        let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
        let names: Option<Vec<&str>> = inside.iter().map(|name| name.to_str()).collect();
        names.is_some_and(|names| is_of_project(&names, may_be_folder))
    }

    /// The path on the disk of a file of the project.
    pub(super) fn path(&self, path: &ProjectPath) -> PathBuf {
        self.folder.join(path.as_str())
    }
}

fn manifest_folder(folder: &Path) -> Option<PathBuf> {
    let mut folders = folder.ancestors();
    folders.find(|folder| folder.join(MANIFEST).is_file()).map(Path::to_owned)
}

/// What is known of a project.
#[derive(Default)]
pub(super) struct Project {
    /// How often its files have changed.
    pub(super) generation: u64,
    /// What was last given to be checked.
    pub(super) asked: u64,
    /// What was last checked, or could not be.
    pub(super) checked: u64,
    /// What was last read, and when.
    pub(super) model: Option<(u64, Arc<Model>)>,
    /// What the editor was told of each file.
    pub(super) published: BTreeMap<String, Vec<Diagnostic>>,
}

/// A project that was read.
pub(super) enum Model {
    /// And checked.
    Checked(Box<Compilation>),
    /// In haste, because somebody waits.
    Read(Box<Handbook>),
}

impl Model {
    pub(super) fn handbook(&self) -> &Handbook {
        match self {
            Self::Checked(compilation) => &compilation.handbook,
            Self::Read(handbook) => handbook,
        }
    }

    /// What is wrong; none if that is not known yet.
    pub(super) fn findings(&self) -> Option<&[Finding]> {
        match self {
            Self::Checked(compilation) => Some(&compilation.findings),
            Self::Read(_) => None,
        }
    }
}

impl Project {
    /// What is known of its files as they are now.
    pub(super) fn current(&self) -> Option<Arc<Model>> {
        let (generation, model) = self.model.as_ref()?;
        (*generation == self.generation).then(|| Arc::clone(model))
    }
}
