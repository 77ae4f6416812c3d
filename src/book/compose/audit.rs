//! An audit: the questions with their answers, as a form where there are none yet, and the
//! promises with what keeps them.

use crate::book::compose::context::{cell, table, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::compose::{Composer, outline};
use crate::book::{Block, Cell, Figure, Radar, Run, Spoke};
use crate::kinds::audit::{Audit, AuditQuestion};
use crate::language::typography;
use crate::locale::Arguments;

pub(super) fn audit(composer: &Composer<'_>, audit: &Audit) -> Vec<Block> {
    let mut blocks = audit.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    blocks.push(Block::Paragraph(vec![Run::plain(composer.word("audit-scores"))]));
    blocks.extend(radar(composer, audit));
    let questions = audit.questions.get().into_iter().flat_map(|questions| questions.iter());
    let is_blank = audit.is_blank();
    let rows = questions.map(|question| row(composer, question, is_blank)).collect();
    let mut keys = vec!["question", "evidence", "score", "audit-action"];
    if is_blank {
        keys.extend(["owner", "due"]);
    }
    let mut table = table(keys.into_iter().map(|key| composer.word(key)).collect(), rows, false);
    // A form of six columns has room to write in only on a page turned.
    if let Block::Table(table) = &mut table {
        table.landscape = is_blank;
    }
    blocks.push(table);
    blocks.extend(total(composer, audit));
    if is_blank {
        blocks.push(Block::PageBreak);
    }
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

/// What the scores come to, and how many actions are open; a blank form has neither.
fn total(composer: &Composer<'_>, audit: &Audit) -> Option<Block> {
    let questions = || audit.questions.get().into_iter().flat_map(|questions| questions.iter());
    let scores: Vec<usize> =
        questions().filter_map(|one| Some(usize::from(one.score.get()?.number()))).collect();
    let open = questions().filter(|question| question.action.get().is_some()).count();
    let arguments = Arguments::from([
        ("sum", scores.iter().sum::<usize>().into()),
        ("most", (scores.len() * usize::from(MOST)).into()),
        ("open", open.into()),
    ]);
    let words = composer.sentence("audit-total", &arguments);
    (!scores.is_empty()).then(|| Block::Paragraph(vec![Run::strong(words)]))
}

fn row(composer: &Composer<'_>, question: &AuditQuestion, form: bool) -> Vec<Cell> {
    let number = question.number.get().map(|number| format!("{number}. "));
    let mut asked = vec![Run::strong(number.unwrap_or_default())];
    asked.extend(composer.field(&question.title));
    // Who fills in the form reads where to look beside the question, who reads the answer beside it.
    let seen = composer.field(&question.evidence);
    let looks_at = question.looks_at.get().map(|looks_at| Run::emphasis(composer.line(looks_at)));
    let (with_question, with_answer) =
        if seen.is_empty() { (looks_at, None) } else { (None, looks_at) };
    asked.extend(with_question.into_iter().flat_map(|looks_at| [Run::plain("\n"), looks_at]));
    let mut seen = answer(seen, form);
    seen.blocks.splice(0..0, with_answer.map(|looks_at| Block::Paragraph(vec![looks_at])));
    let score = question.score.get().map(|score| score.number().to_string());
    let owner = question.owner.get().map(|role| typography::capital(&composer.role(role)));
    let due = question.due.get().map(|day| day.0.long(composer.language()));
    let plain = |text: Option<String>| text.map_or_else(Vec::new, |text| vec![Run::plain(text)]);
    let action = composer.field(&question.action);
    let mut row = vec![cell(asked), seen, filled(plain(score), form)];
    if form {
        row.extend([answer(action, form), filled(plain(owner), form), filled(plain(due), form)]);
        return row;
    }
    // On paper six columns would be narrow: who acts, and by when, stands below the action.
    let mut action = filled(action, form);
    let due = due.map(|due| due.replace(' ', "\u{a0}"));
    let who: Vec<String> = owner.into_iter().chain(due).collect();
    let who = (!who.is_empty()).then(|| Block::Paragraph(vec![Run::emphasis(who.join(",\n"))]));
    action.blocks.extend(who);
    row.push(action);
    row
}

/// So many blanks, and three lines of them, keep an unanswered cell large enough to write in.
const BLANKS: usize = 24;

/// A cell to write in, where the form is still blank.
fn answer(runs: Vec<Run>, form: bool) -> Cell {
    if runs.is_empty() && form {
        text_cell(format!("{}\n\u{a0}\n\u{a0}", "\u{a0}".repeat(BLANKS)))
    } else {
        filled(runs, form)
    }
}

/// What was left out on purpose is a dash, so that nobody takes it for forgotten.
fn filled(runs: Vec<Run>, form: bool) -> Cell {
    if runs.is_empty() && !form { text_cell("—") } else { cell(runs) }
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
