//! What a renderer makes: files by their relative path, as bytes in memory; and on which page a
//! place was printed.

use std::collections::BTreeMap;

use crate::book::Anchor;

/// The name of the file by which svod knows a folder that it made; it lists what was made.
pub(crate) const MARKER: &str = ".svod-output";

/// A set of files, sorted by path; nothing is written before it is whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
    pages: BTreeMap<Anchor, usize>,
    /// How many pages the printed files have.
    counts: BTreeMap<String, usize>,
}

impl Output {
    /// Adds a file; the path has forward slashes and stays below the root.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Adds a printed file of so many pages.
    pub fn insert_printed(&mut self, path: &str, bytes: Vec<u8>, pages: usize) {
        self.insert(path, bytes);
        self.counts.insert(path.to_owned(), pages);
    }

    /// How many pages a file has, if it is a printed one.
    pub fn page_count(&self, path: &str) -> Option<usize> {
        self.counts.get(path).copied()
    }

    /// Takes in another set; a path that both have is the other's.
    pub fn extend(&mut self, other: Self) {
        self.files.extend(other.files);
        self.pages.extend(other.pages);
        self.counts.extend(other.counts);
    }

    /// Says on which page a place of the book was printed.
    pub fn print(&mut self, place: Anchor, page: usize) {
        self.pages.insert(place, page);
    }

    /// The page on which a place of the book was printed, if it was.
    pub fn page(&self, place: &Anchor) -> Option<usize> {
        self.pages.get(place).copied()
    }

    /// Takes in another set below a folder.
    pub fn extend_below(&mut self, folder: &str, other: Self) {
        for (path, bytes) in other.files {
            self.files.insert(format!("{folder}/{path}"), bytes);
        }
        for (path, count) in other.counts {
            self.counts.insert(format!("{folder}/{path}"), count);
        }
    }

    /// Whether it has no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files themselves, in the order of their paths.
    pub(crate) fn into_files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.files.into_iter()
    }

    /// The files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}
