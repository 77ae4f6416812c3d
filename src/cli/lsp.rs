//! `svod lsp`: serves an editor over the standard input and output.

use anyhow::{Context, Result};
use lsp_server::Connection;

use crate::cli::Outcome;
use crate::cli::args::LspArguments;
use crate::cli::console::Console;
use crate::lsp::{Settings, serve};

/// The protocol wants 0 where the editor said that it would leave, and 1 where it did not.
pub(super) fn run(arguments: &LspArguments, console: &Console) -> Result<Outcome> {
    let (connection, threads) = Connection::stdio();
    let settings = Settings { language: console.asked(), as_of: arguments.as_of };
    let in_order = serve(connection, settings);
    threads.join().context("the editor could not be understood")?;
    Ok(if in_order { Outcome::Clean } else { Outcome::Found })
}
