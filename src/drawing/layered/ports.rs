//! Where lines arrive at the upper side of a box: straight from above where that is possible,
//! otherwise at the nearer end, and never two at the same place if the box is wide enough.

use crate::drawing::layered::rows::{ItemId, Join, Kind, Rows};
use crate::drawing::layered::settings::Spacing;
use crate::drawing::layered::spread::{Wish, settle};

/// Sets the port of every link.
pub(crate) fn set(rows: &mut Rows, spacing: Spacing) {
    let mut arriving: Vec<Vec<usize>> = vec![Vec::new(); rows.items.len()];
    for (place, link) in rows.links.iter().enumerate() {
        if link.join != Join::TurnBelow {
            arriving[link.to.0].push(place);
        }
    }
    for place in 0..rows.links.len() {
        rows.links[place].port = rows.item(rows.links[place].to).x;
    }
    for (item, links) in arriving.into_iter().enumerate() {
        if matches!(rows.items[item].kind, Kind::Node(_)) {
            share(rows, ItemId(item), links, spacing);
        }
    }
}

/// Shares the upper side of a box among the lines that arrive.
fn share(rows: &mut Rows, item: ItemId, mut links: Vec<usize>, spacing: Spacing) {
    let node = *rows.item(item);
    let inset = (node.width() / 4.0).min(spacing.lines);
    let (left, right) = (node.x - node.left + inset, node.x + node.right - inset);
    let origin = |rows: &Rows, link: usize| rows.item(rows.links[link].from).x;
    links.sort_by(|&one, &two| origin(rows, one).total_cmp(&origin(rows, two)));
    let wishes: Vec<Wish> =
        links.iter().map(|&link| wish(rows, link, left, right, node.x)).collect();
    let gaps = links.len().saturating_sub(1);
    let gap = if gaps == 0 { 0.0 } else { spacing.lines.min((right - left) / gaps as f64) };
    let ports = settle(&wishes, &vec![gap; gaps], left, right);
    for (link, port) in links.into_iter().zip(ports) {
        rows.links[link].port = port;
    }
}

/// A line from right above stays straight; one from the side wants to arrive near the middle.
fn wish(rows: &Rows, link: usize, left: f64, right: f64, middle: f64) -> Wish {
    let link = rows.links[link];
    let x = rows.item(link.from).x;
    if link.join == Join::Down && (left..=right).contains(&x) {
        return Wish { place: x, weight: 1e9 };
    }
    let nearer = if x < middle { left } else { right };
    Wish { place: (nearer + middle) / 2.0, weight: 1.0 }
}
