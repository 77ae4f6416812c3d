//! The widths of a table's columns, by what stands in them.

use std::ops::Range;
use std::rc::Rc;

use crate::book::{Block, Grid, Run, Table};
use crate::pdf::typeset::borders::{Borders, Cell, Row};
use crate::pdf::typeset::boxes::{QUOTE_GUTTER, quote_style};
use crate::pdf::typeset::inline::widths;
use crate::pdf::typeset::phrases::Phrase;
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
    rows: Rc<[Row]>,
    /// The size of the letters, beside that in which the rows were measured.
    scale: f32,
    padding: f32,
}

/// A cell of several columns, and what it needs.
struct Wide {
    columns: Range<usize>,
    wish: Wish,
}

/// What columns need, as far as cells were looked at.
struct Needs {
    wishes: Vec<Wish>,
    wide: Vec<Wide>,
}

impl Needs {
    /// Takes note of a cell; true if it is of one column.
    fn take(&mut self, place: Range<usize>, wish: Wish) -> bool {
        if place.len() > 1 {
            self.wide.push(Wide { columns: place, wish });
            return false;
        }
        let own = &mut self.wishes[place.start];
        own.least = own.least.max(wish.least);
        own.most = own.most.max(wish.most);
        true
    }
}

/// A word that is longer, in sizes of the letters, is broken rather than given the room.
const LONGEST: f32 = 9.0;
/// Where there is not even so much room, a table has too many columns.
const SHORTEST: f32 = 7.0;
/// So many columns are not weighed against one another: it would take too long.
const MANY: usize = 16;
/// The column that stands in all parts of a table has so much of the measure, if it would like.
const FIRST: f32 = 0.2;
/// A name or a date can be written in so much, in points.
const WRITING: f32 = 64.0;
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
        let mut needs = Needs { wishes: vec![Wish::default(); grid.columns], wide: Vec::new() };
        let mut rows = vec![vec![Cell::default(); grid.columns]];
        for cell in &grid.head {
            let phrase = Phrase::of(setter, cell.runs, &head);
            let wish = Wish { least: phrase.longest, most: phrase.widest };
            if needs.take(cell.column..cell.column + cell.columns, wish) {
                rows[0][cell.column] = Cell { parts: vec![(phrase, 0.0)], rows: 1.0 };
            }
        }
        for cells in &grid.rows {
            let mut row = vec![Cell::default(); grid.columns];
            let is_sampled = rows.len() < SAMPLE;
            for cell in cells {
                let header = table.row_headers && cell.column == 0;
                let style = if header { &head } else { style };
                let place = cell.column..cell.column + cell.columns;
                if !is_sampled || place.len() > 1 {
                    needs.take(place, widest(setter, cell.blocks.iter(), style));
                    continue;
                }
                let parts = parts(setter, cell.blocks, style);
                needs.take(place, Wish::of(cell.blocks, &parts));
                // A cell of several rows has their room, but a pillar of words is no name.
                row[cell.column] = Cell { parts, rows: cell.rows.clamp(1, PILLAR) as f32 };
            }
            if is_sampled {
                rows.push(row);
            }
        }
        let mut columns = Self { wishes: needs.wishes, rows: rows.into(), scale: 1.0, padding };
        needs.wide.into_iter().for_each(|wide| columns.widen(wide));
        columns
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
        let wishes = self.wishes.iter().map(wish).collect();
        Self { wishes, rows: Rc::clone(&self.rows), scale: self.scale * by, ..*self }
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
        if let Some(widths) = self.beside_blanks(&wishes, measure) {
            return widths;
        }
        let mut widths = share(&wishes, measure);
        let most: f32 = wishes.iter().map(|wish| wish.most).sum();
        if widths.len() <= MANY && most > measure {
            self.settle(&mut widths, &wishes, measure);
        }
        widths
    }

    /// Columns in which nothing stands are there to write in: they share all that the words beside
    /// them leave, if that is enough to write in.
    fn beside_blanks(&self, wishes: &[Wish], measure: f32) -> Option<Vec<f32>> {
        let is_blank = |wish: &Wish| wish.most <= 0.0;
        let blanks = self.wishes.iter().filter(|wish| is_blank(wish)).count();
        let said = self.wishes.iter().zip(wishes).filter(|(bare, _)| !is_blank(bare));
        let said: f32 = said.map(|(_, wish)| wish.most).sum();
        let room = (measure - said) / blanks.max(1) as f32;
        if blanks == 0 || blanks == wishes.len() || room < WRITING {
            return None;
        }
        let width = |(bare, wish): (&Wish, &Wish)| if is_blank(bare) { room } else { wish.most };
        Some(self.wishes.iter().zip(wishes).map(width).collect())
    }

    /// Moves the borders, all of it in letters of the size that was measured.
    fn settle(&self, widths: &mut [f32], wishes: &[Wish], measure: f32) {
        let needed: f32 = wishes.iter().map(|wish| wish.least).sum();
        // Where not all words have room, it is weighed which of the long ones are broken.
        let fair = if needed > measure { measure / wishes.len() as f32 } else { measure };
        let least: Vec<f32> = wishes.iter().map(|wish| wish.least.min(fair) / self.scale).collect();
        widths.iter_mut().for_each(|width| *width /= self.scale);
        self.borders(measure).settle(widths, &least);
        widths.iter_mut().for_each(|width| *width *= self.scale);
    }

    fn borders(&self, measure: f32) -> Borders<'_> {
        let by = self.scale;
        Borders::of(&self.rows, self.wishes.len(), self.padding / by, measure / by)
    }

    /// About how many lines the rows take in a measure.
    pub(crate) fn lines(&self, measure: f32) -> f32 {
        let widths: Vec<f32> =
            self.widths(measure).iter().map(|width| width / self.scale).collect();
        self.borders(measure).lines(&widths)
    }
}

