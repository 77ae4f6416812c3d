//! The arguments of each command, and their help.

use std::path::{Path, PathBuf};

use anstream::ColorChoice;
use anyhow::Result;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::values::{
    AskedFormat, FailOn, ReportFormats, colors, handbook_formats, helpdesks, languages, papers,
    slots,
};
use crate::export::Slots;
use crate::formats;
use crate::kinds::helpdesk::Helpdesk;
use crate::language::{Date, Language};
use crate::paper::Paper;
use crate::serve::Editor;

const EXAMPLES: &str = "\
Examples:
  svod init desk --pack shop --lang ru      begin a handbook
  svod check desk                           say what is missing, contradictory or out of date
  svod check desk --format human,sarif=svod.sarif,html=gaps.html
  svod build desk -o desk/out               render HTML and PDF
  svod serve desk --open                    show it in the browser while you write
  svod export letters desk -o mail          letters as .eml, filled in with their examples
  svod explain missing-owner                what a rule looks for, and why

Exit codes: 0 nothing found at or above the threshold, 1 findings, 2 the work could not be done.";

/// Checks a company's service standards like a compiler and renders them as a handbook.
#[derive(Debug, Parser)]
#[command(name = "svod", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
    /// Language of the messages; else the handbook's, else the environment's
    #[arg(long, global = true, value_name = "LANG", value_parser = languages())]
    pub(super) lang: Option<Language>,
    /// Colours: auto heeds the terminal and NO_COLOR
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_parser = colors())]
    pub(super) color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check a handbook, or some of its files and folders
    Check(CheckArguments),
    /// Render the handbook as HTML and PDF
    Build(BuildArguments),
    /// Show the handbook in the browser, built anew on each save, with what is found in it
    Serve(ServeArguments),
    /// Check again on each save, or build with --build
    Watch(WatchArguments),
    /// Begin a handbook from a starter
    Init(InitArguments),
    /// Let letters leave: as mail, or as macros of a helpdesk
    #[command(subcommand)]
    Export(ExportCommand),
    /// Take in what a helpdesk has: its macros as letters
    #[command(subcommand)]
    Import(ImportCommand),
    /// List the rules
    Rules,
    /// Write down the findings of today, which `check --baseline` then leaves out
    Baseline(BaselineArguments),
    /// Explain a rule: what it looks for, why, a bad and a good example
    Explain(ExplainArguments),
    /// List the profiles of completeness, show one, or index where the handbook meets them
    #[command(subcommand)]
    Profile(ProfileCommand),
    /// List the themes, show one, or copy its files into the handbook to change them
    #[command(subcommand)]
    Theme(ThemeCommand),
    /// Serve an editor over the standard input and output, by the Language Server Protocol
    Lsp(LspArguments),
    /// Print the JSON Schema of a kind of document; without one, list the kinds
    Schema(SchemaArguments),
    /// Print completions for a shell
    Completions(CompletionsArguments),
}

