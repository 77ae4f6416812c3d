//! Tables of blank rows that go on to the foot of the page.

use crate::book::{Block, Cell, Run, Table};
use crate::pdf::typeset::slab::{Slab, gap, height};
use crate::pdf::typeset::{Column, Setter, table};

/// What is left free at the foot, in points.
const SPARE: f32 = 4.0;

/// The table, with as many rows more as the page has room for below what stands above.
pub(crate) fn fill(
    setter: &mut Setter<'_>,
    blank: &Table,
    column: Column,
    above: &[Slab],
) -> Vec<Slab> {
    let tree = setter.tree.clone();
    let (frames, heads) = (setter.frames.len(), setter.heads.len());
    let set = table::table(setter, blank, column);
    let start = above.iter().rposition(|slab| slab.turn).unwrap_or(0);
    let on_page = &above[start..];
    let first = on_page.last().zip(set.first()).map_or(0.0, |(above, first)| gap(above, first));
    let used = height(on_page) + first + height(&set);
    let Some(last) = set.last().map(|last| last.height).filter(|height| *height > 1.0) else {
        return set;
    };
    let room = setter.sheet.room();
    // What fills more than a page already ends on a page that nobody counted.
    let more = if used < room { ((room - used - SPARE) / last).floor() as usize } else { 0 };
    if more == 0 {
        return set;
    }
    (setter.tree, _) = (tree, set);
    setter.frames.truncate(frames);
    setter.heads.truncate(heads);
    let mut filled = blank.clone();
    for _ in 0..more {
        let next = filled.rows.last().map(|row| following(row));
        filled.rows.extend(next);
    }
    table::table(setter, &filled, column)
}

/// The same row once more; a number in its first cell is the next one.
fn following(row: &[Cell]) -> Vec<Cell> {
    let mut next = row.to_vec();
    if let Some(Block::Paragraph(runs)) = next.first_mut().and_then(|cell| cell.blocks.first_mut())
        && let [Run { text, .. }] = runs.as_mut_slice()
        && let Ok(number) = text.parse::<usize>()
    {
        *text = (number + 1).to_string();
    }
    next
}
