//! The words of a finding: its message, its advice, and the notes at its second places.

use crate::findings::{Finding, Related};
use crate::locale::Words;

/// What is wrong.
pub fn message(words: Words, finding: &Finding) -> String {
    if finding.variant.is_empty() {
        return words.with(finding.rule, &finding.arguments);
    }
    words.with(&format!("{}.{}", finding.rule, finding.variant), &finding.arguments)
}

/// What to do about it, with the nearest known word where there is one.
pub fn help(words: Words, finding: &Finding) -> Option<String> {
    let find =
        |attribute: &str| words.find(&format!("{}.{attribute}", finding.rule), &finding.arguments);
    let near = finding.arguments.contains_key("nearest").then(|| find("help-near")).flatten();
    let own = (!finding.variant.is_empty()).then(|| find(&format!("help-{}", finding.variant)));
    near.or(own.flatten()).or_else(|| find("help"))
}

/// Why a second place is shown.
pub fn note(words: Words, finding: &Finding, related: &Related) -> String {
    words.with(&format!("{}.{}", finding.rule, related.note), &finding.arguments)
}
