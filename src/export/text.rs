//! Blocks as plain text: paragraphs apart, lists with their marks, links beside their words.

use crate::book::{Block, Link, List, ListKind, Run, plain_text, words};

/// The text of blocks, an empty line between them, without a line break at the end.
pub(super) fn text(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(block).filter(|text| !text.is_empty()).collect();
    blocks.join("\n\n")
}

/// Running text; where a link leads stands in brackets, unless its words say so.
pub(super) fn line(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        text.push_str(&run.text);
        if let Some(Link::Url(url)) = &run.link
            && !url.starts_with("tel:")
            && url.trim_start_matches("mailto:") != run.text
        {
            text.push_str(&format!(" ({url})"));
        }
    }
    text.trim().to_owned()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(runs) | Block::Formula(runs) => line(runs),
        Block::Heading(heading) => line(&heading.title),
        Block::List(items) => list(items),
        Block::Quote(blocks) => indented(&text(blocks), "> ", "> "),
        Block::Code(text) => text.clone(),
        Block::Table(table) => {
            let head = table.head.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>();
            let rows = table.rows.iter().map(|row| {
                let cells: Vec<String> = row.iter().map(|cell| text(&cell.blocks)).collect();
                cells.join(" | ")
            });
            let head = (!head.is_empty()).then(|| head.join(" | "));
            head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
        }
        Block::Rule => "---".to_owned(),
        other => words::of_block(other),
    }
}

fn list(list: &List) -> String {
    let item = |(index, item): (usize, &crate::book::ListItem)| {
        let mark = match list.kind {
            ListKind::Ordered(start) => format!("{}. ", start + index as u64),
            ListKind::Bullet | ListKind::Lettered => "- ".to_owned(),
        };
        let parts: Vec<String> = item.blocks.iter().map(block).collect();
        indented(&parts.join("\n"), &mark, &" ".repeat(mark.len()))
    };
    list.items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

/// The lines of a text, the first one behind a mark, the others behind as much room.
fn indented(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(index, line)| {
        let mark = if index == 0 { first } else { others };
        format!("{mark}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}
