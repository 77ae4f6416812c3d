//! The end of a report: how many findings of which level, what was read, what was passed over, and
//! which rules did not run. Nothing passes in silence.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Compilation;
use crate::findings::{Argument, Level};
use crate::kinds::manifest::{LevelSetting, LevelsAt};
use crate::locale::{Arguments, Words};
use crate::report::profiles::{self, Standing};
use crate::report::{Limits, ReportOptions, limits};
use crate::rules::{self, FAMILIES, Family};

/// The numbers of a run.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Summary<'a> {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) infos: usize,
    pub(super) documents: usize,
    pub(super) skipped: usize,
    pub(super) plain: bool,
    /// What was left out on purpose.
    #[serde(flatten)]
    pub(super) limits: Limits,
    /// The profiles of completeness that the handbook was held against.
    pub(super) profiles: Vec<Standing<'a>>,
    /// How many rules ran and had something to look at.
    pub(super) rules: usize,
    /// What `svod.yaml` has switched off.
    pub(super) off: Vec<&'a str>,
    /// What it has switched off in a file or a folder only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) off_inside: Vec<OffInside<'a>>,
    /// The families of rules that had nothing to look at.
    pub(super) idle: Vec<Idle>,
    /// How many files were passed over for which reason.
    pub(super) skip_reasons: BTreeMap<&'static str, usize>,
    /// Which files were passed over, if that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) skipped_files: Option<Vec<SkippedFile<'a>>>,
}

/// A rule that is switched off in a path.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OffInside<'a> {
    path: &'a str,
    name: &'a str,
}

/// A family of rules whose kinds of documents the handbook does not have.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Idle {
    pub(super) family: &'static str,
    /// How many rules that are not switched off.
    pub(super) rules: usize,
}

/// A file that was passed over.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SkippedFile<'a> {
    path: &'a str,
    reason: &'static str,
}

impl<'a> Summary<'a> {
    pub(super) fn of(compilation: &'a Compilation, options: &ReportOptions) -> Self {
        let Compilation { handbook, findings, .. } = compilation;
        let count = |level| findings.iter().filter(|found| found.level == Some(level)).count();
        let skipped = &handbook.sources().skipped;
        let mut skip_reasons = BTreeMap::new();
        skipped.iter().for_each(|file| *skip_reasons.entry(file.reason).or_default() += 1);
        let files = skipped.iter();
        let files = files.map(|file| SkippedFile { path: file.path.as_str(), reason: file.reason });
        let all_off = off(compilation);
        let everywhere = all_off.iter().filter(|(path, _)| path.is_none());
        let off: Vec<&str> = everywhere.map(|(_, name)| *name).collect();
        let off_inside = all_off.iter().filter_map(|(path, name)| Some(((*path)?, *name)));
        let off_inside = off_inside.map(|(path, name)| OffInside { path, name }).collect();
        let idle: Vec<Idle> = idle(compilation, &off).collect();
        let at_work = |family: &Family| idle.iter().all(|idle| idle.family != family.name);
        let at_work = FAMILIES.iter().filter(|family| at_work(family));
        Self {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            infos: count(Level::Info),
            documents: handbook.document_count(),
            skipped: skipped.len(),
            plain: handbook.is_plain(),
            limits: options.limits.clone(),
            profiles: profiles::standings(compilation, Words::of(options.language)),
            rules: at_work.map(|family| running(family, &off)).sum(),
            off,
            off_inside,
            idle,
            skip_reasons,
            skipped_files: options.explain_skips.then(|| files.collect()),
        }
    }
}

/// Rules, families and elements of profiles that the manifest has silenced, and in which path.
fn off(compilation: &Compilation) -> Vec<(Option<&str>, &str)> {
    let Some(file) = &compilation.handbook.manifest else { return Vec::new() };
    let mut off = Vec::new();
    for (name, levels) in file.manifest.levels.iter() {
        let is_known = |name: &str| rules::is_known(&compilation.handbook, name);
        match &levels.value {
            LevelsAt::Everywhere(LevelSetting::Off) if is_known(&name.value) => {
                off.push((None, name.value.as_str()));
            }
            LevelsAt::Everywhere(_) => {}
            LevelsAt::Inside(inside) => {
                let inside = inside.iter().filter(|(_, level)| level.value == LevelSetting::Off);
                let inside = inside.filter(|(rule, _)| is_known(&rule.value));
                let path = name.value.as_str();
                off.extend(inside.map(|(rule, _)| (Some(path), rule.value.as_str())));
            }
        }
    }
    off
}

fn idle(compilation: &Compilation, off: &[&str]) -> impl Iterator<Item = Idle> {
    let families = rules::idle_families(&compilation.handbook);
    families.map(|family| Idle { family: family.name, rules: running(family, off) })
}

/// How many rules of a family are not switched off, one by one or all at once.
fn running(family: &Family, off: &[&str]) -> usize {
    if off.contains(&family.name) {
        return 0;
    }
    family.rules.iter().filter(|rule| !off.contains(&rule.name)).count()
}

/// The last lines of the report for people.
pub(super) fn lines(compilation: &Compilation, options: &ReportOptions) -> Vec<String> {
    let words = Words::of(options.language);
    let summary = Summary::of(compilation, options);
    let mut lines = vec![counts(words, &summary)];
    lines.extend(circumstances(&summary, options));
    lines
}

