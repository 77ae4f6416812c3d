//! The rows of a table: each is whole, those that a cell joins stand on one page, and what no
//! page can hold goes on.

use std::ops::Range;

use crate::book::{Align, Block, Grid, Placed, Table};
use crate::pdf::display::{Furniture, Item, NodeId, Rectangle, Role, Scope};
use crate::pdf::typeset::blocks::blocks;
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::paragraph::Edges;
use crate::pdf::typeset::slab::{Head, HeadId, Slab, gap, height, space_around, stack};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter, form};
use crate::theme::{Colour, Tables};

/// The distance of the text from the upper and lower edges of a cell.
pub(crate) const EDGE: f32 = 4.2;

/// What all rows of a table share.
pub(crate) struct Layout<'a> {
    /// The table.
    pub(crate) table: &'a Table,
    /// Its cells in their places.
    pub(crate) grid: &'a Grid<'a>,
    /// The widths of its columns.
    pub(crate) widths: Vec<f32>,
    /// The distance of the text from the sides of a cell.
    pub(crate) side: f32,
    /// Where it stands, and in which style.
    pub(crate) column: Column,
    /// The columns with a line at their left: there is nothing in them yet to tell them apart.
    pub(crate) ruled: Vec<bool>,
}

/// A cell that has been set.
struct Set {
    columns: Range<usize>,
    rows: usize,
    slabs: Vec<Slab>,
}

/// The rows below a head that is repeated, as parts of a node.
pub(crate) fn rows(
    setter: &mut Setter<'_>,
    layout: &Layout<'_>,
    node: NodeId,
    head: Option<HeadId>,
) -> Vec<Slab> {
    let taken = head.map_or(0.0, |head| setter.heads[head.0].height);
    let most = (setter.sheet.room() - taken - 4.0 * EDGE).max(40.0);
    let count = layout.grid.rows.len();
    let zebra = setter.theme.settings.tables == Tables::Zebra;
    let soft = setter.theme.settings.colours.accent_soft;
    let (mut slabs, mut row, mut tinted) = (Vec::new(), 0, false);
    while row < count {
        let end = layout.grid.joined(row);
        let mut group: Vec<Vec<Set>> =
            (row..end).map(|row| cells(setter, layout, row, node)).collect();
        let rule = layout.rule(setter, end == count);
        let rules: &[Rectangle] = if zebra && end < count { &[] } else { &[rule] };
        let mut set = match group.len() {
            1 => single(setter, layout, group.remove(0), most, rules),
            _ => joined(setter, layout, group, (most, head), rule),
        };
        for slab in &mut set {
            slab.head = slab.head.or(head);
            if tinted {
                slab.items.insert(0, layout.ground(slab.height, soft));
            }
        }
        tinted = zebra && !tinted;
        slabs.append(&mut set);
        row = end;
    }
    slabs
}

fn cells(setter: &mut Setter<'_>, layout: &Layout<'_>, row: usize, node: NodeId) -> Vec<Set> {
    let node = setter.tree.add(node, Role::TableRow);
    let cells = layout.grid.rows[row].iter();
    cells.map(|cell| self::cell(setter, layout, cell, node)).collect()
}

fn cell(setter: &mut Setter<'_>, layout: &Layout<'_>, cell: &Placed<'_>, row: NodeId) -> Set {
    let header = layout.table.row_headers && cell.column == 0;
    let role = if header { Role::HeaderCell(Scope::Row) } else { Role::DataCell };
    let node = setter.tree.add(row, role);
    setter.tree.span(node, cell.columns, cell.rows);
    let columns = cell.column..cell.column + cell.columns;
    let edges = layout.edges(&columns);
    let text = layout.column.text.set(layout.setting(&columns));
    let text = if header { header_style(setter, cell.blocks, text, edges) } else { text };
    let column = Column { edges, text, node, depth: 0, facts: false };
    // Where a form is filled in, the row itself is the line to write on.
    let content = if setter.in_form && form::is_blank(cell.blocks) { &[] } else { cell.blocks };
    let mut slabs = blocks(setter, content, column);
    space_around(&mut slabs, 0.0, 0.0);
    Set { columns, rows: cell.rows, slabs }
}

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

