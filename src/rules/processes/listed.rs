//! The processes in use, and their stages.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::process::{Process, Stage};
use crate::kinds::value::RoleId;
use crate::source::{Place, Spanned};

/// Every process with its document.
pub(in crate::rules) fn processes(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Process)> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.filter_map(|document| match &document.content {
        Content::Process(process) => Some((document, &**process)),
        _ => None,
    })
}

/// The stages of a process, in order.
pub(in crate::rules) fn stages(process: &Process) -> impl Iterator<Item = &Spanned<Stage>> {
    process.stages.get().into_iter().flat_map(|stages| &stages.0)
}

/// The name of a stage.
pub(in crate::rules) fn name(stage: &Stage) -> &str {
    stage.name.get().map_or("", |name| name.as_str().trim())
}

/// Where a stage names itself.
pub(in crate::rules) fn place(document: &Document, stage: &Spanned<Stage>) -> Place {
    document.at(stage.value.name.spanned().map_or(stage.span, |name| name.span))
}

/// The roles to which stages hand over, each with the stage that does.
pub(in crate::rules) fn handovers(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Stage, &Spanned<RoleId>)> {
    processes(handbook).flat_map(|(document, process)| {
        stages(process).filter_map(move |stage| {
            Some((document, &stage.value, stage.value.handover.spanned()?))
        })
    })
}