/// How many documents were checked, and what was found.
pub(super) fn counts(words: Words, summary: &Summary<'_>) -> String {
    let mut found = levels(words, summary);
    if found.is_empty() {
        found.push(words.text(match summary.limits.hidden() {
            0 => "report-nothing-found",
            _ => "report-nothing-new",
        }));
    }
    let mut arguments = one("documents", summary.documents);
    arguments.insert("found", found.join(", ").into());
    words.with("report-summary", &arguments)
}

/// The levels that have findings, with their numbers.
pub(super) fn levels(words: Words, summary: &Summary<'_>) -> Vec<String> {
    let numbers = [
        ("report-errors", summary.errors),
        ("report-warnings", summary.warnings),
        ("report-infos", summary.infos),
    ];
    let found = numbers.into_iter().filter(|(_, count)| *count > 0);
    found.map(|(key, count)| words.with(key, &one("count", count))).collect()
}

/// What the numbers hold for: the part that is shown, the profiles, what did not run and what was
/// passed over.
pub(super) fn circumstances(summary: &Summary<'_>, options: &ReportOptions) -> Vec<String> {
    let words = Words::of(options.language);
    let mut lines = Vec::new();
    if options.is_partial {
        lines.push(words.text("report-partial"));
    }
    lines.extend(limits::lines(&summary.limits, words));
    if summary.plain {
        lines.push(words.text("report-plain"));
    }
    lines.extend(profiles::lines(&summary.profiles, words));
    let unchecked = summary.profiles.iter().filter(|profile| !profile.checked);
    let unchecked: Vec<&str> = unchecked.map(|profile| profile.name).collect();
    if !unchecked.is_empty() {
        let names = one("profiles", unchecked.join(", "));
        lines.push(words.with("report-unchecked", &names));
    }
    let inside = summary.off_inside.iter().map(|off| format!("{} ({})", off.name, off.path));
    let off: Vec<String> =
        summary.off.iter().map(|name| (*name).to_owned()).chain(inside).collect();
    if !off.is_empty() {
        lines.push(words.with("report-off", &one("rules", off.join(", "))));
    }
    let idle = summary.idle.iter().filter(|idle| idle.rules > 0);
    let idle: Vec<String> = idle.map(|idle| format!("{} ({})", idle.family, idle.rules)).collect();
    if !idle.is_empty() {
        lines.push(words.with("report-idle", &one("families", idle.join(", "))));
    }
    lines.extend(skips(summary, options, words));
    lines
}

fn skips(summary: &Summary<'_>, options: &ReportOptions, words: Words) -> Vec<String> {
    if summary.skipped == 0 {
        return Vec::new();
    }
    let count = one("count", summary.skipped);
    let Some(files) = &summary.skipped_files else {
        return vec![words.with("report-skipped", &count)];
    };
    let mut lines = vec![words.with("report-skipped-list", &count)];
    lines.extend(files.iter().map(|file| {
        let path = format!("{}{}", options.prefix, file.path);
        let reason = words.text(&format!("report-skip-{}", file.reason));
        format!("  {}: {reason}", path.replace(char::is_control, "\u{fffd}"))
    }));
    lines
}

fn one(name: &'static str, value: impl Into<Argument>) -> Arguments {
    Arguments::from([(name, value.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::KINDS;
    use crate::language::{Date, Language};
    use crate::source::MemoryWorld;

    fn compiled(tree: &str) -> Compilation {
        crate::compile(&MemoryWorld::from_text(tree, Date::new(2026, 3, 1).unwrap())).unwrap()
    }

    #[test]
    fn a_family_looks_at_kinds_that_exist() {
        for subject in FAMILIES.iter().flat_map(|family| family.subjects) {
            let is_kind = KINDS.iter().any(|kind| kind.name == *subject);
            assert!(is_kind || *subject == "channel", "{subject}");
        }
    }

    #[test]
    fn rules_without_anything_to_look_at_are_counted_by_families() {
        let compilation = compiled("--- svod.yaml\nlevels: {dead-end: off}\n--- letters/a.md\n");
        let summary = Summary::of(&compilation, &ReportOptions::new(Language::En));
        let idle: Vec<&str> = summary.idle.iter().map(|idle| idle.family).collect();
        assert!(idle.contains(&"scripts") && idle.contains(&"channels"), "{idle:?}");
        assert!(!idle.contains(&"letters") && !idle.contains(&"documents"), "{idle:?}");
        let scripts = FAMILIES.iter().find(|family| family.name == "scripts").unwrap();
        let count = summary.idle.iter().find(|idle| idle.family == "scripts").unwrap().rules;
        assert_eq!(count, scripts.rules.len() - 1);
        let all: usize = FAMILIES.iter().map(|family| family.rules.len()).sum();
        let at_rest: usize = summary.idle.iter().map(|idle| idle.rules).sum();
        assert_eq!(summary.rules + at_rest + 1, all);
    }

    #[test]
    fn each_reason_for_passing_over_a_file_has_words() {
        let reasons = [
            "link",
            "not-a-document",
            "not-a-source",
            "project-file",
            "unreadable-folder",
            "unreadable-name",
        ];
        for reason in reasons {
            let key = format!("report-skip-{reason}");
            assert!(Words::of(Language::En).find(&key, &Arguments::new()).is_some(), "{key}");
        }
    }
}
