//! The borders between the columns of a table: they are moved for as long as that makes its
//! rows lower, or leaves more of its words whole.

use crate::pdf::typeset::phrases::Phrase;

/// The cells of a row.
pub(crate) type Row = Vec<Cell>;

/// A cell as far as widths go.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    /// Its paragraphs, one under the other, with what a mark beside each takes of the width.
    pub(crate) parts: Vec<(Phrase, f32)>,
    /// Over how many rows they may spread.
    pub(crate) rows: f32,
}

/// What the rows of a table cost in columns of one width or another.
pub(crate) struct Borders<'a> {
    rows: &'a [Row],
    /// The distance of the words from the sides of a cell, at the size of the phrases.
    padding: f32,
    /// The measure, at the size of the phrases.
    measure: f32,
    /// The costs of each column's cells by its width in units, as far as they were asked for.
    known: Vec<Vec<Option<Box<[Cost]>>>>,
}

/// What a cell costs: its lines, and what is wrong with them, in lines.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    lines: f32,
    looks: f32,
}

/// The measure has so many units.
const UNITS: usize = 180;
/// How many of them may go over from one column to another at once.
const STEPS: [usize; 7] = [1, 2, 4, 8, 14, 24, 40];
/// The most moves.
const MOVES: usize = 60;
/// What it costs to break a word, to part what belongs together, and to begin a second line for
/// a short phrase.
const BROKEN: f32 = 1.6;
const PARTED: f32 = 0.6;
const FOLDED: f32 = 0.2;
/// A phrase is short that is no wider than this share of the measure.
const SHORT: f32 = 0.24;

impl<'a> Borders<'a> {
    pub(crate) fn of(rows: &'a [Row], columns: usize, padding: f32, measure: f32) -> Self {
        let known = (0..columns).map(|_| vec![None; UNITS + 1]).collect();
        Self { rows, padding, measure, known }
    }

    /// About how many lines the rows take in columns of some widths.
    pub(crate) fn lines(&self, widths: &[f32]) -> f32 {
        let inner = |width: &f32| width - self.padding * 2.0;
        let cell = |(cell, width): (&Cell, &f32)| self.cell(cell, inner(width)).lines;
        let row = |row: &Row| row.iter().zip(widths).map(cell).fold(1.0, f32::max);
        self.rows.iter().map(row).sum()
    }

    /// Moves the borders; no column becomes narrower than it must be.
    pub(crate) fn settle(&mut self, widths: &mut [f32], least: &[f32]) {
        let unit = self.measure / UNITS as f32;
        let floors: Vec<usize> = least.iter().map(|width| (width / unit).ceil() as usize).collect();
        let mut units = in_units(widths, &floors, unit);
        let mut best = self.cost(&units);
        for _ in 0..MOVES {
            let Some((cost, moved)) = self.better(&units, &floors, best) else { break };
            (best, units) = (cost, moved);
        }
        for (width, units) in widths.iter_mut().zip(units) {
            *width = units as f32 * unit;
        }
    }

    /// The best way to give some of one column's width to another, if it is better than none.
    fn better(
        &mut self,
        units: &[usize],
        floors: &[usize],
        best: f32,
    ) -> Option<(f32, Vec<usize>)> {
        let mut found = None;
        let mut least = best - 0.001;
        for step in STEPS {
            for from in (0..units.len()).filter(|from| units[*from] >= floors[*from] + step) {
                for to in (0..units.len()).filter(|to| *to != from) {
                    let mut moved = units.to_vec();
                    (moved[from], moved[to]) = (moved[from] - step, moved[to] + step);
                    let cost = self.cost(&moved);
                    if cost < least {
                        (least, found) = (cost, Some((cost, moved)));
                    }
                }
            }
        }
        found
    }

