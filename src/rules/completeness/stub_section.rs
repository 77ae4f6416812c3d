//! A section that a profile demands holds more than its heading.

use crate::findings::{Finding, Level};
use crate::rules::Rule;
use crate::rules::completeness::section::Candidate;

pub(crate) static RULE: Rule = Rule {
    name: "stub-section",
    level: Level::Error,
    check: None,
    bad: folder!(greeting: "# Приветствие\n\nТекст будет позже.\n"),
    good: folder!(),
};

pub(super) fn finding(candidate: &Candidate<'_>) -> Finding {
    RULE.at(candidate.place()).with("title", candidate.title())
}
