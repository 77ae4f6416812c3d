//! What goes on beside the modules: the programme with its certification, and the first days.

use crate::book::compose::context::{cell, facts, table};
use crate::book::compose::tables::{table_of_filled, with_joined_rows};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, List, ListItem, ListKind, Mark, Run};
use crate::kinds::training::{Certification, OnboardingRow, Training, Undertaking};
use crate::language::typography;

pub(super) fn programme(composer: &Composer<'_>, training: &Training) -> Vec<Block> {
    let mut blocks = Vec::new();
    let named = [
        ("mentors", &training.mentors),
        ("call-review", &training.call_review),
        ("knowledge-base", &training.knowledge_base),
    ];
    let filled = named.into_iter().filter_map(|(key, field)| Some((key, field.get()?)));
    for (key, undertaking) in filled {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word(key))]));
        blocks.extend(self::undertaking(composer, undertaking));
    }
    if let Some(certification) = training.certification.get() {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("certification"))]));
        blocks.push(self::certification(composer, certification));
    }
    blocks
}

fn undertaking(composer: &Composer<'_>, undertaking: &Undertaking) -> Vec<Block> {
    let mut details = Vec::new();
    if let Some(owner) = undertaking.owner.get() {
        let owner = typography::capital(&composer.role(owner));
        details.push((composer.word("owner"), vec![Run::plain(owner)]));
    }
    if let Some(period) = undertaking.period.get() {
        details.push((composer.word("period"), composer.period(period)));
    }
    if let Some(scorecard) = undertaking.scorecard.get() {
        details.push((composer.word("scored-with"), composer.reference(scorecard.as_str())));
    }
    let mut blocks: Vec<Block> = facts(String::new(), details).into_iter().collect();
    if let Some(content) = undertaking.content.get() {
        blocks.extend(composer.blocks(content));
    }
    blocks
}

fn certification(composer: &Composer<'_>, certification: &Certification) -> Block {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut add = |key: &str, blocks: Vec<Block>| {
        if !blocks.is_empty() {
            let label = cell(vec![Run::strong(composer.word(key))]);
            rows.push(vec![label, Cell::new(blocks)]);
        }
    };
    let blocks = |field: Option<&_>| field.map_or_else(Vec::new, |prose| composer.blocks(prose));
    add("certification-theory", blocks(certification.theory.get()));
    add("certification-practice", blocks(certification.practice.get()));
    add("certification-threshold", blocks(certification.threshold.get()));
    let term = certification.valid_for.get().map(|term| composer.duration(term));
    add(
        "certification-valid-for",
        term.map_or_else(Vec::new, |term| vec![Block::Paragraph(vec![Run::plain(term)])]),
    );
    add("certification-again", blocks(certification.again.get()));
    table(vec![String::new(), String::new()], rows, true)
}

/// The first days as a table with a box to tick.
pub(super) fn onboarding(composer: &Composer<'_>, training: &Training) -> Option<Block> {
    if training.rows.is_empty() {
        return None;
    }
    let rows = training.rows.iter().map(|row| self::row(composer, row)).collect();
    let keys = ["onboarding-day", "onboarding-action", "onboarding-question", "onboarding-done"];
    let table = table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, true);
    Some(with_joined_rows(table))
}

fn row(composer: &Composer<'_>, row: &OnboardingRow) -> Vec<Cell> {
    let mut action = composer.field(&row.action);
    if let Some(link) = row.link.get() {
        action.push(Run::plain("\n"));
        action.extend(composer.reference(link.as_str()));
    }
    // What the mentor asks is no news to whom it was told before.
    let question = match composer.plan.edition.has_keys() {
        true => composer.field(&row.question),
        false => Vec::new(),
    };
    let mut done = composer.field(&row.done);
    if done.is_empty() {
        done.push(Run::plain("\u{a0}"));
    }
    let done = ListItem { mark: Some(Mark::Open), blocks: vec![Block::Paragraph(done)] };
    vec![
        cell(composer.field(&row.day)),
        cell(action),
        cell(question),
        Cell::new(vec![Block::List(List { kind: ListKind::Bullet, items: vec![done] })]),
    ]
}