/// A row of its own, in parts if no page can hold it, with lines below it.
fn single(
    setter: &Setter<'_>,
    layout: &Layout<'_>,
    cells: Vec<Set>,
    most: f32,
    rules: &[Rectangle],
) -> Vec<Slab> {
    let starts: Vec<usize> = cells.iter().map(|cell| cell.columns.start).collect();
    let cells = cells.into_iter().map(|cell| cell.slabs).collect();
    let parts = split(cells, most);
    let mut slabs: Vec<Slab> =
        parts.into_iter().map(|cells| row_slab(setter, layout, cells, None)).collect();
    if let ([row], true) = (slabs.as_mut_slice(), setter.in_form) {
        // A table without a head is the head of its form: a name needs no tall box.
        let mut head = layout.table.head.iter().flatten();
        let is_headless = head.all(|run| run.text.is_empty());
        row.growth = if is_headless { form::LEAST } else { form::growth(row.height) };
    }
    for slab in &mut slabs {
        let height = slab.height;
        let uprights = layout.uprights(setter, starts.iter().copied(), 0.0..height);
        slab.items.extend(uprights);
    }
    if let Some(last) = slabs.last_mut() {
        let bottom = last.height;
        last.items.extend(rules.iter().map(|rule| below(*rule, bottom)));
    }
    slabs
}

/// Rows that cells join: on one page, if any page can hold them.
fn joined(
    setter: &mut Setter<'_>,
    layout: &Layout<'_>,
    group: Vec<Vec<Set>>,
    (most, head): (f32, Option<HeadId>),
    last: Rectangle,
) -> Vec<Slab> {
    let own = own_heights(layout, &group);
    let mut heights = own.clone();
    for (row, cell) in cells_of(&group).filter(|(_, cell)| cell.rows > 1) {
        let rows = row..row + cell.rows;
        let missing = height(&cell.slabs) + EDGE * 2.0 - heights[rows.clone()].iter().sum::<f32>();
        heights[rows.end - 1] += missing.max(0.0);
    }
    let inner = layout.rule(setter, false);
    let rules = rules(layout, &group, inner, last);
    if heights.iter().sum::<f32>() <= most {
        vec![whole(setter, layout, group, &heights, &rules)]
    } else {
        parted(setter, layout, group, (&own, most, head), &rules)
    }
}

fn cells_of(group: &[Vec<Set>]) -> impl Iterator<Item = (usize, &Set)> {
    group.iter().enumerate().flat_map(|(row, cells)| cells.iter().map(move |cell| (row, cell)))
}

/// The heights of rows by the cells that stand in one row only.
fn own_heights(layout: &Layout<'_>, group: &[Vec<Set>]) -> Vec<f32> {
    let least = layout.column.text.leading;
    let own = |cells: &Vec<Set>| {
        let cells = cells.iter().filter(|cell| cell.rows == 1);
        cells.map(|cell| height(&cell.slabs)).fold(least, f32::max) + EDGE * 2.0
    };
    group.iter().map(own).collect()
}

/// The lines below each row: none where a cell goes on into the next one.
fn rules(
    layout: &Layout<'_>,
    group: &[Vec<Set>],
    inner: Rectangle,
    last: Rectangle,
) -> Vec<Vec<Rectangle>> {
    let mut open = vec![0_usize; layout.widths.len()];
    let mut rules = Vec::with_capacity(group.len());
    for cells in group {
        for cell in cells {
            open[cell.columns.clone()].fill(cell.rows);
        }
        open.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        let mut row: Vec<Rectangle> = Vec::new();
        let mut x = inner.x;
        for (width, rows) in layout.widths.iter().zip(&open) {
            match row.last_mut() {
                _ if *rows > 0 => {}
                Some(before) if (before.x + before.width - x).abs() < 0.01 => before.width += width,
                _ => row.push(Rectangle { x, width: *width, ..inner }),
            }
            x += width;
        }
        rules.push(row);
    }
    if let Some(row) = rules.last_mut() {
        *row = vec![last];
    }
    rules
}

