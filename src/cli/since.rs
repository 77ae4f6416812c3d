//! The handbook as it was in a revision of git, for `check --changed-since`.

use anyhow::Result;

use crate::cli::args::CheckArguments;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::language::Date;
use crate::source::{Entry, GitFailure, GitWorld, ProjectPath, World};
use crate::{Compilation, Request, compile_as};

/// Reads and checks the revision that was asked for.
pub(super) fn base(
    arguments: &CheckArguments,
    project: &Project,
    console: &Console,
) -> Result<Option<Compilation>> {
    let Some(revision) = &arguments.changed_since else { return Ok(None) };
    let today = project.open(arguments.as_of)?.today();
    let git = GitWorld::open(&project.root, revision, today)
        .map_err(|failure| said(failure, revision, project, console))?;
    let request = Request { profiles: arguments.profile.clone(), ..Request::default() };
    compile_as(&FormerWorld { git, project }, &request).map(Some)
}

fn said(
    failure: GitFailure,
    revision: &str,
    project: &Project,
    console: &Console,
) -> anyhow::Error {
    let path = ("path", project.root.display().to_string());
    let revision = ("revision", revision.to_owned());
    match failure {
        GitFailure::NoProgram => console.failure("report-git-missing", []),
        GitFailure::NoRepository => console.failure("report-git-no-repository", [path]),
        GitFailure::Refused(words) => {
            console.failure("report-git-refused", [path, ("words", words)])
        }
        GitFailure::Unknown => console.failure("report-git-unknown", [revision]),
        GitFailure::Shallow => console.failure("report-git-shallow", [revision]),
        GitFailure::Other(words) => console.failure("report-git-failed", [("words", words)]),
    }
}

/// The revision; without a manifest, only the sources that were asked about.
struct FormerWorld<'a> {
    git: GitWorld,
    project: &'a Project,
}

impl World for FormerWorld<'_> {
    fn list(&self) -> Result<Vec<Entry>> {
        let mut entries = self.git.list()?;
        self.project.narrow(&mut entries);
        Ok(entries)
    }

    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>> {
        self.git.read(path)
    }

    fn today(&self) -> Date {
        self.git.today()
    }
}
