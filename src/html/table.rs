//! Tables: each in a box of its own that scrolls where the screen is narrow.

use crate::book::{Align, Block, Placed, Run, Table, plain_text};
use crate::html::block::{self, Scribe};

/// Writes a table.
pub(super) fn push<'a>(scribe: &mut Scribe<'a>, table: &'a Table) {
    push_as(scribe, table, "table");
}

/// Writes a table in a box of these classes.
pub(super) fn push_as<'a>(scribe: &mut Scribe<'a>, table: &'a Table, classes: &str) {
    open_box(scribe, table, classes);
    let grid = table.grid();
    // A head without words is none, as in print.
    let has_words = |cell: &Vec<Run>| cell.iter().any(|run| !run.text.trim().is_empty());
    if table.head.iter().any(has_words) {
        scribe.markup("<thead><tr>");
        for cell in &grid.head {
            let place = Place { column: cell.column, columns: cell.columns, rows: 1 };
            push_head_cell(scribe, cell.runs, place.open(table));
        }
        scribe.markup("</tr></thead>");
    }
    scribe.markup("<tbody>");
    for row in &grid.rows {
        scribe.markup("<tr>");
        for cell in row {
            let is_header = table.row_headers && cell.column == 0 && !is_empty(cell.blocks);
            push_cell(scribe, cell, is_header, table);
        }
        scribe.markup("</tr>\n");
    }
    scribe.markup("</tbody></table></div>");
}

/// A box that the keyboard reaches, because it may have to be scrolled; it is named by
/// the caption or else by the heading above.
fn open_box(scribe: &mut Scribe<'_>, table: &Table, classes: &str) {
    let caption = table.caption.as_ref().map(|runs| (runs, scribe.new_name()));
    scribe.markup(&format!(
        "<div class=\"{classes}\" role=\"group\" tabindex=\"0\" aria-labelledby=\""
    ));
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

/// Where a cell stands.
struct Place {
    column: usize,
    columns: usize,
    rows: usize,
}

impl Place {
    /// The attributes of a cell: what it covers, and how its words stand.
    fn open(&self, table: &Table) -> String {
        let mut attributes = String::new();
        for (name, count) in [("colspan", self.columns), ("rowspan", self.rows)] {
            if count > 1 {
                attributes.push_str(&format!(" {name}=\"{count}\""));
            }
        }
        // Words over several columns are no figure.
        attributes.push_str(match table.columns.get(self.column).copied().unwrap_or_default() {
            Align::Center => " class=\"center\"",
            Align::End if self.columns == 1 => " class=\"end\"",
            Align::Start | Align::End => "",
        });
        attributes
    }
}

fn push_head_cell(scribe: &mut Scribe<'_>, runs: &[Run], attributes: String) {
    // A header without words would be read as a header of nothing.
    let is_header = !plain_text(runs).trim().is_empty();
    let tag = if is_header { "th" } else { "td" };
    let scope = if is_header { " scope=\"col\"" } else { "" };
    scribe.markup(&format!("<{tag}{scope}{attributes}>"));
    scribe.runs(runs);
    scribe.markup(&format!("</{tag}>"));
}

fn push_cell<'a>(scribe: &mut Scribe<'a>, cell: &Placed<'a>, is_header: bool, table: &Table) {
    let (tag, scope) = if is_header { ("th", " scope=\"row\"") } else { ("td", "") };
    let Placed { column, columns, rows, .. } = *cell;
    let attributes = Place { column, columns, rows }.open(table);
    scribe.markup(&format!("<{tag}{scope}{attributes}>"));
    block::push_tight(scribe, cell.blocks);
    scribe.markup(&format!("</{tag}>"));
}

fn is_empty(blocks: &[Block]) -> bool {
    blocks
        .iter()
        .all(|block| matches!(block, Block::Paragraph(runs) if plain_text(runs).trim().is_empty()))
}
