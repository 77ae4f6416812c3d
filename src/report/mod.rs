//! Reports: the findings of a run as text, in one of the formats of `FORMATS`.
//! A report is a pure function of a compilation; who writes it where is for `cli`.

mod auditor;
mod human;
mod json;
mod places;
mod profiles;
mod summary;
mod words;

pub(crate) use auditor::auditor_csv;

use crate::Compilation;
use crate::language::Language;

/// A way to write findings down.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// One line of help.
    pub about: &'static str,
    /// Writes the report. Colours, where there are any, are ANSI escapes.
    pub write: fn(&Compilation, &ReportOptions) -> String,
}

/// Every format.
pub static FORMATS: &[Format] = &[
    Format {
        name: "human",
        about: "for people: the lines concerned, and what to do",
        write: human::write,
    },
    Format { name: "json", about: "for programs; see docs/json.md", write: json::write },
];

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
        }
    }
}
