//! The words of a finding, looked up in the catalogue of a language.

use crate::findings::{Finding, Level, Related};
use crate::locale::Words;

/// What is wrong.
pub(super) fn message(words: Words, finding: &Finding) -> String {
    let Finding { rule, variant, arguments, .. } = finding;
    match *variant {
        "" => words.with(rule, arguments),
        variant => words.with(&format!("{rule}.{variant}"), arguments),
    }
}

/// What to do about it, if the catalogue knows.
pub(super) fn help(words: Words, finding: &Finding) -> Option<String> {
    let find = |attribute| words.find(&format!("{}.{attribute}", finding.rule), &finding.arguments);
    let near = finding.arguments.contains_key("nearest").then(|| find("help-near")).flatten();
    near.or_else(|| find("help"))
}

/// Why a second place is shown.
pub(super) fn note(words: Words, finding: &Finding, related: &Related) -> String {
    words.with(&format!("{}.{}", finding.rule, related.note), &finding.arguments)
}

/// The name of a level.
pub(super) fn level(words: Words, level: Level) -> String {
    words.text(match level {
        Level::Error => "report-error",
        Level::Warning => "report-warning",
        Level::Info => "report-info",
    })
}