    /// The lines of all rows, and what is wrong with their cells.
    fn cost(&mut self, units: &[usize]) -> f32 {
        for (column, units) in units.iter().enumerate() {
            if self.known[column][*units].is_none() {
                let inner = *units as f32 * self.measure / UNITS as f32 - self.padding * 2.0;
                let cells = self.rows.iter().map(|row| self.cell(&row[column], inner));
                self.known[column][*units] = Some(cells.collect());
            }
        }
        let columns: Vec<&[Cost]> = units
            .iter()
            .zip(&self.known)
            .filter_map(|(units, known)| known[*units].as_deref())
            .collect();
        let row = |row: usize| {
            let cells = columns.iter().map(|column| column[row]);
            let (tallest, looks) = cells.fold((1.0_f32, 0.0), |(tallest, looks), cell| {
                (tallest.max(cell.lines), looks + cell.looks)
            });
            tallest + looks
        };
        (0..self.rows.len()).map(row).sum()
    }

    fn cell(&self, cell: &Cell, inner: f32) -> Cost {
        let mut cost = Cost::default();
        for (phrase, inset) in &cell.parts {
            let folded = phrase.fold(inner - inset);
            cost.lines += folded.lines;
            cost.looks += folded.broken * BROKEN + folded.parted * PARTED;
            // The lower of two cells in a row should be low and roomy too, other things being equal.
            cost.looks += folded.lines * 0.03 + folded.filled * folded.filled * 0.005;
            if phrase.widest <= self.measure * SHORT {
                cost.looks += (folded.lines - 1.0) * FOLDED;
            }
        }
        let rows = cell.rows.max(1.0);
        Cost { lines: (cost.lines / rows).ceil(), looks: cost.looks }
    }
}

/// Widths in whole units, none below its floor where there is room for all of them.
fn in_units(widths: &[f32], floors: &[usize], unit: f32) -> Vec<usize> {
    let near =
        |(width, floor): (&f32, &usize)| ((width / unit).round() as usize).max(*floor).max(1);
    let mut units: Vec<usize> = widths.iter().zip(floors).map(near).collect();
    loop {
        let sum: usize = units.iter().sum();
        let spare = |at: &usize| units[*at] as f32 - (floors[*at] as f32).max(widths[*at] / unit);
        let by_spare = |a: &usize, b: &usize| spare(a).total_cmp(&spare(b));
        let all = 0..units.len();
        match sum.cmp(&UNITS) {
            std::cmp::Ordering::Equal => return units,
            std::cmp::Ordering::Less => {
                let Some(at) = all.min_by(by_spare) else { return units };
                units[at] += 1;
            }
            std::cmp::Ordering::Greater => {
                let wide = |at: &usize| units[*at] > 1;
                let Some(at) = all.filter(wide).max_by(by_spare) else { return units };
                units[at] -= 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(width: f32, inset: f32) -> Cell {
        Cell { parts: vec![(Phrase::plain(20.0, width), inset)], rows: 1.0 }
    }

    fn settled(rows: &[Row], mut widths: Vec<f32>) -> Vec<f32> {
        let measure = widths.iter().sum();
        let least = vec![40.0; widths.len()];
        Borders::of(rows, widths.len(), 6.0, measure).settle(&mut widths, &least);
        widths
    }

    #[test]
    fn words_beside_a_mark_get_the_room_that_the_mark_takes() {
        let rows = vec![vec![cell(1200.0, 0.0), cell(1240.0, 40.0)]];
        let widths = settled(&rows, vec![200.0, 200.0]);
        assert!(widths[1] - widths[0] >= 20.0, "{widths:?}");
    }

    #[test]
    fn a_short_phrase_is_not_folded_beside_a_column_with_room_to_spare() {
        let rows: Vec<Row> = (0..4).map(|_| vec![cell(60.0, 0.0), cell(200.0, 0.0)]).collect();
        let widths = settled(&rows, vec![60.0, 340.0]);
        assert!(widths[0] >= 72.0 && widths[1] >= 212.0, "{widths:?}");
    }

    #[test]
    fn the_columns_fill_the_measure() {
        let rows = vec![vec![cell(900.0, 0.0), cell(50.0, 0.0), cell(400.0, 0.0)]];
        let sum: f32 = settled(&rows, vec![133.3, 133.3, 133.4]).iter().sum();
        assert!((sum - 400.0).abs() < 0.1, "{sum}");
    }
}
