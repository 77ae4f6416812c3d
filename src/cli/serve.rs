//! `svod serve`: shows the handbook in the browser and builds it anew on each save.
#![expect(clippy::disallowed_methods, reason = "this is a door to the clock")]

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use anyhow::Result;
use tokio::runtime;
use tokio::sync::oneshot;

use crate::Compilation;
use crate::cli::args::ServeArguments;
use crate::cli::console::Console;
use crate::cli::limits::{self, Asked};
use crate::cli::project::Project;
use crate::cli::stop::Stop;
use crate::cli::watcher::Watcher;
use crate::cli::{Outcome, browser, build};
use crate::handbook::Edition;
use crate::locale::{Arguments, Words};
use crate::serve::{Board, Built, Host, Preview, Session, Wishes, serve};
use crate::source::World;

/// Where the preview is, if nobody else is there.
const PORT: u16 = 4477;

/// How many ports after that are tried.
const NEXT: u16 = 20;

pub(super) fn run(arguments: &ServeArguments, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let listener = listen(arguments.port, console)?;
    let port = listener.local_addr()?.port();
    let watcher = Watcher::of(&project.root, None, console)?;
    let board = Arc::new(Board::default());
    let wishes = Wishes {
        language: console.asked(),
        editor: arguments.editor.clone(),
        root: project.root.clone(),
    };
    let edition = arguments.edition.iter().cloned().collect();
    let desk = Desk { project, console: console.clone(), edition };
    let session = Session::new(wishes, Arc::new(desk), Arc::clone(&board));
    let (tell, first) = oneshot::channel();
    let builder = Builder { session, watcher, console: console.clone() };
    thread::Builder::new().name("builds".to_owned()).spawn(move || builder.run(tell))?;

    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let mut stop = Stop::new()?;
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::spawn(serve(listener, Preview { board, port }.router()));
        tokio::select! {
            () = stop.wished() => return Ok(()),
            built = first => say_address(&built??, port, arguments.open, console)?,
        }
        stop.wished().await;
        Ok(())
    });
    // Neither a build nor a visitor is waited for.
    runtime.shutdown_background();
    served.map(|()| Outcome::Clean)
}

/// Takes a port of this machine alone: the one that was asked for, else the first that is free.
fn listen(asked: Option<u16>, console: &Console) -> Result<TcpListener> {
    let bind = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let Some(port) = asked else {
        let free = (PORT..=PORT + NEXT).find_map(|port| bind(port).ok());
        let listener = free.map_or_else(|| bind(0), Ok)?;
        let port = listener.local_addr()?.port();
        if port != PORT {
            let ports = [("taken", PORT.to_string()), ("port", port.to_string())];
            console.note(&format!("{}\n", console.say("preview-port-moved", ports)))?;
        }
        return Ok(listener);
    };
    bind(port).map_err(|error| {
        let port = ("port", port.to_string());
        match error.kind() {
            ErrorKind::AddrInUse => console.failure("preview-port-taken", [port]),
            _ => console.failure("preview-port-refused", [port, ("reason", error.to_string())]),
        }
    })
}

fn say_address(built: &Built, port: u16, is_opened: bool, console: &Console) -> Result<()> {
    let address = format!("http://127.0.0.1:{port}/");
    let arguments = Arguments::from([("address", address.clone().into())]);
    let said = built.words.with("preview-serving", &arguments);
    console.print(&format!("{said}\n{}\n", built.words.text("preview-stop")))?;
    say_trouble(&built.trouble, console)?;
    if !built.found.is_empty() {
        console.note(&format!("{}\n", built.found))?;
    }
    if is_opened && !browser::open(&address) {
        console.note(&format!("{}\n", built.words.text("preview-cannot-open")))?;
    }
    Ok(())
}

fn say_trouble(trouble: &[String], console: &Console) -> Result<()> {
    trouble.iter().try_for_each(|words| console.note(&format!("{words}\n")))
}

/// What the session asks the command line.
struct Desk {
    project: Project,
    console: Console,
    /// The name of the edition; none for the whole book.
    edition: Vec<String>,
}

impl Host for Desk {
    fn world(&self) -> Result<Box<dyn World + '_>> {
        Ok(Box::new(self.project.open(None)?))
    }

    fn edition(&self, compilation: &Compilation) -> Result<Edition> {
        self.project.demand_sources(compilation, &self.console)?;
        let language = self.console.language_of(compilation.handbook.language());
        let mut editions = build::editions(&self.edition, compilation, Words::of(language))?;
        Ok(editions.swap_remove(0))
    }

    fn limit(&self, compilation: &mut Compilation) -> Result<()> {
        limits::apply(&Asked::default(), &self.project, compilation, &self.console)?;
        Ok(())
    }
}

/// Builds on a thread of its own, as long as the program runs.
struct Builder {
    session: Session,
    watcher: Watcher,
    console: Console,
}

impl Builder {
    /// Builds, tells how the first build went, and builds again after each change.
    fn run(mut self, tell: oneshot::Sender<Result<Built>>) {
        let first = self.build();
        let is_begun = first.is_ok();
        // Nobody waits any more where the program is about to end.
        let _ = tell.send(first);
        if !is_begun {
            return;
        }
        loop {
            self.watcher.wait();
            let start = Instant::now();
            let built = self.build();
            // Nobody is left to be told if even this cannot be written.
            let _ = self.say(built, start);
        }
    }

    /// A mistake of our own leaves the last pages where they are, as one of the author's does.
    fn build(&mut self) -> Result<Built> {
        let built = catch_unwind(AssertUnwindSafe(|| self.session.build()));
        let built = built.unwrap_or_else(|_| Err(self.console.failure("preview-own-mistake", [])));
        built.inspect_err(|error| self.session.fail(error))
    }

    fn say(&self, built: Result<Built>, start: Instant) -> Result<()> {
        let built = match built {
            Ok(built) => built,
            Err(error) => {
                self.console.fail(&error);
                return Ok(());
            }
        };
        let clean = || built.words.text("preview-clean");
        let found = if built.found.is_empty() { clean() } else { built.found.clone() };
        let milliseconds = usize::try_from(start.elapsed().as_millis()).unwrap_or(usize::MAX);
        let arguments = Arguments::from([
            ("milliseconds", milliseconds.to_string().into()),
            ("found", found.into()),
        ]);
        let said = built.words.with("preview-updated", &arguments);
        self.console.note(&format!("{said}\n"))?;
        say_trouble(&built.trouble, &self.console)
    }
}
