//! The words of a block without its form: for flat places, for searching, for comparing renderers.

use crate::book::{Block, Run, plain_text};

/// Every word of a block in reading order, a line break between its parts.
pub fn of_block(block: &Block) -> String {
    let mut words = Vec::new();
    collect(block, &mut words);
    words.join("\n")
}

fn collect(block: &Block, words: &mut Vec<String>) {
    match block {
        Block::Heading(heading) => push(&heading.title, words),
        Block::Paragraph(runs) | Block::Formula(runs) => push(runs, words),
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).for_each(|block| collect(block, words));
        }
        Block::Table(table) | Block::Fill(table) => {
            table.caption.iter().chain(&table.head).for_each(|runs| push(runs, words));
            let cells = table.rows.iter().flatten();
            cells.flat_map(|cell| &cell.blocks).for_each(|block| collect(block, words));
        }
        Block::Callout(callout) => {
            push(&callout.title, words);
            callout.blocks.iter().for_each(|block| collect(block, words));
        }
        Block::Dialogue(turns) => {
            for turn in turns {
                words.push(turn.label.clone());
                turn.blocks.iter().for_each(|block| collect(block, words));
                for branch in &turn.branches {
                    push(&branch.when, words);
                    push(&branch.goto, words);
                }
                push(&turn.note, words);
            }
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| collect(block, words)),
        Block::Code(text) => words.push(text.clone()),
        Block::Figure(figure) => words.push(figure.description().to_owned()),
        Block::Image(image) => image.caption.iter().for_each(|runs| push(runs, words)),
        Block::Definitions(definitions) => {
            for definition in definitions {
                push(&definition.term, words);
                definition.blocks.iter().for_each(|block| collect(block, words));
            }
        }
        Block::Letter(letter) => {
            for (label, value) in &letter.fields {
                words.push(label.clone());
                push(value, words);
            }
            letter.blocks.iter().for_each(|block| collect(block, words));
        }
        Block::Steps(steps) => {
            for step in steps {
                words.push(step.mark.clone());
                push(&step.title, words);
                step.blocks.iter().for_each(|block| collect(block, words));
            }
        }
        Block::Index(groups) => {
            let entries = groups.iter().flat_map(|group| &group.entries);
            words.extend(entries.map(|entry| entry.words.clone()));
        }
        Block::Working(working) => {
            working.blocks.iter().for_each(|block| collect(block, words));
        }
        Block::Notes(notes) => {
            let inside = notes.notes.iter().flat_map(|note| &note.blocks);
            inside.for_each(|block| collect(block, words));
        }
        Block::WritingLines(_) | Block::Rule | Block::PageBreak | Block::FormPage => {}
    }
}

fn push(runs: &[Run], words: &mut Vec<String>) {
    let text = plain_text(runs);
    if !text.trim().is_empty() {
        words.push(text);
    }
}
