//! Loading: every source of a world as text, and what was passed over.

use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use crate::findings::Finding;
use crate::source::encoding::{self, Trouble};
use crate::source::{EntryKind, Place, Position, ProjectPath, Span, World};

/// The number of a file in its `Sources`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A file of the project.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where it is.
    pub path: ProjectPath,
    /// Its text; a byte order mark is part of it, bad bytes are replaced. What is no text is empty.
    pub text: Arc<str>,
}

/// A file that is no source, and the key of the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where it is.
    pub path: ProjectPath,
    /// Why it was passed over: `link`, `not-a-source`, `project-file` …
    pub reason: &'static str,
}

/// The files of a project, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    /// How many of them were there from the first; behind these stand the attached ones.
    listed: usize,
    /// Files that are there but hold no text of the handbook, such as pictures.
    pub others: Vec<ProjectPath>,
    /// Files that were passed over.
    pub skipped: Vec<Skipped>,
}

impl Sources {
    /// A file by its number.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// All files with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files.iter().enumerate().map(|(index, source)| (number(index), source))
    }

    /// The number of a file.
    pub fn find(&self, path: &ProjectPath) -> Option<SourceId> {
        let (listed, attached) = self.files.split_at(self.listed);
        let behind = || attached.iter().position(|source| source.path == *path);
        let found = listed.binary_search_by(|source| source.path.cmp(path)).ok();
        found.or_else(|| Some(self.listed + behind()?)).map(number)
    }

    /// Adds a file that is no source of the handbook, so that a finding may point into it.
    pub(crate) fn attach(&mut self, path: ProjectPath, text: &str) -> SourceId {
        self.find(&path).unwrap_or_else(|| {
            self.files.push(Source { path, text: text.into() });
            number(self.files.len() - 1)
        })
    }

    /// The offset of a line and a column, both from 1.
    pub(crate) fn offset(&self, source: SourceId, line: usize, column: usize) -> usize {
        let text = &self.get(source).text;
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let in_line = text[start..].trim_start_matches('\u{feff}');
        let start = text.len() - in_line.len();
        let end = in_line.find('\n').unwrap_or(in_line.len());
        let columns = in_line[..end].char_indices().map(|(at, _)| at).chain([end]);
        start + { columns }.nth(column - 1).unwrap_or(end)
    }

    /// The text that stands at a place.
    pub fn text(&self, place: Place) -> &str {
        self.get(place.source).text.get(place.span.range()).unwrap_or("")
    }

    /// Line and column of a byte of a file.
    pub fn position(&self, source: SourceId, offset: u32) -> Position {
        let text = &self.get(source).text;
        let before = &text[..text.floor_char_boundary(offset as usize)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let in_line = before[line_start..].trim_start_matches('\u{feff}');
        Position { line, column: in_line.chars().count() + 1 }
    }
}

fn number(index: usize) -> SourceId {
    SourceId(u32::try_from(index).expect("invariant: a project has fewer than 2³² files"))
}

/// Reads a world. A file that cannot be read is a finding; only a root that cannot be listed fails.
pub fn load(world: &dyn World) -> Result<(Sources, Vec<Finding>)> {
    let mut sources = Sources::default();
    let mut paths = Vec::new();
    for entry in world.list()? {
        match entry.kind {
            EntryKind::Skipped(reason) => {
                sources.skipped.push(Skipped { path: entry.path, reason });
            }
            EntryKind::File => match sort(&entry.path) {
                Sort::Source => paths.push(entry.path),
                Sort::Other => sources.others.push(entry.path),
                Sort::Skipped(reason) => {
                    sources.skipped.push(Skipped { path: entry.path, reason });
                }
            },
        }
    }
    let read =
        paths.into_par_iter().enumerate().map(|(index, path)| source(world, path, number(index)));
    let (files, findings): (Vec<_>, Vec<_>) = read.unzip();
    sources.listed = files.len();
    sources.files = files;
    Ok((sources, findings.into_iter().flatten().collect()))
}

/// Reads a file.
fn source(world: &dyn World, path: ProjectPath, id: SourceId) -> (Source, Option<Finding>) {
    let (text, finding) = match world.read(&path) {
        Ok(bytes) => decode(bytes, id),
        Err(_) => (String::new(), Some(Finding::new("unreadable-file", at(id, 0, 0)))),
    };
    (Source { path, text: text.into() }, finding)
}

enum Sort {
    Source,
    Other,
    Skipped(&'static str),
}

/// Files about the project itself, not of the handbook.
const PROJECT_FILES: [&str; 6] =
    ["README", "CHANGELOG", "CONTRIBUTING", "LICENSE", "CLAUDE", "AGENTS"];

/// Whether a file of this name is read as text of the handbook.
pub(crate) fn is_source(path: &ProjectPath) -> bool {
    matches!(sort(path), Sort::Source)
}

fn sort(path: &ProjectPath) -> Sort {
    match path.extension().to_ascii_lowercase().as_str() {
        "md" | "markdown" if is_project_file(path) => Sort::Skipped("project-file"),
        "md" | "markdown" | "yaml" | "yml" => Sort::Source,
        "png" | "jpg" | "jpeg" | "webp" | "svg" | "gif" | "bmp" | "tif" | "tiff" => Sort::Other,
        _ => Sort::Skipped("not-a-source"),
    }
}

/// Whether a file whose name ends so, in small letters, is a source or a picture.
pub(super) fn is_ending(ending: &str) -> bool {
    let path = ProjectPath::new(format!("a.{ending}"));
    !matches!(sort(&path), Sort::Skipped(_))
}

fn is_project_file(path: &ProjectPath) -> bool {
    let stem = path.stem();
    let stem = stem.split_once('.').map_or(stem, |(name, _)| name);
    PROJECT_FILES.contains(&stem)
}

fn decode(bytes: Vec<u8>, source: SourceId) -> (String, Option<Finding>) {
    let (text, trouble) = encoding::read(bytes);
    let finding = trouble.map(|(trouble, place)| {
        let finding = Finding::new("bad-encoding", at(source, place.start, place.end));
        match trouble {
            Trouble::Other(encoding) => finding.variant("other").with("encoding", encoding),
            Trouble::Binary => finding.variant("binary"),
            Trouble::Broken => finding,
            Trouble::Control => finding.variant("control"),
        }
    });
    (text, finding)
}

fn at(source: SourceId, start: usize, end: usize) -> Place {
    Place { source, span: Span::new(start, end) }
}
