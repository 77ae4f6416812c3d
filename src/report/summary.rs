//! The end of a report: how many findings of which level, what was read and what was passed over.

use crate::Compilation;
use crate::findings::{Argument, Level};
use crate::kinds::manifest::{LevelSetting, LevelsAt};
use crate::locale::{Arguments, Words};
use crate::report::{ReportOptions, profiles};

/// The numbers of a run.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub(super) struct Summary {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) infos: usize,
    pub(super) documents: usize,
    pub(super) skipped: usize,
    pub(super) plain: bool,
}

impl Summary {
    pub(super) fn of(compilation: &Compilation) -> Self {
        let Compilation { handbook, findings, .. } = compilation;
        let count = |level| findings.iter().filter(|found| found.level == Some(level)).count();
        Self {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            infos: count(Level::Info),
            documents: handbook.document_count(),
            skipped: handbook.sources().skipped.len(),
            plain: handbook.is_plain(),
        }
    }
}

/// The last lines of the report for people.
pub(super) fn lines(compilation: &Compilation, options: &ReportOptions) -> Vec<String> {
    let words = Words::of(options.language);
    let summary = Summary::of(compilation);
    let mut lines = vec![counts(words, summary)];
    if options.is_partial {
        lines.push(words.text("report-partial"));
    }
    if summary.plain {
        lines.push(words.text("report-plain"));
    }
    lines.extend(profiles::lines(compilation, words));
    let off = rules_off(compilation);
    if !off.is_empty() {
        lines.push(words.with("report-off", &one("rules", off.join(", "))));
    }
    lines.extend(skips(compilation, options, words));
    lines
}

fn counts(words: Words, summary: Summary) -> String {
    let numbers = [
        ("report-errors", summary.errors),
        ("report-warnings", summary.warnings),
        ("report-infos", summary.infos),
    ];
    let found = numbers.into_iter().filter(|(_, count)| *count > 0);
    let mut found: Vec<String> =
        found.map(|(key, count)| words.with(key, &one("count", count))).collect();
    if found.is_empty() {
        found.push(words.text("report-nothing-found"));
    }
    let mut arguments = one("documents", summary.documents);
    arguments.insert("found", found.join(", ").into());
    words.with("report-summary", &arguments)
}

/// Rules and elements of profiles that the manifest has silenced.
fn rules_off(compilation: &Compilation) -> Vec<&str> {
    let Some(file) = &compilation.handbook.manifest else { return Vec::new() };
    let levels = file.manifest.levels.iter();
    let is_off = |level: &LevelsAt| *level == LevelsAt::Everywhere(LevelSetting::Off);
    let off = levels.filter(|(_, level)| is_off(&level.value));
    off.map(|(rule, _)| rule.value.as_str()).collect()
}

fn skips(compilation: &Compilation, options: &ReportOptions, words: Words) -> Vec<String> {
    let skipped = &compilation.handbook.sources().skipped;
    if skipped.is_empty() {
        return Vec::new();
    }
    let count = one("count", skipped.len());
    if !options.explain_skips {
        return vec![words.with("report-skipped", &count)];
    }
    let mut lines = vec![words.with("report-skipped-list", &count)];
    lines.extend(skipped.iter().map(|file| {
        let path = format!("{}{}", options.prefix, file.path);
        let reason = words.text(&format!("report-skip-{}", file.reason));
        format!("  {}: {reason}", path.replace(char::is_control, "\u{fffd}"))
    }));
    lines
}

fn one(name: &'static str, value: impl Into<Argument>) -> Arguments {
    Arguments::from([(name, value.into())])
}
