//! Answers to requests, from what is on the board.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::serve::board::{Board, Shown};
use crate::serve::route::{Route, route};
use crate::serve::site::{media_type, with_script};
use crate::serve::vanished;

/// What the pages run in the preview.
const SCRIPT: &str = include_str!("preview.js");

/// How often a quiet connection is shown to be alive; who has gone away is noticed by it.
const PULSE: Duration = Duration::from_secs(5);

/// No other site may take our files for its own.
const OWN: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What all requests are answered from.
pub(crate) struct Preview {
    pub(crate) board: Arc<Board>,
    pub(crate) port: u16,
}

impl Preview {
    /// What answers.
    pub(crate) fn router(self) -> Router {
        Router::new().fallback(answer).with_state(Arc::new(self))
    }
}

async fn answer(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    let (method, uri, headers) = (request.method(), request.uri(), request.headers());
    let mut response = match route(method, uri, headers, preview.port) {
        Route::Refused(status) => refused(status),
        Route::Script => ([(CONTENT_TYPE, media_type("preview.js"))], SCRIPT).into_response(),
        Route::News(page) => news(&preview.board, page),
        Route::Pdf => pdf(&preview.board).await,
        Route::File(path) => file(&preview.board, &path, headers).await,
    };
    let own = response.headers_mut();
    own.insert(X_CONTENT_TYPE_OPTIONS, "nosniff".parse().expect("invariant: a header is ASCII"));
    own.insert(OWN, "same-origin".parse().expect("invariant: a header is ASCII"));
    own.entry(CACHE_CONTROL).or_insert("no-cache".parse().expect("invariant: a header is ASCII"));
    response
}

fn refused(status: StatusCode) -> Response {
    let reason = status.canonical_reason().unwrap_or_default();
    match status {
        StatusCode::METHOD_NOT_ALLOWED => (status, [(ALLOW, "GET, HEAD")], reason).into_response(),
        status => (status, reason).into_response(),
    }
}

/// A file of the site; one that is yet to be rendered is waited for.
async fn file(board: &Board, path: &str, headers: &HeaderMap) -> Response {
    let is_there = |shown: &Shown| shown.site.is_whole || shown.site.file(path).is_some();
    let shown = waited(board, is_there).await;
    let Some(bytes) = shown.site.file(path) else {
        let page = vanished::page(shown.panel.words(), shown.site.is_empty());
        let page = with_script(page.as_bytes(), path, "");
        return (StatusCode::NOT_FOUND, [(CONTENT_TYPE, media_type(".html"))], page)
            .into_response();
    };
    let tag = shown.site.tag(path);
    match path.ends_with(".html") {
        true => {
            let page = with_script(bytes, path, &tag);
            tagged(headers, &tag, path, page.into())
        }
        false => tagged(headers, &tag, path, bytes.clone()),
    }
}

/// A file, or the word that the browser has it already.
fn tagged(headers: &HeaderMap, tag: &str, path: &str, bytes: Bytes) -> Response {
    let tag = format!("\"{tag}\"");
    let known = headers.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    if known == Some(tag.as_str()) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    ([(CONTENT_TYPE, media_type(path).to_owned()), (ETAG, tag)], bytes).into_response()
}

/// The PDF of the build that is settled; it is made when the first one asks for it.
async fn pdf(board: &Board) -> Response {
    let shown = waited(board, |shown| shown.is_settled).await;
    let Some(press) = shown.press.clone() else {
        return refused(StatusCode::SERVICE_UNAVAILABLE);
    };
    let made = tokio::task::spawn_blocking(move || press.pdf()).await;
    match made {
        Ok(Ok(bytes)) => ([(CONTENT_TYPE, media_type(".pdf"))], bytes).into_response(),
        Ok(Err(reason)) => (StatusCode::INTERNAL_SERVER_ERROR, reason).into_response(),
        Err(_) => refused(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// The news for a page, as long as its reader stays.
fn news(board: &Arc<Board>, page: String) -> Response {
    let visit = board.visit(&page);
    let mut last = String::new();
    let news = WatchStream::new(board.follow()).filter_map(move |shown| {
        // The visit lasts as long as the stream that holds it.
        let _ = &visit;
        let news = shown.news(&page).filter(|news| *news != last)?;
        last.clone_from(&news);
        Some(Ok::<_, Infallible>(Event::default().data(news)))
    });
    Sse::new(news).keep_alive(KeepAlive::new().interval(PULSE)).into_response()
}

async fn waited(board: &Board, is_it: impl Fn(&Shown) -> bool) -> Shown {
    let mut follower = board.follow();
    let found = follower.wait_for(|shown| is_it(shown)).await.map(|shown| shown.clone());
    found.unwrap_or_else(|_| board.now())
}
