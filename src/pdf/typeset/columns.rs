//! The widths of a table's columns, by what stands in them.

use std::ops::Range;

use crate::book::{Block, Grid, Run, Table};
use crate::pdf::typeset::boxes::{QUOTE_INSET, quote_style};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::style::TextStyle;
use crate::pdf::typeset::{Setter, marks};

/// What a column needs and what it would like, in points, without its padding.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Wish {
    least: f32,
    most: f32,
}

/// What the columns of a table need, in a style and with a distance of the text from the sides.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    wishes: Vec<Wish>,
    rows: Vec<Row>,
    padding: f32,
}

/// A cell of several columns, and what it needs.
struct Wide {
    columns: Range<usize>,
    wish: Wish,
}

/// A word that is longer, in sizes of the letters, is broken rather than given the room.
const LONGEST: f32 = 9.0;
/// Where there is not even so much room, a table has too many columns.
const SHORTEST: f32 = 7.0;
/// So many columns are not weighed against one another: it would take too long.
const MANY: usize = 16;
/// The column that stands in all parts of a table has so much of the measure, if it would like.
const FIRST: f32 = 0.2;
/// A cell of several rows has no more lines than this for nothing.
const PILLAR: usize = 3;

impl Columns {
    /// Measures the cells of a table.
    pub(crate) fn of(
        setter: &mut Setter<'_>,
        table: &Table,
        grid: &Grid<'_>,
        style: &TextStyle,
        padding: f32,
    ) -> Self {
        let head = style.strong();
        let mut columns =
            Self { wishes: vec![Wish::default(); grid.columns], rows: Vec::new(), padding };
        let mut wide = Vec::new();
        let mut row = vec![Vec::new(); grid.columns];
        for cell in &grid.head {
            let wish = Wish::of(widths(setter, cell.runs, &head));
            let place = cell.column..cell.column + cell.columns;
            if columns.take(place, wish, &mut wide) {
                row[cell.column] = vec![Part { width: wish.most, inset: 0.0 }];
            }
        }
        columns.rows.push(row);
        for cells in &grid.rows {
            let mut row = vec![Vec::new(); grid.columns];
            for cell in cells {
                let header = table.row_headers && cell.column == 0;
                let style = if header { &head } else { style };
                let wish = Wish::of(widest(setter, cell.blocks.iter(), style));
                let place = cell.column..cell.column + cell.columns;
                let is_one = columns.take(place, wish, &mut wide);
                if is_one && columns.rows.len() < SAMPLE {
                    // Most cells are one paragraph; the parts of others stand one under the other.
                    row[cell.column] = match cell.blocks {
                        // A cell of several rows has their room, but a pillar of words is no name.
                        [Block::Paragraph(_)] => {
                            let width = wish.most / cell.rows.clamp(1, PILLAR) as f32;
                            vec![Part { width, inset: 0.0 }]
                        }
                        blocks => parts(setter, blocks, style),
                    };
                }
            }
            if columns.rows.len() < SAMPLE {
                columns.rows.push(row);
            }
        }
        wide.into_iter().for_each(|wide| columns.widen(wide));
        columns
    }

    /// Takes note of a cell; true if it is of one column.
    fn take(&mut self, place: Range<usize>, wish: Wish, wide: &mut Vec<Wide>) -> bool {
        if place.len() > 1 {
            wide.push(Wide { columns: place, wish });
            return false;
        }
        let own = &mut self.wishes[place.start];
        own.least = own.least.max(wish.least);
        own.most = own.most.max(wish.most);
        true
    }

    /// Gives the columns below a wide cell what it needs more than all of them together.
    fn widen(&mut self, wide: Wide) {
        let count = wide.columns.len() as f32;
        let inside = (count - 1.0) * self.padding * 2.0;
        let own = &mut self.wishes[wide.columns];
        let sum = |of: fn(&Wish) -> f32| own.iter().map(of).sum::<f32>() + inside;
        let least = ((wide.wish.least - sum(|wish| wish.least)) / count).max(0.0);
        let most = ((wide.wish.most - sum(|wish| wish.most)) / count).max(0.0);
        for wish in own {
            wish.least += least;
            wish.most = (wish.most + most).max(wish.least);
        }
    }

    /// The same columns in letters of another size.
    pub(crate) fn scaled(&self, by: f32) -> Self {
        let wish = |wish: &Wish| Wish { least: wish.least * by, most: wish.most * by };
        let part = |part: &Part| Part { width: part.width * by, ..*part };
        let row = |row: &Row| row.iter().map(|cell| cell.iter().map(part).collect()).collect();
        Self {
            wishes: self.wishes.iter().map(wish).collect(),
            rows: self.rows.iter().map(row).collect(),
            padding: self.padding,
        }
    }

    /// The number of columns.
    pub(crate) fn count(&self) -> usize {
        self.wishes.len()
    }

    /// The width in which no word has to be broken but very long ones, in letters of a size.
    pub(crate) fn least(&self, size: f32) -> f32 {
        self.capped(size * LONGEST).sum()
    }

    fn capped(&self, most: f32) -> impl Iterator<Item = f32> {
        let padding = self.padding * 2.0 + 0.5;
        self.wishes.iter().map(move |wish| wish.least.min(most) + padding)
    }

    /// The columns of each part of the table that can be read in a measure, but for the first
    /// column, which stands in all of them; none if the table need not be cut.
    pub(crate) fn cuts(&self, measure: f32, size: f32) -> Vec<Range<usize>> {
        let least: Vec<f32> = self.capped(size * SHORTEST).collect();
        let all: f32 = least.iter().sum();
        if all <= measure || least.len() < 3 {
            return Vec::new();
        }
        let first = self.wishes[0].most.min(measure * FIRST) + self.padding * 2.0;
        let room = (measure - first.max(least[0])).max(measure * 0.5);
        let others = all - least[0];
        // Parts of about the same width look better than full ones and a small last one.
        let even = others / (others / room).ceil();
        let (mut cuts, mut start, mut sum) = (Vec::new(), 1, 0.0);
        for (column, width) in least.iter().enumerate().skip(1) {
            let is_full = sum + width > room || sum + width * 0.5 > even;
            if is_full && column > start {
                cuts.push(start..column);
                (start, sum) = (column, 0.0);
            }
            sum += width;
        }
        cuts.push(start..least.len());
        cuts
    }

    /// Gives each column its width; together they fill the measure.
    pub(crate) fn widths(&self, measure: f32) -> Vec<f32> {
        let padding = self.padding * 2.0 + 0.5;
        let padded = |wish: &Wish| {
            let least = wish.least + padding;
            Wish { least, most: (wish.most + padding).max(least) }
        };
        let wishes: Vec<Wish> = self.wishes.iter().map(padded).collect();
        let mut widths = share(&wishes, measure);
        if widths.len() <= MANY {
            settle(&mut widths, &wishes, &self.rows, self.padding);
        }
        widths
    }

    /// About how many lines the rows take in a measure.
    pub(crate) fn lines(&self, measure: f32) -> f32 {
        lines(&self.widths(measure), &self.rows, self.padding)
    }
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

impl Wish {
    fn of((least, most): (f32, f32)) -> Self {
        Self { least, most }
    }
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
