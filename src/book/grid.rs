//! The grid of a table: which column each cell stands in, when some take several columns or
//! rows; and which columns hold nothing but figures.

use std::ops::Range;

use crate::book::{Align, Block, Cell, Run, Table, plain_text};

/// The cells of a table in their places. Each place is covered by one cell: a span that would
/// leave the table or lie upon another cell is cut short, and a place that nobody filled
/// holds an empty cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid<'t> {
    /// The number of columns, one at least.
    pub columns: usize,
    /// The cells of the head, from the first column to the last.
    pub head: Vec<PlacedHead<'t>>,
    /// The rows, each with the cells that begin there, in the order of the columns.
    pub rows: Vec<Vec<Placed<'t>>>,
}

/// A cell of the head in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedHead<'t> {
    /// Its words.
    pub runs: &'t [Run],
    /// Its first column.
    pub column: usize,
    /// How many columns it covers.
    pub columns: usize,
}

/// A cell in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<'t> {
    /// What stands in it.
    pub blocks: &'t [Block],
    /// Its first column.
    pub column: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers.
    pub rows: usize,
}

impl Table {
    /// The cells in their places.
    pub fn grid(&self) -> Grid<'_> {
        let declared = self.declared();
        let mut covered = vec![0; declared];
        let mut rows = Vec::with_capacity(self.rows.len());
        for (index, row) in self.rows.iter().enumerate() {
            rows.push(place(row, self.rows.len() - index, declared, &mut covered));
        }
        let columns = covered.len();
        let mut grid = Grid { columns, head: self.placed_head(columns), rows };
        grid.fill();
        grid
    }

    /// The columns that the head and the alignments speak of.
    fn declared(&self) -> usize {
        let head = (0..self.head.len()).map(|index| self.head_span(index));
        let head = head.fold(0, usize::saturating_add);
        let head = if self.columns.is_empty() { head } else { head.min(self.columns.len()) };
        head.min(WIDEST).max(self.columns.len()).max(self.head.len()).max(1)
    }

    fn head_span(&self, index: usize) -> usize {
        self.head_spans.get(index).copied().unwrap_or(1).max(1)
    }

    fn placed_head(&self, columns: usize) -> Vec<PlacedHead<'_>> {
        let mut head = Vec::with_capacity(columns);
        let mut column = 0;
        for (index, runs) in self.head.iter().enumerate() {
            // What follows a span keeps a column at least.
            let left = (columns - column).saturating_sub(self.head.len() - index - 1);
            let span = self.head_span(index).min(left).max(1);
            head.push(PlacedHead { runs, column, columns: span });
            column += span;
        }
        head.extend((column..columns).map(|column| PlacedHead { runs: &[], column, columns: 1 }));
        head
    }

    /// The part of the table that shows its first column and some others; what a span covers
    /// on either side of a cut is shown in the first of its parts.
    pub fn part(&self, grid: &Grid<'_>, columns: Range<usize>) -> Self {
        let within = |from: usize, count: usize| {
            let to = from + count;
            let first = usize::from(from == 0);
            first + to.min(columns.end).saturating_sub(from.max(columns.start))
        };
        let begins = |column: usize| column == 0 || column >= columns.start;
        let mut part = Self {
            columns: std::iter::once(0)
                .chain(columns.clone())
                .map(|column| self.columns.get(column).copied().unwrap_or_default())
                .collect(),
            row_headers: self.row_headers,
            landscape: self.landscape,
            ..Self::default()
        };
        for cell in &grid.head {
            let span = within(cell.column, cell.columns);
            if span > 0 {
                let runs = if begins(cell.column) { cell.runs.to_vec() } else { Vec::new() };
                part.head.push(runs);
                part.head_spans.push(span);
            }
        }
        if self.head.is_empty() {
            (part.head, part.head_spans) = (Vec::new(), Vec::new());
        }
        for row in &grid.rows {
            let cells = row.iter().filter_map(|cell| {
                let span = within(cell.column, cell.columns);
                let blocks = if begins(cell.column) { cell.blocks.to_vec() } else { Vec::new() };
                (span > 0).then_some(Cell { blocks, columns: span, rows: cell.rows })
            });
            part.rows.push(cells.collect());
        }
        part
    }
}

