//! The widths of a table's columns, by what stands in them.

use crate::book::{Block, Cell, Run, Table};
use crate::pdf::typeset::boxes::{QUOTE_INSET, quote_style};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::style::TextStyle;
use crate::pdf::typeset::{Setter, marks};

/// What a column needs and what it would like, in points, with its padding.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Wish {
    least: f32,
    most: f32,
}

/// Gives each column its width; together they fill the measure.
pub(crate) fn column_widths(
    setter: &mut Setter<'_>,
    table: &Table,
    style: &TextStyle,
    padding: f32,
    measure: f32,
) -> Vec<f32> {
    let count = count(table);
    let head = style.strong();
    let mut wishes = vec![Wish { least: 0.0, most: 0.0 }; count];
    let mut rows = vec![vec![Vec::new(); count]];
    for (index, (wish, cell)) in wishes.iter_mut().zip(&table.head).enumerate() {
        let (least, most) = widths(setter, cell, &head);
        wish.take((least, most));
        rows[0][index] = vec![Part { width: most, inset: 0.0 }];
    }
    for row in &table.rows {
        let mut cells = vec![Vec::new(); count];
        for (index, (wish, cell)) in wishes.iter_mut().zip(row).enumerate() {
            let header = table.row_headers && index == 0;
            let (least, most) = cell_widths(setter, cell, if header { &head } else { style });
            wish.take((least, most));
            // Most cells are one paragraph; the parts of others stand one under the other.
            let is_one = matches!(cell.blocks.as_slice(), [Block::Paragraph(_)]);
            cells[index] = match is_one {
                true => vec![Part { width: most, inset: 0.0 }],
                false => parts(setter, &cell.blocks, style),
            };
        }
        if rows.len() < SAMPLE {
            rows.push(cells);
        }
    }
    for wish in &mut wishes {
        wish.least += padding * 2.0 + 0.5;
        wish.most = (wish.most + padding * 2.0 + 0.5).max(wish.least);
    }
    let mut widths = share(&wishes, measure);
    settle(&mut widths, &wishes, &rows, padding);
    widths
}

/// The cells of a row, each as its paragraphs.
type Row = Vec<Vec<Part>>;

/// A paragraph in a cell.
#[derive(Debug, Clone, Copy)]
struct Part {
    /// The width of its words, set in one line.
    width: f32,
    /// What a mark beside it takes of the width of each line.
    inset: f32,
}

/// What the mark of a list takes of the width beside its words.
const LIST_INSET: f32 = 18.0;
/// The half of a word, in points.
const HALF_WORD: f32 = 16.0;
/// So many rows tell what all of them need.
const SAMPLE: usize = 60;

/// Moves the borders between columns for as long as that makes the rows lower.
fn settle(widths: &mut Vec<f32>, wishes: &[Wish], rows: &[Row], padding: f32) {
    let measure: f32 = widths.iter().sum();
    let mut best = lines(widths, rows, padding);
    for _ in 0..24 {
        let mut found = None;
        for moved in moves(widths, wishes, measure) {
            let lines = lines(&moved, rows, padding);
            if lines < best {
                (best, found) = (lines, Some(moved));
            }
        }
        let Some(moved) = found else { return };
        *widths = moved;
    }
}

/// The ways to give some of one column's width to another, in small and in large steps.
fn moves(widths: &[f32], wishes: &[Wish], measure: f32) -> Vec<Vec<f32>> {
    let mut all = Vec::new();
    for step in [0.0125, 0.05, 0.1, 0.2].map(|share| measure * share) {
        for from in (0..widths.len()).filter(|from| widths[*from] - step >= wishes[*from].least) {
            for to in (0..widths.len()).filter(|to| *to != from) {
                let mut moved = widths.to_vec();
                moved[from] -= step;
                moved[to] += step;
                all.push(moved);
            }
        }
    }
    all
}

