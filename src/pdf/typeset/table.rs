//! Tables: rows are whole, the head is repeated, and a row that no page can hold goes on.

use crate::book::{Align, Block, Cell, Run, Table};
use crate::pdf::display::{Item, NodeId, Rectangle, Role, Scope};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::columns::{column_widths, count};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::slab::{
    Head, HeadId, Slab, gap, height, keep_together, space_around, stack,
};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::Colour;

/// The distance of the text from the sides of a cell.
const SIDE: f32 = 6.0;
/// The distance of the text from the upper and lower edges of a cell.
const EDGE: f32 = 4.2;
/// A form no taller than this share of a page is not split.
const FORM: f32 = 0.6;
/// Nor is a table of this share.
const SMALL: f32 = 0.25;

/// What all rows of a table share.
struct Grid<'a> {
    table: &'a Table,
    widths: Vec<f32>,
    column: Column,
    node: NodeId,
}

/// A table with its caption and its head.
pub(crate) fn table(setter: &mut Setter<'_>, table: &Table, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Table);
    let crowded = if count(table) > 6 { 0.76 } else { 0.88 };
    let text = TextStyle::sans(&setter.theme.settings, crowded);
    let column = column.styled(TextStyle { leading: text.size * 1.36, ..text });
    let widths = column_widths(setter, table, &column.text, SIDE, column.edges.width);
    let mut slabs = caption(setter, table, column.below(node));
    let head_node = setter.tree.add(node, Role::TableHead);
    let grid = Grid { table, widths, column, node: head_node };
    let head = head(setter, &grid);
    let id = repeated(setter, &grid, &head);
    slabs.extend(head);
    let body = setter.tree.add(node, Role::TableBody);
    let grid = Grid { node: body, ..grid };
    let mut rows = rows(setter, &grid, id);
    // A row alone above or below a page break would look lost.
    if rows.len() > 2 {
        let last = rows.len() - 2;
        rows[0].keep = true;
        rows[last].keep = true;
    }
    // A form lies on one sheet before whoever fills it in, and a small table is seen at a glance.
    let share = if id.is_none() { FORM } else { SMALL };
    if height(&rows) <= setter.sheet.room() * share {
        keep_together(&mut rows);
    }
    slabs.append(&mut rows);
    space_around(&mut slabs, 11.0, 13.0);
    slabs
}

fn caption(setter: &mut Setter<'_>, table: &Table, column: Column) -> Vec<Slab> {
    let Some(runs) = &table.caption else { return Vec::new() };
    let node = setter.tree.add(column.node, Role::Caption);
    let style = TextStyle { hyphenate: false, ..column.text.strong() };
    let mut slabs = paragraph(setter, runs, &style, column.edges, Some(node));
    slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    space_around(&mut slabs, 0.0, 4.0);
    slabs
}

/// The head row; a table whose head is empty has none.
fn head(setter: &mut Setter<'_>, grid: &Grid<'_>) -> Option<Slab> {
    let empty = grid.table.head.iter().flatten().all(|run| run.text.trim().is_empty());
    if empty {
        return None;
    }
    let colours = &setter.theme.settings.colours;
    let (accent, soft) = (colours.accent, colours.accent_soft);
    let row = setter.tree.add(grid.node, Role::TableRow);
    let mut cells = Vec::new();
    for index in 0..grid.widths.len() {
        let node = setter.tree.add(row, Role::HeaderCell(Scope::Column));
        let none: &[Run] = &[];
        let runs = grid.table.head.get(index).map_or(none, Vec::as_slice);
        let style = grid.column.text.strong().coloured(accent).set(setting(grid.table, index));
        // A head is broken only where not even one word of it fits.
        let hyphenate = widths(setter, runs, &style).0 > grid.edges(index).width;
        let style = TextStyle { hyphenate, ..style };
        cells.push(paragraph(setter, runs, &style, grid.edges(index), Some(node)));
    }
    let mut slab = row_slab(setter, grid, cells, Some(soft));
    let (x, width) = (grid.column.edges.x, grid.column.edges.width);
    slab.items.push(line(x, 0.0, width, 1.1, accent));
    slab.items.push(line(x, slab.height - 0.6, width, 0.6, accent));
    slab.keep = true;
    Some(slab)
}

/// The head as it stands at the top of the next page, with a word that the table goes on.
fn repeated(setter: &mut Setter<'_>, grid: &Grid<'_>, head: &Option<Slab>) -> Option<HeadId> {
    let head = head.as_ref()?;
    let words = &setter.book.labels.continued;
    let caption = grid.table.caption.as_deref().map(crate::book::plain_text);
    let words = caption.map_or_else(|| words.clone(), |caption| format!("{caption}, {words}"));
    let style = TextStyle { italic: true, ..TextStyle::small(&setter.theme.settings) };
    let mut items = one_line(setter, &words, &style, grid.column.edges, None);
    let down = style.leading + 2.0;
    items.extend(head.items.iter().cloned().filter_map(|mut item| {
        item.shift(0.0, down);
        item.into_ornament()
    }));
    Some(setter.head(Head { height: head.height + down, items }))
}

