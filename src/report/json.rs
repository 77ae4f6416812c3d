//! Findings for programs. The shape is described in `docs/json.md` and changes only with `version`.

use serde::Serialize;

use crate::Compilation;
use crate::findings::{Finding, Level, Related, Step, fingerprints};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::summary::Summary;
use crate::report::words;
use crate::report::{ReportOptions, pretty};
use crate::source::Place;

#[derive(Serialize)]
struct Json<'a> {
    version: u32,
    findings: Vec<JsonFinding<'a>>,
    summary: Summary<'a>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    level: &'a str,
    message: String,
    #[serde(flatten)]
    place: JsonPlace<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    related: Vec<JsonRelated<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    route: Vec<JsonRelated<'a>>,
    #[serde(flatten)]
    element: Option<JsonElement<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    message: String,
    #[serde(flatten)]
    place: JsonPlace<'a>,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct JsonElement<'a> {
    profile: &'a str,
    element: &'a str,
    clause: &'a str,
}

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let places = Places::new(compilation.handbook.sources());
    let words = Words::of(options.language);
    let findings = compilation.findings.iter();
    let findings = findings.zip(fingerprints(&compilation.handbook, &compilation.findings));
    let entry = |(finding, fingerprint)| entry(finding, fingerprint, &places, words);
    let json = Json {
        version: 1,
        findings: findings.map(entry).collect(),
        summary: Summary::of(compilation, options),
    };
    pretty(&json)
}

fn entry<'a>(
    finding: &'a Finding,
    fingerprint: String,
    places: &Places<'a>,
    words: Words,
) -> JsonFinding<'a> {
    let related = |related: &Related| JsonRelated {
        message: words::note(words, finding, related),
        place: place(related.place, places),
    };
    let step = |step: &Step| JsonRelated {
        message: words::step(words, step),
        place: place(step.place, places),
    };
    let route = finding.route.iter().filter(|_| finding.route.len() > 1);
    JsonFinding {
        rule: finding.rule,
        level: finding.level.unwrap_or(Level::Error).name(),
        message: words::message(words, finding),
        place: place(finding.place, places),
        help: words::help(words, finding),
        related: finding.related.iter().map(related).collect(),
        route: route.map(step).collect(),
        element: finding.element.as_ref().map(|element| JsonElement {
            profile: &element.profile,
            element: &element.element,
            clause: &element.clause,
        }),
        fingerprint,
    }
}

fn place<'a>(place: Place, places: &Places<'a>) -> JsonPlace<'a> {
    let (start, end) = (places.start(place), places.end(place));
    JsonPlace {
        path: places.path(place),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
