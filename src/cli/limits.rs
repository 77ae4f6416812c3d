//! What a run of `check` or `build` leaves out of its reports: paths that were not asked about, findings of
//! the baseline, and what has nothing to do with the changes since a revision.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;

use crate::Compilation;
use crate::cli::baseline;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::findings::{changed_files, concerns, fingerprints};
use crate::report::{Adopted, ChangedSince, Limits};

/// What a part of the handbook cannot tell: another part may need the waiver.
const OF_THE_WHOLE: &str = "unused-waiver";

/// What a run was asked to leave out.
#[derive(Default)]
pub(super) struct Asked<'a> {
    /// The baseline; else the one of `svod.yaml`.
    pub(super) baseline: Option<&'a Path>,
    /// The revision since which changes are looked for.
    pub(super) changed_since: Option<&'a str>,
    /// The handbook of that revision.
    pub(super) base: Option<&'a Compilation>,
}

/// Takes out of the findings what is not to be shown, and counts it.
pub(super) fn apply(
    asked: &Asked<'_>,
    project: &Project,
    compilation: &mut Compilation,
    console: &Console,
) -> Result<Limits> {
    let base = asked.base;
    let baseline = baseline::load(asked.baseline, project, compilation, console)?;
    // Equal findings of a file are told apart by their order, so that all must be there.
    let prints = fingerprints(&compilation.handbook, &compilation.findings);
    let stale = baseline.as_ref().map(|known| baseline::stale(known, &prints, compilation).len());
    let known = baseline.as_ref().map(|baseline| baseline.fingerprints()).unwrap_or_default();
    let former = base.map(|base| Former::of(base, compilation));
    let (mut hidden, mut outside) = (0, 0);
    let mut prints = prints.iter();
    let Compilation { handbook, findings, .. } = compilation;
    findings.retain(|finding| {
        let print = prints.next().map_or("", String::as_str);
        let is_left_out = former.is_some() && finding.rule == OF_THE_WHOLE;
        let path = &handbook.sources().get(finding.place.source).path;
        if !project.shows(path) || is_left_out {
            return false;
        }
        let is_known = known.contains(print);
        let concerns = |former: &Former| concerns(finding, print, &former.changed, &former.prints);
        let is_concerned = former.as_ref().is_none_or(concerns);
        hidden += usize::from(is_known);
        outside += usize::from(!is_known && !is_concerned);
        !is_known && is_concerned
    });
    let is_whole = project.is_whole() && base.is_none();
    let stale = stale.map(|count| if is_whole { count } else { 0 });
    let revision = asked.changed_since.map(str::to_owned);
    Ok(Limits {
        baseline: stale.map(|stale| Adopted { findings: hidden, stale }),
        changed_since: revision.map(|revision| ChangedSince { revision, outside }),
    })
}

/// What a revision is to the findings of today.
struct Former {
    changed: BTreeSet<crate::source::SourceId>,
    prints: BTreeSet<String>,
}

impl Former {
    fn of(base: &Compilation, now: &Compilation) -> Self {
        let prints = fingerprints(&base.handbook, &base.findings);
        Self {
            changed: changed_files(base.handbook.sources(), now.handbook.sources()),
            prints: prints.into_iter().collect(),
        }
    }
}
