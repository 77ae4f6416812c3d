//! The numbering of footnotes: the notes of a chapter are gathered at its end in the order of
//! their marks. A note without a mark stays where it was written, a mark without a note
//! becomes the words that the author typed.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::compose::Composer;
use crate::book::{Anchor, Block, Chapter, Note, NoteMark, Notes, Run};
use crate::locale::Arguments;

/// The name of a note before it has a number: unique among all texts.
pub(super) fn name(text: &str, label: &str) -> Anchor {
    let mut hasher = blake3::Hasher::new();
    hasher.update(label.to_lowercase().as_bytes());
    hasher.update(&[0]);
    hasher.update(text.as_bytes());
    Anchor::new(&format!("note {}", &hasher.finalize().to_hex()[..24]))
}

/// A mark before it has a number.
pub(super) fn mark(note: Anchor, label: &str) -> NoteMark {
    NoteMark { anchor: note.clone(), note, number: 0, label: label.to_owned() }
}

/// A note before it has a number.
pub(super) fn note(composer: &Composer<'_>, anchor: Anchor, blocks: Vec<Block>) -> Block {
    let note = Note { anchor, number: None, document: None, marks: Vec::new(), blocks };
    Block::Notes(notes(composer, vec![note]))
}

fn notes(composer: &Composer<'_>, notes: Vec<Note>) -> Notes {
    Notes { title: composer.word("notes"), back: composer.word("note-back"), notes }
}

/// Numbers the notes of a chapter and puts them at its end.
pub(super) fn settle(composer: &Composer<'_>, chapter: &mut Chapter) {
    let mut found = BTreeMap::new();
    take(&mut chapter.blocks, &mut found);
    let (anchor, documents) = (&chapter.anchor, chapter.documents.iter());
    let documents = documents.map(|place| &place.anchor).collect();
    let mut settler =
        Settler { composer, chapter: anchor, documents, document: None, found, done: Vec::new() };
    chapter.title.iter_mut().for_each(|run| settler.run(run));
    settler.blocks(&mut chapter.blocks);
    settler.put_back(&mut chapter.blocks);
    let done = settler.done.into_iter().flatten().collect::<Vec<_>>();
    if !done.is_empty() {
        chapter.blocks.push(Block::Notes(notes(composer, done)));
    }
}

/// Takes the words out of the notes, and leaves their places.
fn take(blocks: &mut [Block], found: &mut BTreeMap<Anchor, Vec<Block>>) {
    for block in blocks {
        if let Block::Notes(notes) = block {
            for note in &mut notes.notes {
                take(&mut note.blocks, found);
                // What is written twice under one name stays where it is the second time.
                if !found.contains_key(&note.anchor) {
                    found.insert(note.anchor.clone(), std::mem::take(&mut note.blocks));
                }
            }
        }
        each_inside(block, &mut |inside| take(inside, found));
    }
}

/// Gives numbers in the order in which the marks are read.
struct Settler<'s, 'h> {
    composer: &'s Composer<'h>,
    chapter: &'s Anchor,
    /// Where the documents of the chapter begin.
    documents: BTreeSet<&'s Anchor>,
    /// The document that is being read.
    document: Option<Anchor>,
    /// The notes that no mark was met for.
    found: BTreeMap<Anchor, Vec<Block>>,
    /// The notes with a number, each in its place; one is open while its own words are read.
    done: Vec<Option<Note>>,
}

