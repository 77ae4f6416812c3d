//! What a run of `check` leaves out of its reports: paths that were not asked about and findings
//! of the baseline.

use anyhow::Result;

use crate::Compilation;
use crate::cli::args::CheckArguments;
use crate::cli::baseline;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::findings::fingerprints;
use crate::report::{Adopted, Limits};

/// Takes out of the findings what is not to be shown, and counts it.
pub(super) fn apply(
    arguments: &CheckArguments,
    project: &Project,
    compilation: &mut Compilation,
    console: &Console,
) -> Result<Limits> {
    let asked = arguments.baseline.as_deref();
    let baseline = baseline::load(asked, project, compilation, console)?;
    // Equal findings of a file are told apart by their order, so that all must be there.
    let prints = fingerprints(&compilation.handbook, &compilation.findings);
    let stale = baseline.as_ref().map(|known| baseline::stale(known, &prints, compilation).len());
    let known = baseline.as_ref().map(|baseline| baseline.fingerprints()).unwrap_or_default();
    let mut hidden = 0;
    let mut prints = prints.iter();
    let Compilation { handbook, findings, .. } = compilation;
    findings.retain(|finding| {
        let print = prints.next().map_or("", String::as_str);
        let path = &handbook.sources().get(finding.place.source).path;
        let is_shown = project.shows(path);
        let is_known = known.contains(print);
        hidden += usize::from(is_shown && is_known);
        is_shown && !is_known
    });
    let stale = stale.map(|count| if project.is_whole() { count } else { 0 });
    let baseline = stale.map(|stale| Adopted { findings: hidden, stale });
    Ok(Limits { baseline, changed_since: None })
}
