//! `svod build`: checks, and if nothing stops it renders the handbook and puts it in its place.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::BuildArguments;
use crate::cli::console::Console;
use crate::cli::limits::{self, Asked};
use crate::cli::project::Project;
use crate::cli::{Outcome, check, emit};
use crate::findings::Level;
use crate::formats::FORMATS;
use crate::locale::{Arguments, Words};
use crate::output::Output;
use crate::report::{Limits, ReportOptions, by_name};
use crate::{Compilation, compile, render};

pub(super) fn run(arguments: &BuildArguments, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let out = arguments.output.clone().unwrap_or_else(|| arguments.folder.join("out"));
    emit::demand_own(&out, console)?;
    let world = project.open(arguments.as_of)?;
    let mut compilation = compile(&world)?;
    project.demand_sources(&compilation, console)?;
    let words = Words::of(console.language_of(compilation.handbook.language()));
    let all = compilation.findings.clone();
    let baseline = arguments.baseline.as_deref();
    let asked = Asked { baseline, ..Asked::default() };
    let limits = limits::apply(&asked, &project, &mut compilation, console)?;
    say_findings(&compilation, limits, &project, console)?;
    let errors = errors(&compilation);
    if errors > 0 && !arguments.draft {
        let count = Arguments::from([("count", errors.into())]);
        console.note(&format!("{}\n", words.with("report-refused", &count)))?;
        return Ok(Outcome::Found);
    }
    // A draft ends with all of its gaps, those of long ago too.
    compilation.findings = all;
    compilation.pdf_a |= arguments.pdf_a;
    let output = render(&compilation, &world, &arguments.format, arguments.draft)?;
    emit::write_output(&output, &out, console)?;
    console.print(&made(&output, &out, words))?;
    Ok(Outcome::Clean)
}

fn say_findings(
    compilation: &Compilation,
    limits: Limits,
    project: &Project,
    console: &Console,
) -> Result<()> {
    let human = by_name("human").expect("invariant: people can always read a report");
    let options = ReportOptions { limits, ..check::options(compilation, project, console) };
    console.note(&(human.write)(compilation, &options))
}

fn errors(compilation: &Compilation) -> usize {
    compilation.findings.iter().filter(|found| found.level == Some(Level::Error)).count()
}

/// Where the handbook is: the page to open first, and the PDF with its number of pages.
fn made(output: &Output, out: &Path, words: Words) -> String {
    let mut text = words.text("report-built");
    text.push('\n');
    for (path, bytes) in output.files() {
        if FORMATS.iter().any(|format| format.entry == path) {
            let file: PathBuf = out.join(path);
            text.push_str(&format!("  {}{}\n", file.display(), pages(path, bytes, words)));
        }
    }
    text
}

fn pages(path: &str, bytes: &[u8], words: Words) -> String {
    if !path.ends_with(".pdf") {
        return String::new();
    }
    let Ok(document) = lopdf::Document::load_mem(bytes) else { return String::new() };
    let count = Arguments::from([("count", document.get_pages().len().into())]);
    format!(" ({})", words.with("report-pages", &count))
}
