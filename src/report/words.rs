//! The words of a report that are not those of a finding.

use crate::findings::{Finding, Level};
use crate::locale::Words;
pub(super) use crate::locale::messages::{help, message, note};

/// The profile, the element and the clause that a finding is about, as far as they have words.
pub(super) fn source(words: Words, finding: &Finding) -> Option<Vec<String>> {
    let element = finding.element.as_ref()?;
    let clause = finding.arguments.get("clause").map(|clause| words.say(clause));
    let clause = clause.unwrap_or_else(|| element.clause.clone());
    let parts = [element.profile.clone(), element.element.clone(), clause];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect())
}

/// The name of a level.
pub(super) fn level(words: Words, level: Level) -> String {
    words.text(match level {
        Level::Error => "report-error",
        Level::Warning => "report-warning",
        Level::Info => "report-info",
    })
}
