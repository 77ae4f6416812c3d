//! Joined cells of a Markdown table: `||` joins a cell with the one before it, `^^` with the
//! one above. What joins nothing stays a cell of its own, and is told to whoever asks.

use crate::source::Span;
use crate::syntax::markdown::{Markdown, NodeKind, source_text};

/// The sign of a cell that belongs to the one above.
pub(crate) const ABOVE: &str = "^^";

/// The cells of a table.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Joins {
    /// The cells of the head.
    pub(crate) head: Vec<Joined>,
    /// The cells of the rows; what was joined to a cell above is no longer here.
    pub(crate) rows: Vec<Vec<Joined>>,
    /// What is not as its author meant it.
    pub(crate) astray: Vec<(Astray, Span)>,
}

/// A cell and what it covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Joined {
    /// The index of its node.
    pub(crate) node: usize,
    /// How many columns it covers.
    pub(crate) columns: usize,
    /// How many rows it covers.
    pub(crate) rows: usize,
}

/// How a table can be other than its author meant it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Astray {
    /// `||` at the start of a row: there is no cell before it.
    NothingBefore,
    /// `^^` in the first row: there is no cell above it.
    NothingAbove,
    /// `^^` below a cell that is wider or narrower.
    OtherWidth,
    /// More cells than the head has columns; they are not printed.
    TooMany,
}

/// A cell of the row above: its place among the rows, and its columns.
#[derive(Debug, Clone, Copy)]
struct Above {
    row: usize,
    cell: usize,
    column: usize,
    columns: usize,
}

/// Reads the cells of a table, by the index of its node.
pub(crate) fn joins(markdown: &Markdown, source: &str, table: usize) -> Joins {
    let mut joins = Joins::default();
    let mut above: Vec<Above> = Vec::new();
    for row in markdown.inside(table) {
        let cells = joins.beside(markdown, source, row);
        joins.rest(markdown, source, row);
        if markdown.nodes[row].kind == NodeKind::TableHead {
            for cell in cells.iter().filter(|cell| is_above(markdown, source, cell.node)) {
                joins.astray.push((Astray::NothingAbove, sign(markdown, source, cell.node)));
            }
            joins.head = cells;
        } else {
            above = joins.below(markdown, source, &cells, &above);
        }
    }
    joins
}

impl Joins {
    /// The cells of a row, those of several columns joined.
    fn beside(&mut self, markdown: &Markdown, source: &str, row: usize) -> Vec<Joined> {
        let mut cells: Vec<Joined> = Vec::new();
        for node in markdown.inside(row) {
            let span = markdown.nodes[node].span;
            match cells.last_mut() {
                Some(before) if is_bare(source, span) => before.columns += 1,
                last => {
                    if last.is_none() && is_bare(source, span) {
                        let bars = Span::new(span.start as usize - 1, span.end as usize + 1);
                        self.astray.push((Astray::NothingBefore, bars));
                    }
                    cells.push(Joined { node, columns: 1, rows: 1 });
                }
            }
        }
        cells
    }

    /// Joins the cells of a row to those above; gives what stands above the next row.
    fn below(
        &mut self,
        markdown: &Markdown,
        source: &str,
        cells: &[Joined],
        above: &[Above],
    ) -> Vec<Above> {
        let is_above = |cell: &Joined| is_above(markdown, source, cell.node);
        let row = self.rows.len();
        let (mut now, mut own) = (Vec::with_capacity(above.len()), Vec::new());
        let mut longer = Vec::new();
        let (mut column, mut index, mut first) = (0, 0, 0);
        while let Some(cell) = cells.get(index) {
            while above.get(first).is_some_and(|above| above.column < column) {
                first += 1;
            }
            let found = above.get(first).filter(|above| above.column == column);
            let joined = found.and_then(|above| covers(&cells[index..], above.columns, is_above));
            if let (Some(count), Some(upper)) = (joined.filter(|_| is_above(cell)), found) {
                longer.push((upper.row, upper.cell));
                now.push(*upper);
                (index, column) = (index + count, column + upper.columns);
                continue;
            }
            if is_above(cell) {
                let why = if above.is_empty() { Astray::NothingAbove } else { Astray::OtherWidth };
                self.astray.push((why, sign(markdown, source, cell.node)));
            }
            now.push(Above { row, cell: own.len(), column, columns: cell.columns });
            own.push(*cell);
            (index, column) = (index + 1, column + cell.columns);
        }
        // A row of nothing but signs has no cell of its own: it is none.
        if !own.is_empty() {
            longer.iter().for_each(|(row, cell)| self.rows[*row][*cell].rows += 1);
            self.rows.push(own);
        }
        now
    }