/// One slab of joined rows.
fn whole(
    setter: &Setter<'_>,
    layout: &Layout<'_>,
    group: Vec<Vec<Set>>,
    heights: &[f32],
    rules: &[Vec<Rectangle>],
) -> Slab {
    let mut slab = Slab { height: heights.iter().sum(), ..Slab::default() };
    let mut top = 0.0;
    for (row, ((cells, height), rules)) in group.into_iter().zip(heights).zip(rules).enumerate() {
        for cell in cells {
            let bottom = top + heights[row..row + cell.rows].iter().sum::<f32>();
            let start = std::iter::once(cell.columns.start);
            slab.items.extend(layout.uprights(setter, start, top..bottom));
            let stacked = stack(cell.slabs, &setter.frames);
            put(stacked, top + EDGE, &mut slab);
        }
        top += height;
        slab.items.extend(rules.iter().map(|rule| below(*rule, top)));
    }
    slab
}

/// Joined rows that no page can hold: each is a row of its own. The words of a cell of several
/// rows stand at its top and, on the next page, there again; what is too long for that goes on
/// through the rows.
fn parted(
    setter: &mut Setter<'_>,
    layout: &Layout<'_>,
    group: Vec<Vec<Set>>,
    (heights, most, head): (&[f32], f32, Option<HeadId>),
    rules: &[Vec<Rectangle>],
) -> Vec<Slab> {
    let mut rows: Vec<Vec<Set>> = group.iter().map(|_| Vec::new()).collect();
    let mut tall = Vec::new();
    for (row, cells) in group.into_iter().enumerate() {
        for cell in cells {
            let span = row..row + cell.rows;
            let is_short = height(&cell.slabs) <= heights[span.clone()].iter().sum::<f32>() * 0.5
                && height(&cell.slabs) <= most * 0.3;
            if cell.rows > 1 && is_short {
                let stacked = stack(cell.slabs, &setter.frames);
                let empty = Set { columns: cell.columns, rows: 1, slabs: Vec::new() };
                rows[row].push(empty);
                tall.push((span, stacked));
            } else {
                spread(cell, &heights[span.clone()], &mut rows[span]);
            }
        }
    }
    let mut slabs = Vec::new();
    for (index, mut cells) in rows.into_iter().enumerate() {
        cells.sort_by_key(|cell| cell.columns.start);
        let mut set = single(setter, layout, cells, most, &rules[index]);
        let mut shown = Vec::new();
        for (rows, words) in tall.iter().filter(|(rows, _)| rows.contains(&index)) {
            if rows.start == index {
                let mut above = Slab::default();
                put(words.clone(), EDGE, &mut above);
                set[0].anchors.append(&mut above.anchors);
                set[0].items.splice(0..0, above.items);
            } else if words.height <= heights[index..rows.end].iter().sum::<f32>() - EDGE * 2.0 {
                shown.extend(words.items.iter().cloned().filter_map(Item::into_ornament));
            }
            // The words are not cut off from the rows that they reach down to.
            let above: f32 = heights[rows.start..=index].iter().sum();
            if above < words.height + EDGE * 2.0 {
                set.iter_mut().for_each(|slab| slab.keep = true);
            }
        }
        if !shown.is_empty() {
            let head = with_reminder(setter, head, shown);
            set[0].head = Some(head);
        }
        slabs.append(&mut set);
    }
    slabs
}

/// Lays what stands in a cell over its rows.
fn spread(cell: Set, heights: &[f32], rows: &mut [Vec<Set>]) {
    let mut rest = cell.slabs.into_iter().peekable();
    for (index, (own, row)) in heights.iter().zip(rows).enumerate() {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut filled = 0.0;
        while let Some(next) = rest.peek() {
            let above = slabs.last().map_or(0.0, |last| gap(last, next));
            let fits = filled + above + next.height <= own - EDGE * 2.0 + 0.01;
            if !fits && index + 1 < heights.len() && (index > 0 || !slabs.is_empty()) {
                break;
            }
            filled += above + next.height;
            slabs.extend(rest.next());
        }
        row.push(Set { columns: cell.columns.clone(), rows: 1, slabs });
    }
}

