//! `svod baseline`: writes down the findings of today, so that old content does not stand in the
//! way of new. What it lets through, and what it never does, is for `findings::baseline`.
#![expect(clippy::disallowed_methods, reason = "this is a door to the disk")]

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cli::args::BaselineArguments;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::{Outcome, check, emit};
use crate::findings::{Baseline, Known, Unusable, fingerprints};
use crate::handbook::{Handbook, MANIFEST};
use crate::locale::{Arguments, Words, messages};
use crate::source::ProjectPath;
use crate::{Compilation, Request, compile_as};

/// The usual name, at the root of a handbook.
const USUAL: &str = ".svod-baseline.json";

/// What stands in every baseline, even in a damaged one.
const MARK: &str = "\"entries\"";

pub(super) fn run(arguments: &BaselineArguments, console: &Console) -> Result<Outcome> {
    let folder = &arguments.folder;
    if folder.is_file() {
        let path = folder.display().to_string();
        return Err(console.failure("report-no-folder", [("path", path)]));
    }
    let project = Project::find(std::slice::from_ref(folder), console)?;
    let request = Request { profiles: arguments.profile.clone(), ..Request::default() };
    let compilation = compile_as(&project.open(arguments.as_of)?, &request)?;
    check::demand_profiles(&arguments.profile, &compilation.handbook, console)?;
    project.demand_sources(&compilation, console)?;
    let file = match &arguments.file {
        Some(file) => file.clone(),
        None => named(&project, &compilation.handbook, console)?
            .unwrap_or_else(|| project.root.join(USUAL)),
    };
    let old = former(&file, arguments.renew, &compilation, console)?;
    let all = of(&compilation);
    let new = match &old {
        Some(old) => shrunk(old, &all, &compilation),
        None => all.clone(),
    };
    emit::write_report(&file, &new.text(), console)?;
    console.print(&made(&file, &new, &all, old.as_ref(), console))?;
    Ok(Outcome::Clean)
}

/// The baseline that a run is held against: the one asked for, else the one of `svod.yaml`.
pub(super) fn load(
    asked: Option<&Path>,
    project: &Project,
    compilation: &Compilation,
    console: &Console,
) -> Result<Option<Baseline>> {
    let file = match asked {
        Some(file) => Some(file.to_owned()),
        None => named(project, &compilation.handbook, console)?,
    };
    let Some(file) = file else { return Ok(None) };
    match read(&file, compilation, console)? {
        Some(baseline) => Ok(Some(baseline)),
        None => Err(console.failure("report-baseline-missing", [path(&file)])),
    }
}

/// The entries whose finding is gone, by their fingerprints.
pub(super) fn stale<'b>(
    baseline: &'b Baseline,
    prints: &[String],
    compilation: &Compilation,
) -> BTreeSet<&'b str> {
    let elements = compilation.verdicts.elements.iter();
    let profiles = elements.map(|verdict| verdict.element.profile.as_str()).collect();
    baseline.stale(&set(prints), &profiles)
}

/// The file that `svod.yaml` names. It cannot lie outside of the handbook.
fn named(project: &Project, handbook: &Handbook, console: &Console) -> Result<Option<PathBuf>> {
    let file = handbook.manifest.as_ref().and_then(|file| file.manifest.baseline.get());
    let Some(name) = file else { return Ok(None) };
    let inside = ProjectPath::new(MANIFEST).join(name).filter(|path| !path.as_str().is_empty());
    match inside.filter(|_| !name.starts_with(['/', '\\'])) {
        Some(path) => Ok(Some(project.root.join(path.as_str()))),
        None => Err(console.failure("report-baseline-outside", [("path", name.clone())])),
    }
}

/// What is there already; nothing if it is to be begun anew. What is no baseline is not replaced.
fn former(
    file: &Path,
    renew: bool,
    compilation: &Compilation,
    console: &Console,
) -> Result<Option<Baseline>> {
    demand_no_folder(file, console)?;
    if !renew {
        return read(file, compilation, console);
    }
    match std::fs::read_to_string(file) {
        Ok(text) if !text.contains(MARK) => {
            Err(console.failure("report-baseline-damaged", [path(file)]))
        }
        _ => Ok(None),
    }
}

