//! The checker: a thread that reads and checks projects while the editor goes on asking.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::lsp::project::Root;
use crate::lsp::world::Overlay;
use crate::{Compilation, compile};

/// A project to be checked.
pub(super) struct Job {
    pub(super) root: Root,
    /// Which of its states it is.
    pub(super) generation: u64,
    pub(super) world: Overlay,
}

/// A project that was checked.
pub(super) struct Checked {
    pub(super) root: Root,
    pub(super) generation: u64,
    /// What came of it; else why nothing did.
    pub(super) outcome: Result<Box<Compilation>, String>,
}

/// Starts the thread; it ends when nobody can give it work any more.
pub(super) fn start(tell: impl Fn(Checked) + Send + 'static) -> Sender<Job> {
    let (jobs, queue) = channel();
    thread::spawn(move || {
        let mut waiting = BTreeMap::new();
        while let Some(job) = next(&queue, &mut waiting) {
            tell(check(job));
        }
    });
    jobs
}

/// The next job. Of several states of one project only the last one counts.
fn next(queue: &Receiver<Job>, waiting: &mut BTreeMap<Root, Job>) -> Option<Job> {
    if waiting.is_empty() {
        let job = queue.recv().ok()?;
        waiting.insert(job.root.clone(), job);
    }
    waiting.extend(queue.try_iter().map(|job| (job.root.clone(), job)));
    waiting.pop_first().map(|(_, job)| job)
}

/// Our own mistake must not end the session of an author.
fn check(job: Job) -> Checked {
    let outcome = catch_unwind(AssertUnwindSafe(|| compile(&job.world)));
    let outcome = match outcome {
        Ok(Ok(compilation)) => Ok(Box::new(compilation)),
        Ok(Err(error)) => Err(format!("{error:#}")),
        Err(_) => Err("svod itself has failed here; this is a mistake of svod".to_owned()),
    };
    Checked { root: job.root, generation: job.generation, outcome }
}
