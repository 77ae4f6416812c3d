//! Notices: what the editor tells without wanting an answer. One that cannot be understood, or
//! speaks of a file that is not open, is passed over.

use lsp_server::{ErrorCode, Notification, RequestId};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
    FileChangeType,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lsp::client;
use crate::lsp::project::Root;
use crate::lsp::requests::Refusal;
use crate::lsp::session::Session;
use crate::lsp::uri;

/// Heeds a notice.
pub(super) fn take(session: &mut Session, notice: Notification) {
    let Notification { method, params } = notice;
    match method.as_str() {
        "initialized" if session.client.watches => {
            session.ask("client/registerCapability", client::watch_files());
        }
        "textDocument/didOpen" => with(params, |params| open(session, params)),
        "textDocument/didChange" => with(params, |params| change(session, params)),
        "textDocument/didClose" => with(params, |params| close(session, params)),
        "textDocument/didSave" => with(params, |params| save(session, params)),
        "workspace/didChangeWatchedFiles" => with(params, |params| files(session, params)),
        "workspace/didChangeWorkspaceFolders" => with(params, |params| folders(session, params)),
        "$/cancelRequest" => cancel(session, &params),
        _ => {}
    }
}

fn with<T: DeserializeOwned>(params: Value, take: impl FnOnce(T)) {
    if let Ok(params) = serde_json::from_value(params) {
        take(params);
    }
}

fn open(session: &mut Session, params: DidOpenTextDocumentParams) {
    let file = params.text_document;
    if let Some(path) = session.buffers.open(&file.uri.0, file.version, &file.text) {
        session.find_projects();
        session.touch(&path);
    }
}

fn change(session: &mut Session, params: DidChangeTextDocumentParams) {
    let (file, changes) = (params.text_document, params.content_changes);
    let uri = file.text_document_identifier.uri.0;
    let encoding = session.client.encoding;
    if let Some(path) = session.buffers.change(&uri, file.version, &changes, encoding) {
        session.touch(&path);
    }
}

/// What was not saved is gone with the window: the file on the disk counts again.
fn close(session: &mut Session, params: DidCloseTextDocumentParams) {
    if let Some(path) = session.buffers.close(&params.text_document.uri.0) {
        session.touch(&path);
        session.find_projects();
    }
}

fn save(session: &mut Session, params: DidSaveTextDocumentParams) {
    if let Some(path) = uri::path_of(&params.text_document.uri.0) {
        session.find_projects();
        match Root::of(&path, &session.workspace) {
            Some(_) => session.touch(&path),
            // A template or a style is no source, but what is checked.
            None => session.touch_around(&path, false),
        }
    }
}

fn files(session: &mut Session, params: DidChangeWatchedFilesParams) {
    session.find_projects();
    for change in params.changes {
        if let Some(path) = uri::path_of(&change.uri.0) {
            // Of what is gone nobody knows any more what it was.
            let may_be_folder = change.kind == FileChangeType::Deleted || path.is_dir();
            session.touch_around(&path, may_be_folder);
        }
    }
}

fn folders(session: &mut Session, params: DidChangeWorkspaceFoldersParams) {
    let removed: Vec<_> =
        params.event.removed.iter().filter_map(|folder| uri::path_of(&folder.uri.0)).collect();
    session.workspace.retain(|folder| !removed.contains(folder));
    let added = params.event.added.iter().filter_map(|folder| uri::path_of(&folder.uri.0));
    session.workspace.extend(added);
    session.find_projects();
}

/// Only a request that still waits can be taken back.
fn cancel(session: &mut Session, params: &Value) {
    let id = match params.get("id") {
        Some(Value::String(id)) => RequestId::from(id.clone()),
        Some(Value::Number(id)) => match id.as_i64().and_then(|id| i32::try_from(id).ok()) {
            Some(id) => RequestId::from(id),
            None => return,
        },
        _ => return,
    };
    if let Some(at) = session.waiting.iter().position(|request| request.id == id) {
        session.waiting.remove(at);
        session
            .answer(id, Err(Refusal::of(ErrorCode::RequestCanceled, "the request was taken back")));
    }
}