impl Settler<'_, '_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            if let Block::Heading(heading) = block
                && self.documents.contains(&heading.anchor)
            {
                self.document = Some(heading.anchor.clone());
            }
            each_runs(block, &mut |runs| runs.iter_mut().for_each(|run| self.run(run)));
            if !matches!(block, Block::Notes(_)) {
                each_inside(block, &mut |inside| self.blocks(inside));
            }
        }
    }

    fn run(&mut self, run: &mut Run) {
        let Some(mark) = &mut run.note else { return };
        if let Some(blocks) = self.found.remove(&mark.note) {
            self.number(mark.note.clone(), blocks);
        }
        let named = |note: &Option<Note>| note.as_ref().is_some_and(|n| n.anchor == mark.note);
        let place = self.done.iter().position(named);
        let Some(place) = place else {
            run.text = format!("[{}]", mark.label);
            run.note = None;
            return;
        };
        let number = place + 1;
        let note = self.done[place].as_mut().expect("invariant: it was found by its name");
        let count = note.marks.len() + 1;
        let chapter = self.chapter.as_str();
        mark.number = number;
        mark.label =
            self.composer.sentence("note-mark", &Arguments::from([("number", number.into())]));
        mark.anchor = Anchor::new(&format!("{chapter} note {number} mark {count}"));
        note.marks.push(mark.anchor.clone());
    }

    /// Gives a note the next number, and then those that it refers to itself.
    fn number(&mut self, anchor: Anchor, mut blocks: Vec<Block>) {
        let place = self.done.len();
        let number = Some(place + 1);
        let document = self.document.clone();
        let (marks, empty) = (Vec::new(), Vec::new());
        self.done.push(Some(Note { anchor, number, document, marks, blocks: empty }));
        self.blocks(&mut blocks);
        if let Some(note) = &mut self.done[place] {
            note.blocks = blocks;
        }
    }

    /// Puts the notes that nothing refers to back into their places, and removes the others.
    fn put_back(&mut self, blocks: &mut Vec<Block>) {
        for block in blocks.iter_mut() {
            if let Block::Notes(notes) = block {
                for note in &mut notes.notes {
                    note.blocks.extend(self.found.remove(&note.anchor).unwrap_or_default());
                    self.blocks(&mut note.blocks);
                }
                notes.notes.retain(|note| !note.blocks.is_empty());
            }
            each_inside(block, &mut |inside| self.put_back(inside));
        }
        blocks.retain(|block| !matches!(block, Block::Notes(notes) if notes.notes.is_empty()));
    }
}

/// The running texts that stand directly in a block, in reading order.
fn each_runs(block: &mut Block, visit: &mut dyn FnMut(&mut Vec<Run>)) {
    match block {
        Block::Heading(heading) => visit(&mut heading.title),
        Block::Paragraph(runs) | Block::Formula(runs) => visit(runs),
        Block::Table(table) | Block::Fill(table) => {
            table.caption.iter_mut().chain(&mut table.head).for_each(visit)
        }
        Block::Callout(callout) => visit(&mut callout.title),
        Block::Image(image) => image.caption.iter_mut().for_each(visit),
        Block::Letter(letter) => letter.fields.iter_mut().for_each(|(_, value)| visit(value)),
        Block::Steps(steps) => steps.iter_mut().for_each(|step| visit(&mut step.title)),
        Block::Definitions(definitions) => {
            definitions.iter_mut().for_each(|definition| visit(&mut definition.term));
        }
        Block::Dialogue(turns) => {
            for turn in turns {
                turn.entry.iter_mut().for_each(|entry| visit(&mut entry.words));
                for branch in &mut turn.branches {
                    visit(&mut branch.when);
                    visit(&mut branch.goto);
                }
                visit(&mut turn.note);
            }
        }
        Block::List(_)
        | Block::Quote(_)
        | Block::Notes(_)
        | Block::Code(_)
        | Block::Figure(_)
        | Block::WritingLines(_)
        | Block::Index(_)
        | Block::Rule
        | Block::PageBreak
        | Block::FormPage => {}
    }
}

/// The blocks that stand directly in a block, in reading order.
fn each_inside(block: &mut Block, visit: &mut dyn FnMut(&mut Vec<Block>)) {
    match block {
        Block::List(list) => list.items.iter_mut().for_each(|item| visit(&mut item.blocks)),
        Block::Table(table) | Block::Fill(table) => {
            table.rows.iter_mut().flatten().for_each(|cell| visit(&mut cell.blocks));
        }
        Block::Callout(callout) => visit(&mut callout.blocks),
        Block::Quote(blocks) => visit(blocks),
        Block::Letter(letter) => visit(&mut letter.blocks),
        Block::Steps(steps) => steps.iter_mut().for_each(|step| visit(&mut step.blocks)),
        Block::Definitions(definitions) => {
            definitions.iter_mut().for_each(|definition| visit(&mut definition.blocks));
        }
        Block::Dialogue(turns) => turns.iter_mut().for_each(|turn| visit(&mut turn.blocks)),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Formula(_)
        | Block::Notes(_)
        | Block::Image(_)
        | Block::Code(_)
        | Block::Figure(_)
        | Block::WritingLines(_)
        | Block::Index(_)
        | Block::Rule
        | Block::PageBreak
        | Block::FormPage => {}
    }
}