impl Command {
    /// A path of the handbook that it is about; none where it begins one.
    pub(super) fn place(&self) -> Option<&Path> {
        let place = match self {
            Self::Check(arguments) => arguments.paths.first()?,
            Self::Build(arguments) => &arguments.folder,
            Self::Serve(arguments) => &arguments.folder,
            Self::Watch(arguments) => &arguments.folder,
            Self::Baseline(arguments) => &arguments.folder,
            Self::Profile(
                ProfileCommand::List { folder }
                | ProfileCommand::Show { folder, .. }
                | ProfileCommand::Index { folder, .. },
            ) => folder,
            Self::Theme(
                ThemeCommand::List { folder }
                | ThemeCommand::Show { folder, .. }
                | ThemeCommand::Eject(EjectArguments { folder, .. }),
            ) => folder,
            Self::Export(
                ExportCommand::Letters { folder, .. }
                | ExportCommand::Macros(MacrosArguments { folder, .. }),
            ) => folder,
            Self::Import(ImportCommand::Macros { output, .. }) => output,
            Self::Rules | Self::Explain(_) | Self::Schema(_) => Path::new("."),
            Self::Init(_) | Self::Lsp(_) | Self::Completions(_) => return None,
        };
        Some(place)
    }
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The folder of the handbook, or files and folders in it
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) paths: Vec<PathBuf>,
    /// Profiles of completeness
    #[arg(long, value_name = "PROFILE", value_delimiter = ',')]
    pub(super) profile: Vec<String>,
    /// Formats of the report, each with its file or for the standard output: human,sarif=svod.sarif
    #[arg(long, value_name = "FORMAT[=FILE]", value_delimiter = ',', default_value = "human", value_parser = ReportFormats)]
    pub(super) format: Vec<AskedFormat>,
    /// Where the formats without a file go, in their order; `-` is the standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Vec<PathBuf>,
    /// Leave out the findings of this file, which `svod baseline` has written
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Only what has to do with the changes since this revision of git
    #[arg(long, value_name = "REV", allow_hyphen_values = true)]
    pub(super) changed_since: Option<String>,
    /// From which level on findings make the exit code 1
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub(super) fail_on: FailOn,
    /// Check as if today were this day, such as 2026-03-01
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// List the files that were passed over, and why
    #[arg(long)]
    pub(super) explain_skips: bool,
    /// Mend what can be mended without changing its meaning, begin missing sections with a stub that
    /// says what to write, and check again
    #[arg(long)]
    pub(super) fix: bool,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// The folder of the handbook
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// Where the handbook goes; else `out` in its folder
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: Option<PathBuf>,
    /// What to render
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "html,pdf", value_parser = handbook_formats())]
    pub(super) format: Vec<&'static formats::Format>,
    /// For whom: trainee, mentor, manager, public, pocket, auditor, or an edition of svod.yaml; of
    /// several, each goes into a folder of its name. Else the whole book
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub(super) edition: Vec<String>,
    /// The paper: margins and letters are made for it. Else that of the edition or of the theme
    #[arg(long, value_name = "PAPER", value_parser = papers())]
    pub(super) paper: Option<Paper>,
    /// Build in spite of the errors of this file, which `svod baseline` has written; else of the
    /// baseline that svod.yaml names
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Build in spite of errors, marked as a draft, with the gaps listed at the end
    #[arg(long)]
    pub(super) draft: bool,
    /// Let the PDF keep to PDF/A-2a too, for an archive; also `pdf_a: true` in svod.yaml
    #[arg(long)]
    pub(super) pdf_a: bool,
    /// Build as if today were this day, such as 2026-03-01
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// The folder of the handbook
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// The port; else 4477, or the next one that is free. Only this machine is answered
    #[arg(long, value_name = "PORT")]
    pub(super) port: Option<u16>,
    /// Open the handbook in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// For whom, as in `svod build`; else the whole book
    #[arg(long, value_name = "NAME")]
    pub(super) edition: Option<String>,
    /// The editor that a finding opens: vscode, vscodium, cursor, windsurf, zed, idea, textmate,
    /// sublime, or the form of its links with {path}, {line} and {column}
    #[arg(long, value_name = "EDITOR", default_value = "vscode", value_parser = Editor::parse)]
    pub(super) editor: Editor,
}

#[derive(Debug, Args)]
pub(super) struct WatchArguments {
    /// The folder of the handbook
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// Build on each save, as `svod build` does
    #[arg(long)]
    pub(super) build: bool,
    /// Where the handbook goes; else `out` in its folder
    #[arg(short, long, value_name = "OUT", requires = "build")]
    pub(super) output: Option<PathBuf>,
    /// What to render
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "html,pdf", value_parser = handbook_formats())]
    pub(super) format: Vec<&'static formats::Format>,
    /// For whom, as in `svod build`
    #[arg(long, value_name = "NAME", value_delimiter = ',', requires = "build")]
    pub(super) edition: Vec<String>,
    /// Build in spite of errors, as a draft
    #[arg(long, requires = "build")]
    pub(super) draft: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// Each letter as an .eml file, which mail programs open as a draft
    Letters {
        /// The folder of the handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// Where the letters go: a new folder, or one that svod made
        #[arg(short, long, value_name = "OUT")]
        output: PathBuf,
        /// What stands for the slots: their examples (filled), or the slots themselves (open)
        #[arg(long, value_name = "HOW", default_value = "filled", value_parser = slots())]
        slots: Slots,
    },
    /// All letters as one file of macros; a slot without a name there is an error
    Macros(MacrosArguments),
}

