//! The code quality report of GitLab, as its documentation describes it: an array of findings with
//! a fingerprint each, by which a merge request tells new ones from known ones.

use serde::Serialize;

use crate::Compilation;
use crate::findings::{Finding, Level, fingerprints};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::{ReportOptions, pretty, words};

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let places = Places::new(compilation.handbook.sources());
    let catalogue = Words::of(options.language);
    let prints = fingerprints(&compilation.handbook, &compilation.findings);
    let issues = compilation.findings.iter().zip(prints).map(|(finding, fingerprint)| Issue {
        description: described(catalogue, finding),
        check_name: finding.rule,
        fingerprint,
        severity: severity(finding.level.unwrap_or(Level::Error)),
        location: Location {
            path: options.path_in_repository(places.path(finding.place)),
            lines: Lines {
                begin: places.start(finding.place).line,
                end: places.end(finding.place).line,
            },
        },
    });
    pretty(&issues.collect::<Vec<Issue>>())
}

/// The message, with the way on which it goes wrong.
fn described(catalogue: Words, finding: &Finding) -> String {
    let route = words::route(catalogue, finding).map(|route| format!(" ({route})"));
    words::message(catalogue, finding) + &route.unwrap_or_default()
}

/// GitLab knows five; what an author mends by editing a text is never a `blocker`.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Info => "info",
    }
}
