//! Addresses: how the editor is told of a place in a project.

use lsp_types::{Location, Uri};

use crate::lsp::buffers::Buffers;
use crate::lsp::positions::{Encoding, Lines};
use crate::lsp::project::Root;
use crate::lsp::uri;
use crate::source::{Place, ProjectPath, SourceId, Sources};

/// What it takes to say where something is.
#[derive(Clone, Copy)]
pub(super) struct Address<'s> {
    pub(super) root: &'s Root,
    pub(super) buffers: &'s Buffers,
    pub(super) encoding: Encoding,
}

impl<'s> Address<'s> {
    /// The address of a file, spelled as the editor does if it is open there.
    pub(super) fn uri(&self, path: &ProjectPath) -> Uri {
        let path = self.root.path(path);
        let open = self.buffers.get(&path).map(|buffer| buffer.uri.clone());
        Uri(open.unwrap_or_else(|| uri::of_path(&path)))
    }

    /// The version of a file that is open.
    pub(super) fn version(&self, path: &ProjectPath) -> Option<i32> {
        self.buffers.get(&self.root.path(path)).map(|buffer| buffer.version)
    }

    /// The lines of a file.
    pub(super) fn lines<'t>(&self, path: &ProjectPath, text: &'t str) -> Lines<'t> {
        match self.version(path) {
            Some(_) => Lines::of_buffer(text, self.encoding),
            None => Lines::of_file(text, self.encoding),
        }
    }

    pub(super) fn lines_of<'t>(&self, sources: &'t Sources, source: SourceId) -> Lines<'t> {
        let file = sources.get(source);
        self.lines(&file.path, &file.text)
    }

    pub(super) fn location(&self, sources: &Sources, place: Place) -> Location {
        let range = self.lines_of(sources, place.source).range(place.span);
        Location { uri: self.uri(&sources.get(place.source).path), range }
    }
}
