//! Buffers: the files that are open in the editor, as they stand there at the moment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::TextDocumentContentChangeEvent as Change;

use crate::lsp::positions::{Encoding, Lines};
use crate::lsp::uri;

/// A file that is open.
#[derive(Debug, Clone)]
pub(super) struct Buffer {
    /// Its address, as the editor spells it.
    pub(super) uri: String,
    pub(super) version: i32,
    pub(super) text: Arc<str>,
}

/// All that are open, by their paths.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    open: BTreeMap<PathBuf, Buffer>,
}

impl Buffers {
    pub(super) fn get(&self, path: &Path) -> Option<&Buffer> {
        self.open.get(path)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&Path, &Buffer)> {
        self.open.iter().map(|(path, buffer)| (path.as_path(), buffer))
    }

    /// Opens a file, or takes its text anew; none if it is no file of the disk.
    pub(super) fn open(&mut self, uri: &str, version: i32, text: &str) -> Option<PathBuf> {
        let path = uri::path_of(uri)?;
        let buffer = Buffer { uri: uri.to_owned(), version, text: text.into() };
        self.open.insert(path.clone(), buffer);
        Some(path)
    }

    pub(super) fn close(&mut self, uri: &str) -> Option<PathBuf> {
        let path = uri::path_of(uri)?;
        self.open.remove(&path).map(|_| path)
    }

    /// Applies changes one after another; none if the file is not open.
    pub(super) fn change(
        &mut self,
        uri: &str,
        version: i32,
        changes: &[Change],
        encoding: Encoding,
    ) -> Option<PathBuf> {
        let path = uri::path_of(uri)?;
        let buffer = self.open.get_mut(&path)?;
        let mut text = buffer.text.to_string();
        for change in changes {
            match change {
                Change::TextDocumentContentChangePartial(part) => {
                    let bytes = Lines::of_buffer(&text, encoding).bytes(part.range);
                    text.replace_range(bytes, &part.text);
                }
                Change::TextDocumentContentChangeWholeDocument(whole) => {
                    text.clone_from(&whole.text);
                }
            }
        }
        buffer.text = text.into();
        buffer.version = version;
        Some(path)
    }
}