/// The repeated head with the words of cells that go on below it.
fn with_reminder(setter: &mut Setter<'_>, head: Option<HeadId>, items: Vec<Item>) -> HeadId {
    let mut head =
        head.map_or(Head { height: 0.0, items: Vec::new() }, |head| setter.heads[head.0].clone());
    let down = head.height + EDGE;
    head.items.extend(items.into_iter().map(|mut item| {
        item.shift(0.0, down);
        item.furnish(Furniture::Repeated);
        item
    }));
    setter.head(head)
}

/// Parts a row that is taller than a page: each part takes as much of each cell as fits.
pub(crate) fn split(cells: Vec<Vec<Slab>>, most: f32) -> Vec<Vec<Vec<Slab>>> {
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
pub(crate) fn row_slab(
    setter: &Setter<'_>,
    layout: &Layout<'_>,
    cells: Vec<Vec<Slab>>,
    ground: Option<Colour>,
) -> Slab {
    let stacked: Vec<Slab> = cells.into_iter().map(|cell| stack(cell, &setter.frames)).collect();
    let least = layout.column.text.leading;
    let tallest = stacked.iter().map(|cell| cell.height).fold(least, f32::max);
    let mut row = Slab { height: tallest + EDGE * 2.0, ..Slab::default() };
    row.items.extend(ground.map(|colour| layout.ground(row.height, colour)));
    stacked.into_iter().for_each(|cell| put(cell, EDGE, &mut row));
    row
}

/// Puts what stands in a cell into a slab.
fn put(mut cell: Slab, down: f32, row: &mut Slab) {
    row.anchors.append(&mut cell.anchors);
    row.items.extend(cell.items.into_iter().map(|mut item| {
        item.shift(0.0, down);
        item
    }));
}

fn below(rule: Rectangle, bottom: f32) -> Item {
    Item::Rectangle(Rectangle { y: bottom - rule.height, ..rule })
}

impl Layout<'_> {
    /// The edges of the text in columns.
    pub(crate) fn edges(&self, columns: &Range<usize>) -> Edges {
        let before: f32 = self.widths[..columns.start].iter().sum();
        let width: f32 = self.widths[columns.clone()].iter().sum();
        let x = self.column.edges.x + before + self.side;
        Edges { x, width: (width - self.side * 2.0).max(1.0) }
    }

    /// How the words of a cell stand.
    pub(crate) fn setting(&self, columns: &Range<usize>) -> Setting {
        match self.table.columns.get(columns.start).copied().unwrap_or_default() {
            Align::Start => Setting::Left,
            Align::Center => Setting::Centred,
            // Words over several columns are no figure.
            Align::End if columns.len() > 1 => Setting::Left,
            Align::End => Setting::Right,
        }
    }

    /// The lines at the left of the cells that begin at some columns.
    fn uprights(
        &self,
        setter: &Setter<'_>,
        starts: impl Iterator<Item = usize>,
        reach: Range<f32>,
    ) -> Vec<Item> {
        let colour = setter.theme.settings.colours.rule;
        let upright = |column: usize| {
            let x = self.edges(&(column..column + 1)).x - self.side - 0.25;
            let (y, height) = (reach.start, reach.end - reach.start);
            Item::Rectangle(Rectangle { x, y, width: 0.5, height, colour })
        };
        starts.filter(|column| self.ruled[*column]).map(upright).collect()
    }

    /// The ground of a row.
    fn ground(&self, height: f32, colour: Colour) -> Item {
        let Edges { x, width } = self.column.edges;
        Item::Rectangle(Rectangle { x, y: 0.0, width, height, colour })
    }

    /// The line below a row.
    fn rule(&self, setter: &Setter<'_>, is_last: bool) -> Rectangle {
        let settings = &setter.theme.settings;
        let colours = &settings.colours;
        let end = if settings.tables == Tables::Open { colours.ink } else { colours.accent };
        let (height, colour) = if is_last { (0.9, end) } else { (0.5, colours.rule) };
        let Edges { x, width } = self.column.edges;
        Rectangle { x, y: 0.0, width, height, colour }
    }
}
