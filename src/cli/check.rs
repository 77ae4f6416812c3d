//! `svod check`: reads, checks, reports. Writes nothing but the reports it was asked for, and with
//! `--fix` the sources that it mends.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::CheckArguments;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::values::AskedFormat;
use crate::cli::{Outcome, emit, fix, limits, since};
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::report::{Format, ReportOptions, limit_lines};
use crate::source::{SourceId, Sources};
use crate::{Compilation, Request, compile_as};

pub(super) fn run(arguments: &CheckArguments, console: &Console) -> Result<Outcome> {
    let (outcome, compilation) = once(arguments, console)?;
    // The program ends here: to give back a large handbook piece by piece would only take time.
    std::mem::forget(compilation);
    Ok(outcome)
}

/// Checks and reports.
pub(super) fn once(
    arguments: &CheckArguments,
    console: &Console,
) -> Result<(Outcome, Compilation)> {
    let reports = reports(arguments, console)?;
    let project = Project::find(&arguments.paths, console)?;
    let base = since::base(arguments, &project, console)?;
    let former = base.as_ref().map(|base| &base.handbook);
    let request =
        Request { profiles: arguments.profile.clone(), base: former, ..Request::default() };
    let mut compilation = compile_as(&project.open(arguments.as_of)?, &request)?;
    demand_profiles(&arguments.profile, &compilation.handbook, console)?;
    project.demand_sources(&compilation, console)?;
    for file in reports.iter().filter_map(|report| report.file.as_deref()) {
        demand_no_source(file, &project, compilation.handbook.sources(), console)?;
    }
    if arguments.fix {
        compilation = fix::run(&project, compilation, &request, arguments.as_of, console)?;
    }
    let asked = limits::Asked {
        baseline: arguments.baseline.as_deref(),
        changed_since: arguments.changed_since.as_deref(),
        base: base.as_ref(),
    };
    let limits = limits::apply(&asked, &project, &mut compilation, console)?;
    let options = ReportOptions {
        limits,
        explain_skips: arguments.explain_skips,
        fails_from: arguments.fail_on.level(),
        ..options(&compilation, &project, console)
    };
    for report in &reports {
        write(report, &compilation, &options, console)?;
    }
    if !reports.iter().any(|report| report.format.says_limits) {
        for line in limit_lines(&options) {
            console.note(&format!("{line}\n"))?;
        }
    }
    let mut levels = compilation.findings.iter().map(|found| found.level.unwrap_or(Level::Error));
    let has_failed = levels.any(|level| options.fails_from.is_some_and(|from| level >= from));
    let outcome = if has_failed { Outcome::Found } else { Outcome::Clean };
    Ok((outcome, compilation))
}

fn write(
    report: &Asked,
    compilation: &Compilation,
    options: &ReportOptions,
    console: &Console,
) -> Result<()> {
    let Asked { format, file } = report;
    let text = (format.write)(compilation, options);
    match file {
        Some(file) if format.is_coloured => {
            emit::write_report(file, &anstream::adapter::strip_str(&text).to_string(), console)
        }
        Some(file) => emit::write_report(file, &text, console),
        None if format.is_coloured => console.print(&text),
        None => console.print_plain(&text),
    }
}

/// How a report on a project is written for this terminal.
pub(super) fn options(
    compilation: &Compilation,
    project: &Project,
    console: &Console,
) -> ReportOptions {
    ReportOptions {
        width: console.width(),
        prefix: project.prefix(),
        is_partial: project.is_partial(),
        chosen: project.is_partial().then(|| chosen(project, compilation.handbook.sources())),
        ..ReportOptions::new(console.language_of(compilation.handbook.language()))
    }
}

/// A report and the file it goes to; none for the standard output.
struct Asked {
    format: &'static Format,
    file: Option<PathBuf>,
}

/// Pairs formats with files. Only one report can go to the standard output, and one to a file.
fn reports(arguments: &CheckArguments, console: &Console) -> Result<Vec<Asked>> {
    let CheckArguments { format, output, .. } = arguments;
    let mut places = output.iter();
    let reports: Vec<Asked> = format
        .iter()
        .map(|AskedFormat { format, file }| {
            let file = file.as_ref().or_else(|| places.next());
            Asked { format, file: file.filter(|file| *file != Path::new("-")).cloned() }
        })
        .collect();
    if places.next().is_some() {
        return Err(console.failure("report-many-files", []));
    }
    if reports.iter().filter(|report| report.file.is_none()).count() > 1 {
        return Err(console.failure("report-many-to-stdout", []));
    }
    match named_twice(&reports) {
        Some(file) => Err(console.failure("report-twice", [("path", file)])),
        None => Ok(reports),
    }
}

/// The second report would take the place of the first without a word.
fn named_twice(reports: &[Asked]) -> Option<String> {
    let mut taken = BTreeSet::new();
    let mut files = reports.iter().filter_map(|report| report.file.as_deref());
    let whole = |file: &Path| std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    files.find(|file| !taken.insert(whole(file))).map(|file| file.display().to_string())
}

/// The files that were asked about.
fn chosen(project: &Project, sources: &Sources) -> BTreeSet<SourceId> {
    let asked = sources.iter().filter(|(_, source)| project.shows(&source.path));
    asked.map(|(id, _)| id).collect()
}

/// Fails if one of the profiles that were asked for is not there.
pub(super) fn demand_profiles(
    asked: &[String],
    handbook: &Handbook,
    console: &Console,
) -> Result<()> {
    let known = handbook.known_profiles();
    let Some(unknown) = asked.iter().find(|profile| !known.contains(&profile.as_str())) else {
        return Ok(());
    };
    let asked = ("profile", unknown.clone());
    Err(match nearest(unknown, known.iter().copied()) {
        Some(near) => {
            console.failure("report-unknown-profile-near", [asked, ("nearest", near.to_owned())])
        }
        None => console.failure("report-unknown-profile", [asked, ("known", known.join(", "))]),
    })
}

/// `-o letters/a.md` is a slip of the hand, not a wish to lose the letter; and a report that would
/// be read as a document at the next run is no report.
pub(super) fn demand_no_source(
    file: &Path,
    project: &Project,
    sources: &Sources,
    console: &Console,
) -> Result<()> {
    let failure = |key| Err(console.failure(key, [("path", file.display().to_string())]));
    match file.canonicalize() {
        Err(_) if project.would_read(file) => failure("report-among-sources"),
        Ok(real) if is_one_of(sources, project, &real) => failure("report-over-source"),
        _ => Ok(()),
    }
}

fn is_one_of(sources: &Sources, project: &Project, file: &Path) -> bool {
    sources.iter().any(|(_, source)| project.root.join(source.path.as_str()) == file)
}
