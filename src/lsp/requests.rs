//! Requests: what the editor asks, and who answers it. A mistake of ours in one answer ends that
//! answer and not the session.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use lsp_server::{ErrorCode, Request};
use lsp_types::{
    CodeActionParams, DocumentSymbolParams, ReferenceParams, RenameParams,
    TextDocumentPositionParams, WorkspaceSymbolParams,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lsp::project::Root;
use crate::lsp::session::Session;
use crate::lsp::view::View;
use crate::lsp::{actions, completion, hover, navigate, rename, symbols, uri};
use crate::source::{DiskWorld, World};

/// Why a request got no answer.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) code: i32,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn of(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code: code as i32, message: message.into() }
    }
}

/// What a request gets.
pub(super) type Answer = Result<Value, Refusal>;

/// Takes a request. One about findings waits until they are those of the text as it stands.
pub(super) fn take(session: &mut Session, request: Request) {
    if session.is_closing {
        let refusal = Refusal::of(ErrorCode::InvalidRequest, "the session is closing");
        session.answer(request.id, Err(refusal));
    } else if request.method == "textDocument/codeAction" && !session.is_checked(&request) {
        session.waiting.push(request);
    } else {
        take_now(session, request);
    }
}

/// Takes a request whose time has come.
pub(super) fn take_now(session: &mut Session, request: Request) {
    let outcome = catch_unwind(AssertUnwindSafe(|| answer(session, &request)));
    let outcome = outcome.unwrap_or_else(|_| {
        Err(Refusal::of(ErrorCode::InternalError, "this is a mistake of svod"))
    });
    session.answer(request.id, outcome);
}

fn answer(session: &mut Session, request: &Request) -> Answer {
    match request.method.as_str() {
        "shutdown" => {
            session.is_closing = true;
            Ok(Value::Null)
        }
        "textDocument/completion" => at(session, request, completion::complete),
        "textDocument/hover" => at(session, request, hover::hover),
        "textDocument/definition" => at(session, request, navigate::definition),
        "textDocument/references" => {
            let asked: ReferenceParams = params(request)?;
            let with_given = asked.context.include_declaration;
            at(session, request, |view, at| navigate::references(view, at, with_given))
        }
        "textDocument/prepareRename" => try_at(session, request, rename::prepare),
        "textDocument/rename" => {
            let asked: RenameParams = params(request)?;
            try_at(session, request, |view, at| rename::rename(view, at, &asked.new_name))
        }
        "textDocument/codeAction" => {
            let asked: CodeActionParams = params(request)?;
            let only = asked.context.only.unwrap_or_default();
            let file = asked.text_document.uri.0;
            in_file(session, &file, |view| Ok(actions::actions(view, asked.range, &only)))
        }
        "textDocument/documentSymbol" => {
            let asked: DocumentSymbolParams = params(request)?;
            in_file(session, &asked.text_document.uri.0, |view| Ok(symbols::outline(view)))
        }
        "workspace/symbol" => {
            let asked: WorkspaceSymbolParams = params(request)?;
            Ok(search(session, &asked.query))
        }
        unknown => {
            Err(Refusal::of(ErrorCode::MethodNotFound, format!("no such method: {unknown}")))
        }
    }
}

/// The parameters of a request.
fn params<T: DeserializeOwned>(request: &Request) -> Result<T, Refusal> {
    serde_json::from_value(request.params.clone())
        .map_err(|error| Refusal::of(ErrorCode::InvalidParams, error.to_string()))
}

fn at<T: Serialize>(
    session: &mut Session,
    request: &Request,
    answer: impl FnOnce(&View<'_>, usize) -> T,
) -> Answer {
    try_at(session, request, |view, at| Ok(answer(view, at)))
}

fn try_at<T: Serialize>(
    session: &mut Session,
    request: &Request,
    answer: impl FnOnce(&View<'_>, usize) -> Result<T, Refusal>,
) -> Answer {
    let asked: TextDocumentPositionParams = params(request)?;
    in_file(session, &asked.text_document.uri.0, |view| {
        let at = view.lines().offset(asked.position);
        answer(view, at)
    })
}

/// Answers from the view of a file; nothing for one that is of no project.
fn in_file<T: Serialize>(
    session: &mut Session,
    file: &str,
    answer: impl FnOnce(&View<'_>) -> Result<T, Refusal>,
) -> Answer {
    let found = uri::path_of(file)
        .and_then(|path| Some((Root::of(&path, &session.workspace)?, path)))
        .and_then(|(root, path)| Some((session.model(&root)?, root, path)));
    let Some((model, root, path)) = found else { return Ok(Value::Null) };
    let handbook = model.handbook();
    let Some(inside) = root.inside(&path) else { return Ok(Value::Null) };
    let source = handbook.sources().find(&inside);
    let own = source.map(|source| &*handbook.sources().get(source).text);
    let open = session.buffers.get(&path).map(|buffer| Arc::clone(&buffer.text));
    let Some(text) = open.as_deref().or(own) else { return Ok(Value::Null) };
    let themes = || DiskWorld::open(&root.folder, None).map(|disk| disk.themes());
    let view = View {
        client: session.client,
        address: session.address(&root),
        handbook,
        findings: model.findings(),
        words: session.words(handbook),
        own_themes: &|| themes().unwrap_or_default(),
        path: inside,
        source: source.filter(|_| own == Some(text)),
        text,
    };
    Ok(value(answer(&view)?))
}

fn value(answer: impl Serialize) -> Value {
    serde_json::to_value(answer).expect("invariant: answers are made of text and numbers")
}

/// Searches all projects.
fn search(session: &mut Session, query: &str) -> Value {
    let mut found = Vec::new();
    let roots: Vec<Root> = session.projects.keys().cloned().collect();
    for root in &roots {
        if let Some(model) = session.model(root) {
            found.extend(symbols::search(model.handbook(), session.address(root), query));
        }
    }
    value(found)
}
