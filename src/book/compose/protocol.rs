//! A protocol: its steps with large marks, the letters of its mnemonic where it has one.

use crate::book::compose::Composer;
use crate::book::compose::context::callout;
use crate::book::{Block, CalloutKind, List, ListItem, ListKind, Mark, Run, Step};
use crate::kinds::protocol::{Promise, Protocol, ProtocolStep};

pub(super) fn protocol(composer: &Composer<'_>, protocol: &Protocol) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(when) = protocol.when.get() {
        blocks.extend(composer.labelled("when", when));
    }
    let letters: Vec<&String> = protocol
        .mnemonic
        .get()
        .and_then(|mnemonic| mnemonic.letters.get())
        .map_or_else(Vec::new, |letters| letters.iter().collect());
    let steps = protocol.steps.get().into_iter().flat_map(|steps| steps.iter()).enumerate();
    let steps = steps.map(|(index, step)| {
        let mark = letters.get(index).map_or_else(|| (index + 1).to_string(), |s| (*s).clone());
        self::step(composer, mark, step)
    });
    blocks.push(Block::Steps(steps.collect()));
    if let Some(closing) = protocol.closing.get() {
        blocks.push(callout(
            CalloutKind::Important,
            composer.word("remember"),
            composer.blocks(closing),
        ));
    }
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
        let items = step.parts.iter();
        let items = items.map(|part| ListItem { mark: None, blocks: composer.blocks(part) });
        blocks.push(Block::List(List { kind: ListKind::Ordered(1), items: items.collect() }));
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
        let mut runs = vec![Run::strong(format!("{name}. "))];
        runs.extend(composer.runs(&prose.value));
        blocks.push(Block::Paragraph(runs));
    }
    blocks.extend(step.promises.get().map(|promise| self::promise(composer, promise)));
    Step { mark, title, blocks }
}

fn promise(composer: &Composer<'_>, promise: &Promise) -> Block {
    let mut runs = vec![Run::strong(format!("{}. ", composer.word("promise")))];
    runs.extend(promise.what.get().map_or_else(Vec::new, |what| composer.runs(what)));
    let within = promise.within.get().map(|within| composer.duration(within));
    let owner = promise.owner.get().map(|owner| composer.role(owner));
    let details: Vec<String> = within.into_iter().chain(owner).collect();
    if !details.is_empty() {
        runs.push(Run::plain(format!(" ({})", details.join(", "))));
    }
    Block::Paragraph(runs)
}
