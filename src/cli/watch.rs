//! `svod watch`: checks again on each save, or builds, and says what `svod check` or `svod build`
//! would say.
#![expect(clippy::disallowed_methods, reason = "this is a door to the clock")]

use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use anyhow::Result;
use tokio::runtime;
use tokio::sync::oneshot;

use crate::cli::args::{BuildArguments, CheckArguments, WatchArguments};
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::stop::Stop;
use crate::cli::values::{AskedFormat, FailOn};
use crate::cli::watcher::Watcher;
use crate::cli::{Outcome, build, check};
use crate::report;

pub(super) fn run(arguments: &WatchArguments, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let work = Work::of(arguments);
    let watcher = Watcher::of(&project.root, work.made(), console)?;
    let (tell, failed) = oneshot::channel();
    let own = console.clone();
    let watched = move || {
        // Nobody waits any more where the program is about to end.
        let _ = work.go_on(&watcher, &own).map_err(|error| tell.send(error));
    };
    thread::Builder::new().name("checks".to_owned()).spawn(watched)?;
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut stop = Stop::new()?;
        tokio::select! {
            () = stop.wished() => Ok(Outcome::Clean),
            error = failed => Err(error?),
        }
    })
}

/// What is done on each save.
enum Work {
    Check(CheckArguments),
    Build(BuildArguments),
}

impl Work {
    fn of(arguments: &WatchArguments) -> Self {
        let folder = arguments.folder.clone();
        if arguments.build {
            return Self::Build(BuildArguments {
                folder,
                output: arguments.output.clone(),
                format: arguments.format.clone(),
                edition: arguments.edition.clone(),
                paper: None,
                baseline: None,
                draft: arguments.draft,
                pdf_a: false,
                as_of: None,
            });
        }
        let human = report::by_name("human").expect("invariant: people can always read a report");
        Self::Check(CheckArguments {
            paths: vec![folder],
            profile: Vec::new(),
            format: vec![AskedFormat { format: human, file: None }],
            output: Vec::new(),
            baseline: None,
            changed_since: None,
            fail_on: FailOn::Never,
            as_of: None,
            explain_skips: false,
            fix: false,
        })
    }

    /// What it writes itself, and what is therefore no change; as the system tells its path.
    fn made(&self) -> Option<PathBuf> {
        let Self::Build(BuildArguments { output: Some(output), .. }) = self else { return None };
        let output = std::path::absolute(output).ok()?;
        let real = output.canonicalize().ok();
        let beside = || Some(output.parent()?.canonicalize().ok()?.join(output.file_name()?));
        real.or_else(beside)
    }

    /// Works again and again. Fails if it cannot even begin; later it waits for a better save.
    fn go_on(&self, watcher: &Watcher, console: &Console) -> Result<()> {
        let mut is_first = true;
        loop {
            let start = Instant::now();
            if let Err(error) = self.once(console) {
                if is_first {
                    return Err(error);
                }
                console.fail(&error);
            }
            is_first = false;
            let milliseconds = ("milliseconds", start.elapsed().as_millis().to_string());
            let said = console.say("preview-checked", [milliseconds]);
            console.note(&format!("{}\n{said}\n", "─".repeat(console.width())))?;
            watcher.wait();
            console.note("\n")?;
        }
    }

    fn once(&self, console: &Console) -> Result<()> {
        match self {
            Self::Check(arguments) => check::once(arguments, console).map(drop),
            Self::Build(arguments) => build::run(arguments, console).map(drop),
        }
    }
}
