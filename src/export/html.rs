//! Blocks as the simple HTML of a mail: no style, no script, nothing from elsewhere.

use crate::book::{Block, Link, List, ListKind, Run, words};

/// The HTML of blocks, a line a block.
pub(super) fn html(blocks: &[Block]) -> String {
    let mut html = String::new();
    blocks.iter().for_each(|part| block(part, &mut html));
    html
}

/// Running text.
pub(super) fn inline(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

/// Text that cannot become markup.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            sign => safe.push(sign),
        }
    }
    safe
}

fn block(block: &Block, html: &mut String) {
    let made = match block {
        Block::Paragraph(runs) | Block::Formula(runs) => format!("<p>{}</p>\n", inline(runs)),
        Block::Heading(heading) => format!("<p><strong>{}</strong></p>\n", inline(&heading.title)),
        Block::List(items) => list(items),
        Block::Quote(blocks) => format!("<blockquote>\n{}</blockquote>\n", self::html(blocks)),
        Block::Code(text) => format!("<pre>{}</pre>\n", escaped(text)),
        Block::Table(table) => {
            let row = |cells: String| format!("<tr>{cells}</tr>\n");
            let head = table.head.iter().enumerate().map(|(index, cell)| {
                let columns = table.head_spans.get(index).copied().unwrap_or(1);
                format!("<th{}>{}</th>", spans(columns, 1), inline(cell))
            });
            let head: String = head.collect();
            let head = if head.is_empty() { head } else { row(head) };
            let rows = table.rows.iter().map(|cells| {
                let cell = |cell: &crate::book::Cell| {
                    format!("<td{}>{}</td>", spans(cell.columns, cell.rows), tight(&cell.blocks))
                };
                row(cells.iter().map(cell).collect())
            });
            format!("<table>\n{head}{}</table>\n", rows.collect::<String>())
        }
        Block::Rule => "<hr>\n".to_owned(),
        other => format!("<p>{}</p>\n", escaped(&words::of_block(other))),
    };
    html.push_str(&made);
}

/// The attributes of a cell that covers several columns or rows.
fn spans(columns: usize, rows: usize) -> String {
    let attribute = |(name, count): (&str, usize)| match count {
        0 | 1 => String::new(),
        count => format!(" {name}=\"{count}\""),
    };
    [("colspan", columns), ("rowspan", rows)].map(attribute).concat()
}

fn list(list: &List) -> String {
    let (open, close) = match list.kind {
        ListKind::Ordered(1) => ("<ol>".to_owned(), "</ol>"),
        ListKind::Ordered(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
        ListKind::Bullet | ListKind::Lettered => ("<ul>".to_owned(), "</ul>"),
    };
    let items = list.items.iter().map(|item| format!("<li>{}</li>\n", tight(&item.blocks)));
    format!("{open}\n{}{close}\n", items.collect::<String>())
}

/// A single paragraph needs no element of its own.
fn tight(blocks: &[Block]) -> String {
    match blocks {
        [Block::Paragraph(runs)] => inline(runs),
        [Block::Paragraph(runs), rest @ ..] => format!("{}\n{}", inline(runs), html(rest)),
        blocks => html(blocks),
    }
}

fn run(run: &Run) -> String {
    let mut html = escaped(&run.text).replace('\n', "<br>");
    let styles = [
        (run.style.code, "code"),
        (run.style.strike, "s"),
        (run.style.emphasis, "em"),
        (run.style.strong, "strong"),
    ];
    for (_, name) in styles.iter().filter(|(is_set, _)| *is_set) {
        html = format!("<{name}>{html}</{name}>");
    }
    match &run.link {
        Some(Link::Url(url)) => format!("<a href=\"{}\">{html}</a>", escaped(url)),
        _ => html,
    }
}
