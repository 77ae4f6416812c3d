//! Diagnostics: findings as an editor shows them, file by file.

use std::collections::BTreeMap;

use lsp_types::{Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Message};

use crate::Compilation;
use crate::findings::{Finding, Level};
use crate::locale::Words;
use crate::locale::messages::{help, message, note};
use crate::lsp::address::Address;
use crate::lsp::positions::Lines;
use crate::source::{ProjectPath, SourceId};

/// By whom the editor says that it was told.
pub(super) const SOURCE: &str = "svod";

/// The findings of a project by their files.
pub(super) fn diagnostics(
    compilation: &Compilation,
    address: Address<'_>,
    words: Words,
    with_related: bool,
) -> BTreeMap<ProjectPath, Vec<Diagnostic>> {
    let sources = compilation.handbook.sources();
    let mut files: BTreeMap<SourceId, Vec<&Finding>> = BTreeMap::new();
    for finding in &compilation.findings {
        files.entry(finding.place.source).or_default().push(finding);
    }
    let of_file = |(source, findings): (SourceId, Vec<&Finding>)| {
        let lines = address.lines_of(sources, source);
        let diagnostics = findings.into_iter().map(|finding| {
            let related = with_related.then(|| related(compilation, finding, address, words));
            Diagnostic { related_information: related, ..diagnostic(finding, &lines, words) }
        });
        (sources.get(source).path.clone(), diagnostics.collect())
    };
    files.into_iter().map(of_file).collect()
}

/// A finding without its second places.
pub(super) fn diagnostic(finding: &Finding, lines: &Lines<'_>, words: Words) -> Diagnostic {
    let severity = match finding.level.unwrap_or(Level::Error) {
        Level::Error => DiagnosticSeverity::Error,
        Level::Warning => DiagnosticSeverity::Warning,
        Level::Info => DiagnosticSeverity::Information,
    };
    let told = [Some(message(words, finding)), help(words, finding)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    Diagnostic {
        range: lines.range(finding.place.span),
        severity: Some(severity),
        code: Some(Code::String(finding.rule.to_owned())),
        source: Some(SOURCE.to_owned()),
        message: Message::String(told.join("\n")),
        ..Diagnostic::default()
    }
}

fn related(
    compilation: &Compilation,
    finding: &Finding,
    address: Address<'_>,
    words: Words,
) -> Vec<DiagnosticRelatedInformation> {
    let sources = compilation.handbook.sources();
    let places = finding.related.iter();
    places
        .map(|related| DiagnosticRelatedInformation {
            location: address.location(sources, related.place),
            message: note(words, finding, related),
        })
        .collect()
}
