//! A branch: how to reach it, who leads it, and what is different there.

use crate::book::compose::context::{cell, facts, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Run};
use crate::handbook::path::{self, Owner, Target};
use crate::kinds::branch::Branch;
use crate::kinds::threshold::Comparison;
use crate::kinds::value::{ChannelId, Prose, amount};
use crate::language::typography;
use crate::syntax::fields::OneOrMore;

pub(super) fn branch(composer: &Composer<'_>, branch: &Branch) -> Vec<Block> {
    let mut blocks = branch.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    blocks.extend(facts(String::new(), details(composer, branch)));
    if !branch.overrides.is_empty() {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("overrides"))]));
        blocks.push(overrides(composer, branch));
    }
    blocks
}

fn details(composer: &Composer<'_>, branch: &Branch) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
    let mut add = |key: &str, runs: Vec<Run>| {
        if !runs.is_empty() {
            details.push((composer.word(key), runs));
        }
    };
    let place = [composer.field(&branch.city), composer.field(&branch.address)];
    let mut address = Vec::new();
    for part in place.into_iter().filter(|part| !part.is_empty()) {
        if !address.is_empty() {
            address.push(Run::plain(", "));
        }
        address.extend(part);
    }
    add("branch-address", address);
    add("branch-phone", composer.field(&branch.phone));
    add("branch-hours", composer.field(&branch.hours));
    let zone = branch.timezone.get().map(|zone| vec![Run::plain(zone.as_str())]);
    add("branch-timezone", zone.unwrap_or_default());
    let manager = branch.manager.get().map(|role| typography::capital(&composer.role(role)));
    add("branch-manager", manager.map_or_else(Vec::new, |name| vec![Run::plain(name)]));
    details
}

fn overrides(composer: &Composer<'_>, branch: &Branch) -> Block {
    let rows: Vec<Vec<Cell>> = branch
        .overrides
        .iter()
        .map(|(path, value)| {
            let target = path::resolve(composer.handbook, &path.value);
            let usual = target.as_ref().map(|target| usual(composer, target));
            vec![
                cell(subject(composer, &path.value, target.as_ref())),
                text_cell(usual.unwrap_or_default()),
                cell(here(composer, target.as_ref(), &value.value)),
            ]
        })
        .collect();
    let keys = ["override-subject", "override-usual", "override-here"];
    table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, true)
}

/// What is different, in words; the path itself where it leads nowhere.
fn subject(composer: &Composer<'_>, path: &str, target: Option<&Target<'_>>) -> Vec<Run> {
    let Some(target) = target else { return vec![Run::plain(path)] };
    let mut runs = match &target.owner {
        Owner::Metric(metric) => vec![Run::plain(composer.words.text(metric.key()))],
        Owner::Channel(id) => vec![Run::plain(composer.channel(&ChannelId::new(id)))],
        Owner::Company => vec![Run::plain(composer.word("company"))],
        Owner::Document(document) => composer.reference(&document.id),
    };
    let metric = target.norms.first().and_then(|norm| norm.threshold.metric.get());
    let field = match (&target.owner, metric) {
        (Owner::Metric(_), _) => None,
        (_, Some(metric)) => Some(composer.words.text(metric.key())),
        (_, None) => field_name(composer, &target.field),
    };
    runs.extend(field.map(|field| Run::plain(format!(": {}", lower(&field)))));
    runs
}

/// The words for a field, where the book has some.
fn field_name(composer: &Composer<'_>, field: &str) -> Option<String> {
    let key = match field {
        "" => return None,
        "address" => "branch-address",
        "hours" => "branch-hours",
        "after_hours" => "after-hours",
        "owner" => "owner",
        "rule" => "rule",
        "how" => "how",
        "check" => "check",
        "cost" => "channel-cost",
        other => return Some(other.to_owned()),
    };
    Some(composer.word(key))
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn usual(composer: &Composer<'_>, target: &Target<'_>) -> String {
    let norms = target.norms.iter().filter_map(|norm| {
        let (op, value) = (*norm.threshold.op.get()?, *norm.threshold.value.get()?);
        let bound = composer.bound(op, value, *norm.threshold.unit.get()?);
        Some(format!("{bound}{}", composer.share(norm.threshold)))
    });
    let norms: Vec<String> = norms.collect();
    if norms.is_empty() { target.text.clone() } else { norms.join("; ") }
}

/// What the branch says; a norm of its own in the words of the book.
fn here(
    composer: &Composer<'_>,
    target: Option<&Target<'_>>,
    value: &OneOrMore<Prose>,
) -> Vec<Run> {
    let norm = target.and_then(|target| target.norms.first());
    let own = value.0.first().and_then(|text| amount(text.value.as_str()));
    if let Some((norm, (value, unit))) = norm.zip(own) {
        let is_share = norm.threshold.unit.get() != Some(&unit) && norm.value_in(unit).is_some();
        let op = norm.threshold.op.get().copied().filter(|_| !is_share || !unit.is_share());
        return vec![Run::plain(composer.bound(op.unwrap_or(Comparison::AtLeast), value, unit))];
    }
    let mut runs = Vec::new();
    for part in &value.0 {
        if !runs.is_empty() {
            runs.push(Run::plain(", "));
        }
        runs.extend(composer.runs(&part.value));
    }
    runs
}