/// The lines of all rows, and a little for those of each cell, so that every step counts.
fn lines(widths: &[f32], rows: &[Row], padding: f32) -> f32 {
    let row = |cells: &Row| {
        let lines = cells.iter().zip(widths).map(|(cell, width)| {
            // The end of a line stays empty by half a word, where there is a next line.
            let lines = |part: &Part| {
                let inner = (width - padding * 2.0 - part.inset).max(1.0);
                let filled =
                    if part.width > inner { (inner - HALF_WORD).max(inner * 0.5) } else { inner };
                part.width / filled
            };
            match cell.as_slice() {
                [one] => lines(one),
                parts => parts.iter().map(|part| lines(part).ceil()).sum(),
            }
        });
        lines.fold((1.0_f32, 0.0_f32), |(tallest, all), lines| {
            // A cell of a few words is better not broken, even where the row is tall anyway.
            let broken = if lines > 1.0 && lines < 1.8 { 0.15 } else { 0.0 };
            (tallest.max(lines.ceil()), all + lines * lines * 0.01 + broken)
        })
    };
    rows.iter().map(row).map(|(tallest, all)| tallest + all).sum()
}

/// The number of columns that a table really has.
pub(crate) fn count(table: &Table) -> usize {
    let rows = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    table.head.len().max(table.columns.len()).max(rows).max(1)
}

impl Wish {
    fn take(&mut self, (least, most): (f32, f32)) {
        self.least = self.least.max(least);
        self.most = self.most.max(most);
    }
}

fn cell_widths(setter: &mut Setter<'_>, cell: &Cell, style: &TextStyle) -> (f32, f32) {
    let mut found = (0.0_f32, 0.0_f32);
    for block in &cell.blocks {
        let (least, most) = block_widths(setter, block, style);
        found = (found.0.max(least), found.1.max(most));
    }
    found
}

fn block_widths(setter: &mut Setter<'_>, block: &Block, style: &TextStyle) -> (f32, f32) {
    let inset = |(least, most): (f32, f32), by: f32| (least + by, most + by);
    match block {
        Block::Paragraph(runs) | Block::Formula(runs) => widths(setter, runs, style),
        Block::List(list) => {
            let items = list.items.iter().flat_map(|item| &item.blocks);
            let (least, most) = inset(widest(setter, items, style), LIST_INSET);
            // A list leaves its marks a third of the width at most.
            let marked = list.items.iter().any(|item| item.mark.is_some());
            (if marked { least.max((marks::BOX + 7.0) * 3.0) } else { least }, most)
        }
        Block::Quote(blocks) => {
            let style = quote_style(setter, style);
            inset(widest(setter, blocks.iter(), &style), QUOTE_INSET)
        }
        Block::Code(code) => widths(setter, &[Run::plain(code.clone())], style),
        _ => (60.0, 160.0),
    }
}

/// The paragraphs of some blocks.
fn parts(setter: &mut Setter<'_>, blocks: &[Block], style: &TextStyle) -> Vec<Part> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::List(list) => {
                for item in &list.items {
                    found.extend(inset(parts(setter, &item.blocks, style), LIST_INSET));
                }
            }
            Block::Quote(inside) => {
                let style = quote_style(setter, style);
                found.extend(inset(parts(setter, inside, &style), QUOTE_INSET));
            }
            other => {
                found.push(Part { width: block_widths(setter, other, style).1, inset: 0.0 });
            }
        }
    }
    found
}

fn inset(parts: Vec<Part>, by: f32) -> impl Iterator<Item = Part> {
    parts.into_iter().map(move |part| Part { inset: part.inset + by, ..part })
}

fn widest<'a>(
    setter: &mut Setter<'_>,
    blocks: impl Iterator<Item = &'a Block>,
    style: &TextStyle,
) -> (f32, f32) {
    blocks.fold((0.0, 0.0), |found, block| {
        let (least, most) = block_widths(setter, block, style);
        (found.0.max(least), found.1.max(most))
    })
}

