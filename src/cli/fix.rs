//! `svod check --fix`: applies the safe fixes of what was asked about, and checks again.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use crate::cli::console::Console;
use crate::cli::emit;
use crate::cli::project::Project;
use crate::findings::{Change, Finding, Mended, mend};
use crate::language::Date;
use crate::locale::{Arguments, Words};
use crate::source::{ProjectPath, SourceId, Sources, World};
use crate::{Compilation, Request, compile_as};

/// How often fixes that touched each other are tried again.
const ROUNDS: usize = 10;

/// Mends what can be mended safely, says how much that was and in which files, and returns what is
/// left.
pub(super) fn run(
    project: &Project,
    mut compilation: Compilation,
    request: &Request<'_>,
    as_of: Option<Date>,
    console: &Console,
) -> Result<Compilation> {
    let (mut count, mut begun) = (0, 0);
    let mut files: BTreeMap<ProjectPath, &str> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let applied = round(project, &compilation, as_of, console)?;
        if applied.count + applied.begun == 0 {
            break;
        }
        count += applied.count;
        begun += applied.begun;
        files.extend(applied.created.into_keys().map(|path| (path, "report-file-created")));
        for path in applied.changed.into_keys() {
            files.entry(path).or_insert("report-file-changed");
        }
        compilation = compile_as(&project.open(as_of)?, request)?;
    }
    let words = Words::of(console.language_of(compilation.handbook.language()));
    let say = |key, count: usize| {
        let arguments = Arguments::from([("count", count.into())]);
        console.note(&format!("{}\n", words.with(key, &arguments)))
    };
    if count > 0 || begun == 0 {
        say("report-mended", count)?;
    }
    if begun > 0 {
        say("report-begun", begun)?;
    }
    let prefix = project.prefix();
    for (path, key) in &files {
        let path = format!("{prefix}{path}").replace(char::is_control, "\u{fffd}");
        console
            .note(&format!("  {}\n", words.with(key, &Arguments::from([("path", path.into())]))))?;
    }
    Ok(compilation)
}

/// Applies what does not touch each other.
fn round(
    project: &Project,
    compilation: &Compilation,
    as_of: Option<Date>,
    console: &Console,
) -> Result<Mended> {
    let sources = compilation.handbook.sources();
    let world = project.open(as_of)?;
    let is_asked =
        |finding: &&Finding| finding.fixes.iter().all(|fix| is_in(project, sources, &fix.change));
    let shows = |finding: &&Finding| project.shows(&sources.get(finding.place.source).path);
    let asked = compilation.findings.iter().filter(shows).filter(is_asked);
    let mut asked: Vec<Finding> = asked.filter(|found| !found.fixes.is_empty()).cloned().collect();
    let unsafe_to_write = unlike_the_disk(sources, &asked, &world);
    asked.retain(|finding| {
        finding.fixes.iter().all(|fix| match &fix.change {
            Change::Replace { place, .. } => !unsafe_to_write.contains(&place.source),
            Change::Create { .. } => true,
        })
    });
    let mended = mend(sources, &asked);
    for (path, text) in &mended.changed {
        emit::rewrite(&project.root, path, text, console)?;
    }
    for (path, text) in &mended.created {
        emit::create(&project.root, path, text, console)?;
    }
    Ok(mended)
}

/// Whether a change stays in what was asked about. What is missing may stand in a file that was not
/// asked about, so only a look at all of them makes a new one.
fn is_in(project: &Project, sources: &Sources, change: &Change) -> bool {
    match change {
        Change::Replace { place, .. } => project.shows(&sources.get(place.source).path),
        Change::Create { .. } => project.is_whole(),
    }
}

/// Files whose bytes are not those that were checked: badly encoded, or changed in the meantime.
fn unlike_the_disk(
    sources: &Sources,
    findings: &[Finding],
    world: &dyn World,
) -> BTreeSet<SourceId> {
    let places = findings.iter().flat_map(|finding| &finding.fixes);
    let concerned: BTreeSet<SourceId> = places
        .filter_map(|fix| match &fix.change {
            Change::Replace { place, .. } => Some(place.source),
            Change::Create { .. } => None,
        })
        .collect();
    let is_unlike = |source: &SourceId| {
        let file = sources.get(*source);
        world.read(&file.path).ok().as_deref() != Some(file.text.as_bytes())
    };
    concerned.into_iter().filter(is_unlike).collect()
}
