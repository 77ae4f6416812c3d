//! The client: what the editor can do and wants, as it says when it begins.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::language::Language;
use crate::lsp::positions::Encoding;
use crate::lsp::uri;

/// What an editor can do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Client {
    pub(super) encoding: Encoding,
    /// The language that it speaks with its user, if svod speaks it too.
    pub(super) language: Option<Language>,
    /// Whether it shows the second places of a finding.
    pub(super) shows_related: bool,
    /// Whether an edit may name versions, and create or rename files.
    pub(super) takes_changes: bool,
    pub(super) creates_files: bool,
    pub(super) renames_files: bool,
    /// Whether it can be asked to watch files.
    pub(super) watches: bool,
}

impl Client {
    /// Reads what an editor says of itself; what it leaves out, it cannot do.
    pub(super) fn of(params: &Value) -> Self {
        let can = |path: &str| params.pointer(&format!("/capabilities/{path}"));
        let is_true = |path: &str| can(path) == Some(&Value::Bool(true));
        let lists = |path: &str, word: &str| {
            let list = can(path).and_then(Value::as_array);
            list.is_some_and(|list| list.iter().any(|item| item == word))
        };
        let is_utf8 = lists("general/positionEncodings", "utf-8");
        let does = |what| lists("workspace/workspaceEdit/resourceOperations", what);
        // Some editors name only what they do with files, which comes in no other form.
        let takes_changes =
            is_true("workspace/workspaceEdit/documentChanges") || does("create") || does("rename");
        let locale = params.pointer("/locale").and_then(Value::as_str).unwrap_or_default();
        Self {
            encoding: if is_utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            language: language(locale),
            shows_related: is_true("textDocument/publishDiagnostics/relatedInformation"),
            takes_changes,
            creates_files: does("create"),
            renames_files: does("rename"),
            watches: is_true("workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

/// The language of a locale such as `ru`, `ru-RU` or `ru_RU.UTF-8`.
fn language(locale: &str) -> Option<Language> {
    let code = locale.split(['-', '_', '.']).next()?.to_ascii_lowercase();
    Language::ALL.into_iter().find(|language| language.code() == code)
}

/// The folders that are open in the editor.
pub(super) fn folders(params: &Value) -> Vec<PathBuf> {
    let list = params.pointer("/workspaceFolders").and_then(Value::as_array);
    let listed = list.into_iter().flatten().filter_map(|folder| folder.get("uri")?.as_str());
    let listed: Vec<PathBuf> = listed.filter_map(uri::path_of).collect();
    if !listed.is_empty() {
        return listed;
    }
    let root = params.pointer("/rootUri").and_then(Value::as_str).and_then(uri::path_of);
    let old = || params.pointer("/rootPath").and_then(Value::as_str).map(PathBuf::from);
    root.or_else(old).into_iter().collect()
}

/// What svod can do, in answer.
pub(super) fn capabilities(client: &Client) -> Value {
    let encoding = match client.encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16 => "utf-16",
    };
    json!({
        "capabilities": {
            "positionEncoding": encoding,
            "textDocumentSync": {"openClose": true, "change": 2, "save": {"includeText": false}},
            "completionProvider": {"triggerCharacters": ["[", "{", "#", ".", " "]},
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "renameProvider": {"prepareProvider": true},
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.svod"]},
            "workspace": {
                "workspaceFolders": {"supported": true, "changeNotifications": true},
            },
        },
        "serverInfo": {"name": "svod", "version": env!("CARGO_PKG_VERSION")},
    })
}

/// Asks the editor to tell of what changes on the disk. No pattern tells a folder from a file: it
/// tells of everything, and what is of no project is passed over here.
pub(super) fn watch_files() -> Value {
    json!({
        "registrations": [{
            "id": "svod-files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": {"watchers": [{"globPattern": "**/*"}]},
        }],
    })
}
