//! A client type on a page of its own, under the label that nobody minds.

use crate::book::compose::context::{block_cell, callout, facts, table};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, CalloutKind, Mark, Run};
use crate::kinds::client::Client;
use crate::kinds::value::Prose;
use crate::syntax::fields::Field;

pub(super) fn client(composer: &Composer<'_>, client: &Client) -> Vec<Block> {
    let mut blocks = labelled(composer, "expectation", &client.expectation);
    if let Some(signals) = client.signals.get() {
        blocks.push(title(composer, "signals"));
        blocks.push(composer.list(None, signals.iter()));
    }
    blocks.extend(labelled(composer, "strategy", &client.strategy));
    blocks.extend(habits(composer, client));
    if let Some(phrases) = client.phrases.get() {
        blocks.push(title(composer, "phrases"));
        let wordings = phrases.iter().flat_map(|phrase| composer.blocks(phrase));
        blocks.push(Block::Quote(wordings.collect()));
    }
    blocks.extend(facts(String::new(), limits(composer, client)));
    if let Some(forbidden) = client.forbidden_use.get() {
        let title = composer.word("label-use");
        blocks.push(callout(CalloutKind::Warning, title, composer.blocks(forbidden)));
    }
    blocks
}

/// A heading, which never stands alone at the foot of a page.
fn title(composer: &Composer<'_>, key: &str) -> Block {
    outline::heading(2, vec![Run::plain(composer.word(key))])
}

fn labelled<const REQUIRED: bool>(
    composer: &Composer<'_>,
    key: &str,
    field: &Field<Prose, REQUIRED>,
) -> Vec<Block> {
    field.get().map_or_else(Vec::new, |prose| composer.labelled(key, prose))
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

fn limits(composer: &Composer<'_>, client: &Client) -> Vec<(String, Vec<Run>)> {
    let fields = [("boundaries", &client.boundaries), ("risk", &client.risk)];
    let mut limits: Vec<(String, Vec<Run>)> = fields
        .into_iter()
        .filter_map(|(key, field)| Some((composer.word(key), composer.runs(field.get()?))))
        .collect();
    if !client.prefer.is_empty() {
        let channels: Vec<String> = client.prefer.iter().map(|id| composer.channel(id)).collect();
        limits.push((composer.word("prefer"), vec![Run::plain(channels.join(", "))]));
    }
    limits
}
