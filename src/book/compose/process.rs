//! A process: its stages as steps, and the places where a customer may leave.

use crate::book::compose::context::{cell, facts, table};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Run, Step};
use crate::kinds::process::{Process, Stage};
use crate::kinds::value::Prose;
use crate::language::typography;
use crate::syntax::fields::Field;

pub(super) fn process(composer: &Composer<'_>, process: &Process) -> Vec<Block> {
    let mut blocks = process.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let mut details = Vec::new();
    for (key, field) in [("trigger", &process.trigger), ("result", &process.result)] {
        details.extend(field.get().map(|prose| (composer.word(key), composer.runs(prose))));
    }
    if let Some(total) = process.total.get() {
        details.push((composer.word("total"), vec![Run::plain(composer.duration(total))]));
    }
    blocks.extend(facts(String::new(), details));
    let stages: Vec<&Stage> =
        process.stages.get().into_iter().flat_map(|list| list.iter()).collect();
    let steps = stages.iter().enumerate();
    blocks.push(Block::Steps(steps.map(|(index, stage)| step(composer, index, stage)).collect()));
    if let Some(failures) = failures(composer, &stages) {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("failure-points"))]));
        blocks.push(failures);
    }
    if !process.metrics.is_empty() {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("metrics"))]));
        blocks.push(composer.list(None, process.metrics.iter()));
    }
    if let Some(waste) = waste(composer, process) {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("waste"))]));
        blocks.push(waste);
    }
    blocks
}

fn step(composer: &Composer<'_>, index: usize, stage: &Stage) -> Step {
    let mut title = stage.name.get().map_or_else(Vec::new, |name| composer.runs(name));
    if let Some(time) = stage.time.get() {
        title.push(Run::plain(format!(" · {}", composer.duration(time))));
    }
    let mut blocks = Vec::new();
    if let Some(action) = stage.action.get() {
        let actor = stage.actor.get().map(|actor| composer.role(actor)).unwrap_or_default();
        let mut runs = vec![Run::strong(format!("{}. ", typography::capital(&actor)))];
        runs.extend(composer.runs(action));
        blocks.push(Block::Paragraph(runs));
    }
    if let Some(customer) = stage.customer.get() {
        blocks.extend(composer.labelled_as(composer.customer_sees(), customer));
    }
    if let Some(form) = stage.form.get() {
        blocks.extend(composer.labelled("form", form));
    }
    let mut last = Vec::new();
    if !stage.standards.is_empty() {
        last.push(Run::strong(format!("{}. ", composer.word("standards"))));
        last.extend(composer.references(stage.standards.iter().map(|id| id.as_str())));
    }
    if let Some(role) = stage.handover.get() {
        let gap = if last.is_empty() { "" } else { " " };
        last.push(Run::strong(format!("{gap}{}. ", composer.word("handover"))));
        last.push(Run::plain(typography::capital(&composer.role(role))));
    }
    if !last.is_empty() {
        blocks.push(Block::Paragraph(last));
    }
    Step { mark: (index + 1).to_string(), title, blocks }
}

/// The failure points of all stages in one table.
fn failures(composer: &Composer<'_>, stages: &[&Stage]) -> Option<Block> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        for point in stage.failure_points.iter() {
            let mut what = vec![Run::strong(format!("{}. ", index + 1))];
            what.extend(runs(composer, &point.what));
            rows.push(vec![
                cell(what),
                cell(runs(composer, &point.loss)),
                cell(runs(composer, &point.prevention)),
                cell(runs(composer, &point.recovery)),
            ]);
        }
    }
    let keys = ["failure-point", "loss", "prevention", "recovery"];
    (!rows.is_empty()).then(|| table(keys.map(|key| composer.word(key)).to_vec(), rows, false))
}

fn runs<const REQUIRED: bool>(composer: &Composer<'_>, field: &Field<Prose, REQUIRED>) -> Vec<Run> {
    field.get().map_or_else(Vec::new, |prose| composer.runs(prose))
}

fn waste(composer: &Composer<'_>, process: &Process) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = process
        .waste
        .iter()
        .map(|waste| vec![cell(runs(composer, &waste.what)), cell(runs(composer, &waste.action))])
        .collect();
    let keys = ["waste", "waste-action"];
    (!rows.is_empty()).then(|| table(keys.map(|key| composer.word(key)).to_vec(), rows, false))
}