    /// What stands in a row behind its last cell.
    fn rest(&mut self, markdown: &Markdown, source: &str, row: usize) {
        let Some(last) = markdown.inside(row).last() else { return };
        let (row, cell) = (markdown.nodes[row].span, markdown.nodes[last].span);
        let Some(rest) = source.get(cell.end as usize..(row.end as usize).max(cell.end as usize))
        else {
            return;
        };
        let is_border = |sign: char| sign == '|' || sign.is_whitespace();
        let words = rest.trim_matches(is_border);
        if !words.is_empty() {
            let from = cell.end as usize + rest.len() - rest.trim_start_matches(is_border).len();
            self.astray.push((Astray::TooMany, Span::new(from, from + words.len())));
        }
    }
}

/// How many of the cells make up a width, if all of them belong to the cell above.
fn covers(cells: &[Joined], width: usize, is_above: impl Fn(&Joined) -> bool) -> Option<usize> {
    let mut sum = 0;
    for (index, cell) in cells.iter().enumerate().take_while(|(_, cell)| is_above(cell)) {
        sum += cell.columns;
        if sum >= width {
            return (sum == width).then_some(index + 1);
        }
    }
    None
}

fn is_above(markdown: &Markdown, source: &str, node: usize) -> bool {
    source_text(source, markdown.nodes[node].span).trim() == ABOVE
}

/// Where the sign stands in its cell.
fn sign(markdown: &Markdown, source: &str, node: usize) -> Span {
    let span = markdown.nodes[node].span;
    let before = source_text(source, span).find(ABOVE).unwrap_or(0);
    let start = span.start as usize + before;
    Span::new(start, start + ABOVE.len())
}

/// True for a cell without even a space between its bars.
fn is_bare(source: &str, span: Span) -> bool {
    let (start, bytes) = (span.start as usize, source.as_bytes());
    let bar = |at: usize| bytes.get(at) == Some(&b'|');
    span.start == span.end && start > 0 && bar(start - 1) && bar(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markdown;

    fn read(text: &str) -> Joins {
        let markdown = markdown::parse(text, 0);
        let table = markdown.roots().next().expect("a table");
        joins(&markdown, text, table)
    }

    /// The columns and rows of each cell.
    fn spans(text: &str) -> Vec<Vec<(usize, usize)>> {
        let of = |cell: &Joined| (cell.columns, cell.rows);
        read(text).rows.iter().map(|row| row.iter().map(of).collect()).collect()
    }

    #[test]
    fn bars_without_a_space_join_a_cell_with_the_one_before() {
        let text = "|а|б|в|\n|-|-|-|\n|1|2||\n|1|||\n|1| ||\n";
        assert_eq!(spans(text), [vec![(1, 1), (2, 1)], vec![(3, 1)], vec![(1, 1), (2, 1)]]);
        assert!(read(text).astray.is_empty());
    }

    #[test]
    fn a_short_row_has_cells_of_its_own() {
        assert_eq!(spans("|а|б|\n|-|-|\n|1|\n|2|\n"), [[(1, 1), (1, 1)], [(1, 1), (1, 1)]]);
    }

    #[test]
    fn arrows_join_a_cell_with_the_one_above() {
        let text = "|а|б|в|\n|-|-|-|\n|1|2||\n|^^|3|4|\n|^^|5|^^|\n";
        assert_eq!(spans(text), [vec![(1, 3), (2, 1)], vec![(1, 1), (1, 2)], vec![(1, 1)]]);
    }

    #[test]
    fn arrows_below_a_wide_cell_are_written_once_or_for_each_column() {
        for row in ["|^^|^^||", "|^^|^^|^^|"] {
            let text = format!("|а|б|в|\n|-|-|-|\n|1|2||\n{row}\n");
            assert_eq!(spans(&text), [[(1, 1), (2, 1)]]);
        }
        let text = "|а|б|в|\n|-|-|-|\n|1|2||\n|3|^^|^^|\n";
        assert_eq!(spans(text), [vec![(1, 1), (2, 2)], vec![(1, 1)]]);
    }

    #[test]
    fn what_joins_nothing_is_told() {
        let text = "|а|б|\n|-|-|\n||1|\n|^^|2|\n|3||\n|^^|4|\n|5|6|7|\n";
        let astray: Vec<Astray> = read(text).astray.iter().map(|(why, _)| *why).collect();
        assert_eq!(astray, [Astray::NothingBefore, Astray::OtherWidth, Astray::TooMany]);
        let (_, span) = read(text).astray[2];
        assert_eq!(source_text(text, span), "7");
    }
}
