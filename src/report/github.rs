//! Workflow commands of GitHub: each finding becomes an annotation beside its line. Only what
//! stands in one line may name columns; GitHub drops the others.

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::{ReportOptions, text, words};

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let places = Places::new(compilation.handbook.sources());
    let catalogue = Words::of(options.language);
    let findings = compilation.findings.iter();
    findings.map(|finding| command(finding, &places, options, catalogue)).collect()
}

fn command(
    finding: &Finding,
    places: &Places<'_>,
    options: &ReportOptions,
    catalogue: Words,
) -> String {
    let (start, end) = (places.start(finding.place), places.end(finding.place));
    let path = options.path_in_repository(places.path(finding.place));
    let mut properties = vec![
        ("file", property(&path)),
        ("line", start.line.to_string()),
        ("endLine", end.line.to_string()),
    ];
    if start.line == end.line {
        properties.push(("col", start.column.to_string()));
        properties.push(("endColumn", end.column.to_string()));
    }
    properties.push(("title", property(finding.rule)));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let help = words::help(catalogue, finding);
    let help = help.map(|help| format!("\n{}: {help}", catalogue.text("report-help")));
    let route = words::route(catalogue, finding).map(|route| format!("\n{route}"));
    let message =
        words::message(catalogue, finding) + &route.unwrap_or_default() + &help.unwrap_or_default();
    format!("::{} {}::{}\n", verb(finding), properties.join(","), data(&message))
}

fn verb(finding: &Finding) -> &'static str {
    match finding.level.unwrap_or(Level::Error) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    }
}

/// The message: it ends at the end of the line, so that only line ends and the sign of escapes
/// have to be written in another way.
fn data(message: &str) -> String {
    text::lines(message).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value among others: it ends at a comma or at two colons.
fn property(value: &str) -> String {
    data(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_a_command_or_begins_another() {
        assert_eq!(data("100%\n::error::x\0"), "100%25%0A::error::x\u{fffd}");
        assert_eq!(property("a,b::c\n"), "a%2Cb%3A%3Ac%0A");
    }
}
