//! `svod check`: reads, checks, reports. Writes nothing but the reports it was asked for.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::CheckArguments;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::{Outcome, emit};
use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::nearest;
use crate::report::{Format, ReportOptions};
use crate::source::Sources;
use crate::{Compilation, Request, compile_as};

pub(super) fn run(arguments: &CheckArguments, console: &Console) -> Result<Outcome> {
    let reports = reports(arguments, console)?;
    let project = Project::find(&arguments.paths, console)?;
    let request = Request { profiles: arguments.profile.clone() };
    let mut compilation = compile_as(&project.open(arguments.as_of)?, &request)?;
    demand_profiles(&arguments.profile, &compilation.handbook, console)?;
    project.demand_sources(&compilation, console)?;
    demand_no_source(&reports, &project, compilation.handbook.sources(), console)?;
    let Compilation { handbook, findings, .. } = &mut compilation;
    findings.retain(|found| project.shows(&handbook.sources().get(found.place.source).path));
    let options = ReportOptions {
        explain_skips: arguments.explain_skips,
        ..options(&compilation, &project, console)
    };
    for report in &reports {
        let text = (report.format.write)(&compilation, &options);
        match &report.file {
            Some(file) => emit::write_report(file, &text, console)?,
            None => console.print(&text)?,
        }
    }
    let levels = compilation.findings.iter().map(|found| found.level.unwrap_or(Level::Error));
    let has_failed = levels.into_iter().any(|level| arguments.fail_on.is_met_by(level));
    Ok(if has_failed { Outcome::Found } else { Outcome::Clean })
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
        ..ReportOptions::new(console.language_of(compilation.handbook.language()))
    }
}

/// A report and the file it goes to; none for the standard output.
struct Asked {
    format: &'static Format,
    file: Option<PathBuf>,
}

/// Pairs formats with files. Only one report can go to the standard output.
fn reports(arguments: &CheckArguments, console: &Console) -> Result<Vec<Asked>> {
    let CheckArguments { format, output, .. } = arguments;
    if output.len() > format.len() {
        return Err(console.failure("report-many-files", []));
    }
    let files = output.iter().map(|file| (file != Path::new("-")).then(|| file.clone()));
    let files = files.chain(std::iter::repeat(None));
    let reports = format.iter().zip(files).map(|(format, file)| Asked { format, file });
    let reports: Vec<Asked> = reports.collect();
    if reports.iter().filter(|report| report.file.is_none()).count() > 1 {
        return Err(console.failure("report-many-to-stdout", []));
    }
    Ok(reports)
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

/// `-o letters/a.md` is a slip of the hand, not a wish to lose the letter.
fn demand_no_source(
    reports: &[Asked],
    project: &Project,
    sources: &Sources,
    console: &Console,
) -> Result<()> {
    for file in reports.iter().filter_map(|report| report.file.as_deref()) {
        let Ok(real) = file.canonicalize() else { continue };
        if sources.iter().any(|(_, source)| project.root.join(source.path.as_str()) == real) {
            let path = file.display().to_string();
            return Err(console.failure("report-over-source", [("path", path)]));
        }
    }
    Ok(())
}