fn rows(setter: &mut Setter<'_>, grid: &Grid<'_>, head: Option<HeadId>) -> Vec<Slab> {
    let colours = &setter.theme.settings.colours;
    let (rule, accent) = (colours.rule, colours.accent);
    let taken = head.map_or(0.0, |head| setter.heads[head.0].height);
    let most = (setter.sheet.room() - taken - 4.0 * EDGE).max(40.0);
    let (x, width) = (grid.column.edges.x, grid.column.edges.width);
    let mut slabs = Vec::new();
    for (index, row) in grid.table.rows.iter().enumerate() {
        let cells = cells(setter, grid, row);
        let last = index + 1 == grid.table.rows.len();
        let parts = split(cells, most);
        let count = parts.len();
        for (part, cells) in parts.into_iter().enumerate() {
            let mut slab = row_slab(setter, grid, cells, None);
            let (pen, colour) = if last { (0.9, accent) } else { (0.5, rule) };
            if part + 1 == count {
                slab.items.push(line(x, slab.height - pen, width, pen, colour));
            }
            slab.head = head;
            slabs.push(slab);
        }
    }
    slabs
}

fn cells(setter: &mut Setter<'_>, grid: &Grid<'_>, row: &[Cell]) -> Vec<Vec<Slab>> {
    let node = setter.tree.add(grid.node, Role::TableRow);
    let mut cells = Vec::new();
    for index in 0..grid.widths.len() {
        let header = grid.table.row_headers && index == 0;
        let role = if header { Role::HeaderCell(Scope::Row) } else { Role::DataCell };
        let node = setter.tree.add(node, role);
        let text = grid.column.text.set(setting(grid.table, index));
        let content = row.get(index).map_or(EMPTY, |cell| cell.blocks.as_slice());
        let text =
            if header { header_style(setter, content, text, grid.edges(index)) } else { text };
        let column = Column { edges: grid.edges(index), text, node, depth: 0, facts: false };
        let mut slabs = blocks(setter, content, column);
        space_around(&mut slabs, 0.0, 0.0);
        cells.push(slabs);
    }
    cells
}

/// What a cell that nobody wrote holds.
const EMPTY: &[Block] = &[];

/// The head of a row is broken, as that of a column, only where not even one word of it fits.
fn header_style(
    setter: &mut Setter<'_>,
    content: &[Block],
    text: TextStyle,
    edges: Edges,
) -> TextStyle {
    let text = text.strong();
    let runs = content.iter().filter_map(|block| match block {
        Block::Paragraph(runs) => Some(runs),
        _ => None,
    });
    let longest = runs.map(|runs| widths(setter, runs, &text).0).fold(0.0, f32::max);
    TextStyle { hyphenate: longest > edges.width, ..text }
}

/// Parts a row that is taller than a page: each part takes as much of each cell as fits.
fn split(cells: Vec<Vec<Slab>>, most: f32) -> Vec<Vec<Vec<Slab>>> {
    let width = cells.len();
    let mut parts: Vec<Vec<Vec<Slab>>> = vec![vec![Vec::new(); width]];
    for (index, cell) in cells.into_iter().enumerate() {
        let (mut part, mut height) = (0, 0.0);
        for slab in cell {
            let above = parts[part][index].last().map_or(0.0, |last| gap(last, &slab));
            if height > 0.0 && height + above + slab.height > most {
                (part, height) = (part + 1, 0.0);
                if part == parts.len() {
                    parts.push(vec![Vec::new(); width]);
                }
            }
            height += slab.height + if height > 0.0 { above } else { 0.0 };
            parts[part][index].push(slab);
        }
    }
    parts
}

/// One slab of the cells of a row.
fn row_slab(
    setter: &Setter<'_>,
    grid: &Grid<'_>,
    cells: Vec<Vec<Slab>>,
    ground: Option<Colour>,
) -> Slab {
    let stacked: Vec<Slab> = cells.into_iter().map(|cell| stack(cell, &setter.frames)).collect();
    let least = grid.column.text.leading;
    let tallest = stacked.iter().map(|cell| cell.height).fold(least, f32::max);
    let mut row = Slab { height: tallest + EDGE * 2.0, ..Slab::default() };
    if let Some(colour) = ground {
        let (x, width) = (grid.column.edges.x, grid.column.edges.width);
        row.items.push(line(x, 0.0, width, row.height, colour));
    }
    for mut cell in stacked {
        row.anchors.append(&mut cell.anchors);
        row.items.extend(cell.items.into_iter().map(|mut item| {
            item.shift(0.0, EDGE);
            item
        }));
    }
    row
}

impl Grid<'_> {
    /// The edges of the text in a column.
    fn edges(&self, index: usize) -> Edges {
        let before: f32 = self.widths[..index].iter().sum();
        let width = (self.widths[index] - SIDE * 2.0).max(1.0);
        Edges { x: self.column.edges.x + before + SIDE, width }
    }
}

fn setting(table: &Table, index: usize) -> Setting {
    match table.columns.get(index).copied().unwrap_or_default() {
        Align::Start => Setting::Left,
        Align::Center => Setting::Centred,
        Align::End => Setting::Right,
    }
}

fn line(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Item {
    Item::Rectangle(Rectangle { x, y, width, height, colour })
}
