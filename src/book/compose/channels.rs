//! The page of the channels: for staff the addresses, hours and norms on a glance, for customers how
//! to reach the company and what it promises there.

use crate::book::compose::Composer;
use crate::book::compose::context::{block_cell, cell, table_of_filled};
use crate::book::{Block, Cell, Run};
use crate::kinds::manifest::Channel;
use crate::kinds::threshold::{Metric, Threshold};
use crate::kinds::value::Prose;

pub(super) fn channels(composer: &Composer<'_>) -> Vec<Block> {
    let rows = composer.handbook.channels().map(|(_, channel)| row(composer, &channel.value));
    let promised = if composer.plan.edition.is_public() { "we-promise" } else { "norm" };
    let keys = ["channel", "channel-address", "branch-hours", promised, "channel-cost"];
    let head = keys.map(|key| composer.word(key)).to_vec();
    vec![table_of_filled(head, rows.collect(), true)]
}

fn row(composer: &Composer<'_>, channel: &Channel) -> Vec<Cell> {
    let is_public = composer.plan.edition.is_public();
    let name = channel.name.get().map(|name| composer.line(name)).or_else(|| {
        let kind = channel.channel_type.get()?;
        Some(composer.words.text(kind.key()))
    });
    let norms = channel.thresholds.iter().filter(|norm| !is_public || is_felt(norm));
    let norms = norms.filter_map(|norm| composer.threshold(norm));
    let norms = norms.map(|norm| Block::Paragraph(vec![Run::plain(norm)])).collect();
    let said = |prose: Option<&Prose>| prose.map_or_else(Vec::new, |text| composer.runs(text));
    let cost = channel.cost.get().filter(|_| is_public);
    vec![
        cell(name.map(Run::strong).into_iter().collect()),
        cell(said(channel.address.get())),
        cell(said(channel.hours.get())),
        block_cell(norms),
        cell(said(cost)),
    ]
}

/// Whether a customer can hold the company to what is measured; how many hang up and how content they
/// are is for the house to know.
fn is_felt(norm: &Threshold) -> bool {
    match norm.metric.get() {
        Some(Metric::Hold | Metric::Abandonment | Metric::Satisfaction | Metric::Assessment)
        | None => false,
        Some(
            Metric::TimeToAnswer
            | Metric::FirstReply
            | Metric::Resolution
            | Metric::Callback
            | Metric::Acknowledgement
            | Metric::Decision
            | Metric::Greeting
            | Metric::OrderTaking
            | Metric::Queue,
        ) => true,
    }
}
