//! A segment: the formula of the impression, the needs as a table, and where the figures come from.

use crate::book::compose::context::{cell, facts, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, List, ListItem, ListKind, Run};
use crate::handbook::Document;
use crate::handbook::impression::impression;
use crate::kinds::Content;
use crate::kinds::segment::{Direction, Expectation, Need, Segment};
use crate::kinds::threshold::{Comparison, Metric};
use crate::kinds::value::{Prose, Unit};
use crate::language::plural::Case;
use crate::language::typography;

pub(super) fn segment(
    composer: &Composer<'_>,
    document: &Document,
    segment: &Segment,
) -> Vec<Block> {
    let mut blocks = segment.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    if let Some(share) = segment.share.get() {
        let share = vec![(composer.word("segment-share"), composer.runs(share))];
        blocks.extend(facts(String::new(), share));
    }
    if is_first(composer, document) {
        blocks.push(Block::Formula(vec![Run::plain(composer.word("impression-formula"))]));
        blocks.push(Block::Paragraph(vec![Run::plain(composer.word("impression-meaning"))]));
    }
    let needs: Vec<&Need> =
        segment.needs.get().into_iter().flat_map(|needs| needs.iter()).collect();
    blocks.push(table(composer, &needs));
    blocks.extend(sources(composer, &needs));
    blocks
}

/// The formula opens the first segment of the book and is not said again.
fn is_first(composer: &Composer<'_>, document: &Document) -> bool {
    let entries = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let mut segments =
        entries.filter(|entry| matches!(entry.document.content, Content::Segment(_)));
    segments.next().is_some_and(|entry| entry.document.id == document.id)
}

fn table(composer: &Composer<'_>, needs: &[&Need]) -> Block {
    let rows = needs.iter().map(|need| row(composer, need)).collect();
    let keys = ["need", "expected", "our-norm", "planned-impression", "fact", "impression"];
    table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, false)
}

fn row(composer: &Composer<'_>, need: &Need) -> Vec<Cell> {
    let expectation = need.expectation.get();
    let norm = composer.handbook.norm_for(need).value();
    let fact = need.fact.get().and_then(|fact| fact.value.get()).copied();
    let bound = |value: f64| expectation.and_then(|expected| bound(composer, expected, value));
    let expected = expectation.and_then(|expected| expected.value.get()).copied().and_then(bound);
    let signed = |value: Option<f64>| {
        let difference = expectation.zip(value).and_then(|(expected, value)| {
            Some(signed(composer, impression(expected, value)?, *expected.unit.get()?))
        });
        difference.unwrap_or_default()
    };
    let unit = expectation.and_then(|expected| expected.unit.get()).copied();
    let plain = fact.zip(unit);
    let plain = plain.map(|(fact, unit)| composer.amount(fact, unit, Case::Nominative));
    vec![
        cell(what(composer, need)),
        text_cell(expected.unwrap_or_default()),
        text_cell(norm.and_then(bound).unwrap_or_default()),
        text_cell(signed(norm)),
        text_cell(plain.unwrap_or_default()),
        cell(vec![Run::strong(signed(fact))]),
    ]
}

/// The need, and under it what it is measured by.
fn what(composer: &Composer<'_>, need: &Need) -> Vec<Run> {
    let mut runs = composer.field(&need.text);
    let metric = need.expectation.get().and_then(|expected| expected.metric.get());
    let kind = need.need_type.get().map(|kind| composer.words.text(kind.key()));
    let about: Vec<String> =
        metric.map(|metric| metric_name(composer, metric)).into_iter().chain(kind).collect();
    if !about.is_empty() {
        runs.push(Run::plain("\n"));
        runs.push(Run::emphasis(about.join("; ")));
    }
    runs
}

/// A metric by the name that the book gives it, else in the author's words.
fn metric_name(composer: &Composer<'_>, metric: &Prose) -> String {
    match Metric::from_name(metric.as_str()) {
        Some(known) => composer.words.text(known.key()),
        None => composer.line(metric),
    }
}

fn bound(composer: &Composer<'_>, expectation: &Expectation, value: f64) -> Option<String> {
    let unit = *expectation.unit.get()?;
    Some(match expectation.direction.get() {
        Some(Direction::LowerIsBetter) => composer.bound(Comparison::AtMost, value, unit),
        Some(Direction::HigherIsBetter) => composer.bound(Comparison::AtLeast, value, unit),
        None => composer.amount(value, unit, Case::Nominative),
    })
}

/// «+2 часа», «−6 п. п.»; the difference of two shares is counted in points.
fn signed(composer: &Composer<'_>, value: f64, unit: Unit) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let sign = if value > 0.0 { '+' } else { '−' };
    let amount = match unit {
        Unit::Percent => {
            format!("{}\u{a0}{}", composer.number(value.abs()), composer.word("points"))
        }
        _ => composer.amount(value.abs(), unit, Case::Nominative),
    };
    format!("{sign}{amount}")
}

/// Under the table: what answers each need, and where its figures come from.
fn sources(composer: &Composer<'_>, needs: &[&Need]) -> Vec<Block> {
    let items: Vec<ListItem> = needs.iter().filter_map(|need| source(composer, need)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let title = outline::heading(2, vec![Run::plain(composer.word("need-sources"))]);
    vec![title, Block::List(List { kind: ListKind::Bullet, items })]
}

fn source(composer: &Composer<'_>, need: &Need) -> Option<ListItem> {
    let mut parts: Vec<Vec<Run>> = Vec::new();
    let mut add = |key: &str, runs: Vec<Run>| {
        if !runs.is_empty() {
            let word = composer.word(key);
            let word = if parts.is_empty() { typography::capital(&word) } else { word };
            let label = Run::plain(format!("{word}: "));
            parts.push(std::iter::once(label).chain(runs).collect());
        }
    };
    if !need.answered_by.is_empty() {
        add("answered-by", composer.norms(need.answered_by.iter().map(|name| name.as_str())));
    }
    let expected = need.expectation.get().and_then(|expected| expected.source.get());
    add("expected-source", expected.map_or_else(Vec::new, |source| composer.runs(source)));
    if let Some(fact) = need.fact.get() {
        let mut runs = composer.field(&fact.source);
        if let Some(day) = fact.date.get() {
            let comma = if runs.is_empty() { "" } else { ", " };
            runs.push(Run::plain(format!("{comma}{}", day.0.long(composer.language()))));
        }
        add("fact-source", runs);
    }
    if parts.is_empty() {
        return None;
    }
    let name = composer.line(need.text.get()?);
    let mut runs = vec![Run::strong(format!("{name}."))];
    let mut gap = " ";
    for part in parts {
        runs.push(Run::plain(gap));
        runs.extend(part);
        gap = "; ";
    }
    Some(ListItem { mark: None, blocks: vec![Block::Paragraph(runs)] })
}
