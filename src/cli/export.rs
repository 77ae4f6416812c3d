//! `svod export` and `svod import`: letters leave as mail or as macros of a helpdesk, and macros come
//! back as letters. What has an error in it does not leave.
#![expect(clippy::disallowed_methods, reason = "this is a door to the disk")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cli::args::{ExportCommand, ImportCommand, MacrosArguments};
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::{Outcome, check, emit};
use crate::export::macros::{self, Import, Unreadable};
use crate::export::{self, Slots};
use crate::findings::{Argument, Finding, Level};
use crate::handbook::{Handbook, MANIFEST};
use crate::kinds::helpdesk::Helpdesk;
use crate::locale::{Arguments, Words};
use crate::report::by_name;
use crate::source::World;
use crate::{Compilation, Request, compile_as};

pub(super) fn export(command: &ExportCommand, console: &Console) -> Result<Outcome> {
    match command {
        ExportCommand::Letters { folder, output, slots } => {
            letters(folder, output, *slots, console)
        }
        ExportCommand::Macros(arguments) => macros(arguments, console),
    }
}

fn letters(folder: &PathBuf, out: &Path, slots: Slots, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(folder), console)?;
    emit::demand_own(out, console)?;
    let Some(compilation) = checked(&project, None, console)? else { return Ok(Outcome::Found) };
    let handbook = &compilation.handbook;
    if slots == Slots::Filled && is_left(&export::unfilled(handbook), "report-unfilled", console)? {
        return Ok(Outcome::Found);
    }
    emit::write_output(&export::eml(handbook, slots), out, console)?;
    say(handbook, "report-letters-out", Some(out), console)?;
    Ok(Outcome::Clean)
}

fn macros(arguments: &MacrosArguments, console: &Console) -> Result<Outcome> {
    let helpdesk = arguments.target;
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let Some(compilation) = checked(&project, Some(helpdesk), console)? else {
        return Ok(Outcome::Found);
    };
    let handbook = &compilation.handbook;
    // The level of the rule may have been lowered; a gap in a letter is a gap all the same.
    if is_left(&macros::unmapped(handbook, helpdesk), "report-unmapped", console)? {
        return Ok(Outcome::Found);
    }
    let text = macros::export(handbook, helpdesk);
    match &arguments.output {
        Some(file) if file.as_os_str() != "-" => {
            check::demand_no_source(file, &project, handbook.sources(), console)?;
            emit::write_report(file, &text, console)?;
            say(handbook, "report-macros-out", Some(file), console)?;
        }
        _ => console.print_plain(&text)?,
    }
    Ok(Outcome::Clean)
}

/// The project, if nothing that is to leave has an error; else its errors are said.
fn checked(
    project: &Project,
    helpdesk: Option<Helpdesk>,
    console: &Console,
) -> Result<Option<Compilation>> {
    let world = project.open(None)?;
    let request = Request { helpdesk, ..Request::default() };
    let mut compilation = compile_as(&world as &dyn World, &request)?;
    project.demand_sources(&compilation, console)?;
    let handbook = &compilation.handbook;
    let words = Words::of(console.language_of(handbook.language()));
    if export::count(handbook) == 0 {
        let path = [("path", project.root.display().to_string())];
        return Err(console.failure("report-no-letters", path));
    }
    let stops = |finding: &Finding| {
        finding.level == Some(Level::Error)
            && is_of_letters(handbook, finding)
            && is_of_helpdesk(finding, helpdesk)
    };
    let stopping: Vec<Finding> =
        compilation.findings.iter().filter(|finding| stops(finding)).cloned().collect();
    if stopping.is_empty() {
        return Ok(Some(compilation));
    }
    let count = Arguments::from([("count", stopping.len().into())]);
    compilation.findings = stopping;
    let human = by_name("human").expect("invariant: people can always read a report");
    console.note(&(human.write)(&compilation, &check::options(&compilation, project, console)))?;
    console.note(&format!("{}\n", words.with("report-export-refused", &count)))?;
    Ok(None)
}

/// Whether a finding stands where letters get their words from.
fn is_of_letters(handbook: &Handbook, finding: &Finding) -> bool {
    let source = finding.place.source;
    let is_manifest = handbook.sources().get(source).path.as_str() == MANIFEST;
    let document = handbook.documents.iter().find(|document| document.source == source);
    let is_letter = document.is_some_and(|document| {
        document.kind.name == "letter" && document.may_leave() || document.kind.name == "governance"
    });
    // What is missing elsewhere is often said in the manifest, and no matter of letters.
    is_letter || is_manifest && finding.element.is_none()
}

