//! A measurable standard: the rule first, then why, how, and what an auditor sees.

use crate::book::compose::Composer;
use crate::book::compose::context::{facts, text_cell};
use crate::book::compose::tables::{table_of_filled, with_joined_rows};
use crate::book::{Block, CalloutKind, Mark, Run};
use crate::kinds::standard::{Mandatory, Standard};

pub(super) fn standard(composer: &Composer<'_>, standard: &Standard) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(rule) = standard.rule.get() {
        let title = composer.word("rule");
        let body = composer.blocks(rule);
        blocks.push(super::context::callout(CalloutKind::Important, title, body));
    }
    if composer.plan.edition.is_public() {
        blocks.extend(facts(String::new(), norm(composer, standard)));
        return blocks;
    }
    if let Some(why) = standard.why.get() {
        blocks.extend(composer.labelled("why", why));
    }
    if let Some(how) = standard.how.get() {
        blocks.extend(composer.labelled("how", how));
    }
    if !standard.good.is_empty() {
        blocks.push(composer.list(Some(Mark::Good), standard.good.iter()));
    }
    if !standard.bad.is_empty() {
        blocks.push(composer.list(Some(Mark::Bad), standard.bad.iter()));
    }
    if let Some(consequences) = standard.consequences.get() {
        blocks.extend(composer.labelled("consequences", consequences));
    }
    blocks.extend(facts(String::new(), details(composer, standard)));
    blocks
}

/// What a customer is promised beside the rule.
fn norm(composer: &Composer<'_>, standard: &Standard) -> Vec<(String, Vec<Run>)> {
    let norm = standard.threshold.get().and_then(|norm| composer.threshold(norm));
    norm.map(|norm| (composer.word("we-promise"), vec![Run::plain(norm)])).into_iter().collect()
}

fn details(composer: &Composer<'_>, standard: &Standard) -> Vec<(String, Vec<Run>)> {
    let mut details: Vec<(String, Vec<Run>)> = Vec::new();
    let mut add = |key: &str, runs: Vec<Run>| details.push((composer.word(key), runs));
    // A page of prose says its channel in its words: the box is for measurable standards.
    if standard.rule.get().is_none() {
        return details;
    }
    if let Some(check) = standard.check.get() {
        add("check", composer.runs(check));
    }
    if let Some(norm) = standard.threshold.get().and_then(|norm| composer.threshold(norm)) {
        add("norm", vec![Run::plain(norm)]);
    }
    let roles: Vec<String> = standard.roles.iter().map(|role| composer.role(role)).collect();
    if !roles.is_empty() {
        add("who", vec![Run::plain(roles.join(", "))]);
    }
    if let Some(channel) = standard.channel.get() {
        add("channel", vec![Run::plain(composer.channel(channel))]);
    }
    if let Some(mandatory) = standard.mandatory.get() {
        let key = match mandatory {
            Mandatory::Must => "must",
            Mandatory::Should => "should",
        };
        add("mandatory", vec![Run::plain(composer.word(key))]);
    }
    if !standard.see.is_empty() {
        let ids = standard.see.iter().map(|id| id.as_str());
        add("see", composer.references(ids));
    }
    details
}

/// The norms of every channel in one table.
pub(super) fn thresholds(composer: &Composer<'_>) -> Option<Block> {
    let mut rows = Vec::new();
    for (_, channel) in composer.handbook.channels() {
        let channel = &channel.value;
        let name = channel.name.get().map(|name| composer.line(name)).unwrap_or_default();
        for threshold in channel.thresholds.iter() {
            if let Some(text) = composer.threshold(threshold) {
                let measured = threshold.measured_by.get().map(|by| composer.line(by));
                rows.push(vec![
                    text_cell(name.clone()),
                    text_cell(text),
                    text_cell(measured.unwrap_or_default()),
                ]);
            }
        }
    }
    let head = ["channel", "norm", "measured-by"].map(|key| composer.word(key)).to_vec();
    (!rows.is_empty()).then(|| with_joined_rows(table_of_filled(head, rows, true)))
}
