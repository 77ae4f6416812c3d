//! The door to what happens on the disk: tells that the sources of a project have changed, once they
//! have been left in peace for a moment.
#![expect(clippy::disallowed_methods, reason = "this is a door to the disk and the clock")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;
use notify::event::{CreateKind, ModifyKind, RemoveKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::cli::console::Console;
use crate::output::MARKER;
use crate::source::is_of_project;

/// A save is over when nothing has happened for so long.
const PEACE: Duration = Duration::from_millis(15);

/// The same where more has changed while the last change was seen to: that is no single save.
const PEACE_IN_A_BURST: Duration = Duration::from_millis(120);

/// Where there is no peace, what has happened is looked at after so long.
const UNREST: Duration = Duration::from_secs(1);

/// Looks after a folder.
pub(super) struct Watcher {
    changes: Arc<Changes>,
    /// Tells as long as it is there.
    _events: RecommendedWatcher,
}

/// When the first and the last change were that nobody has seen to. However many there are, no more
/// than this is kept of them.
#[derive(Default)]
struct Changes {
    when: Mutex<Option<(Instant, Instant)>>,
    came: Condvar,
}

impl Watcher {
    /// Begins to look after a folder; what lies in `besides` is not looked at.
    pub(super) fn of(root: &Path, besides: Option<PathBuf>, console: &Console) -> Result<Self> {
        let changes = Arc::new(Changes::default());
        let (noted, folder) = (Arc::clone(&changes), root.to_owned());
        let note = move |event: notify::Result<Event>| {
            // Where the system has lost count, anything may have changed.
            if event.map_or(true, |event| is_change(&event, &folder, besides.as_deref())) {
                noted.note();
            }
        };
        let watched = notify::recommended_watcher(note).and_then(|mut events| {
            events.watch(root, RecursiveMode::Recursive)?;
            Ok(events)
        });
        let events = watched.map_err(|error| {
            let path = ("path", root.display().to_string());
            console.failure("preview-cannot-watch", [path, ("reason", error.to_string())])
        })?;
        Ok(Self { changes, _events: events })
    }

    /// Waits until something has changed and is left in peace; says when it was changed first.
    pub(super) fn wait(&self) -> Instant {
        self.changes.wait()
    }
}

impl Changes {
    fn note(&self) {
        let now = Instant::now();
        let mut when = self.when.lock().unwrap_or_else(PoisonError::into_inner);
        let first = when.map_or(now, |(first, _)| first);
        *when = Some((first, now));
        self.came.notify_one();
    }

    fn wait(&self) -> Instant {
        let mut when = self.when.lock().unwrap_or_else(PoisonError::into_inner);
        let peace = if when.is_some() { PEACE_IN_A_BURST } else { PEACE };
        loop {
            let Some((first, last)) = *when else {
                when = self.came.wait(when).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let now = Instant::now();
            let until = (last + peace).min(first + UNREST);
            if now >= until {
                *when = None;
                return first;
            }
            let waited = self.came.wait_timeout(when, until - now);
            when = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// Whether an event may change what a build makes.
fn is_change(event: &Event, root: &Path, besides: Option<&Path>) -> bool {
    let is_folder = match event.kind {
        EventKind::Access(_) => return false,
        EventKind::Create(CreateKind::File) | EventKind::Remove(RemoveKind::File) => false,
        EventKind::Modify(ModifyKind::Name(_)) => true,
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(_) => false,
        EventKind::Any | EventKind::Other => return true,
    };
    event.paths.iter().any(|path| concerns(path, is_folder, root, besides))
}

fn concerns(path: &Path, may_be_folder: bool, root: &Path, besides: Option<&Path>) -> bool {
    let Ok(inside) = path.strip_prefix(root) else { return path == root };
    if besides.is_some_and(|besides| path.starts_with(besides)) {
        return false;
    }
    let is_made = |folder: &&Path| folder.join(MARKER).is_file();
    let mut folders = path.ancestors().take_while(|folder| *folder != root);
    let names: Option<Vec<&str>> = inside.iter().map(|name| name.to_str()).collect();
    names.is_some_and(|names| is_of_project(&names, may_be_folder)) && !folders.any(|f| is_made(&f))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_noticed(kind: EventKind, path: &str) -> bool {
        let event = Event::new(kind).add_path(Path::new("/desk").join(path));
        is_change(&event, Path::new("/desk"), Some(Path::new("/desk/made")))
    }

    const SAVED: EventKind = EventKind::Modify(ModifyKind::Any);
    const MADE: EventKind = EventKind::Create(CreateKind::Folder);

    #[test]
    fn a_saved_source_is_noticed() {
        for path in ["svod.yaml", "pages/a.md", "logo.svg", "themes/own/html/base.html"] {
            assert!(is_noticed(SAVED, path), "{path}");
        }
    }

    #[test]
    fn a_folder_that_comes_or_goes_is_noticed() {
        assert!(is_noticed(MADE, "pages"));
        assert!(is_noticed(EventKind::Remove(RemoveKind::Folder), "pages"));
    }

    #[test]
    fn what_editors_and_git_leave_is_not() {
        let paths = [
            ".git/index",
            ".a.md.swp",
            "pages/.#a.md",
            "pages/a.md~",
            "pages/#a.md#",
            "4913",
            "pages/a.md___jb_tmp___",
            "out/html/index.html",
            "node_modules/x/README.md",
            "made/a.md",
        ];
        for path in paths {
            assert!(!is_noticed(SAVED, path), "{path}");
        }
    }

    #[test]
    fn to_be_read_is_no_change() {
        assert!(!is_noticed(EventKind::Access(notify::event::AccessKind::Any), "pages/a.md"));
    }

    #[test]
    fn a_burst_is_one_change() {
        let changes = Changes::default();
        (0..10_000).for_each(|_| changes.note());
        changes.wait();
        assert!(changes.when.lock().unwrap().is_none());
    }
}