/// Shares a measure: each column gets what it needs, and of the rest as it would like. Where
/// not even the needs fit, the widest columns give way first.
fn share(wishes: &[Wish], measure: f32) -> Vec<f32> {
    let fair = measure / wishes.len() as f32;
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    if least >= measure {
        let small: f32 = wishes.iter().map(|wish| wish.least.min(fair)).sum();
        let large: f32 = wishes.iter().map(|wish| (wish.least - fair).max(0.0)).sum();
        let part = ((measure - small) / large.max(1.0)).clamp(0.0, 1.0);
        let width = |wish: &Wish| wish.least.min(fair) + (wish.least - fair).max(0.0) * part;
        return wishes.iter().map(width).collect();
    }
    let most: f32 = wishes.iter().map(|wish| wish.most).sum();
    if most <= measure {
        return wishes.iter().map(|wish| wish.most * measure / most.max(1.0)).collect();
    }
    let small = content(wishes, measure);
    let taken = |(wish, small): (&Wish, &bool)| if *small { wish.most } else { wish.least };
    let rest = measure - wishes.iter().zip(&small).map(taken).sum::<f32>();
    // A column with a whole paragraph would leave nothing to the others.
    let wanted = |wish: &Wish| (wish.most - wish.least).min(measure).max(0.01);
    let large = wishes.iter().zip(&small).filter(|(_, small)| !**small);
    let wants: f32 = large.map(|(wish, _)| wanted(wish)).sum();
    let width = |(wish, small): (&Wish, &bool)| match small {
        true => wish.most,
        false => wish.least + rest * wanted(wish) / wants,
    };
    wishes.iter().zip(&small).map(width).collect()
}

/// The columns that get all they would like: those that like less than their even share of
/// what the others leave.
fn content(wishes: &[Wish], measure: f32) -> Vec<bool> {
    let mut small = vec![false; wishes.len()];
    loop {
        let taken = |(wish, small): (&Wish, &bool)| if *small { wish.most } else { 0.0 };
        let rest = measure - wishes.iter().zip(&small).map(taken).sum::<f32>();
        let large = wishes.iter().zip(&small).filter(|(_, small)| !**small);
        let (count, needs) = large
            .fold((0.0_f32, 0.0), |(count, needs), (wish, _)| (count + 1.0, needs + wish.least));
        let fits =
            |wish: &Wish| wish.most <= rest / count && needs - wish.least + wish.most <= rest;
        let next = wishes.iter().zip(&small).position(|(wish, small)| !small && fits(wish));
        match next {
            Some(index) if count > 1.0 => small[index] = true,
            _ => return small,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(least: f32, most: f32) -> Wish {
        Wish { least, most }
    }

    #[test]
    fn the_columns_fill_the_measure_exactly() {
        for wishes in [
            vec![wish(10.0, 20.0), wish(10.0, 900.0)],
            vec![wish(10.0, 20.0), wish(10.0, 30.0)],
            vec![wish(80.0, 90.0), wish(300.0, 900.0), wish(400.0, 400.0)],
        ] {
            let sum: f32 = share(&wishes, 400.0).iter().sum();
            assert!((sum - 400.0).abs() < 0.1, "{wishes:?} gives {sum}");
        }
    }

    #[test]
    fn a_narrow_column_keeps_its_need_beside_a_wide_one() {
        let widths = share(&[wish(60.0, 60.0), wish(40.0, 5000.0)], 400.0);
        assert!(widths[0] >= 60.0);
    }

    #[test]
    fn words_beside_a_mark_get_the_room_that_the_mark_takes() {
        let part = |inset| vec![Part { width: 700.0, inset }, Part { width: 500.0, inset }];
        let wishes = [wish(60.0, 700.0), wish(60.0, 740.0)];
        let mut widths = vec![200.0, 200.0];
        settle(&mut widths, &wishes, &[vec![part(0.0), part(40.0)]], 6.0);
        assert!(widths[1] - widths[0] >= 20.0, "{widths:?}");
    }
}
