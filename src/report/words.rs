//! The words of a report that are not those of a finding.

use crate::findings::{Argument, Finding, Level, Step};
use crate::language::typography;
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

/// A step of a finding's way: what led there, and its name.
pub(super) fn step(words: Words, step: &Step) -> String {
    let name = step.name.as_str();
    match &step.by {
        None => name.to_owned(),
        Some(Argument::Key(key)) => format!("{} → {name}", words.text(key)),
        Some(by) => {
            let said = typography::quoted(&words.say(by), words.language());
            format!("{said} → {name}")
        }
    }
}

/// The way of a finding in one line.
pub(super) fn route(words: Words, finding: &Finding) -> Option<String> {
    let names: Vec<&str> = finding.route.iter().map(|step| step.name.as_str()).collect();
    let name = words.text("report-route");
    (names.len() > 1).then(|| format!("{name}: {}", names.join(" → ")))
}

/// The name of a level.
pub(super) fn level(words: Words, level: Level) -> String {
    words.text(match level {
        Level::Error => "report-error",
        Level::Warning => "report-warning",
        Level::Info => "report-info",
    })
}
