//! Reports: the findings of a run as text, in one of the formats of `FORMATS`.
//! A report is a pure function of a compilation; who writes it where is for `cli`.

mod auditor;
mod github;
mod gitlab;
mod html;
mod human;
mod json;
mod junit;
mod limits;
mod markdown;
mod places;
mod profiles;
mod sarif;
mod short;
mod summary;
mod text;
mod words;

pub(crate) use auditor::auditor_csv;
pub use limits::{Adopted, ChangedSince, Limits};
use std::collections::BTreeSet;

use crate::Compilation;
use crate::findings::Level;
use crate::language::Language;
use crate::locale::Words;
use crate::source::SourceId;

/// A way to write findings down.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// One line of help.
    pub about: &'static str,
    /// Whether it has colours, as ANSI escapes; the others are written as they are.
    pub is_coloured: bool,
    /// Whether it says what was left out on purpose; the others have no room for it.
    pub says_limits: bool,
    /// Writes the report.
    pub write: fn(&Compilation, &ReportOptions) -> String,
}

/// Every format.
pub static FORMATS: &[Format] = &[
    Format {
        name: "human",
        about: "for people: the lines concerned, and what to do",
        is_coloured: true,
        says_limits: true,
        write: human::write,
    },
    curt("short", "a line a finding, for editors and grep", short::write),
    plain("json", "for programs; see docs/json.md", json::write),
    plain("sarif", "code scanning and editors: SARIF 2.1.0", sarif::write),
    curt("junit", "a test report: a suite a file, a failed case a finding", junit::write),
    curt("github", "annotations in a workflow of GitHub", github::write),
    curt("gitlab", "code quality of a merge request of GitLab", gitlab::write),
    plain("markdown", "a comment on a pull request", markdown::write),
    plain("html", "the gap list to show and to print: one page, by chapters", html::write),
];

const fn plain(
    name: &'static str,
    about: &'static str,
    write: fn(&Compilation, &ReportOptions) -> String,
) -> Format {
    Format { name, about, is_coloured: false, says_limits: true, write }
}

/// A format of findings alone.
const fn curt(
    name: &'static str,
    about: &'static str,
    write: fn(&Compilation, &ReportOptions) -> String,
) -> Format {
    Format { says_limits: false, ..plain(name, about, write) }
}

/// What a run has left out of its findings on purpose, for formats that do not say it.
pub(crate) fn limit_lines(options: &ReportOptions) -> Vec<String> {
    limits::lines(&options.limits, Words::of(options.language))
}

/// The format of a name.
pub fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// How a report is written.
#[derive(Debug, Clone)]
pub struct ReportOptions {
    /// The language of the words.
    pub language: Language,
    /// The width of the terminal, in columns.
    pub width: usize,
    /// Whether passed-over files are listed with the reason.
    pub explain_skips: bool,
    /// Whether only some paths of the project were asked about.
    pub is_partial: bool,
    /// What stands before a path to make it clickable, such as `examples/shop/`.
    pub prefix: String,
    /// What is left out on purpose.
    pub limits: Limits,
    /// The files that were asked about; none for all.
    pub chosen: Option<BTreeSet<SourceId>>,
    /// From which level on a finding is a failure; none for never.
    pub fails_from: Option<Level>,
}

impl ReportOptions {
    /// Usual options: a width of 100 columns, paths from the root of the project.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            width: 100,
            explain_skips: false,
            is_partial: false,
            prefix: String::new(),
            limits: Limits::default(),
            chosen: None,
            fails_from: Some(Level::Error),
        }
    }

    /// A path from the current folder, which in CI is the root of the repository. Where that is
    /// not above the handbook, a path from the root of the handbook.
    fn path_in_repository(&self, path: &str) -> String {
        let is_outside = self.prefix.starts_with(['/', '\\']) || self.prefix.starts_with("..");
        let prefix = if is_outside || self.prefix.contains(':') { "" } else { &self.prefix };
        format!("{prefix}{path}")
    }
}

/// JSON as people can read it, too. What a terminal might obey is written as an escape; it can only
/// stand inside a string.
fn pretty(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(value)
        .expect("invariant: numbers and strings can always be written as JSON");
    let mut safe = String::with_capacity(text.len() + 1);
    for letter in text.chars() {
        match letter {
            '\u{7f}'..='\u{9f}' => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => safe.push(letter),
        }
    }
    safe.push('\n');
    safe
}
