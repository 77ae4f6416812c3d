//! What is to be seen now, for all visitors: one side puts it up, the other looks or waits for more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use tokio::sync::watch;

use crate::serve::panel::Panel;
use crate::serve::site::Site;

/// What can be seen.
#[derive(Clone, Default)]
pub(crate) struct Shown {
    pub(crate) site: Arc<Site>,
    pub(crate) panel: Arc<Panel>,
    /// What makes the PDF of these pages; none where there is nothing to print.
    pub(crate) press: Option<Arc<Press>>,
    /// False while a build runs, from its begin to its last finding.
    pub(crate) is_settled: bool,
}

impl Shown {
    /// The news for who looks at a page; none as long as nobody knows what that page looks like.
    pub(crate) fn news(&self, page: &str) -> Option<String> {
        let is_known = self.site.is_whole || self.site.file(page).is_some();
        let tag = serde_json::Value::from(self.site.tag(page));
        is_known.then(|| format!("{{\"tag\":{tag},\"panel\":{}}}", self.panel.json()))
    }
}

/// Makes the PDF of a build, once, when the first one asks for it.
pub(crate) struct Press {
    print: Box<dyn Fn() -> anyhow::Result<Vec<u8>> + Send + Sync>,
    made: OnceLock<Result<Bytes, String>>,
}

impl Press {
    pub(crate) fn new(print: impl Fn() -> anyhow::Result<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self { print: Box::new(print), made: OnceLock::new() }
    }

    /// The PDF, or why there is none. Who asks while it is made waits for the same.
    pub(crate) fn pdf(&self) -> Result<Bytes, String> {
        let make = || (self.print)().map(Bytes::from).map_err(|error| format!("{error:#}"));
        self.made.get_or_init(make).clone()
    }
}

/// Where it is put up.
#[derive(Default)]
pub(crate) struct Board {
    shown: watch::Sender<Shown>,
    /// How many look at each page.
    visits: Mutex<BTreeMap<String, usize>>,
}

impl Board {
    /// Changes what is shown.
    pub(crate) fn put(&self, change: impl FnOnce(&mut Shown)) {
        self.shown.send_modify(change);
    }

    /// What is shown now.
    pub(crate) fn now(&self) -> Shown {
        self.shown.borrow().clone()
    }

    /// Follows what is shown. Who is slow misses what was there between.
    pub(crate) fn follow(&self) -> watch::Receiver<Shown> {
        self.shown.subscribe()
    }

    /// The pages that somebody looks at.
    pub(crate) fn visited(&self) -> BTreeSet<String> {
        let visits = self.visits.lock().unwrap_or_else(PoisonError::into_inner);
        visits.keys().cloned().collect()
    }

    /// Notes that somebody looks at a page, until the visit is dropped.
    pub(crate) fn visit(self: &Arc<Self>, page: &str) -> Visit {
        let mut visits = self.visits.lock().unwrap_or_else(PoisonError::into_inner);
        *visits.entry(page.to_owned()).or_default() += 1;
        Visit { board: Arc::clone(self), page: page.to_owned() }
    }
}

/// Somebody who looks at a page.
pub(crate) struct Visit {
    board: Arc<Board>,
    page: String,
}

impl Drop for Visit {
    fn drop(&mut self) {
        let mut visits = self.board.visits.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = visits.get_mut(&self.page) {
            *count -= 1;
            if *count == 0 {
                visits.remove(&self.page);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_visited_until_the_last_visitor_has_gone() {
        let board = Arc::new(Board::default());
        let first = board.visit("a.html");
        let second = board.visit("a.html");
        drop(first);
        assert!(board.visited().contains("a.html"));
        drop(second);
        assert!(board.visited().is_empty());
    }

    #[test]
    fn there_is_no_news_of_a_page_that_is_yet_to_come() {
        let mut shown = Shown::default();
        assert_eq!(shown.news("a.html"), None);
        shown.site = Arc::new(Site::empty());
        assert!(shown.news("a.html").is_some());
    }

    #[test]
    fn a_pdf_is_made_once() {
        let count = Arc::new(Mutex::new(0));
        let seen = Arc::clone(&count);
        let press = Press::new(move || {
            *seen.lock().unwrap() += 1;
            Ok(vec![1])
        });
        assert_eq!(press.pdf(), press.pdf());
        assert_eq!(*count.lock().unwrap(), 1);
    }
}
