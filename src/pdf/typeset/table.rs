//! Tables: in which letters, on which paper and in how many parts a table stands; its caption
//! and its head, which is repeated. Its rows are the business of `rows`.

use crate::book::words::of_block;
use crate::book::{Grid, Run, Table, plain_text};
use crate::pdf::display::{Furniture, Item, Rectangle, Role, Scope};
use crate::pdf::typeset::columns::Columns;
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::pages::Sheet;
use crate::pdf::typeset::paragraph::{Edges, one_line, paragraph};
use crate::pdf::typeset::rows::{Layout, row_slab, rows, split};
use crate::pdf::typeset::slab::{Head, HeadId, Slab, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::{Colour, Tables};

/// The distance of the text from the sides of a cell, and that in a table of many columns.
const SIDE: (f32, f32) = (6.0, 3.0);
/// The columns that a table with the larger distance has at most.
const ROOMY: usize = 10;
/// The sizes of letters, beside those of running text.
const SIZE: (f32, f32) = (0.88, 0.76);
/// The columns that a table in the larger letters has at most.
const LARGE: usize = 6;
/// A table is turned if it would take so many times the lines upright.
const TALLER: f32 = 2.2;
/// And so many lines more: a page that is turned for little is a page lost.
const SAVED: f32 = 40.0;
/// A table of fewer columns is turned only if it does not fit, or is to be.
const TURNED: usize = 5;
/// A form no taller than this share of a page is not split.
const FORM: f32 = 0.6;
/// Nor is a table of this share.
const SMALL: f32 = 0.25;
/// Nor is a table with a head that stands in a form.
const IN_FORM: f32 = 0.4;
/// A head that takes more of a page is not repeated.
const TALL_HEAD: f32 = 0.4;

/// How a table is printed.
struct Form {
    /// The turned sheet that it stands on, if it does.
    turned: Option<Sheet>,
    /// The size of its letters, beside those of running text.
    size: f32,
    /// The distance of the text from the sides of a cell.
    side: f32,
    /// What its columns need.
    columns: Columns,
}

/// A table with its caption and its head.
pub(crate) fn table(setter: &mut Setter<'_>, table: &Table, column: Column) -> Vec<Slab> {
    let grid = table.grid();
    let form = form(setter, table, &grid, column);
    let Some(turned) = form.turned else { return on_sheet(setter, table, &grid, &form, column) };
    let upright = std::mem::replace(&mut setter.sheet, turned);
    let edges = Edges { x: turned.left, width: turned.measure };
    let mut slabs = on_sheet(setter, table, &grid, &form, Column { edges, ..column });
    setter.sheet = upright;
    slabs.iter_mut().for_each(|slab| slab.landscape = true);
    slabs
}

/// Chooses the letters and the paper.
fn form(setter: &mut Setter<'_>, table: &Table, grid: &Grid<'_>, column: Column) -> Form {
    let usual = if grid.columns > LARGE { SIZE.1 } else { SIZE.0 };
    let side = if grid.columns > ROOMY { SIDE.1 } else { SIDE.0 };
    let style = style(setter, usual);
    let columns = Columns::of(setter, table, grid, &style, side);
    let in_size = |size: f32| (size, columns.scaled(size / usual));
    let points = style.size / usual;
    let fits =
        |(size, columns): &(f32, Columns), measure: f32| columns.least(points * size) <= measure;
    let choose = |large: (f32, Columns), measure: f32| match fits(&large, measure) {
        true => large,
        false => in_size(SIZE.1),
    };
    let measure = column.edges.width;
    let small = in_size(SIZE.1);
    let turned = setter.sheet.turned().filter(|turned| {
        let is_taller = || {
            let (upright, wide) = (small.1.lines(measure), small.1.lines(turned.measure));
            upright > wide * TALLER && upright > wide + SAVED
        };
        let is_taller = || columns.count() >= TURNED && is_taller();
        is_running(setter, &column) && (table.landscape || !fits(&small, measure) || is_taller())
    });
    let (size, columns) = match turned {
        Some(turned) => choose(in_size(SIZE.0), turned.measure),
        None => choose(in_size(usual), measure),
    };
    Form { turned, size, side, columns }
}

/// True in the column of running text: what stands in a box, a list or a cell is not turned.
fn is_running(setter: &Setter<'_>, column: &Column) -> bool {
    let Sheet { left, measure, .. } = setter.sheet;
    column.depth == 0 && column.edges.x == left && column.edges.width == measure
}

fn style(setter: &Setter<'_>, size: f32) -> TextStyle {
    let text = TextStyle::sans(&setter.theme.settings, size);
    TextStyle { leading: text.size * 1.36, ..text }
}

/// The table on its paper, in parts if its columns are too many.
fn on_sheet(
    setter: &mut Setter<'_>,
    table: &Table,
    grid: &Grid<'_>,
    form: &Form,
    column: Column,
) -> Vec<Slab> {
    let column = column.styled(style(setter, form.size));
    let cuts = form.columns.cuts(column.edges.width, column.text.size);
    if cuts.is_empty() {
        return part(setter, Layout::of(table, grid, &form.columns, form.side, column));
    }
    let mut slabs = Vec::new();
    for columns in cuts {
        // The first column is shown in every part, and counted in the first one.
        let from = if columns.start == 1 { 1 } else { columns.start + 1 };
        let cut = table.part(grid, columns.clone());
        let cut = Table { caption: Some(name(setter, table, from, columns.end)), ..cut };
        let grid = cut.grid();
        let columns = Columns::of(setter, &cut, &grid, &column.text, form.side);
        let layout = Layout::of(&cut, &grid, &columns, form.side, column);
        slabs.append(&mut part(setter, layout));
    }
    slabs
}

/// The columns of a form: where hardly a cell has words, nothing but lines would tell them apart.
fn blanks(grid: &Grid<'_>) -> Vec<usize> {
    let mut words = vec![0_usize; grid.columns];
    for cell in grid.rows.iter().flatten() {
        let has_words = cell.blocks.iter().any(|block| !of_block(block).trim().is_empty());
        words[cell.column] += usize::from(has_words);
    }
    let is_blank = |column: &usize| *column > 0 && words[*column] * 4 <= grid.rows.len();
    let blanks: Vec<usize> = (0..grid.columns).filter(is_blank).collect();
    if grid.rows.len() > 1 && blanks.len() > 1 { blanks } else { Vec::new() }
}

impl<'a> Layout<'a> {
    /// A layout of columns that fill the measure; those to be filled in are of one width.
    fn of(
        table: &'a Table,
        grid: &'a Grid<'a>,
        columns: &Columns,
        side: f32,
        column: Column,
    ) -> Self {
        let mut widths = columns.widths(column.edges.width);
        let mut ruled = vec![false; widths.len() + 1];
        let blanks = blanks(grid);
        let even = blanks.iter().map(|blank| widths[*blank]).sum::<f32>() / blanks.len() as f32;
        for blank in blanks {
            widths[blank] = even;
            (ruled[blank], ruled[blank + 1]) = (true, true);
        }
        Self { table, grid, widths, side, column, ruled }
    }
}

/// The caption of a part: «Сроки, столбцы 9–16».
fn name(setter: &Setter<'_>, table: &Table, from: usize, to: usize) -> Vec<Run> {
    let words = setter.book.labels.columns.replace("{from}", &from.to_string());
    let words = words.replace("{to}", &to.to_string());
    match &table.caption {
        Some(caption) => {
            caption.iter().cloned().chain([Run::plain(format!(", {words}"))]).collect()
        }
        None => vec![Run::plain(crate::language::typography::capital(&words))],
    }
}

/// A table whose columns have their widths.
fn part(setter: &mut Setter<'_>, layout: Layout<'_>) -> Vec<Slab> {
    let node = setter.tree.add(layout.column.node, Role::Table);
    let layout = Layout { column: layout.column.below(node), ..layout };
    let mut slabs = caption(setter, &layout);
    let mut head = head(setter, &layout);
    let id = repeated(setter, &layout, &head);
    slabs.append(&mut head);
    let body = setter.tree.add(node, Role::TableBody);
    let mut rows = rows(setter, &layout, body, id);
    // A row alone above or below a page break would look lost.
    if rows.len() > 2 {
        let last = rows.len() - 2;
        rows[0].keep = true;
        rows[last].keep = true;
    }
    // A form lies on one sheet before whoever fills it in, and a small table is seen at a glance.
    let share = match id {
        None => FORM,
        Some(_) if setter.in_form => IN_FORM,
        Some(_) => SMALL,
    };
    if height(&rows) <= setter.sheet.room() * share {
        keep_together(&mut rows);
    }
    slabs.append(&mut rows);
    space_around(&mut slabs, 11.0, 13.0);
    slabs
}

fn caption(setter: &mut Setter<'_>, layout: &Layout<'_>) -> Vec<Slab> {
    let Some(runs) = &layout.table.caption else { return Vec::new() };
    let column = layout.column;
    let node = setter.tree.add(column.node, Role::Caption);
    let style = TextStyle { hyphenate: false, ..column.text.strong() };
    let mut slabs = paragraph(setter, runs, &style, column.edges, Some(node));
    slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
    space_around(&mut slabs, 0.0, 4.0);
    slabs
}

/// The head row, in parts if no page can hold it; a table whose head is empty has none.
fn head(setter: &mut Setter<'_>, layout: &Layout<'_>) -> Vec<Slab> {
    let empty = layout.table.head.iter().flatten().all(|run| run.text.trim().is_empty());
    if empty {
        return Vec::new();
    }
    let colours = &setter.theme.settings.colours;
    let (accent, soft) = (colours.accent, colours.accent_soft);
    let looks = setter.theme.settings.tables;
    let (letters, ground) = match looks {
        Tables::Lines => (accent, Some(soft)),
        Tables::Zebra => (accent.letters(), Some(accent)),
        Tables::Open => (colours.ink, None),
    };
    let ink = colours.ink;
    let node = setter.tree.add(layout.column.node, Role::TableHead);
    let row = setter.tree.add(node, Role::TableRow);
    let mut cells = Vec::new();
    for cell in &layout.grid.head {
        let node = setter.tree.add(row, Role::HeaderCell(Scope::Column));
        setter.tree.span(node, cell.columns, 1);
        let columns = cell.column..cell.column + cell.columns;
        let edges = layout.edges(&columns);
        // What names several columns stands in their middle.
        let setting = if cell.columns > 1 { Setting::Centred } else { layout.setting(&columns) };
        let style = layout.column.text.strong().coloured(letters).set(setting);
        // A head is broken only where not even one word of it fits.
        let hyphenate = widths(setter, cell.runs, &style).0 > edges.width;
        let style = TextStyle { hyphenate, ..style };
        cells.push(paragraph(setter, cell.runs, &style, edges, Some(node)));
    }
    let most = (setter.sheet.room() * 0.9).max(40.0);
    let Edges { x, width } = layout.column.edges;
    let mut slabs = Vec::new();
    for cells in split(cells, most) {
        let mut slab = row_slab(setter, layout, cells, ground);
        let (upper, lower, colour) = match looks {
            Tables::Lines => (1.1, 0.6, accent),
            Tables::Open => (0.9, 0.5, ink),
            Tables::Zebra => (0.0, 0.0, accent),
        };
        for (pen, y) in [(upper, 0.0), (lower, slab.height - lower)] {
            slab.items.extend((pen > 0.0).then(|| line(x, y, width, pen, colour)));
        }
        slab.keep = true;
        slabs.push(slab);
    }
    slabs
}

/// The head as it stands at the top of the next page, with a word that the table goes on.
fn repeated(setter: &mut Setter<'_>, layout: &Layout<'_>, head: &[Slab]) -> Option<HeadId> {
    let [head] = head else { return None };
    if head.height > setter.sheet.room() * TALL_HEAD {
        return None;
    }
    let words = &setter.book.labels.continued;
    let caption = layout.table.caption.as_deref().map(plain_text);
    let words = caption.map_or_else(|| words.clone(), |caption| format!("{caption}, {words}"));
    let style = TextStyle { italic: true, ..TextStyle::small(&setter.theme.settings) };
    let mut items = one_line(setter, &words, &style, layout.column.edges, None);
    let down = style.leading + 2.0;
    items.extend(head.items.iter().cloned().filter_map(|mut item| {
        item.shift(0.0, down);
        item.into_ornament()
    }));
    items.iter_mut().for_each(|item| item.furnish(Furniture::Repeated));
    Some(setter.head(Head { height: head.height + down, items }))
}

fn line(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Item {
    Item::Rectangle(Rectangle { x, y, width, height, colour })
}
