//! The horizontal pieces of the lines in the room between two rows: what leaves one item shares a
//! piece, and different pieces lie at different heights wherever they would touch.

use crate::drawing::layered::rows::{ItemId, Join, LinkId, Rows};

/// How often the order of the pieces is improved.
const ROUNDS: usize = 8;

/// Two lines nearer than this would look like one.
const NEAR: f64 = 0.8;

/// How many places to either side are tried for a step.
const STEPS: usize = 12;

/// The horizontal pieces of one channel.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Channel {
    pub(crate) nets: Vec<Net>,
    /// How many different heights they need.
    pub(crate) tracks: usize,
}

/// Links that share one horizontal piece.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Net {
    pub(crate) links: Vec<LinkId>,
    /// The item at whose lower side they meet; a turn above stands alone.
    source: Option<ItemId>,
    /// Where lines come from above.
    tops: Vec<f64>,
    /// Where lines go on beneath.
    bottoms: Vec<f64>,
    /// The height, counted from above; none if it is a straight line down.
    pub(crate) track: Option<usize>,
    /// Where a line from above steps aside before it goes down to the track.
    pub(crate) steps: Vec<Step>,
}

/// A step aside at the first track, so that a line doesn't run upon another one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Step {
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Net {
    fn left(&self) -> f64 {
        self.tops.iter().chain(&self.bottoms).copied().fold(f64::INFINITY, f64::min)
    }

    fn right(&self) -> f64 {
        self.tops.iter().chain(&self.bottoms).copied().fold(f64::NEG_INFINITY, f64::max)
    }

    fn is_straight(&self) -> bool {
        self.right() - self.left() < 1e-6
    }

    fn crosses(&self, x: f64) -> bool {
        self.left() - NEAR < x && x < self.right() + NEAR
    }
}

/// Lays out all channels: the one above each row, and the last one beneath all rows.
pub(crate) fn channels(rows: &Rows) -> Vec<Channel> {
    let mut channels = vec![Channel::default(); rows.rows.len() + 1];
    for (place, link) in rows.links.iter().enumerate() {
        add(rows, &mut channels[link.channel].nets, LinkId(place));
    }
    for channel in &mut channels {
        assign(channel);
    }
    channels
}

fn add(rows: &Rows, nets: &mut Vec<Net>, id: LinkId) {
    let link = rows.links[id.0];
    let source = (link.join != Join::TurnAbove).then_some(link.from);
    let place = nets.iter().position(|net| source.is_some() && net.source == source);
    let place = place.unwrap_or_else(|| {
        nets.push(Net {
            links: vec![],
            source,
            tops: vec![],
            bottoms: vec![],
            track: None,
            steps: vec![],
        });
        nets.len() - 1
    });
    let (net, from, to) = (&mut nets[place], rows.item(link.from).x, rows.item(link.to).x);
    net.links.push(id);
    match link.join {
        Join::Down => {
            net.tops.push(from);
            net.bottoms.push(link.port);
        }
        Join::TurnBelow => net.tops.extend([from, to]),
        Join::TurnAbove => net.bottoms.extend([from, link.port]),
    }
}

/// Gives each net of the channel a track.
fn assign(channel: &mut Channel) {
    let nets = &mut channel.nets;
    let mut order: Vec<usize> =
        (0..nets.len()).filter(|&net| !nets[net].is_straight() || is_turn(&nets[net])).collect();
    order.sort_by(|&one, &two| nets[one].left().total_cmp(&nets[two].left()));
    improve(nets, &mut order);
    for place in 0..order.len() {
        let net = order[place];
        let above = order[..place].iter().filter(|&&other| touch(&nets[other], &nets[net]));
        let track = above.filter_map(|&other| nets[other].track).max().map_or(0, |track| track + 1);
        nets[net].track = Some(track);
        channel.tracks = channel.tracks.max(track + 1);
    }
    step_aside(channel);
}

