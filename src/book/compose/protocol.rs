//! A protocol: its steps with large marks, the letters of its mnemonic where it has one; then the same as a
//! card, with what to say beside each step.

use crate::book::compose::Composer;
use crate::book::compose::context::{block_cell, callout, led};
use crate::book::compose::desk::mark;
use crate::book::{Align, Block, CalloutKind, List, ListItem, ListKind, Mark, Run, Step, Table};
use crate::handbook::Document;
use crate::kinds::protocol::{Promise, Protocol, ProtocolStep};

pub(super) fn protocol(
    composer: &Composer<'_>,
    document: &Document,
    protocol: &Protocol,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(when) = protocol.when.get() {
        blocks.extend(composer.labelled("when", when));
    }
    let steps = || protocol.steps.get().into_iter().flat_map(|steps| steps.iter()).enumerate();
    let full = steps().map(|(index, step)| self::step(composer, mark(protocol, index), step));
    blocks.push(Block::Steps(full.collect()));
    if let Some(closing) = protocol.closing.get() {
        blocks.push(callout(
            CalloutKind::Important,
            composer.word("remember"),
            composer.blocks(closing),
        ));
    }
    let short = steps().map(|(index, step)| brief(composer, mark(protocol, index), step));
    let card = vec![Block::Steps(short.collect())];
    blocks.push(callout(CalloutKind::Card, document.name().to_owned(), card));
    if !protocol.takeaways.is_empty() {
        let list = composer.list(None, protocol.takeaways.iter());
        blocks.push(callout(CalloutKind::Takeaways, composer.word("takeaways"), vec![list]));
    }
    if !protocol.exercises.is_empty() {
        let mut inside = vec![composer.list(None, protocol.exercises.iter())];
        inside.push(Block::WritingLines(4));
        blocks.push(callout(CalloutKind::Exercise, composer.word("exercises"), inside));
    }
    blocks
}

fn step(composer: &Composer<'_>, mark: String, step: &ProtocolStep) -> Step {
    let title = step.title.get().map_or_else(Vec::new, |title| composer.runs(title));
    let mut blocks = Vec::new();
    if !step.parts.is_empty() {
        blocks.push(parts(composer, step));
    }
    if let Some(good) = step.good.get() {
        blocks.push(composer.list(Some(Mark::Good), good.iter()));
    }
    if !step.bad.is_empty() {
        blocks.push(composer.list(Some(Mark::Bad), step.bad.iter()));
    }
    blocks.extend(step.phrases.iter().map(|phrase| Block::Quote(composer.blocks(phrase))));
    for (channel, prose) in step.by_channel.iter() {
        let name = super::speech::channel(composer, &channel.value);
        blocks.push(Block::Paragraph(led(&name, composer.runs(&prose.value))));
    }
    blocks.extend(step.promises.get().map(|promise| self::promise(composer, promise)));
    Step { mark, title, blocks }
}

/// How many things to do a card holds for a step.
const BRIEF: usize = 2;

/// A step as the card has it: what to do first, else its parts, and beside it what to say.
fn brief(composer: &Composer<'_>, mark: String, step: &ProtocolStep) -> Step {
    let title = composer.field(&step.title);
    let mut left = Vec::new();
    match step.good.get().filter(|good| !good.is_empty()) {
        Some(good) => left.push(composer.list(Some(Mark::Good), good.iter().take(BRIEF))),
        None if step.parts.is_empty() => {}
        None => left.push(parts(composer, step)),
    }
    left.extend(step.promises.get().map(|promise| self::promise(composer, promise)));
    let said = step.phrases.iter().take(BRIEF);
    let right: Vec<Block> = said.map(|phrase| Block::Quote(composer.blocks(phrase))).collect();
    let blocks = match right.is_empty() {
        true => left,
        false => {
            let row = vec![block_cell(left), block_cell(right)];
            vec![Block::Table(Table {
                columns: vec![Align::Start; row.len()],
                head: ["what-to-do", "phrases"]
                    .map(|key| vec![Run::plain(composer.word(key))])
                    .into(),
                rows: vec![row],
                ..Table::default()
            })]
        }
    };
    Step { mark, title, blocks }
}

/// The parts of a step, in their order.
pub(super) fn parts(composer: &Composer<'_>, step: &ProtocolStep) -> Block {
    let items = step.parts.iter();
    let items = items.map(|part| ListItem { mark: None, blocks: composer.blocks(part) });
    Block::List(List { kind: ListKind::Ordered(1), items: items.collect() })
}

pub(super) fn promise(composer: &Composer<'_>, promise: &Promise) -> Block {
    let what = promise.what.get().map_or_else(Vec::new, |what| composer.runs(what));
    let mut runs = led(&composer.word("promise"), what);
    let within = promise.within.get().map(|within| composer.duration(within));
    let owner = promise.owner.get().map(|owner| composer.role(owner));
    let details: Vec<String> = within.into_iter().chain(owner).collect();
    if !details.is_empty() {
        runs.push(Run::plain(format!(" ({})", details.join(", "))));
    }
    Block::Paragraph(runs)
}
