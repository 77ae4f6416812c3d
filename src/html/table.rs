//! Tables: each in a box of its own that scrolls where the screen is narrow.

use crate::book::{Align, Block, Cell, Run, Table, plain_text};
use crate::html::block::{self, Scribe};

/// Writes a table.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, table: &'a Table) {
    open_box(scribe, table);
    // A head without words is none, as in print.
    let has_words = |cell: &Vec<Run>| cell.iter().any(|run| !run.text.trim().is_empty());
    if table.head.iter().any(has_words) {
        scribe.markup("<thead><tr>");
        for (place, cell) in table.head.iter().enumerate() {
            push_head_cell(scribe, cell, align(table, place));
        }
        scribe.markup("</tr></thead>");
    }
    scribe.markup("<tbody>");
    for row in &table.rows {
        scribe.markup("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let is_header = table.row_headers && place == 0 && !is_empty(cell);
            push_cell(scribe, cell, is_header, align(table, place));
        }
        scribe.markup("</tr>\n");
    }
    scribe.markup("</tbody></table></div>");
}

/// A box that the keyboard reaches, because it may have to be scrolled; it is named by
/// the caption or else by the heading above.
fn open_box(scribe: &mut Scribe<'_>, table: &Table) {
    let caption = table.caption.as_ref().map(|runs| (runs, scribe.new_name()));
    scribe.markup("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"");
    match &caption {
        Some((_, name)) => scribe.markup(name),
        None => {
            let heading = scribe.heading;
            scribe.text(heading.as_str());
        }
    }
    scribe.markup("\"><table>");
    if let Some((runs, name)) = caption {
        scribe.markup(&format!("<caption id=\"{name}\">"));
        scribe.runs(runs);
        scribe.markup("</caption>");
    }
}

fn push_head_cell(scribe: &mut Scribe<'_>, runs: &[Run], align: Align) {
    // A header without words would be read as a header of nothing.
    let is_header = !plain_text(runs).trim().is_empty();
    let tag = if is_header { "th" } else { "td" };
    open_cell(scribe, tag, if is_header { " scope=\"col\"" } else { "" }, align);
    scribe.runs(runs);
    scribe.markup(&format!("</{tag}>"));
}

fn push_cell<'a>(scribe: &mut Scribe<'a>, cell: &'a Cell, is_header: bool, align: Align) {
    let (tag, scope) = if is_header { ("th", " scope=\"row\"") } else { ("td", "") };
    open_cell(scribe, tag, scope, align);
    block::push_tight(scribe, &cell.blocks);
    scribe.markup(&format!("</{tag}>"));
}

fn open_cell(scribe: &mut Scribe<'_>, tag: &str, scope: &str, align: Align) {
    let class = match align {
        Align::Start => "",
        Align::Center => " class=\"center\"",
        Align::End => " class=\"end\"",
    };
    scribe.markup(&format!("<{tag}{scope}{class}>"));
}

fn align(table: &Table, column: usize) -> Align {
    table.columns.get(column).copied().unwrap_or_default()
}

fn is_empty(cell: &Cell) -> bool {
    cell.blocks
        .iter()
        .all(|block| matches!(block, Block::Paragraph(runs) if plain_text(runs).trim().is_empty()))
}
