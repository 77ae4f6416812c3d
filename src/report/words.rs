//! The words of a report that are not those of a finding.

use crate::findings::Level;
use crate::locale::Words;
pub(super) use crate::locale::messages::{help, message, note};

/// The name of a level.
pub(super) fn level(words: Words, level: Level) -> String {
    words.text(match level {
        Level::Error => "report-error",
        Level::Warning => "report-warning",
        Level::Info => "report-info",
    })
}