/// Lets lines step aside that would still run one upon the other: two boxes that are joined
/// crosswise leave no order that helps. The steps have a track of their own above all others.
fn step_aside(channel: &mut Channel) {
    let covered = covered(&channel.nets);
    if covered.is_empty() {
        return;
    }
    for net in &mut channel.nets {
        net.track = net.track.map(|track| track + 1);
    }
    channel.tracks += 1;
    for (net, from) in covered {
        let to = free_place(&channel.nets, from);
        channel.nets[net].steps.push(Step { from, to });
    }
}

/// The lines from above that run upon a line that goes on beneath.
fn covered(nets: &[Net]) -> Vec<(usize, f64)> {
    let mut covered = Vec::new();
    for (place, lower) in nets.iter().enumerate() {
        let above = |upper: &&Net| upper.track.is_some() && upper.track < lower.track;
        let bottoms: Vec<f64> =
            nets.iter().filter(above).flat_map(|upper| upper.bottoms.iter().copied()).collect();
        let near = |top: &f64| bottoms.iter().any(|bottom| (top - bottom).abs() < NEAR);
        let mut tops: Vec<f64> = lower.tops.iter().copied().filter(near).collect();
        tops.dedup();
        covered.extend(tops.into_iter().map(|top| (place, top)));
    }
    covered
}

/// The place nearest to the line that no other line comes near to, between the outermost ones:
/// beyond them there may be no page left.
fn free_place(nets: &[Net], from: f64) -> f64 {
    let taken = |x: f64| {
        let steps = |net: &Net| net.steps.iter().any(|step| (step.to - x).abs() < NEAR);
        let ends =
            |net: &Net| net.tops.iter().chain(&net.bottoms).any(|end| (end - x).abs() < NEAR);
        nets.iter().any(|net| steps(net) || ends(net))
    };
    let mut places =
        (1..=STEPS).flat_map(|step| [1.0, -1.0].map(|side| from + side * step as f64 * NEAR));
    let left = nets.iter().map(Net::left).fold(f64::INFINITY, f64::min);
    let right = nets.iter().map(Net::right).fold(f64::NEG_INFINITY, f64::max);
    places.find(|&x| (left..=right).contains(&x) && !taken(x)).unwrap_or(from)
}

/// A turn needs a track even if both its ends stand at the same place.
fn is_turn(net: &Net) -> bool {
    net.tops.is_empty() || net.bottoms.is_empty()
}

/// Moves nets up past others as long as that saves crossings.
fn improve(nets: &[Net], order: &mut [usize]) {
    for _ in 0..ROUNDS {
        let mut moved = false;
        for place in 1..order.len() {
            let mut place = place;
            while let Some(better) = better_place(nets, order, place) {
                order[better..=place].rotate_right(1);
                place = better;
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}

/// The highest place above that is better for the net, all in between considered.
fn better_place(nets: &[Net], order: &[usize], place: usize) -> Option<usize> {
    let net = &nets[order[place]];
    let (mut gain, mut best) = (0, None);
    let mut most = 0;
    for above in (0..place).rev() {
        let other = &nets[order[above]];
        gain += cost(other, net) - cost(net, other);
        if gain > most {
            most = gain;
            best = Some(above);
        }
    }
    best
}

/// What it costs if one net lies above the other: crossings, and much more if lines of both would
/// run one upon the other.
fn cost(upper: &Net, lower: &Net) -> i64 {
    let near = |one: f64, two: f64| (one - two).abs() < NEAR;
    let through = upper.bottoms.iter().filter(|&&x| lower.crosses(x)).count()
        + lower.tops.iter().filter(|&&x| upper.crosses(x)).count();
    let covered: usize = upper
        .bottoms
        .iter()
        .map(|&bottom| lower.tops.iter().filter(|&&top| near(top, bottom)).count())
        .sum();
    i64::try_from(through + 50 * covered).unwrap_or(i64::MAX / 2)
}

/// Whether two nets may not lie at the same height, or have an order that matters.
fn touch(one: &Net, two: &Net) -> bool {
    one.left() - NEAR < two.right() && two.left() - NEAR < one.right()
}
