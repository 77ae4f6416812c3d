//! The coverage of the standards, for those who lead: by which items of the scorecards each is checked,
//! by which questions it is asked, and in which scripts it is rehearsed. A dash is a gap.

use crate::book::compose::Composer;
use crate::book::compose::context::{cell, table};
use crate::book::{Anchor, Block, Cell, Chapter, Run};
use crate::handbook::Document;
use crate::kinds::Content;
use crate::locale::Arguments;

/// The chapter; none in a book without measurable standards.
pub(super) fn chapter(composer: &Composer<'_>) -> Option<Chapter> {
    let entries = composer.plan.chapters.iter().flat_map(|chapter| &chapter.documents);
    let standards = entries.map(|entry| entry.document).filter(|document| is_measurable(document));
    let uses = Uses::of(composer);
    let rows: Vec<Vec<Cell>> =
        standards.map(|standard| row(composer, &uses, &standard.id)).collect();
    let keys = ["coverage-standard", "coverage-items", "coverage-questions", "coverage-scripts"];
    let head = keys.map(|key| composer.word(key)).to_vec();
    let intro = Block::Paragraph(vec![Run::plain(composer.word("coverage-intro"))]);
    (!rows.is_empty()).then(|| Chapter {
        anchor: Anchor::new("coverage"),
        number: None,
        title: vec![Run::plain(composer.word("coverage"))],
        blocks: vec![intro, table(head, rows, true)],
        documents: Vec::new(),
    })
}

fn is_measurable(document: &Document) -> bool {
    match &document.content {
        Content::Standard(standard) => standard.rule.get().is_some(),
        _ => false,
    }
}

/// What rests on a standard: the document, and the numbers of what in it does.
struct Use<'h> {
    standard: String,
    by: &'h str,
    numbers: Vec<usize>,
}

/// Everything that rests on standards.
#[derive(Default)]
struct Uses<'h> {
    items: Vec<Use<'h>>,
    questions: Vec<Use<'h>>,
    scripts: Vec<Use<'h>>,
}

impl<'h> Uses<'h> {
    fn of(composer: &Composer<'h>) -> Self {
        let handbook = composer.handbook;
        let mut uses = Self::default();
        for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
            match &document.content {
                Content::Scorecard(scorecard) => {
                    let items = scorecard.items().map(|item| item.standard.get());
                    let items = items.map(|standard| standard.map(|id| id.as_str()));
                    uses.items.extend(numbered(&document.id, items));
                }
                Content::Training(training) => {
                    let questions = training.quiz.get().and_then(|quiz| quiz.questions.get());
                    let questions = questions.into_iter().flat_map(|questions| questions.iter());
                    let asked = questions.map(|question| question.standard.get());
                    let asked = asked.map(|standard| standard.map(|id| id.as_str()));
                    uses.questions.extend(numbered(&document.id, asked));
                }
                Content::Script(_) => {
                    let mut ids = document.named_ids(&handbook.sources);
                    ids.sort_unstable();
                    ids.dedup();
                    uses.scripts.extend(ids.into_iter().map(|standard| Use {
                        standard,
                        by: &document.id,
                        numbers: Vec::new(),
                    }));
                }
                _ => {}
            }
        }
        uses
    }
}

/// Gathers what is counted from 1 in a document by the standards that it rests on.
fn numbered<'h, 's>(by: &'h str, parts: impl Iterator<Item = Option<&'s str>>) -> Vec<Use<'h>> {
    let mut uses: Vec<Use<'h>> = Vec::new();
    for (index, standard) in parts.enumerate() {
        let Some(standard) = standard else { continue };
        match uses.iter_mut().find(|one| one.standard == standard) {
            Some(known) => known.numbers.push(index + 1),
            None => {
                let (standard, numbers) = (standard.to_owned(), vec![index + 1]);
                uses.push(Use { standard, by, numbers });
            }
        }
    }
    uses
}

fn row(composer: &Composer<'_>, uses: &Uses<'_>, standard: &str) -> Vec<Cell> {
    vec![
        cell(composer.reference(standard)),
        used(composer, &uses.items, standard, "coverage-item"),
        used(composer, &uses.questions, standard, "coverage-question"),
        used(composer, &uses.scripts, standard, ""),
    ]
}

/// A line for each document: its title, and behind it the numbers.
fn used(composer: &Composer<'_>, uses: &[Use<'_>], standard: &str, key: &str) -> Cell {
    let lines = uses.iter().filter(|one| one.standard == standard).map(|one| {
        let mut runs = composer.reference(one.by);
        if !one.numbers.is_empty() {
            let numbers: Vec<String> = one.numbers.iter().map(usize::to_string).collect();
            let arguments = Arguments::from([
                ("count", one.numbers.len().into()),
                ("numbers", numbers.join(", ").into()),
            ]);
            runs.push(Run::plain(format!(", {}", composer.sentence(key, &arguments))));
        }
        Block::Paragraph(runs)
    });
    let blocks: Vec<Block> = lines.collect();
    if blocks.is_empty() { cell(vec![Run::plain("—")]) } else { Cell::new(blocks) }
}
