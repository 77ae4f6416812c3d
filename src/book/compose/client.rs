//! A client type on a page of its own, under the label that nobody minds: how one knows them and what
//! they expect, how to serve them, what helps and what harms, what to say, and where to stop.

use crate::book::compose::Composer;
use crate::book::compose::context::{block_cell, facts, table};
use crate::book::compose::plan::Entry;
use crate::book::{Block, Cell, Jump, JumpEntry, Mark, Run, Working, WorkingPart};
use crate::kinds::Content;
use crate::kinds::client::Client;
use crate::kinds::value::Prose;
use crate::syntax::fields::List;

pub(super) fn client(composer: &Composer<'_>, client: &Client) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        portrait(composer, client).into_iter().map(|block| in_panels(block, None)).collect();
    if let Some(strategy) = client.strategy.get() {
        blocks.extend(composer.labelled("strategy", strategy));
    }
    blocks.extend(habits(composer, client).map(|block| in_panels(block, None)));
    let said = client.phrases.get().filter(|phrases| !phrases.is_empty()).map(|_| 0);
    blocks.extend(talk(composer, client).map(|block| in_panels(block, said)));
    blocks.extend(facts(String::new(), rest(composer, client)));
    blocks
}

/// Ways to the types of a chapter, each with the first sign by which one knows it.
pub(super) fn jump(composer: &Composer<'_>, entries: &[Entry<'_>]) -> Option<Block> {
    let entries = entries.iter().filter_map(|entry| {
        let Content::Client(client) = &entry.document.content else { return None };
        let composer = composer.of(entry.document);
        let sign = client.signals.get().and_then(|signals| signals.iter().next());
        Some(JumpEntry {
            title: entry.title.clone(),
            sign: sign.map(|sign| composer.line(sign)).unwrap_or_default(),
            anchor: entry.anchor.clone(),
        })
    });
    let jump = Jump { title: composer.word("card-client"), entries: entries.collect() };
    // Between fewer there is nothing to choose.
    (jump.entries.len() > 2).then(|| {
        let part = WorkingPart::Jump(jump);
        Block::Working(Box::new(Working { part, blocks: Vec::new() }))
    })
}

/// A table of one row on a screen: its columns are panels.
fn in_panels(block: Block, said: Option<usize>) -> Block {
    match block {
        Block::Table(_) => {
            let (part, blocks) = (WorkingPart::Panels { said }, vec![block]);
            Block::Working(Box::new(Working { part, blocks }))
        }
        other => other,
    }
}

/// How one knows them beside what they expect; the one alone where the other is not known yet.
fn portrait(composer: &Composer<'_>, client: &Client) -> Vec<Block> {
    let signals = client.signals.get().filter(|signals| !signals.is_empty());
    match (signals, client.expectation.get()) {
        (Some(signals), Some(expectation)) => {
            let head = ["signals", "expectation"].map(|key| composer.word(key)).to_vec();
            let signals = block_cell(vec![composer.list(None, signals.iter())]);
            let expectation = block_cell(composer.blocks(expectation));
            vec![table(head, vec![vec![signals, expectation]], false)]
        }
        (None, Some(expectation)) => composer.labelled("expectation", expectation),
        (signals, None) => signals.map_or_else(Vec::new, |signals| alone(composer, signals)),
    }
}

fn alone(composer: &Composer<'_>, signals: &List<Prose>) -> Vec<Block> {
    let head = vec![composer.word("signals")];
    let list = block_cell(vec![composer.list(None, signals.iter())]);
    vec![table(head, vec![vec![list]], false)]
}

/// What helps beside what harms.
fn habits(composer: &Composer<'_>, client: &Client) -> Option<Block> {
    if client.good.is_empty() && client.bad.is_empty() {
        return None;
    }
    let head = ["helps", "harms"].map(|key| composer.word(key)).to_vec();
    let good = composer.list(Some(Mark::Good), client.good.iter());
    let bad = composer.list(Some(Mark::Bad), client.bad.iter());
    Some(table(head, vec![vec![block_cell(vec![good]), block_cell(vec![bad])]], false))
}

/// What to say beside where to stop and what goes wrong.
fn talk(composer: &Composer<'_>, client: &Client) -> Option<Block> {
    let phrases = client.phrases.get().filter(|phrases| !phrases.is_empty());
    let said = phrases.map(|phrases| ("phrases", vec![composer.list(None, phrases.iter())]));
    let mut limits = client.boundaries.get().map_or_else(Vec::new, |text| composer.blocks(text));
    limits.extend(client.risk.get().map_or_else(Vec::new, |risk| composer.labelled("risk", risk)));
    let limits = (!limits.is_empty()).then_some(("boundaries", limits));
    let cells: Vec<(&str, Vec<Block>)> = said.into_iter().chain(limits).collect();
    let head = cells.iter().map(|(key, _)| composer.word(key)).collect();
    let row: Vec<Cell> = cells.into_iter().map(|(_, blocks)| block_cell(blocks)).collect();
    (!row.is_empty()).then(|| table(head, vec![row], false))
}

/// Which channels suit, and where the working label has no place.
fn rest(composer: &Composer<'_>, client: &Client) -> Vec<(String, Vec<Run>)> {
    let mut rest = Vec::new();
    if !client.prefer.is_empty() {
        let channels: Vec<String> = client.prefer.iter().map(|id| composer.channel(id)).collect();
        rest.push((composer.word("prefer"), vec![Run::plain(channels.join(", "))]));
    }
    let forbidden = client.forbidden_use.get();
    if let Some(forbidden) = forbidden.filter(|_| composer.plan.edition.has_working_labels()) {
        rest.push((composer.word("label-use"), composer.runs(forbidden)));
    }
    rest
}
