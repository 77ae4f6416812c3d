//! Edits: changes of several files at once, in the form that the editor takes.

use std::collections::BTreeMap;

use lsp_types::{
    CreateFile, CreateFileOptions, DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier,
    Position, Range, RenameFile, TextDocumentEdit, TextDocumentIdentifier, TextEdit, Uri,
    WorkspaceEdit,
};

use crate::lsp::view::View;
use crate::source::{Place, ProjectPath, Span};

/// Changes of a project.
#[derive(Default)]
pub(super) struct Edits {
    words: BTreeMap<ProjectPath, Vec<TextEdit>>,
    created: BTreeMap<ProjectPath, String>,
    renamed: BTreeMap<ProjectPath, ProjectPath>,
}

impl Edits {
    /// Other words in the place of some.
    pub(super) fn replace(&mut self, view: &View<'_>, place: Place, text: impl Into<String>) {
        let path = view.handbook.sources().get(place.source).path.clone();
        let edit = TextEdit { range: view.range(place), new_text: text.into() };
        self.words.entry(path).or_default().push(edit);
    }

    /// Words between others.
    pub(super) fn insert(&mut self, view: &View<'_>, at: Place, text: impl Into<String>) {
        let start = at.span.start as usize;
        self.replace(view, Place { span: Span::new(start, start), ..at }, text);
    }

    /// A file that is not there yet.
    pub(super) fn create(&mut self, path: ProjectPath, text: impl Into<String>) {
        self.created.insert(path, text.into());
    }

    /// Another name of a file.
    pub(super) fn rename(&mut self, from: ProjectPath, to: ProjectPath) {
        self.renamed.insert(from, to);
    }

    /// The edit as the editor takes it: words first, so that they are found where they stood.
    pub(super) fn finish(self, view: &View<'_>) -> WorkspaceEdit {
        let words = self.words.into_iter().map(|(path, mut edits)| {
            edits.sort_by_key(|edit| edit.range.start);
            edits.dedup();
            (path, edits)
        });
        if !view.client.takes_changes {
            let changes = words.map(|(path, edits)| (view.address.uri(&path), edits));
            return WorkspaceEdit { changes: Some(changes.collect()), ..WorkspaceEdit::default() };
        }
        let words = words.map(|(path, edits)| {
            let version = view.address.version(&path);
            changed(view.address.uri(&path), version, edits)
        });
        let created = self.created.into_iter().flat_map(|(path, text)| {
            let uri = view.address.uri(&path);
            let start = Position::default();
            let edit = TextEdit { range: Range { start, end: start }, new_text: text };
            [new_file(uri.clone()), changed(uri, None, vec![edit])]
        });
        let renamed = self.renamed.into_iter().map(|(from, to)| {
            let (from, to) = (view.address.uri(&from), view.address.uri(&to));
            DocumentChange::RenameFile(RenameFile::new(from, to, None, None))
        });
        let changes = words.chain(created).chain(renamed).collect();
        WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() }
    }
}

fn changed(uri: Uri, version: Option<i32>, edits: Vec<TextEdit>) -> DocumentChange {
    DocumentChange::TextDocumentEdit(TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier {
            version,
            text_document_identifier: TextDocumentIdentifier { uri },
        },
        edits: edits.into_iter().map(Edit::TextEdit).collect(),
    })
}

fn new_file(uri: Uri) -> DocumentChange {
    let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
    DocumentChange::CreateFile(CreateFile::new(uri, Some(options), None))
}
