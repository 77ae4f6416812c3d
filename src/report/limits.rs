//! What a run leaves out of its report on purpose, and how much of it there is.

use serde::Serialize;

use crate::locale::{Arguments, Words};

/// The limits of a run.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Limits {
    /// The findings of a baseline, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Adopted>,
    /// The revision since which changes were looked for, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_since: Option<ChangedSince>,
}

impl Limits {
    /// How many findings there are that the report does not show.
    pub(super) fn hidden(&self) -> usize {
        let known = self.baseline.map_or(0, |adopted| adopted.findings);
        known + self.changed_since.as_ref().map_or(0, |since| since.outside)
    }
}

/// How a run stands to its baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Adopted {
    /// How many findings it hides.
    pub findings: usize,
    /// How many of its entries have no finding any more; none where a part was looked at.
    pub stale: usize,
}

/// How a run stands to a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedSince {
    /// Its name, as it was asked for.
    pub revision: String,
    /// How many findings have nothing to do with the changes.
    pub outside: usize,
}

/// What the end of a report says about them.
pub(super) fn lines(limits: &Limits, words: Words) -> Vec<String> {
    let count = |key, count: usize| words.with(key, &Arguments::from([("count", count.into())]));
    let mut lines = Vec::new();
    if let Some(since) = &limits.changed_since {
        let revision = since.revision.replace(char::is_control, "\u{fffd}");
        let arguments = [("revision", revision.into()), ("count", since.outside.into())];
        lines.push(words.with("report-since", &Arguments::from(arguments)));
    }
    if let Some(adopted) = limits.baseline {
        lines.push(count("report-baseline-known", adopted.findings));
        if adopted.stale > 0 {
            lines.push(count("report-baseline-stale", adopted.stale));
        }
    }
    lines
}
