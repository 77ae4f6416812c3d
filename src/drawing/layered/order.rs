//! The order of the items in each row, so that few lines cross. Rows are sorted by the mean place
//! of what they are joined to, down and up in turn, with swaps of neighbours in between; the best
//! order found in a fixed number of rounds is kept.

use crate::drawing::layered::rows::{ItemId, Join, Rows};

/// How often all rows are gone through, down and up.
const ROUNDS: usize = 12;

/// How often the neighbours of a row are swapped at most in one go.
const SWAPS: usize = 6;

/// What an item is joined to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Joined {
    pub(crate) above: Vec<ItemId>,
    pub(crate) below: Vec<ItemId>,
    /// Items of the same row, joined at their upper sides.
    mates_above: Vec<ItemId>,
    /// Items of the same row, joined at their lower sides.
    mates_below: Vec<ItemId>,
}

/// Tells of each item what it is joined to.
pub(crate) fn joined(rows: &Rows) -> Vec<Joined> {
    let mut joined = vec![Joined::default(); rows.items.len()];
    for link in &rows.links {
        let (from, to) = (link.from, link.to);
        match link.join {
            Join::Down => {
                joined[from.0].below.push(to);
                joined[to.0].above.push(from);
            }
            Join::TurnBelow => {
                joined[from.0].mates_below.push(to);
                joined[to.0].mates_below.push(from);
            }
            Join::TurnAbove => {
                joined[from.0].mates_above.push(to);
                joined[to.0].mates_above.push(from);
            }
        }
    }
    joined
}

/// Orders the items of every row.
pub(crate) fn order(rows: &mut Rows, joined: &[Joined]) {
    let places = vec![0.0; rows.items.len()];
    let mut sorter = Sorter { rows, joined, places };
    for row in 0..sorter.rows.rows.len() {
        sorter.sort(row, true);
    }
    let mut best = (sorter.crossings(), sorter.rows.rows.clone());
    for round in 0..ROUNDS {
        sorter.sweep(round % 2 == 1);
        sorter.swap_all();
        let crossings = sorter.crossings();
        if crossings < best.0 {
            best = (crossings, sorter.rows.rows.clone());
        }
    }
    rows.rows = best.1;
}

/// Rows that are being ordered.
struct Sorter<'a> {
    rows: &'a mut Rows,
    joined: &'a [Joined],
    /// Where each item stands if its row is set in the middle without gaps.
    places: Vec<f64>,
}

impl Sorter<'_> {
    fn sweep(&mut self, down: bool) {
        let rows = self.rows.rows.len();
        for step in 0..rows {
            let row = if down { step } else { rows - 1 - step };
            self.sort(row, down);
        }
    }

    /// Sorts a row by what stands above it, or beneath it.
    fn sort(&mut self, row: usize, down: bool) {
        self.set(row);
        let mut keyed: Vec<(f64, ItemId)> =
            self.rows.rows[row].iter().map(|&item| (self.mean(item, down), item)).collect();
        keyed.sort_by(|one, two| one.0.total_cmp(&two.0));
        self.rows.rows[row] = keyed.into_iter().map(|(_, item)| item).collect();
        self.set(row);
    }

    /// The mean place of the items joined from one side and in the same row.
    fn mean(&self, item: ItemId, down: bool) -> f64 {
        let joined = &self.joined[item.0];
        let side = if down { &joined.above } else { &joined.below };
        let mates = joined.mates_above.iter().chain(&joined.mates_below);
        let others: Vec<f64> = if side.is_empty() {
            mates.map(|other| self.places[other.0] + 1.0).collect()
        } else {
            side.iter().map(|other| self.places[other.0]).collect()
        };
        if others.is_empty() {
            return self.places[item.0];
        }
        others.iter().sum::<f64>() / others.len() as f64
    }

    /// Sets a row in the middle without gaps.
    fn set(&mut self, row: usize) {
        let items = &self.rows.rows[row];
        let mut x = -self.rows.width(row) / 2.0;
        for (place, &item) in items.iter().enumerate() {
            x += match place.checked_sub(1) {
                Some(left) => self.rows.item(items[left]).distance(self.rows.item(item)),
                None => self.rows.item(item).left,
            };
            self.places[item.0] = x;
        }
    }

    fn swap_all(&mut self) {
        for row in 0..self.rows.rows.len() {
            for _ in 0..SWAPS {
                if !self.swap_neighbours(row) {
                    break;
                }
            }
        }
    }

    /// Swaps neighbours wherever fewer lines cross then; tells whether any were swapped.
    fn swap_neighbours(&mut self, row: usize) -> bool {
        let mut swapped = false;
        for left in 1..self.rows.rows[row].len() {
            let (one, two) = (self.rows.rows[row][left - 1], self.rows.rows[row][left]);
            if self.cost(two, one) < self.cost(one, two) {
                self.rows.rows[row].swap(left - 1, left);
                self.set(row);
                swapped = true;
            }
        }
        swapped
    }

    /// All crossings, each counted from both of its rows.
    fn crossings(&self) -> usize {
        let pairs = self.rows.rows.iter().map(|row| {
            let lefts = row.iter().enumerate();
            lefts
                .map(|(place, &left)| {
                    row[place + 1..].iter().map(|&right| self.cost(left, right)).sum::<usize>()
                })
                .sum::<usize>()
        });
        pairs.sum()
    }

    /// How many lines of the two items cross if one stands to the left of the other.
    fn cost(&self, left: ItemId, right: ItemId) -> usize {
        let (one, two) = (&self.joined[left.0], &self.joined[right.0]);
        self.inversions(&one.above, &two.above)
            + self.inversions(&one.below, &two.below)
            + self.turns(&one.mates_above, &two.mates_above, &two.above, right, true)
            + self.turns(&one.mates_below, &two.mates_below, &two.below, right, true)
            + self.turns(&two.mates_above, &one.mates_above, &one.above, left, false)
            + self.turns(&two.mates_below, &one.mates_below, &one.below, left, false)
    }

    fn inversions(&self, left: &[ItemId], right: &[ItemId]) -> usize {
        let crossed = |one: &ItemId| {
            right.iter().filter(|two| self.places[two.0] < self.places[one.0]).count()
        };
        left.iter().map(crossed).sum()
    }

    /// How many lines of an item are crossed by turns of its neighbour that pass over it.
    fn turns(
        &self,
        mates: &[ItemId],
        other_mates: &[ItemId],
        lines: &[ItemId],
        over: ItemId,
        to_the_right: bool,
    ) -> usize {
        let place = self.places[over.0];
        let passes =
            |mate: &&ItemId| **mate != over && (self.places[mate.0] > place) == to_the_right;
        // Even a turn over nothing is a detour.
        mates.iter().filter(passes).count() * (2 * (lines.len() + other_mates.len())).max(1)
    }
}
