//! Places from left to right. Every row in turn is drawn to the places of what it is joined to,
//! as near as order, distances and the page allow; lines that pass are kept straight first.

use crate::drawing::layered::order::Joined;
use crate::drawing::layered::rows::{ItemId, Kind, Rows};

/// How often all rows are gone through, down and up.
const ROUNDS: usize = 24;

/// A line that is crooked by less, in millimetres, is drawn straight.
const NEARLY: f64 = 4.0;

/// How much more a straight line matters than staying in place, when lines are drawn straight.
const FIRM: f64 = 1e6;

/// A wish of an item for a place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) place: f64,
    pub(crate) weight: f64,
}

/// Gives every item a place within the width.
pub(crate) fn spread(rows: &mut Rows, joined: &[Joined], width: f64) {
    for row in 0..rows.rows.len() {
        let middle = vec![Wish { place: width / 2.0, weight: 1.0 }; rows.rows[row].len()];
        settle_row(rows, row, &middle, width);
    }
    for round in 0..ROUNDS {
        sweep(rows, joined, width, sides(round));
    }
    straighten(rows, joined, width);
}

/// Which neighbours count in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sides {
    Above,
    Below,
    Both,
}

/// First each side by itself, which moves things far, and at last both.
fn sides(round: usize) -> Sides {
    match round {
        _ if round * 3 > ROUNDS * 2 => Sides::Both,
        _ if round.is_multiple_of(2) => Sides::Above,
        _ => Sides::Below,
    }
}

fn sweep(rows: &mut Rows, joined: &[Joined], width: f64, sides: Sides) {
    let count = rows.rows.len();
    for step in 0..count {
        let row = if sides == Sides::Below { count - 1 - step } else { step };
        let wishes: Vec<Wish> =
            rows.rows[row].iter().map(|&item| wish(rows, joined, item, sides)).collect();
        settle_row(rows, row, &wishes, width);
    }
}

/// The mean of the places that an item is joined to.
fn wish(rows: &Rows, joined: &[Joined], item: ItemId, sides: Sides) -> Wish {
    let Joined { above, below, .. } = &joined[item.0];
    let above = above.iter().filter(|_| sides != Sides::Below);
    let below = below.iter().filter(|_| sides != Sides::Above);
    let mut sum = Wish { place: 0.0, weight: 0.0 };
    for &other in above.chain(below) {
        let weight = weight(rows, item, other);
        sum.place += weight * rows.item(other).x;
        sum.weight += weight;
    }
    if sum.weight == 0.0 {
        return Wish { place: rows.item(item).x, weight: 0.1 };
    }
    Wish { place: sum.place / sum.weight, weight: sum.weight }
}

/// How much it matters that the line between two items is straight.
fn weight(rows: &Rows, one: ItemId, two: ItemId) -> f64 {
    let passes = |item| matches!(rows.item(item).kind, Kind::Lane | Kind::Trunk);
    match (passes(one), passes(two)) {
        (true, true) => 8.0,
        (true, false) | (false, true) => 3.0,
        (false, false) => 2.0,
    }
}

/// Draws lines straight that are only a little crooked, from above and then from below.
fn straighten(rows: &mut Rows, joined: &[Joined], width: f64) {
    for sides in [Sides::Above, Sides::Below, Sides::Above] {
        let count = rows.rows.len();
        for step in 0..count {
            let row = if sides == Sides::Below { count - 1 - step } else { step };
            let wishes: Vec<Wish> =
                rows.rows[row].iter().map(|&item| firm_wish(rows, joined, item, sides)).collect();
            settle_row(rows, row, &wishes, width);
        }
    }
}

/// An item follows what it is joined to on one side if it is alone there or nearly straight
/// beneath or above it; all else would rather stay.
fn firm_wish(rows: &Rows, joined: &[Joined], item: ItemId, sides: Sides) -> Wish {
    let here = rows.item(item);
    let (own, back): (_, fn(&Joined) -> &Vec<ItemId>) = match sides {
        Sides::Below => (&joined[item.0].below, |joined| &joined.above),
        _ => (&joined[item.0].above, |joined| &joined.below),
    };
    let alone = |other: &ItemId| own.len() == 1 && back(&joined[other.0]).len() == 1;
    let distance = |other: &ItemId| (rows.item(*other).x - here.x).abs();
    let nearest = own.iter().min_by(|one, two| distance(one).total_cmp(&distance(two)));
    let Some(&nearest) = nearest.filter(|other| alone(other) || distance(other) < NEARLY) else {
        return Wish { place: here.x, weight: 1.0 };
    };
    // A line can arrive anywhere at the upper side of a box, so a box need not follow as firmly.
    let firm = if matches!(here.kind, Kind::Node(_)) { FIRM.sqrt() } else { FIRM };
    Wish { place: rows.item(nearest).x, weight: firm }
}

fn settle_row(rows: &mut Rows, row: usize, wishes: &[Wish], width: f64) {
    let items = rows.rows[row].clone();
    let (Some(&first), Some(&last)) = (items.first(), items.last()) else { return };
    let distances: Vec<f64> =
        items.windows(2).map(|pair| rows.item(pair[0]).distance(rows.item(pair[1]))).collect();
    let (left, right) = (rows.item(first).left, width - rows.item(last).right);
    for (item, x) in items.into_iter().zip(settle(wishes, &distances, left, right)) {
        rows.items[item.0].x = x;
    }
}

/// The places nearest to the wishes (in squares, by weight) that keep the order and at least the
/// distances between neighbours, and lie within the bounds.
pub(crate) fn settle(wishes: &[Wish], distances: &[f64], left: f64, right: f64) -> Vec<f64> {
    let mut offsets = vec![0.0; wishes.len()];
    for (place, distance) in distances.iter().enumerate() {
        offsets[place + 1] = offsets[place] + distance;
    }
    let end = right - offsets.last().copied().unwrap_or(0.0);
    // Without the distances the places only have to rise: neighbours that don't are pooled.
    let mut pools: Vec<(Wish, usize)> = Vec::new();
    for (wish, offset) in wishes.iter().zip(&offsets) {
        let mut pool = (Wish { place: wish.place - offset, weight: wish.weight }, 1);
        while let Some(&last) = pools.last().filter(|last| last.0.place >= pool.0.place) {
            pools.pop();
            pool = (mean(last.0, pool.0), last.1 + pool.1);
        }
        pools.push(pool);
    }
    let places = pools.iter().flat_map(|&(wish, count)| std::iter::repeat_n(wish.place, count));
    places.zip(&offsets).map(|(place, offset)| place.min(end).max(left) + offset).collect()
}

fn mean(one: Wish, two: Wish) -> Wish {
    let weight = one.weight + two.weight;
    Wish { place: (one.place * one.weight + two.place * two.weight) / weight, weight }
}
