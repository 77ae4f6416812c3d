//! An audit: the questions with their answers, as a form where there are none yet, and the
//! promises with what keeps them.

use crate::book::compose::context::{cell, table, table_of_filled, text_cell};
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Figure, Radar, Run, Spoke};
use crate::kinds::audit::{Audit, AuditQuestion};
use crate::language::typography;

pub(super) fn audit(composer: &Composer<'_>, audit: &Audit) -> Vec<Block> {
    let mut blocks = audit.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    blocks.push(Block::Paragraph(vec![Run::plain(composer.word("audit-scores"))]));
    blocks.extend(radar(composer, audit));
    let questions = audit.questions.get().into_iter().flat_map(|questions| questions.iter());
    let rows: Vec<Vec<Cell>> =
        questions.map(|question| row(composer, question, is_blank(audit))).collect();
    let keys = ["question", "evidence", "score", "audit-action", "who-and-when"];
    blocks.push(table(keys.map(|key| composer.word(key)).to_vec(), rows, false));
    if !audit.promises.is_empty() {
        blocks.push(outline::heading(2, vec![Run::plain(composer.word("promises"))]));
        blocks.push(promises(composer, audit));
    }
    blocks
}

/// The scores as a picture; two questions have no shape.
fn radar(composer: &Composer<'_>, audit: &Audit) -> Option<Block> {
    let questions = audit.questions.get().into_iter().flat_map(|questions| questions.iter());
    let spokes: Vec<Spoke> = questions
        .map(|question| Spoke {
            number: question.number.get().map(u32::to_string).unwrap_or_default(),
            title: question.title.get().map(|title| composer.line(title)).unwrap_or_default(),
            score: question.score.get().map(|score| score.number()),
        })
        .collect();
    let marked =
        spokes.iter().filter_map(|spoke| Some(format!("{}: {}", spoke.title, spoke.score?)));
    let marked: Vec<String> = marked.collect();
    let description =
        if marked.is_empty() { composer.word("radar-blank") } else { marked.join("; ") };
    let radar = Radar { title: composer.word("radar"), description, spokes, most: MOST };
    (radar.spokes.len() >= 3).then_some(Block::from(Figure::Radar(radar)))
}

/// The best score.
const MOST: u8 = 3;

/// A form that nobody has filled in yet.
fn is_blank(audit: &Audit) -> bool {
    let mut questions = audit.questions.get().into_iter().flat_map(|questions| questions.iter());
    questions.all(|question| question.evidence.get().is_none() && question.score.get().is_none())
}

fn row(composer: &Composer<'_>, question: &AuditQuestion, form: bool) -> Vec<Cell> {
    let number = question.number.get().map(|number| format!("{number}. "));
    let mut asked = vec![Run::strong(number.unwrap_or_default())];
    asked.extend(composer.field(&question.title));
    if let Some(looks_at) = question.looks_at.get() {
        asked.push(Run::plain("\n"));
        asked.push(Run::emphasis(composer.line(looks_at)));
    }
    let owner = question.owner.get().map(|role| typography::capital(&composer.role(role)));
    let due = question.due.get().map(|day| day.0.long(composer.language()));
    let who: Vec<String> = owner.into_iter().chain(due).collect();
    vec![
        cell(asked),
        blank(composer.field(&question.evidence), form),
        text_cell(question.score.get().map(|score| score.number().to_string()).unwrap_or_default()),
        blank(composer.field(&question.action), form),
        text_cell(who.join("\n")),
    ]
}

/// So many blanks, and three lines of them, keep an unanswered cell large enough to write in.
const BLANKS: usize = 24;

fn blank(runs: Vec<Run>, form: bool) -> Cell {
    if runs.is_empty() && form {
        text_cell(format!("{}\n\u{a0}\n\u{a0}", "\u{a0}".repeat(BLANKS)))
    } else {
        cell(runs)
    }
}

fn promises(composer: &Composer<'_>, audit: &Audit) -> Block {
    let rows = audit.promises.iter().map(|promise| {
        let names = promise.kept_by.iter().map(|name| name.as_str());
        vec![
            cell(composer.field(&promise.text)),
            cell(composer.field(&promise.place)),
            cell(composer.norms(names)),
        ]
    });
    let keys = ["promised", "promised-where", "kept-by"];
    table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows.collect(), false)
}
