//! How the handbook is kept: documents, changes, distribution, and the sheet that staff sign.

use crate::book::compose::context::{cell, facts, table, text_cell};
use crate::book::compose::tables::table_of_filled;
use std::collections::BTreeMap;

use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Run};
use crate::handbook::Document;
use crate::kinds::Content;
use crate::kinds::governance::{AcknowledgementSheet, Governance};

pub(super) fn governance(composer: &Composer<'_>, governance: &Governance) -> Vec<Block> {
    let mut blocks = governance.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    if let Some(period) = governance.review_period.get() {
        let label = Run::strong(format!("{}: ", composer.word("review-period")));
        blocks.push(Block::Paragraph(vec![label, Run::plain(composer.duration(period))]));
    }
    blocks.extend(changes(composer, governance));
    if !governance.distribution.is_empty() {
        blocks.push(title(composer, "distribution"));
        blocks.push(composer.list(None, governance.distribution.iter()));
    }
    if let Some(norms) = super::standard::thresholds(composer) {
        blocks.push(title(composer, "thresholds"));
        blocks.push(norms);
    }
    blocks.push(title(composer, "documents"));
    blocks.extend(register(composer));
    if let Some(sheet) = governance.acknowledgement.get() {
        blocks.push(Block::FormPage);
        blocks.push(title(composer, "acknowledgement-sheet"));
        blocks.extend(self::sheet(composer, sheet));
        blocks.push(Block::PageBreak);
    }
    blocks
}

fn title(composer: &Composer<'_>, key: &str) -> Block {
    outline::heading(2, vec![Run::plain(composer.word(key))])
}

fn changes(composer: &Composer<'_>, governance: &Governance) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = governance
        .change_log
        .iter()
        .map(|change| {
            let date = change.date.get().map(|day| day.0.long(composer.language()));
            let mut what = change.what.get().map_or_else(Vec::new, |what| composer.runs(what));
            if let Some(why) = change.why.get() {
                what.push(Run::plain("\n"));
                what.extend(composer.runs(why));
            }
            let retrain = change
                .retrain
                .get()
                .map(|retrain| composer.word(if *retrain { "yes" } else { "no" }));
            vec![
                text_cell(change.version.get().cloned().unwrap_or_default()),
                text_cell(date.unwrap_or_default()),
                cell(what),
                text_cell(change.author.get().map(|role| composer.role(role)).unwrap_or_default()),
                text_cell(retrain.unwrap_or_default()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let keys = ["version", "date", "what-and-why", "author", "retrain"];
    let head = keys.map(|key| composer.word(key)).to_vec();
    vec![title(composer, "change-log"), table_of_filled(head, rows, false)]
}

/// Who answers for a document, in which version, and until when it holds, in words.
type Terms = (String, String, String);

fn terms(composer: &Composer<'_>, document: &Document) -> Terms {
    let envelope = &document.envelope;
    let owner = envelope.owner.get().map(|role| composer.role(role));
    let review = envelope.review_by.get().map(|day| day.0.long(composer.language()));
    let version = envelope.version.get().cloned();
    (owner.unwrap_or_default(), version.unwrap_or_default(), review.unwrap_or_default())
}

/// The terms of most documents in one sentence, and a table of those that differ.
fn register(composer: &Composer<'_>) -> Vec<Block> {
    let entries = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let all: Vec<(&Document, Terms)> =
        entries.map(|entry| (entry.document, terms(composer, entry.document))).collect();
    let mut counts: BTreeMap<&Terms, usize> = BTreeMap::new();
    for (_, terms) in &all {
        *counts.entry(terms).or_default() += 1;
    }
    let Some(usual) = counts.into_iter().max_by_key(|(_, count)| *count).map(|(terms, _)| terms)
    else {
        return Vec::new();
    };
    let rows: Vec<Vec<Cell>> = all
        .iter()
        .filter(|(_, terms)| terms != usual)
        .map(|(document, (owner, version, review))| {
            vec![
                cell(composer.reference(&document.id)),
                text_cell(owner.clone()),
                text_cell(version.clone()),
                text_cell(review.clone()),
            ]
        })
        .collect();
    let keys = ["owner", "version", "review-by"].map(|key| composer.word(key));
    let values = [&usual.0, &usual.1, &usual.2];
    let lines = keys.into_iter().zip(values).filter(|(_, value)| !value.is_empty());
    let lines = lines.map(|(key, value)| (key, vec![Run::plain(value.as_str())])).collect();
    let mut blocks: Vec<Block> = facts(String::new(), lines).into_iter().collect();
    if !rows.is_empty() {
        blocks.push(Block::Paragraph(vec![Run::plain(composer.word("other-terms"))]));
        let keys = ["document", "owner", "version", "review-by"];
        blocks.push(table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, false));
    }
    blocks
}

fn sheet(composer: &Composer<'_>, sheet: &AcknowledgementSheet) -> Vec<Block> {
    let mut blocks = sheet.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let has_branches = composer
        .handbook
        .documents
        .iter()
        .any(|document| matches!(document.content, Content::Branch(_)));
    let mut keys = vec![("row-number", 0), ("full-name", 44), ("position", 26)];
    keys.extend(has_branches.then_some(("branch-column", 20)));
    keys.extend([("date", 12), ("signature", 18)]);
    let rows = sheet.rows.get().copied().unwrap_or(0);
    let rows = (1..=rows.max(1)).map(|row| {
        let blank = |(_, width): &(&str, usize)| {
            // So many spaces keep a column wide, and the second line keeps a row high.
            text_cell(format!("{}\n\u{a0}", "\u{a0}".repeat(*width)))
        };
        let mut cells: Vec<Cell> = keys.iter().map(blank).collect();
        cells[0] = text_cell(row.to_string());
        cells
    });
    let rows = rows.collect();
    let table = table(keys.iter().map(|(key, _)| composer.word(key)).collect(), rows, false);
    blocks.push(match table {
        Block::Table(table) => Block::Fill(table),
        other => other,
    });
    blocks
}
