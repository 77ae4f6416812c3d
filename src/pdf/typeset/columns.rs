//! The widths of a table's columns, by what stands in them.

use crate::book::{Block, Cell, Run, Table};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::style::TextStyle;

/// What a column needs and what it would like, in points.
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
    for (wish, cell) in wishes.iter_mut().zip(&table.head) {
        wish.take(widths(setter, cell, &head));
    }
    for row in &table.rows {
        for (index, (wish, cell)) in wishes.iter_mut().zip(row).enumerate() {
            let header = table.row_headers && index == 0;
            wish.take(cell_widths(setter, cell, if header { &head } else { style }));
        }
    }
    for wish in &mut wishes {
        wish.least += padding * 2.0 + 0.5;
        wish.most = (wish.most + padding * 2.0 + 0.5).max(wish.least);
    }
    share(&wishes, measure)
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
    let inset = |(least, most): (f32, f32)| (least + 18.0, most + 18.0);
    match block {
        Block::Paragraph(runs) | Block::Formula(runs) => widths(setter, runs, style),
        Block::List(list) => {
            let items = list.items.iter().flat_map(|item| &item.blocks);
            inset(widest(setter, items, style))
        }
        Block::Quote(blocks) => inset(widest(setter, blocks.iter(), style)),
        Block::Code(code) => widths(setter, &[Run::plain(code.clone())], style),
        _ => (60.0, 160.0),
    }
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
    // A column with a whole paragraph would leave nothing to the others.
    let wanted = |wish: &Wish| wish.most.min(measure * 0.9) - wish.least.min(measure * 0.9);
    let wants: f32 = wishes.iter().map(wanted).sum();
    let rest = measure - least;
    if wants <= rest {
        let most: f32 = wishes.iter().map(|wish| wish.most).sum();
        let factor = measure / most.max(1.0);
        return wishes.iter().map(|wish| wish.most * factor).collect();
    }
    wishes.iter().map(|wish| wish.least + rest * wanted(wish) / wants).collect()
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
}