/// Whether a finding is not about another helpdesk than the one that is asked for.
fn is_of_helpdesk(finding: &Finding, helpdesk: Option<Helpdesk>) -> bool {
    if finding.rule != "unmapped-placeholder" {
        return true;
    }
    let target = finding.arguments.get("target");
    helpdesk.is_some_and(|asked| target == Some(&Argument::Text(asked.name().to_owned())))
}

/// Says which slots have no words, if there are any.
fn is_left(slots: &BTreeSet<String>, key: &str, console: &Console) -> Result<bool> {
    if !slots.is_empty() {
        let names: Vec<&str> = slots.iter().map(String::as_str).collect();
        console.note(&format!("{}\n", console.say(key, [("slots", names.join(", "))])))?;
    }
    Ok(!slots.is_empty())
}

fn say(handbook: &Handbook, key: &str, path: Option<&Path>, console: &Console) -> Result<()> {
    let words = Words::of(console.language_of(handbook.language()));
    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
    let arguments =
        Arguments::from([("count", export::count(handbook).into()), ("path", path.into())]);
    console.print(&format!("{}\n", words.with(key, &arguments)))
}

pub(super) fn import(command: &ImportCommand, console: &Console) -> Result<Outcome> {
    let ImportCommand::Macros { from, file, output } = command;
    let path = || [("path", file.display().to_string())];
    let bytes = std::fs::read(file).with_context(|| console.say("report-unreadable", path()))?;
    let handbook = around(output, console)?;
    let import = macros::import(handbook.as_ref(), *from, &bytes);
    let import = import.map_err(|why| unreadable(&why, file, console))?;
    if import.count == 0 {
        return Err(console.failure("report-no-macros", path()));
    }
    for (letter, bytes) in emit::all_new(&import.letters, output, console)? {
        emit::write_new(&letter, bytes).with_context(|| emit::cannot_write(&letter, console))?;
    }
    let language = handbook.as_ref().map(Handbook::language);
    let words = Words::of(language.map_or(console.language(), |own| console.language_of(own)));
    console.print(&imported(&import, output, words))?;
    Ok(Outcome::Clean)
}

/// The handbook that a folder is in, if it is in one.
fn around(folder: &Path, console: &Console) -> Result<Option<Handbook>> {
    let there = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    let there = if there.as_os_str().is_empty() { Path::new(".") } else { there };
    let project = Project::find(&[there.to_owned()], console)?;
    if !project.is_handbook() {
        return Ok(None);
    }
    let world = project.open(None)?;
    let (sources, _) = crate::source::load(&world)?;
    Ok(Some(Handbook::of(sources, world.today()).0))
}

fn unreadable(why: &Unreadable, file: &Path, console: &Console) -> anyhow::Error {
    let path = ("path", file.display().to_string());
    match why {
        Unreadable::Encoding => console.failure("report-not-utf8", [path]),
        Unreadable::Shape => console.failure("report-no-macros", [path]),
        Unreadable::Syntax(line, column) => {
            let place = [path, ("line", line.to_string()), ("column", column.to_string())];
            console.failure("report-not-in-form", place)
        }
    }
}

/// What came in, and what did not.
fn imported(import: &Import, out: &Path, words: Words) -> String {
    let path = out.display().to_string();
    let line = |key: &str, count: usize, names: String| {
        let arguments = Arguments::from([
            ("count", count.into()),
            ("path", path.as_str().into()),
            ("names", names.into()),
        ]);
        format!("{}\n", words.with(key, &arguments))
    };
    let mut text = line("report-macros-in", import.count, String::new());
    if !import.foreign.is_empty() {
        let names: Vec<String> = import.foreign.iter().cloned().collect();
        text.push_str(&line("report-foreign-slots", names.len(), emit::few(&names)));
    }
    if !import.empty.is_empty() {
        let numbers: Vec<String> = import.empty.iter().map(usize::to_string).collect();
        text.push_str(&line("report-empty-macros", numbers.len(), emit::few(&numbers)));
    }
    if import.incomplete > 0 {
        text.push_str(&line("report-incomplete-letters", import.incomplete, String::new()));
    }
    text
}
