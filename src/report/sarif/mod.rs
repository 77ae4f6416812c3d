//! SARIF 2.1.0, the standard form of findings: code scanning of GitHub and many editors read it.
//! The rules and the profiles that findings refer to are described in `driver`.

mod driver;

use serde::Serialize;
use serde_json::{Value, json};

use crate::Compilation;
use crate::findings::{Finding, Level, fingerprints};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::sarif::driver::Driver;
use crate::report::summary::{Summary, circumstances};
use crate::report::{ReportOptions, pretty, words};
use crate::source::Place;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The base of all addresses: the root of the repository, as GitHub calls it.
const BASE: &str = "%SRCROOT%";

/// The name says what the fingerprint is made of, and changes with it.
const FINGERPRINT: &str = "svodFinding/v1";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    invocations: [Value; 1],
    language: &'static str,
    default_encoding: &'static str,
    /// Viewers that pass over this count in this way, too.
    column_kind: &'static str,
    original_uri_base_ids: Value,
    results: Vec<Reported>,
    taxonomies: &'a [Value],
    properties: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reported {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Value,
    locations: [Value; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    code_flows: Vec<Value>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    taxa: Option<Value>,
}

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let driver = Driver::of(compilation, options);
    let catalogue = Words::of(options.language);
    let scribe = Scribe {
        places: Places::new(compilation.handbook.sources()),
        catalogue,
        options,
        driver: &driver,
    };
    let prints = fingerprints(&compilation.handbook, &compilation.findings);
    let results = compilation.findings.iter().zip(prints);
    let summary = Summary::of(compilation, options);
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: driver.tool(),
            invocations: [invocation(&driver, &summary, options)],
            language: options.language.code(),
            default_encoding: "utf-8",
            column_kind: "utf16CodeUnits",
            original_uri_base_ids: json!({ BASE: described(&catalogue.text("report-root")) }),
            results: results.map(|(finding, print)| scribe.result(finding, &print)).collect(),
            taxonomies: &driver.taxonomies,
            properties: json!({ "summary": summary }),
        }],
    };
    pretty(&log)
}

/// That the run has come to its end, what was switched off, and what did not run.
fn invocation(driver: &Driver, summary: &Summary<'_>, options: &ReportOptions) -> Value {
    let notification =
        |line: String| json!({ "level": "note", "message": { "text": line.trim() } });
    let notes: Vec<Value> = circumstances(summary, options).into_iter().map(notification).collect();
    json!({
        "executionSuccessful": true,
        "ruleConfigurationOverrides": driver.overrides,
        "toolExecutionNotifications": notes,
    })
}

fn described(text: &str) -> Value {
    json!({ "description": { "text": text } })
}

struct Scribe<'a> {
    places: Places<'a>,
    catalogue: Words,
    options: &'a ReportOptions,
    driver: &'a Driver,
}

impl Scribe<'_> {
    fn result(&self, finding: &Finding, fingerprint: &str) -> Reported {
        let related = finding.related.iter().enumerate().map(|(index, related)| {
            let mut location = self.location(related.place);
            location["id"] = (index + 1).into();
            let note = words::note(self.catalogue, finding, related);
            location["message"] = json!({ "text": unlinked(&note) });
            location
        });
        Reported {
            rule_id: finding.rule,
            rule_index: self.driver.index_of(finding.rule),
            level: level(finding.level.unwrap_or(Level::Error)),
            message: json!({ "text": self.text(finding) }),
            locations: [self.location(finding.place)],
            related_locations: related.collect(),
            code_flows: self.flow(finding).into_iter().collect(),
            partial_fingerprints: json!({ FINGERPRINT: fingerprint }),
            taxa: finding.element.as_ref().and_then(|element| self.driver.taxon(element)),
        }
    }

    /// The way on which it goes wrong; viewers walk through it step by step.
    fn flow(&self, finding: &Finding) -> Option<Value> {
        let steps = finding.route.iter().map(|step| {
            let mut location = self.location(step.place);
            location["message"] = json!({ "text": unlinked(&words::step(self.catalogue, step)) });
            json!({ "location": location })
        });
        let steps: Vec<Value> = steps.collect();
        (steps.len() > 1).then(|| json!({ "threadFlows": [{ "locations": steps }] }))
    }

    /// What is wrong and what to do about it, a paragraph each.
    fn text(&self, finding: &Finding) -> String {
        let mut text = words::message(self.catalogue, finding);
        if let Some(help) = words::help(self.catalogue, finding) {
            let name = self.catalogue.text("report-help");
            text.push_str(&format!("\n\n{name}: {help}"));
        }
        unlinked(&text)
    }

    fn location(&self, place: Place) -> Value {
        let path = self.options.path_in_repository(self.places.path(place));
        let (start, end) = (self.places.start_utf16(place), self.places.end_utf16(place));
        json!({
            "physicalLocation": {
                "artifactLocation": { "uri": address(&path), "uriBaseId": BASE },
                "region": {
                    "startLine": start.line,
                    "startColumn": start.column,
                    "endLine": end.line,
                    "endColumn": end.column,
                },
            },
        })
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// A viewer makes a link of `[words](address)`; the words of an author are no link.
fn unlinked(text: &str) -> String {
    text.replace("](", "]\u{2060}(")
}

/// A relative address: letters, digits and a few signs as they are, every other byte as `%XX`.
fn address(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_no_letter_that_has_a_meaning_there() {
        assert_eq!(address("pages/about.md"), "pages/about.md");
        assert_eq!(address("a b/ё:%?#.md"), "a%20b/%D1%91%3A%25%3F%23.md");
    }

    #[test]
    fn words_of_an_author_are_no_link() {
        assert_eq!(unlinked("см. [сюда](1)"), "см. [сюда]\u{2060}(1)");
    }
}
