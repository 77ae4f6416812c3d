//! A legal memo: what the law says, as it was looked up, and that it is no advice.

use crate::book::compose::Composer;
use crate::book::compose::context::{callout, cell, text_cell};
use crate::book::compose::tables::table_of_filled;
use crate::book::{Block, CalloutKind, Cell, Run};
use crate::kinds::legal::{Certainty, Entry, Legal, LegalDeadline};
use crate::kinds::value::Prose;
use crate::language::plural::Case;
use crate::locale::Arguments;

pub(super) fn legal(composer: &Composer<'_>, legal: &Legal) -> Vec<Block> {
    let mut blocks = legal.intro.get().map_or_else(Vec::new, |intro| composer.blocks(intro));
    let advice = vec![Block::Paragraph(vec![Run::plain(composer.word("not-legal-advice"))])];
    let title = composer.word("not-legal-advice-title");
    blocks.push(callout(CalloutKind::Note, title, advice));
    let entries = legal.entries.get().into_iter().flat_map(|entries| entries.iter());
    let rows: Vec<Vec<Cell>> = entries.map(|entry| row(composer, entry)).collect();
    let keys = ["act", "article", "says", "deadline", "as-of"];
    blocks.push(table_of_filled(keys.map(|key| composer.word(key)).to_vec(), rows, false));
    blocks.extend(checked(composer, legal));
    blocks
}

fn row(composer: &Composer<'_>, entry: &Entry) -> Vec<Cell> {
    let deadline = entry.deadline.get().map(|deadline| deadline_words(composer, deadline));
    vec![
        cell(composer.field(&entry.act)),
        cell(composer.field(&entry.article)),
        cell(says(composer, entry)),
        cell(deadline.unwrap_or_default()),
        text_cell(as_of(composer, entry).unwrap_or_default()),
    ]
}

/// The rule; under it that it is no longer law, or not sure.
fn says(composer: &Composer<'_>, entry: &Entry) -> Vec<Run> {
    let mut runs = composer.field(&entry.says);
    let mut add = |text: String| {
        runs.push(Run::plain("\n"));
        runs.push(Run::emphasis(text));
    };
    let day = entry.repealed_on.get().map(|day| day.0.long(composer.language()));
    let by = entry.repealed_by.get().map(|act| composer.line(act));
    if day.is_some() || by.is_some() {
        let (day, by) = (day.unwrap_or_default(), by.unwrap_or_default());
        let arguments = Arguments::from([
            ("has-day", if day.is_empty() { "no" } else { "yes" }.into()),
            ("has-act", if by.is_empty() { "no" } else { "yes" }.into()),
            ("day", day.into()),
            ("act", by.into()),
        ]);
        // A date may end in a full stop of its own: «2026 г.»
        add(composer.sentence("repealed", &arguments).replace("..", "."));
    }
    match entry.certainty.get() {
        Some(Certainty::Medium) => add(composer.word("certainty-medium")),
        Some(Certainty::Unsure) => add(composer.word("certainty-unsure")),
        Some(Certainty::Sure) | None => {}
    }
    runs
}

fn deadline_words(composer: &Composer<'_>, deadline: &LegalDeadline) -> Vec<Run> {
    let mut runs = Vec::new();
    if let Some((value, unit)) = deadline.value.get().zip(deadline.unit.get()) {
        runs.push(Run::plain(composer.amount(*value, *unit, Case::Nominative)));
    }
    if let Some(from) = deadline.from.get() {
        let from = Arguments::from([("event", event(composer, from).into())]);
        runs.push(Run::plain(composer.sentence("counted-from", &from)));
    }
    runs
}

/// An event in words; a slug such as `demand-received` is read as words too.
fn event(composer: &Composer<'_>, from: &Prose) -> String {
    let words = composer.line(from);
    if words.contains(' ') { words } else { words.replace('-', " ") }
}

fn as_of(composer: &Composer<'_>, entry: &Entry) -> Option<String> {
    let as_of = entry.as_of.get()?;
    Some(match as_of.is_month {
        true => as_of.day.month_and_year(composer.language()),
        false => as_of.day.long(composer.language()),
    })
}

/// Who looked the entries up, and when; each pair once.
fn checked(composer: &Composer<'_>, legal: &Legal) -> Option<Block> {
    let mut pairs: Vec<String> = Vec::new();
    for entry in legal.entries.get().into_iter().flat_map(|entries| entries.iter()) {
        let Some(by) = entry.checked_by.get() else { continue };
        let on = entry.checked_on.get().map(|day| day.0.long(composer.language()));
        let pair = std::iter::once(composer.role(by)).chain(on).collect::<Vec<_>>().join(", ");
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let label = Run::strong(format!("{}: ", composer.word("checked-by")));
    let text = Run::plain(pairs.join("; "));
    (!pairs.is_empty()).then(|| Block::Paragraph(vec![label, text]))
}
