//! A line a finding, as editors and `grep` read it. The words of a level are the same in every
//! language, since programs look for them.

use crate::Compilation;
use crate::findings::Level;
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::{ReportOptions, text, words};

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let places = Places::new(compilation.handbook.sources());
    let catalogue = Words::of(options.language);
    let mut report = String::new();
    for finding in &compilation.findings {
        let path = text::line(&format!("{}{}", options.prefix, places.path(finding.place)));
        let start = places.start(finding.place);
        let level = finding.level.unwrap_or(Level::Error).name();
        let message = text::line(&words::message(catalogue, finding));
        let place = format!("{path}:{}:{}", start.line, start.column);
        report.push_str(&format!("{place}: {level} {}: {message}\n", finding.rule));
    }
    report
}
