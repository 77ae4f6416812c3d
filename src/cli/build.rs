//! `svod build`: checks, and if nothing stops it renders the handbook and puts it in its place.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::BuildArguments;
use crate::cli::console::Console;
use crate::cli::limits::{self, Asked};
use crate::cli::project::Project;
use crate::cli::{Outcome, check, emit};
use crate::findings::Level;
use crate::formats::{FORMATS, Format};
use crate::handbook::Edition;
use crate::language::nearest;
use crate::locale::{Arguments, Words};
use crate::output::Output;
use crate::report::{Limits, ReportOptions, by_name};
use crate::{Compilation, compile, render_edition};

pub(super) fn run(arguments: &BuildArguments, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let out = arguments.output.clone().unwrap_or_else(|| arguments.folder.join("out"));
    emit::demand_own(&out, console)?;
    let world = project.open(arguments.as_of)?;
    let mut compilation = compile(&world)?;
    project.demand_sources(&compilation, console)?;
    let words = Words::of(console.language_of(compilation.handbook.language()));
    let editions = editions(&arguments.edition, &compilation, words)?;
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
    compilation.paper = arguments.paper;
    let mut output = Output::default();
    let mut notes = Vec::new();
    for edition in &editions {
        let made =
            render_edition(&compilation, &world, &arguments.format, arguments.draft, edition)?;
        let name = Some(edition.name()).filter(|_| editions.len() > 1);
        notes.extend(without(&made, &arguments.format, name, words));
        notes.extend(too_thick(&made, words));
        match editions.len() {
            1 => output.extend(made),
            _ => output.extend_below(edition.name(), made),
        }
    }
    if output.is_empty() {
        anyhow::bail!(notes.join("; "));
    }
    notes.iter().try_for_each(|words| console.note(&format!("{words}\n")))?;
    emit::write_output(&output, &out, console)?;
    console.print(&made(&output, &out, words))?;
    Ok(Outcome::Clean)
}

/// The editions that are asked for, each once; the whole book if none is. Fails if there is none of
/// a name, or nothing in it.
pub(super) fn editions(
    names: &[String],
    compilation: &Compilation,
    words: Words,
) -> Result<Vec<Edition>> {
    if names.is_empty() {
        return Ok(vec![Edition::whole()]);
    }
    let all = compilation.handbook.editions();
    let mut asked: Vec<Edition> = Vec::new();
    for name in names.iter().map(|name| name.trim()) {
        let Some(edition) = all.iter().find(|edition| edition.name() == name) else {
            return Err(unknown(name, &all, words));
        };
        if edition.is_empty(&compilation.handbook) {
            let arguments = Arguments::from([("edition", name.to_owned().into())]);
            anyhow::bail!(words.with("report-empty-edition", &arguments));
        }
        if asked.iter().all(|known| known.name() != name) {
            asked.push(edition.clone());
        }
    }
    Ok(asked)
}

fn unknown(name: &str, all: &[Edition], words: Words) -> anyhow::Error {
    let known: Vec<&str> = all.iter().map(Edition::name).collect();
    let mut arguments =
        Arguments::from([("edition", name.to_owned().into()), ("known", known.join(", ").into())]);
    let near = nearest(name, known.iter().copied());
    let key = if near.is_some() { "report-unknown-edition-near" } else { "report-unknown-edition" };
    arguments.extend(near.map(|near| ("nearest", near.to_owned().into())));
    anyhow::anyhow!(words.with(key, &arguments))
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

/// As many sheets can be folded at once and stitched.
const FOLDED: usize = 25;

/// Says of a booklet that it is too thick for what its pages are made for.
fn too_thick(made: &Output, words: Words) -> Option<String> {
    let (path, _) = made.files().find(|(path, _)| path.ends_with("booklet.pdf"))?;
    let sides = made.page_count(path)?;
    let sheets = Arguments::from([("sheets", (sides / 2).into()), ("most", FOLDED.into())]);
    (sides / 2 > FOLDED).then(|| words.with("report-thick-booklet", &sheets))
}

/// Which formats made nothing of an edition, and why.
fn without(
    made: &Output,
    formats: &[&'static Format],
    edition: Option<&str>,
    words: Words,
) -> Vec<String> {
    let is_lacking =
        |format: &&&Format| made.files().all(|(path, _)| !format.entries.contains(&path));
    let reason = |format: &&'static Format| {
        let reason = words.text(&format!("report-no-{}", format.name));
        edition.map_or(reason.clone(), |edition| format!("{edition}: {reason}"))
    };
    formats.iter().filter(is_lacking).map(reason).collect()
}

fn errors(compilation: &Compilation) -> usize {
    compilation.findings.iter().filter(|found| found.level == Some(Level::Error)).count()
}

/// Where the handbook is: the page to open first, and the PDF with its number of pages.
fn made(output: &Output, out: &Path, words: Words) -> String {
    let mut text = words.text("report-built");
    text.push('\n');
    for (path, _) in output.files() {
        let is_entry = |entry: &&str| {
            let folder = path.strip_suffix(entry);
            folder.is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
        };
        if FORMATS.iter().flat_map(|format| format.entries).any(is_entry) {
            let file: PathBuf = out.join(path);
            let pages = output.page_count(path).map(|count| pages(count, words));
            text.push_str(&format!("  {}{}\n", file.display(), pages.unwrap_or_default()));
        }
    }
    text
}

fn pages(count: usize, words: Words) -> String {
    format!(" ({})", words.with("report-pages", &Arguments::from([("count", count.into())])))
}
