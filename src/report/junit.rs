//! JUnit XML: a suite for each file that was checked, a failed case for each finding from the level
//! of `--fail-on` on. A file without such has one case that passed, so that nobody takes an empty
//! report for a good one; what is found below the level stands in its output.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::locale::Words;
use crate::report::places::Places;
use crate::report::{ReportOptions, text, words};
use crate::source::SourceId;

/// Writes the report.
pub(super) fn write(compilation: &Compilation, options: &ReportOptions) -> String {
    let scribe = Scribe {
        places: Places::new(compilation.handbook.sources()),
        catalogue: Words::of(options.language),
        options,
    };
    let files = files(compilation, options);
    let cases: usize = files.values().map(|file| file.failed.len().max(1)).sum();
    let failed: usize = files.values().map(|file| file.failed.len()).sum();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let counts = format!("tests=\"{cases}\" failures=\"{failed}\" errors=\"0\"");
    put(&mut xml, format_args!("<testsuites name=\"svod\" {counts} time=\"0\">"));
    for (source, file) in &files {
        let path = compilation.handbook.sources().get(*source).path.as_str();
        scribe.suite(&mut xml, &options.path_in_repository(path), file);
    }
    put(&mut xml, format_args!("</testsuites>"));
    xml
}

/// The findings of a file: those that make the run fail, and the others.
#[derive(Default)]
struct File<'a> {
    failed: Vec<&'a Finding>,
    passed: Vec<&'a Finding>,
}

/// The files that were asked about: the documents, the manifest, and what else has findings.
fn files<'a>(
    compilation: &'a Compilation,
    options: &ReportOptions,
) -> BTreeMap<SourceId, File<'a>> {
    let handbook = &compilation.handbook;
    let manifest = handbook.manifest.iter().map(|file| file.source);
    let checked = handbook.documents.iter().map(|document| document.source).chain(manifest);
    let is_chosen =
        |source: &SourceId| options.chosen.as_ref().is_none_or(|chosen| chosen.contains(source));
    let mut files: BTreeMap<SourceId, File<'_>> =
        checked.filter(is_chosen).map(|source| (source, File::default())).collect();
    for finding in &compilation.findings {
        let level = finding.level.unwrap_or(Level::Error);
        let file = files.entry(finding.place.source).or_default();
        match options.fails_from.is_some_and(|from| level >= from) {
            true => file.failed.push(finding),
            false => file.passed.push(finding),
        }
    }
    files
}

struct Scribe<'a> {
    places: Places<'a>,
    catalogue: Words,
    options: &'a ReportOptions,
}

impl Scribe<'_> {
    fn suite(&self, xml: &mut String, path: &str, file: &File<'_>) {
        let (name, failed) = (escaped(path), file.failed.len());
        let counts = format!("tests=\"{}\" failures=\"{failed}\"", failed.max(1));
        put(
            xml,
            format_args!(
                "  <testsuite name=\"{name}\" {counts} errors=\"0\" skipped=\"0\" time=\"0\">"
            ),
        );
        let class = class(path);
        let mut names = BTreeMap::new();
        for finding in &file.failed {
            self.failure(xml, &class, finding, &mut names);
        }
        if file.failed.is_empty() {
            let name = escaped(&self.catalogue.text("report-checked"));
            put(
                xml,
                format_args!("    <testcase name=\"{name}\" classname=\"{class}\" time=\"0\">"),
            );
            self.output(xml, &file.passed);
            put(xml, format_args!("    </testcase>"));
        } else {
            self.output(xml, &file.passed);
        }
        put(xml, format_args!("  </testsuite>"));
    }

    fn failure(
        &self,
        xml: &mut String,
        class: &str,
        finding: &Finding,
        names: &mut BTreeMap<String, usize>,
    ) {
        let message = text::line(&words::message(self.catalogue, finding));
        let name = format!("{}: {message}", finding.rule);
        let count = names.entry(name.clone()).or_default();
        *count += 1;
        // Two cases of one name are taken for one.
        let name = if *count > 1 { format!("{name} ({count})") } else { name };
        let (name, message) = (escaped(&name), escaped(&message));
        put(xml, format_args!("    <testcase name=\"{name}\" classname=\"{class}\" time=\"0\">"));
        let said = content(&self.told(finding));
        let rule = finding.rule;
        put(
            xml,
            format_args!("      <failure message=\"{message}\" type=\"{rule}\">{said}</failure>"),
        );
        put(xml, format_args!("    </testcase>"));
    }

    fn output(&self, xml: &mut String, findings: &[&Finding]) {
        if !findings.is_empty() {
            let told: Vec<String> =
                findings.iter().map(|finding| content(&self.told(finding))).collect();
            put(xml, format_args!("      <system-out>{}</system-out>", told.join("\n")));
        }
    }

    /// The finding with its place and what to do.
    fn told(&self, finding: &Finding) -> String {
        let start = self.places.start(finding.place);
        let path = self.options.path_in_repository(self.places.path(finding.place));
        let level = words::level(self.catalogue, finding.level.unwrap_or(Level::Error));
        let message = words::message(self.catalogue, finding);
        let place = format!("{}:{}:{}", text::line(&path), start.line, start.column);
        let mut told = format!("{place}: {level}[{}]: {message}", finding.rule);
        for related in &finding.related {
            let start = self.places.start(related.place);
            let path = self.options.path_in_repository(self.places.path(related.place));
            let note = words::note(self.catalogue, finding, related);
            let place = format!("{}:{}:{}", text::line(&path), start.line, start.column);
            told.push_str(&format!("\n{place}: {note}"));
        }
        if finding.route.len() > 1 {
            told.push_str(&format!("\n{}:", self.catalogue.text("report-route")));
        }
        for step in finding.route.iter().filter(|_| finding.route.len() > 1) {
            let line = self.places.start(step.place).line;
            told.push_str(&format!("\n  {line}: {}", words::step(self.catalogue, step)));
        }
        if let Some(help) = words::help(self.catalogue, finding) {
            told.push_str(&format!("\n{}: {help}", self.catalogue.text("report-help")));
        }
        told
    }
}

fn put(xml: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(xml, "{line}");
}

/// Readers group cases by what stands before the last full stop of a class.
fn class(path: &str) -> String {
    escaped(path.rsplit_once('.').map_or(path, |(stem, _)| stem))
}

/// Text for a quoted attribute, in which a line end would be read as a blank.
fn escaped(words: &str) -> String {
    content(words).replace('\n', "&#10;")
}

/// Text between tags; what XML cannot hold is shown by a sign.
fn content(words: &str) -> String {
    let mut escaped = String::new();
    for letter in text::lines(words).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(
            escaped("<a b='\"'>&\0\n]]>"),
            "&lt;a b=&apos;&quot;&apos;&gt;&amp;\u{fffd}&#10;]]&gt;"
        );
    }
}
