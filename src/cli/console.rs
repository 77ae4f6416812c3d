//! The terminal: which language it speaks, how wide it is, whether it shows colours.
#![expect(clippy::disallowed_methods, reason = "this is the door to the environment")]

use std::io::{ErrorKind, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anyhow::Result;

use crate::language::Language;
use crate::locale::{Arguments, Words};

/// The width of what is no terminal, in columns.
const USUAL_WIDTH: usize = 100;

/// Where a command speaks.
#[derive(Clone)]
pub(super) struct Console {
    asked: Option<Language>,
    /// The language of the handbook that a command is about, as far as its `svod.yaml` says.
    handbook: Option<Language>,
    color: ColorChoice,
}

impl Console {
    pub(super) fn new(asked: Option<Language>, color: ColorChoice) -> Self {
        Self { asked, handbook: None, color }
    }

    /// Tells it the language of the handbook, before that is read.
    pub(super) fn beside(self, handbook: Option<Language>) -> Self {
        Self { handbook, ..self }
    }

    /// The language asked for.
    pub(super) fn asked(&self) -> Option<Language> {
        self.asked
    }

    /// The language asked for, else the handbook's.
    pub(super) fn language_of(&self, handbook: Language) -> Language {
        self.asked.unwrap_or(handbook)
    }

    /// The language asked for, else that of `svod.yaml`, else that of the environment, else English.
    pub(super) fn language(&self) -> Language {
        self.asked.or(self.handbook).or_else(from_environment).unwrap_or(Language::En)
    }

    /// The words to use where no handbook is read.
    pub(super) fn words(&self) -> Words {
        Words::of(self.language())
    }

    /// A failure in the words of the catalogue.
    pub(super) fn failure<const N: usize>(
        &self,
        key: &str,
        arguments: [(&'static str, String); N],
    ) -> anyhow::Error {
        anyhow::anyhow!(self.say(key, arguments))
    }

    /// A sentence of the catalogue.
    pub(super) fn say<const N: usize>(
        &self,
        key: &str,
        arguments: [(&'static str, String); N],
    ) -> String {
        let arguments = arguments.map(|(name, value)| (name, value.into()));
        self.words().with(key, &Arguments::from(arguments))
    }

    /// The columns of the terminal, or `COLUMNS`, or a hundred.
    pub(super) fn width(&self) -> usize {
        let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let asked = || std::env::var("COLUMNS").ok()?.parse().ok();
        terminal.or_else(asked).unwrap_or(USUAL_WIDTH).max(40)
    }

    /// Writes to the standard output. A reader that has gone away is no failure.
    pub(super) fn print(&self, text: &str) -> Result<()> {
        self.write(std::io::stdout().lock(), text)
    }

    /// Writes to the standard output what has no colours, as it is.
    pub(super) fn print_plain(&self, text: &str) -> Result<()> {
        let mut stream = std::io::stdout().lock();
        written(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Writes to the standard error.
    pub(super) fn note(&self, text: &str) -> Result<()> {
        self.write(std::io::stderr().lock(), text)
    }

    /// Says in one sentence why the work could not be done.
    pub(super) fn fail(&self, error: &anyhow::Error) {
        // Nobody is left to be told if even this cannot be written.
        let _ = self.note(&format!("svod: {error:#}\n"));
    }

    fn write<S>(&self, stream: S, text: &str) -> Result<()>
    where
        S: Write + IsTerminal + anstream::stream::RawStream + anstream::stream::AsLockedWrite,
    {
        let mut stream = AutoStream::new(stream, self.color);
        written(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }
}

fn written(result: std::io::Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn from_environment() -> Option<Language> {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let locale = set.into_iter().find(|value| !value.is_empty())?;
    Language::ALL
        .into_iter()
        .find(|language| locale.to_ascii_lowercase().starts_with(language.code()))
}
