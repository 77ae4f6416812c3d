//! The command line: arguments in, an exit code out. With `source` it is the only door to the
//! world; what is checked and how it looks is decided elsewhere.

mod args;
mod baseline;
mod browser;
mod build;
mod check;
mod console;
mod emit;
mod explain;
mod export;
mod fix;
mod init;
mod limits;
mod lsp;
mod profile;
mod project;
mod rules;
mod schema;
mod schemas;
mod serve;
mod since;
mod stop;
mod theme;
mod values;
mod watch;
mod watcher;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::cli::args::{Arguments, Command};
use crate::cli::console::Console;

/// What a command that did its work has to say to whoever called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing at or above the threshold.
    Clean,
    /// Something was found.
    Found,
}

/// Runs the command line: 0 nothing found, 1 findings, 2 the work could not be done.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let console = Console::new(arguments.lang, arguments.color);
    let console = console.beside(arguments.command.place().and_then(project::language_at));
    match dispatch(&arguments.command, &console) {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) => {
            console.fail(&error);
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: &Command, console: &Console) -> Result<Outcome> {
    match command {
        Command::Check(arguments) => check::run(arguments, console),
        Command::Build(arguments) => build::run(arguments, console),
        Command::Serve(arguments) => serve::run(arguments, console),
        Command::Watch(arguments) => watch::run(arguments, console),
        Command::Init(arguments) => init::run(arguments, console),
        Command::Baseline(arguments) => baseline::run(arguments, console),
        Command::Export(command) => export::export(command, console),
        Command::Import(command) => export::import(command, console),
        Command::Rules => rules::run(console),
        Command::Explain(arguments) => explain::run(&arguments.rule, console),
        Command::Profile(command) => profile::run(command, console),
        Command::Theme(command) => theme::run(command, console),
        Command::Lsp(arguments) => lsp::run(arguments, console),
        Command::Schema(arguments) => schema::run(arguments.kind.as_deref(), console),
        Command::Completions(arguments) => args::completions(arguments.shell, console),
    }
}

/// Help and the version are no failure; anything else is a wrong use. A closed pipe is none.
fn usage(error: &clap::Error) -> ExitCode {
    let is_failure = error.use_stderr();
    let is_written = error.print().is_ok();
    if is_failure { ExitCode::from(2) } else { ExitCode::from(u8::from(!is_written) * 2) }
}
