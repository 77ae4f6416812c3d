//! A process: its stages as steps, and the places where a customer may leave.

use crate::book::compose::context::{cell, facts, led};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline};
use crate::book::{
    Block, Cell, Failure, Figure, ProcessMap, ProcessStage, ProcessWords, Run, Step,
};
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
    blocks.extend(map(composer, process, &stages));
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

/// The stages as a drawing; their steps and the table of failure points say all of it in words.
fn map(composer: &Composer<'_>, process: &Process, stages: &[&Stage]) -> Option<Block> {
    let line = |prose: Option<&Prose>| prose.map(|prose| composer.line(prose));
    let drawn: Vec<ProcessStage> =
        stages.iter().enumerate().map(|(index, stage)| drawn(composer, index, stage)).collect();
    let map = ProcessMap {
        title: composer.word("process-map"),
        description: described(composer, &drawn),
        words: ProcessWords {
            trigger: composer.word("trigger"),
            result: composer.word("result"),
            sees: composer.customer_sees(),
            handover: composer.word("handover"),
            loss: composer.word("loss"),
            recovery: composer.word("recovery"),
            continued: composer.word("continued"),
        },
        trigger: line(process.trigger.get()),
        result: line(process.result.get()),
        stages: drawn,
    };
    (!map.stages.is_empty()).then_some(Block::from(Figure::Process(map)))
}

fn drawn(composer: &Composer<'_>, index: usize, stage: &Stage) -> ProcessStage {
    let line = |prose: Option<&Prose>| prose.map(|prose| composer.line(prose));
    let role = |role| typography::capital(&composer.role(role));
    let failures = stage.failure_points.iter().map(|point| Failure {
        what: line(point.what.get()).unwrap_or_default(),
        loss: line(point.loss.get()),
        recovery: line(point.recovery.get()),
    });
    ProcessStage {
        number: (index + 1).to_string(),
        name: line(stage.name.get()).unwrap_or_default(),
        actor: stage.actor.get().map(role).unwrap_or_default(),
        by_customer: stage.actor.get().is_some_and(|actor| actor.as_str() == "client"),
        time: stage.time.get().map(|time| composer.duration(time)),
        alongside: is_parallel(stage).then(|| typography::capital(&composer.word("parallel"))),
        sees: line(stage.customer.get()),
        handover: stage.handover.get().map(role),
        failures: failures.collect(),
    }
}

/// «1. Приём — Оператор, 20 минут. …», and the stages at which something may fail.
fn described(composer: &Composer<'_>, stages: &[ProcessStage]) -> String {
    let sentence = |stage: &ProcessStage| {
        let time = stage.time.as_ref().map(|time| format!(", {time}")).unwrap_or_default();
        let (name, dash) = (&stage.name, composer.dash());
        format!("{}. {name}{dash}{}{time}.", stage.number, stage.actor)
    };
    let mut sentences: Vec<String> = stages.iter().map(sentence).collect();
    let risky = stages.iter().filter(|stage| !stage.failures.is_empty());
    let risky: Vec<&str> = risky.map(|stage| stage.number.as_str()).collect();
    if !risky.is_empty() {
        sentences.push(format!("{}: {}.", composer.word("failure-points"), risky.join(", ")));
    }
    sentences.join(" ")
}

fn step(composer: &Composer<'_>, index: usize, stage: &Stage) -> Step {
    let mut title = stage.name.get().map_or_else(Vec::new, |name| composer.runs(name));
    if let Some(time) = stage.time.get() {
        title.push(Run::plain(format!(" · {}", composer.duration(time))));
    }
    if is_parallel(stage) {
        title.push(Run::plain(format!(" · {}", composer.word("parallel"))));
    }
    let mut blocks = Vec::new();
    if let Some(action) = stage.action.get() {
        let actor = stage.actor.get().map(|actor| composer.role(actor)).unwrap_or_default();
        let actor = typography::capital(&actor);
        blocks.push(Block::Paragraph(led(&actor, composer.runs(action))));
    }
    if let Some(customer) = stage.customer.get() {
        blocks.extend(composer.labelled_as(composer.customer_sees(), customer));
    }
    if let Some(form) = stage.form.get() {
        blocks.extend(composer.labelled("form", form));
    }
    let mut line = |key: &str, runs: Vec<Run>| {
        blocks.push(Block::Paragraph(led(&composer.word(key), runs)));
    };
    if let Some(channel) = stage.channel.get() {
        line("channel", vec![Run::plain(composer.channel(channel))]);
    }
    if !stage.standards.is_empty() {
        line("standards", composer.references(stage.standards.iter().map(|id| id.as_str())));
    }
    if let Some(role) = stage.handover.get() {
        line("handover", vec![Run::plain(typography::capital(&composer.role(role)))]);
    }
    Step { mark: (index + 1).to_string(), title, blocks }
}

fn is_parallel(stage: &Stage) -> bool {
    stage.parallel.get() == Some(&true)
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
    (!rows.is_empty())
        .then(|| table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, false))
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
    (!rows.is_empty())
        .then(|| table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, false))
}