/// Reads a baseline; nothing if the file is not there. Fails if it is none of this handbook.
fn read(file: &Path, compilation: &Compilation, console: &Console) -> Result<Option<Baseline>> {
    demand_no_folder(file, console)?;
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| file.display().to_string()),
    };
    let baseline = Baseline::read(&String::from_utf8_lossy(&bytes)).map_err(|why| match why {
        Unusable::Damaged => console.failure("report-baseline-damaged", [path(file)]),
        Unusable::Version(version) => {
            let version = ("version", version.to_string());
            console.failure("report-baseline-version", [path(file), version])
        }
    })?;
    let name = company(&compilation.handbook);
    let prints = fingerprints(&compilation.handbook, &compilation.findings);
    if baseline.is_foreign(name, &set(&prints)) {
        let other = ("other", baseline.handbook.clone().unwrap_or_default());
        let name = ("name", name.unwrap_or_default().to_owned());
        return Err(console.failure("report-baseline-foreign", [path(file), other, name]));
    }
    Ok(Some(baseline))
}

fn demand_no_folder(file: &Path, console: &Console) -> Result<()> {
    match file.is_dir() {
        true => Err(console.failure("report-baseline-folder", [path(file)])),
        false => Ok(()),
    }
}

/// All findings of today, in the handbook's own words.
fn of(compilation: &Compilation) -> Baseline {
    let Compilation { handbook, findings, .. } = compilation;
    let words = Words::of(handbook.language());
    let prints = fingerprints(handbook, findings);
    let entries = findings.iter().zip(prints).map(|(finding, fingerprint)| Known {
        fingerprint,
        rule: finding.rule.to_owned(),
        path: handbook.sources().get(finding.place.source).path.as_str().to_owned(),
        message: messages::message(words, finding),
        profile: finding.element.as_ref().map(|element| element.profile.clone()),
    });
    Baseline::new(company(handbook).map(str::to_owned), entries.collect())
}

/// The former baseline without what is cured; what is still there speaks today's words.
fn shrunk(old: &Baseline, all: &Baseline, compilation: &Compilation) -> Baseline {
    let prints: Vec<String> = all.entries.iter().map(|entry| entry.fingerprint.clone()).collect();
    let stale = stale(old, &prints, compilation);
    let kept = old.entries.iter().filter(|entry| !stale.contains(entry.fingerprint.as_str()));
    let today = |entry: &Known| {
        let same = all.entries.iter().find(|other| other.fingerprint == entry.fingerprint);
        same.unwrap_or(entry).clone()
    };
    Baseline::new(all.handbook.clone(), kept.map(today).collect())
}

/// What has been done, and what has not.
fn made(
    file: &Path,
    new: &Baseline,
    all: &Baseline,
    old: Option<&Baseline>,
    console: &Console,
) -> String {
    let known = new.fingerprints();
    let fresh = all.entries.iter().filter(|entry| !known.contains(entry.fingerprint.as_str()));
    let gone = old.map_or(0, |old| old.entries.len() - new.entries.len());
    let counts = [
        ("report-baseline-made", Some(new.entries.len())),
        ("report-baseline-gone", Some(gone).filter(|count| *count > 0)),
        ("report-baseline-new", Some(fresh.count()).filter(|count| *count > 0)),
    ];
    let path = file.display().to_string();
    let mut text = String::new();
    for (key, count) in counts {
        let Some(count) = count else { continue };
        let arguments = Arguments::from([("count", count.into()), ("path", path.as_str().into())]);
        text.push_str(&console.words().with(key, &arguments));
        text.push('\n');
    }
    text
}

/// The name by which a handbook knows its own baseline.
fn company(handbook: &Handbook) -> Option<&str> {
    let manifest = &handbook.manifest.as_ref()?.manifest;
    let name = manifest.company.get().and_then(|company| company.name.get());
    name.or(manifest.title.get()).map(|name| name.as_str())
}

fn set(prints: &[String]) -> BTreeSet<&str> {
    prints.iter().map(String::as_str).collect()
}

fn path(file: &Path) -> (&'static str, String) {
    ("path", file.display().to_string())
}
