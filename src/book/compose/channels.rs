//! The page of the channels: for staff the addresses, hours and norms on a glance, for customers how
//! to reach the company and what it promises there.

use crate::book::compose::Composer;
use crate::book::compose::context::{block_cell, cell, outside};
use crate::book::compose::tables::table_of_filled;
use crate::book::{Block, Cell, Link, Run};
use crate::kinds::manifest::{Channel, ChannelType};
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
        cell(address(composer, channel)),
        cell(said(channel.hours.get())),
        block_cell(norms),
        cell(said(cost)),
    ]
}

/// The address of a channel, which leads to the channel itself where that can be done.
pub(super) fn address(composer: &Composer<'_>, channel: &Channel) -> Vec<Run> {
    let Some(address) = channel.address.get() else { return Vec::new() };
    let mut runs = composer.runs(address);
    let (text, kind) = (address.as_str().trim(), channel.channel_type.get());
    let link = match kind {
        Some(ChannelType::Email) if is_mailbox(text) => outside(&format!("mailto:{text}")),
        Some(ChannelType::Phone) => telephone(text),
        _ => outside(text),
    };
    for run in runs.iter_mut().filter(|run| run.link.is_none()) {
        run.link.clone_from(&link);
    }
    runs
}

fn is_mailbox(text: &str) -> bool {
    text.contains('@') && !text.contains(char::is_whitespace)
}

/// A number that is written in digits and the signs between them.
fn telephone(text: &str) -> Option<Link> {
    let is_sign = |letter: char| letter.is_ascii_digit() || "+()-–\u{a0} ".contains(letter);
    let digits: String =
        text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    (text.chars().all(is_sign) && !digits.is_empty()).then(|| Link::Url(format!("tel:{digits}")))
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