/// What the mark of a list takes of the width beside its words.
const LIST_INSET: f32 = 18.0;
/// So many rows tell what all of them need.
const SAMPLE: usize = 60;

impl Wish {
    /// What the parts of a cell need.
    fn of(blocks: &[Block], parts: &[(Phrase, f32)]) -> Self {
        let wish = |(phrase, inset): &(Phrase, f32)| Self {
            least: phrase.longest + inset,
            most: phrase.widest + inset,
        };
        let wish = parts.iter().map(wish).fold(Self::default(), Self::or);
        blocks.iter().map(ticked).fold(wish, Self::or)
    }

    fn or(self, other: Self) -> Self {
        Self { least: self.least.max(other.least), most: self.most.max(other.most) }
    }
}

/// A list leaves its marks a third of the width at most.
fn ticked(block: &Block) -> Wish {
    let is_marked = match block {
        Block::List(list) => list.items.iter().any(|item| item.mark.is_some()),
        _ => false,
    };
    Wish { least: if is_marked { (marks::BOX + 7.0) * 3.0 } else { 0.0 }, most: 0.0 }
}

/// What has neither words nor a width of its own.
const OTHER: Wish = Wish { least: 60.0, most: 160.0 };

/// The paragraphs of some blocks, with what stands beside each.
fn parts(setter: &mut Setter<'_>, blocks: &[Block], style: &TextStyle) -> Vec<(Phrase, f32)> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(runs) | Block::Formula(runs) => {
                found.push((Phrase::of(setter, runs, style), 0.0));
            }
            Block::List(list) => {
                for item in &list.items {
                    found.extend(inset(parts(setter, &item.blocks, style), LIST_INSET));
                }
            }
            Block::Quote(inside) => {
                let style = quote_style(setter, style);
                found.extend(inset(parts(setter, inside, &style), QUOTE_GUTTER));
            }
            Block::Code(code) => {
                let runs = [Run::plain(code.clone())];
                found.push((Phrase::of(setter, &runs, style), 0.0));
            }
            _ => found.push((Phrase::plain(OTHER.least, OTHER.most), 0.0)),
        }
    }
    found
}

fn inset(parts: Vec<(Phrase, f32)>, by: f32) -> impl Iterator<Item = (Phrase, f32)> {
    parts.into_iter().map(move |(phrase, inset)| (phrase, inset + by))
}

/// What blocks need, where nobody asks for their single words.
fn widest<'a>(
    setter: &mut Setter<'_>,
    blocks: impl Iterator<Item = &'a Block>,
    style: &TextStyle,
) -> Wish {
    blocks.fold(Wish::default(), |found, block| found.or(block_wish(setter, block, style)))
}

fn block_wish(setter: &mut Setter<'_>, block: &Block, style: &TextStyle) -> Wish {
    let inset = |wish: Wish, by| Wish { least: wish.least + by, most: wish.most + by };
    let of = |(least, most)| Wish { least, most };
    match block {
        Block::Paragraph(runs) | Block::Formula(runs) => of(widths(setter, runs, style)),
        Block::List(list) => {
            let items = list.items.iter().flat_map(|item| &item.blocks);
            inset(widest(setter, items, style), LIST_INSET).or(ticked(block))
        }
        Block::Quote(blocks) => {
            let style = quote_style(setter, style);
            inset(widest(setter, blocks.iter(), &style), QUOTE_GUTTER)
        }
        Block::Code(code) => of(widths(setter, &[Run::plain(code.clone())], style)),
        _ => OTHER,
    }
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
}
