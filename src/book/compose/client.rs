//! A client type on a page of its own, under the label that nobody minds.

use crate::book::compose::context::callout;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, CalloutKind, Mark, Run};
use crate::kinds::client::Client;
use crate::kinds::value::Prose;
use crate::syntax::fields::{List, Optional};

pub(super) fn client(composer: &Composer<'_>, client: &Client) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(signals) = client.signals.get() {
        blocks.push(label(composer, "signals"));
        blocks.push(composer.list(None, signals.iter()));
    }
    for (key, field) in [("expectation", &client.expectation), ("strategy", &client.strategy)] {
        if let Some(prose) = field.get() {
            blocks.push(label(composer, key));
            blocks.extend(composer.blocks(prose));
        }
    }
    blocks.extend(marked(composer, "helps", Mark::Good, &client.good));
    blocks.extend(marked(composer, "harms", Mark::Bad, &client.bad));
    if let Some(phrases) = client.phrases.get() {
        blocks.push(label(composer, "phrases"));
        blocks.extend(phrases.iter().map(|phrase| Block::Quote(composer.blocks(phrase))));
    }
    blocks.extend(note(composer, "boundaries", &client.boundaries));
    blocks.extend(note(composer, "risk", &client.risk));
    if !client.prefer.is_empty() {
        let channels: Vec<String> = client.prefer.iter().map(|id| composer.channel(id)).collect();
        let label = Run::strong(format!("{}. ", composer.word("prefer")));
        blocks.push(Block::Paragraph(vec![label, Run::plain(channels.join(", "))]));
    }
    if let Some(forbidden) = client.forbidden_use.get() {
        let title = composer.word("label-use");
        blocks.push(callout(CalloutKind::Warning, title, composer.blocks(forbidden)));
    }
    blocks
}

fn label(composer: &Composer<'_>, key: &str) -> Block {
    outline::heading(2, vec![Run::plain(composer.word(key))])
}

fn marked(composer: &Composer<'_>, key: &str, mark: Mark, items: &List<Prose>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![label(composer, key), composer.list(Some(mark), items.iter())]
}

fn note(composer: &Composer<'_>, key: &str, prose: &Optional<Prose>) -> Option<Block> {
    let blocks = composer.blocks(prose.get()?);
    Some(callout(CalloutKind::Note, composer.word(key), blocks))
}