/// No head makes a table wider than this by its spans alone.
const WIDEST: usize = 1 << 12;

/// Puts the cells of a row into the columns that are not covered from above.
fn place<'t>(
    row: &'t [Cell],
    rows_left: usize,
    declared: usize,
    covered: &mut Vec<usize>,
) -> Vec<Placed<'t>> {
    let mut placed = Vec::with_capacity(row.len());
    let mut column = 0;
    let free = |covered: &[usize], column: usize| covered.get(column).is_none_or(|rows| *rows == 0);
    let mut taken: Vec<(Range<usize>, usize)> = Vec::new();
    for cell in row {
        while !free(covered, column) {
            column += 1;
        }
        let most = cell.columns.min(declared.saturating_sub(column)).max(1);
        let columns = (1..most).take_while(|next| free(covered, column + next)).count() + 1;
        let rows = cell.rows.clamp(1, rows_left);
        placed.push(Placed { blocks: &cell.blocks, column, columns, rows });
        taken.push((column..column + columns, rows));
        column += columns;
        if covered.len() < column {
            covered.resize(column, 0);
        }
    }
    for rows in covered.iter_mut() {
        *rows = rows.saturating_sub(1);
    }
    for (columns, rows) in taken {
        covered[columns].fill(rows - 1);
    }
    placed
}

impl Grid<'_> {
    /// Puts empty cells into the places that nobody filled.
    fn fill(&mut self) {
        let mut covered = vec![0_usize; self.columns];
        for row in &mut self.rows {
            for cell in row.iter() {
                covered[cell.column..cell.column + cell.columns].fill(cell.rows);
            }
            let before = row.len();
            let holes = (0..self.columns).filter(|column| covered[*column] == 0);
            row.extend(holes.map(|column| Placed { blocks: &[], column, columns: 1, rows: 1 }));
            if row.len() > before {
                row.sort_by_key(|cell| cell.column);
            }
            covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        }
    }

    /// One past the last of the rows that spans join to this one.
    pub fn joined(&self, row: usize) -> usize {
        let (mut end, mut next) = (row + 1, row);
        while next < end {
            let longest = self.rows[next].iter().map(|cell| cell.rows).max().unwrap_or(1);
            end = end.max(next + longest);
            next += 1;
        }
        end
    }
}

/// Sets the columns that hold only figures at their right edge, where nobody has said how they
/// stand.
pub fn align_figures(table: &mut Table, is_open: impl Fn(usize) -> bool) {
    let grid = table.grid();
    let mut columns: Vec<Align> = table.columns.clone();
    columns.resize(grid.columns, Align::Start);
    let mut units: Vec<Option<Option<String>>> = vec![Some(None); grid.columns];
    let mut counts = vec![0; grid.columns];
    for cell in grid.rows.iter().flatten() {
        let text = cell_text(cell.blocks);
        let columns = cell.column..cell.column + cell.columns;
        match text.as_deref().map(figure) {
            Some(Some(Figure::None)) => {}
            Some(Some(Figure::Number(unit))) if cell.columns == 1 => {
                counts[cell.column] += 1;
                let known = &mut units[cell.column];
                let same = known.as_ref().is_some_and(|known| {
                    known.as_deref().is_none_or(|known| known == unit || unit == PERCENT)
                });
                *known = same.then(|| Some(unit.to_owned()));
            }
            _ => units[columns].fill(None),
        }
    }
    for (column, align) in columns.iter_mut().enumerate() {
        if is_open(column) && counts[column] >= FEWEST && units[column].is_some() {
            *align = Align::End;
        }
    }
    table.columns = columns;
}

/// So few figures make no column of figures.
const FEWEST: usize = 2;
const PERCENT: &str = "%";

/// What a cell of a column of figures may hold.
enum Figure<'t> {
    /// Nothing, or a dash for it.
    None,
    /// A number and its unit.
    Number(&'t str),
}