#[derive(Debug, Args)]
pub(super) struct MacrosArguments {
    /// The folder of the handbook
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// The helpdesk: zendesk (JSON), osticket (YAML), or csv for any other
    #[arg(long, value_name = "HELPDESK", value_parser = helpdesks())]
    pub(super) target: Helpdesk,
    /// Where the macros go; else the standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// The macros of a helpdesk as letters, with the slots that the handbook knows
    Macros {
        /// The helpdesk: zendesk (JSON), osticket (YAML), or csv for any other
        #[arg(long, value_name = "HELPDESK", value_parser = helpdesks())]
        from: Helpdesk,
        /// What the helpdesk wrote
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where the letters go, such as `letters`; nothing there is overwritten
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct InitArguments {
    /// A new or an empty folder
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// The starter: shop, restaurant or contact-centre
    #[arg(long)]
    pub(super) pack: String,
    /// The name of the company
    #[arg(long)]
    pub(super) name: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct BaselineArguments {
    /// The folder of the handbook
    #[arg(value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// The baseline; else what `svod.yaml` names, else `.svod-baseline.json` beside it
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    /// Begin anew with all findings of today; else cured ones leave and new ones stay out
    #[arg(long)]
    pub(super) renew: bool,
    /// Profiles of completeness
    #[arg(long, value_name = "PROFILE", value_delimiter = ',')]
    pub(super) profile: Vec<String>,
    /// Check as if today were this day, such as 2026-03-01
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The name of a rule, as `svod rules` lists it
    pub(super) rule: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum ProfileCommand {
    /// List the profiles: built in, and those of the handbook
    List {
        /// The folder of a handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
    /// Show a profile, element by element
    Show {
        /// The name of a profile, as `svod profile list` has it
        name: String,
        /// The folder of a handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// For people, or for programs
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: ProfileFormat,
    },
    /// Print where the handbook meets each element, as a table for spreadsheets (CSV)
    Index {
        /// The folder of the handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// The profiles; else those of the handbook
        #[arg(long, value_name = "PROFILE", value_delimiter = ',')]
        profile: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// List the themes: built in, and those of the handbook
    List {
        /// The folder of a handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
    /// Show what a theme settles, with all that it takes from the themes below it
    Show {
        /// The name of a theme, as `svod theme list` has it
        name: String,
        /// The folder of a handbook
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
    /// Copy the files of a built-in theme into the handbook, where they can be changed
    Eject(EjectArguments),
}

#[derive(Debug, Args)]
pub(super) struct EjectArguments {
    /// The name of a built-in theme; else the one that the handbook uses
    pub(super) name: Option<String>,
    /// Files and folders of the theme, such as `theme.yaml` or `static`; else all of its own
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<String>,
    /// The folder of the handbook
    #[arg(long = "into", value_name = "DIR", default_value = ".")]
    pub(super) folder: PathBuf,
    /// Replace what is there already
    #[arg(long)]
    pub(super) force: bool,
}

/// How a profile is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProfileFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct LspArguments {
    /// Check as if today were this day, such as 2026-03-01
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<Date>,
    /// Nothing but what is usual; some editors add it
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// A kind of document, or `svod` for svod.yaml
    pub(super) kind: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    pub(super) shell: Shell,
}

/// Prints the completions of a shell.
pub(super) fn completions(shell: Shell, console: &Console) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "svod", &mut script);
    console.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}
