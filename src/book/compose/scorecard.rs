//! A scorecard: how it is used, and each of its parts as a table to tick.

use crate::book::compose::context::{cell, facts, text_cell};
use crate::book::compose::{Composer, desk, outline};
use crate::book::{
    Align, Block, Cell, List, ListItem, ListKind, Mark, Run, Table, Working, WorkingPart,
};
use crate::kinds::scorecard::ScorecardBlock;
use crate::kinds::scorecard::{Critical, CriticalRule, Item, NotApplicable, Scale, Scorecard};
use crate::language::typography;
use crate::locale::Arguments;

pub(super) fn scorecard(composer: &Composer<'_>, scorecard: &Scorecard) -> Vec<Block> {
    let mut blocks = scorecard.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    blocks.extend(facts(String::new(), details(composer, scorecard)));
    // Whoever scores reads this before, and writes down to the foot of the page below.
    let terms = [("calibration", &scorecard.calibration), ("appeal", &scorecard.appeal)];
    for (key, field) in terms {
        blocks.extend(field.get().map_or_else(Vec::new, |prose| composer.labelled(key, prose)));
    }
    blocks.push(desk::room(composer, &[["date", "form-served"], ["form-case", "form-result"]]));
    let parts = scorecard.blocks.get().into_iter().flat_map(|parts| parts.iter());
    let mut number = 0;
    for part in parts {
        let name = part.name.get().map(|name| composer.line(name)).unwrap_or_default();
        blocks.push(outline::heading(2, vec![Run::plain(name)]));
        let scored = vec![table(composer, part, &mut number)];
        let working = Working { part: WorkingPart::Scores, blocks: scored };
        blocks.push(Block::Working(Box::new(working)));
    }
    blocks.push(Block::Paragraph(vec![Run::strong(composer.word("form-notes"))]));
    blocks.push(Block::WritingLines(NOTES));
    blocks.push(Block::PageBreak);
    blocks
}

/// So many lines to write on are there at least.
const NOTES: u8 = 3;

fn details(composer: &Composer<'_>, scorecard: &Scorecard) -> Vec<(String, Vec<Run>)> {
    let mut details = Vec::new();
    let mut add = |key: &str, runs: Vec<Run>| {
        if !runs.is_empty() {
            details.push((composer.word(key), runs));
        }
    };
    let plain = |text: String| vec![Run::plain(text)];
    if let Some(kind) = scorecard.scorecard_type.get() {
        add("scorecard-type", plain(composer.words.text(kind.key())));
    }
    add("sample", composer.field(&scorecard.sample));
    add("period", scorecard.period.get().map_or_else(Vec::new, |period| composer.period(period)));
    if let Some(by) = scorecard.by.get() {
        add("scored-by", plain(typography::capital(&composer.role(by))));
    }
    if let Some(mark) = scorecard.pass_mark.get() {
        add("pass-mark", plain(format!("{}\u{a0}%", composer.number(*mark))));
    }
    if let Some(na) = scorecard.na.get().filter(|_| has_na(scorecard)) {
        let key = match na {
            NotApplicable::Exclude => "na-exclude",
            NotApplicable::Count => "na-count",
        };
        add("na", plain(composer.word(key)));
    }
    if let Some(rule) = scorecard.critical_rule.get() {
        let key = match rule {
            CriticalRule::FailAll => "critical-fail-all",
            CriticalRule::FailBlock => "critical-fail-block",
        };
        add("critical-item", plain(composer.word(key)));
    }
    details
}

fn has_na(scorecard: &Scorecard) -> bool {
    scorecard.items().any(|item| item.scale.get() == Some(&Scale::YesNoNa))
}

/// Items with their weights and a column to mark; the last row sums the part up.
fn table(composer: &Composer<'_>, part: &ScorecardBlock, number: &mut usize) -> Block {
    let items = part.items.get().into_iter().flat_map(|items| items.iter());
    let mut rows: Vec<Vec<Cell>> = items
        .map(|item| {
            *number += 1;
            row(composer, *number, item)
        })
        .collect();
    if let Some(weight) = part.weight.get() {
        let total = vec![Run::strong(composer.word("block-total"))];
        let weight = vec![Run::strong(composer.number(*weight))];
        rows.push(vec![text_cell(""), cell(total), cell(weight), text_cell("")]);
    }
    let keys = ["row-number", "what-is-scored", "weight", "mark"];
    Block::Table(Table {
        columns: vec![Align::Start, Align::Start, Align::End, Align::Start],
        head: keys.into_iter().map(|key| vec![Run::plain(composer.word(key))]).collect(),
        rows,
        ..Table::default()
    })
}

fn row(composer: &Composer<'_>, number: usize, item: &Item) -> Vec<Cell> {
    let weight = item.weight.get().map(|weight| composer.number(*weight));
    vec![
        text_cell(number.to_string()),
        cell(question(composer, item)),
        text_cell(weight.unwrap_or_default()),
        marks(composer, item.scale.get().copied()),
    ]
}

/// A box to tick for each mark that the scale has.
fn marks(composer: &Composer<'_>, scale: Option<Scale>) -> Cell {
    let marks: Vec<String> = match scale {
        Some(Scale::YesNo) => ["mark-yes", "mark-no"].map(|key| composer.word(key)).to_vec(),
        Some(Scale::YesNoNa) => {
            ["mark-yes", "mark-no", "mark-na"].map(|key| composer.word(key)).to_vec()
        }
        Some(Scale::ZeroToTwo) => (0..=2).map(|mark| mark.to_string()).collect(),
        Some(Scale::OneToFive) => (1..=5).map(|mark| mark.to_string()).collect(),
        None => Vec::new(),
    };
    let items = marks.into_iter().map(|mark| ListItem {
        mark: Some(Mark::Open),
        blocks: vec![Block::Paragraph(vec![Run::plain(mark)])],
    });
    Cell::new(vec![Block::List(List { kind: ListKind::Bullet, items: items.collect() })])
}

/// The question; under it what is grave about it, what to note down, and the standard.
fn question(composer: &Composer<'_>, item: &Item) -> Vec<Run> {
    let mut runs = composer.field(&item.question);
    if let Some(critical) = item.critical.get() {
        let whom = match critical {
            Critical::Customer => composer.client_word(),
            Critical::Business => composer.word("critical-business"),
            Critical::Compliance => composer.word("critical-compliance"),
        };
        let arguments = Arguments::from([("whom", whom.into())]);
        runs.push(Run::plain("\n"));
        runs.push(Run::strong(composer.sentence("critical-for", &arguments)));
    }
    if let Some(evidence) = item.evidence.get() {
        runs.push(Run::plain("\n"));
        runs.push(Run::emphasis(format!("{}: ", composer.word("note-evidence"))));
        runs.extend(composer.runs(evidence));
    }
    if let Some(standard) = item.standard.get() {
        runs.push(Run::plain("\n"));
        runs.extend(composer.reference(standard.as_str()));
    }
    runs
}
