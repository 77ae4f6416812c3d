//! The gate: takes in connections, as many as can be served, and lets go of those that hold it up.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::serve::patient::Patient;

/// How many connections there are at once; a browser opens six.
const CONNECTIONS: usize = 256;

/// How long the head of a request may take, the waiting for it included.
const HEAD: Duration = Duration::from_secs(10);

/// How many bytes the head of a request may have; a longer one is refused with 431.
const HEAD_BYTES: usize = 16 * 1024;

/// How long to wait where the system has no connection left to give.
const BREATH: Duration = Duration::from_millis(100);

/// Answers all that come, for ever.
pub(crate) async fn serve(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let router = router.clone();
        tokio::spawn(async move {
            connect(stream, router).await;
            drop(place);
        });
    }
}

async fn connect(stream: TcpStream, router: Router) {
    // A small answer is not to wait for the acknowledgement of the one before it.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(Patient::new(stream)), TowerToHyperService::new(router));
    // Whoever breaks off a connection knows it already.
    let _ = connection.await;
}