/// The text of a cell that holds one paragraph at most.
fn cell_text(blocks: &[Block]) -> Option<String> {
    match blocks {
        [] => Some(String::new()),
        [Block::Paragraph(runs)] => Some(plain_text(runs)),
        _ => None,
    }
}

/// A number with a sign, groups and one decimal sign, and a short unit behind it. Dates, hours
/// and numbers of versions are none.
fn figure(text: &str) -> Option<Figure<'_>> {
    let text = text.trim();
    if matches!(text, "" | "-" | "–" | "—") {
        return Some(Figure::None);
    }
    let number = text.trim_start_matches(['+', '-', '−', '–', '±', '≈', '<', '>', '≤', '≥']);
    let number = number.trim_start();
    let end = number.find(|sign: char| !sign.is_ascii_digit() && !GROUPING.contains(&sign));
    let (digits, unit) = number.split_at(end.unwrap_or(number.len()));
    let (digits, unit) = (digits.trim_end_matches(GROUPING), unit.trim());
    let marks = digits.matches([',', '.']).count();
    let is_number = digits.starts_with(|sign: char| sign.is_ascii_digit()) && marks <= 1;
    let is_unit = unit.chars().count() <= 4
        && unit.chars().all(|sign| sign.is_alphabetic() || "%‰₽€$£.".contains(sign));
    (is_number && is_unit).then_some(Figure::Number(unit))
}

/// What may stand between the digits of a number.
const GROUPING: [char; 5] = [' ', '\u{a0}', '\u{202f}', ',', '.'];

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, columns: usize, rows: usize) -> Cell {
        Cell { columns, rows, ..Cell::new(vec![Block::Paragraph(vec![Run::plain(text)])]) }
    }

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        Table { columns: vec![Align::Start; 3], rows, ..Table::default() }
    }

    /// Each row as the columns that its cells begin at and cover.
    fn places(table: &Table) -> Vec<Vec<(usize, usize, usize)>> {
        let of = |cell: &Placed<'_>| (cell.column, cell.columns, cell.rows);
        table.grid().rows.iter().map(|row| row.iter().map(of).collect()).collect()
    }

    #[test]
    fn cells_stand_beside_those_that_cover_them_from_above() {
        let table = table(vec![
            vec![cell("а", 1, 2), cell("б", 2, 1)],
            vec![cell("в", 1, 1), cell("г", 1, 1)],
        ]);
        assert_eq!(places(&table), [vec![(0, 1, 2), (1, 2, 1)], vec![(1, 1, 1), (2, 1, 1)]]);
    }

    #[test]
    fn spans_that_leave_the_table_or_lie_upon_a_cell_are_cut_short() {
        let table = table(vec![
            vec![cell("а", 1, 1), cell("б", 1, 9), cell("в", usize::MAX, 1)],
            vec![cell("г", 3, 1)],
        ]);
        let expected = [vec![(0, 1, 1), (1, 1, 2), (2, 1, 1)], vec![(0, 1, 1), (2, 1, 1)]];
        assert_eq!(places(&table), expected);
    }

    #[test]
    fn figures_are_known_and_dates_hours_and_words_are_not() {
        for text in ["5", "1 200 ₽", "2,5 %", "−3", "≥ 90 %", "12 мин", "—"] {
            assert!(figure(text).is_some(), "{text}");
        }
        for text in ["15.10.2026", "9:00", "1.2.3", "до 5 минут", "0–3", "5 рабочих дней", "А4"]
        {
            assert!(figure(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_column_of_two_units_stays_where_it_is() {
        let mut mixed = table(vec![
            vec![cell("3 мин", 1, 1), cell("5 %", 1, 1), cell("слово", 1, 1)],
            vec![cell("2 ч", 1, 1), cell("—", 1, 1), cell("7", 1, 1)],
            vec![cell("1 ч", 1, 1), cell("15 %", 1, 1), cell("8", 1, 1)],
        ]);
        align_figures(&mut mixed, |_| true);
        assert_eq!(mixed.columns, [Align::Start, Align::End, Align::Start]);
    }
}
