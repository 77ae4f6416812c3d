//! How the handbook is kept: documents, changes, distribution, and the sheet that staff sign.

use crate::book::compose::context::{cell, table, text_cell};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Run};
use crate::handbook::Document;
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
    blocks.push(register(composer));
    if let Some(sheet) = governance.acknowledgement.get() {
        blocks.push(Block::PageBreak);
        blocks.push(title(composer, "acknowledgement-sheet"));
        blocks.extend(self::sheet(composer, sheet));
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
    vec![title(composer, "change-log"), table(head, rows, false)]
}

/// Every document that is printed, with who answers for it and until when it holds.
fn register(composer: &Composer<'_>) -> Block {
    let documents = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let rows = documents.map(|entry| document(composer, entry.document)).collect();
    let keys = ["document", "owner", "version", "review-by"];
    table(keys.map(|key| composer.word(key)).to_vec(), rows, false)
}

fn document(composer: &Composer<'_>, document: &Document) -> Vec<Cell> {
    let envelope = &document.envelope;
    let review = envelope.review_by.get().map(|day| day.0.long(composer.language()));
    vec![
        cell(composer.reference(&document.id)),
        text_cell(envelope.owner.get().map(|role| composer.role(role)).unwrap_or_default()),
        text_cell(envelope.version.get().cloned().unwrap_or_default()),
        text_cell(review.unwrap_or_default()),
    ]
}

fn sheet(composer: &Composer<'_>, sheet: &AcknowledgementSheet) -> Vec<Block> {
    let mut blocks = sheet.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let rows = sheet.rows.get().copied().unwrap_or(0);
    let rows = (1..=rows).map(|row| {
        let mut cells = vec![text_cell(row.to_string())];
        cells.resize_with(5, || text_cell("\u{a0}\n\u{a0}"));
        cells
    });
    let keys = ["row-number", "full-name", "position", "date", "signature"];
    blocks.push(table(keys.map(|key| composer.word(key)).to_vec(), rows.collect(), false));
    blocks
}
