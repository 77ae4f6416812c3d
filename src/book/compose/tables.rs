//! What is done to tables once their rows are known: cells that say the same are joined, columns
//! that nobody filled in are left out.

use crate::book::compose::context::table;
use crate::book::words::of_block;
use crate::book::{Block, Cell};

/// A table with neighbours of the first column that say the same joined to one cell.
pub(crate) fn with_joined_rows(mut block: Block) -> Block {
    let Block::Table(table) = &mut block else { return block };
    let mut first: Option<usize> = None;
    for row in 0..table.rows.len() {
        let same = |first: &usize| {
            let cell = |row: usize| table.rows[row].first().map(|cell| &cell.blocks);
            cell(*first) == cell(row)
        };
        match first.filter(same) {
            Some(first) => {
                table.rows[row].remove(0);
                table.rows[first][0].rows += 1;
            }
            None => first = Some(row).filter(|row| !table.rows[*row].is_empty()),
        }
    }
    block
}

/// A table without the columns that nobody filled in; the first one stays.
pub(crate) fn table_of_filled(head: Vec<String>, rows: Vec<Vec<Cell>>, headers: bool) -> Block {
    let is_empty = |cell: &Cell| cell.blocks.iter().all(|block| of_block(block).is_empty());
    let is_filled = |column| rows.is_empty() || rows.iter().any(|row| !is_empty(&row[column]));
    let keep: Vec<bool> = (0..head.len()).map(|column| column == 0 || is_filled(column)).collect();
    let head = head.into_iter().zip(&keep).filter(|(_, keep)| **keep).map(|(text, _)| text);
    let rows = rows.into_iter().map(|row| {
        row.into_iter().zip(&keep).filter(|(_, keep)| **keep).map(|(cell, _)| cell).collect()
    });
    table(head.collect(), rows.collect(), headers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::compose::context::text_cell;

    fn columns(rows: &[[&str; 3]]) -> usize {
        let head = ["channel", "norm", "measured"].map(str::to_owned).to_vec();
        let rows = rows.iter().map(|row| row.map(text_cell).to_vec()).collect();
        match table_of_filled(head, rows, true) {
            Block::Table(table) => table.head.len(),
            _ => 0,
        }
    }

    #[test]
    fn a_column_that_nobody_filled_in_is_left_out() {
        assert_eq!(columns(&[["Phone", "15 s", ""], ["Chat", "60 s", ""]]), 2);
        assert_eq!(columns(&[["Phone", "15 s", ""], ["Chat", "60 s", "report"]]), 3);
    }

    #[test]
    fn the_first_column_and_a_head_without_rows_stay() {
        assert_eq!(columns(&[["", "", ""]]), 1);
        assert_eq!(columns(&[]), 3);
    }
}
