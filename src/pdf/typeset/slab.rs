//! Slabs: what has been set but has no page yet. A slab is never split; boxes and repeated
//! heads are remembered beside it, so that a box may run over several pages.

use crate::book::Anchor;
use crate::pdf::display::{Item, Rectangle, Stroke};
use crate::theme::Colour;

/// A strip of the column that stays whole. Its items are placed from its upper edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slab {
    /// The least distance from what stands above.
    pub(crate) before: f32,
    /// The height.
    pub(crate) height: f32,
    /// The least distance from what stands below.
    pub(crate) after: f32,
    /// What is drawn.
    pub(crate) items: Vec<Item>,
    /// True if the next slab must stand on the same page.
    pub(crate) keep: bool,
    /// True if the distance from the next slab is the same on every page.
    pub(crate) firm: bool,
    /// True if it starts a page.
    pub(crate) turn: bool,
    /// True if it stands on a landscape page.
    pub(crate) landscape: bool,
    /// How far a form may grow it to fill a page, in points.
    pub(crate) growth: f32,
    /// True for a ruled line that a form may follow with more of them.
    pub(crate) is_ruled: bool,
    /// The boxes that it stands in, the outermost first.
    pub(crate) frames: Vec<FrameId>,
    /// The table head that is repeated above it at the top of a page.
    pub(crate) head: Option<HeadId>,
    /// The places that links lead to.
    pub(crate) anchors: Vec<Anchor>,
    /// Its line of the outline: the level and the words.
    pub(crate) entry: Option<(u8, String)>,
}

/// The index of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FrameId(pub(crate) usize);

/// The index of a repeated head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HeadId(pub(crate) usize);

/// The looks of a box.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// The left edge.
    pub(crate) x: f32,
    /// The width.
    pub(crate) width: f32,
    /// The ground.
    pub(crate) ground: Option<Colour>,
    /// A line all around: its colour and width.
    pub(crate) border: Option<(Colour, f32)>,
    /// A bar at the left edge.
    pub(crate) bar: Option<(Colour, f32)>,
    /// A line above and below.
    pub(crate) lines: Option<(Colour, f32)>,
    /// A shade at the right and lower edges, as of a sheet that lies on the page.
    pub(crate) shade: Option<Colour>,
}

/// A table head as it is repeated.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    /// The height.
    pub(crate) height: f32,
    /// The ornaments that it is made of.
    pub(crate) items: Vec<Item>,
}

/// A slab with its upper edge.
#[derive(Debug)]
pub(crate) struct Placed {
    /// The upper edge.
    pub(crate) y: f32,
    /// The slab.
    pub(crate) slab: Slab,
}

/// The distance between two slabs.
pub(crate) fn gap(above: &Slab, below: &Slab) -> f32 {
    above.after.max(below.before)
}

/// Keeps slabs together.
pub(crate) fn keep_together(slabs: &mut [Slab]) {
    if let Some((_, others)) = slabs.split_last_mut() {
        others.iter_mut().for_each(|slab| slab.keep = true);
    }
}

/// Sets the distances of a group from what stands around it.
pub(crate) fn space_around(slabs: &mut [Slab], before: f32, after: f32) {
    if let Some(first) = slabs.first_mut() {
        first.before = before;
    }
    if let Some(last) = slabs.last_mut() {
        last.after = after;
    }
}

/// Puts slabs into a box with so much room above and below.
pub(crate) fn frame(slabs: Vec<Slab>, id: FrameId, above: f32, below: f32) -> Vec<Slab> {
    let mut inner = slabs;
    space_around(&mut inner, 0.0, 0.0);
    for slab in &mut inner {
        slab.frames.insert(0, id);
    }
    if let Some(last) = inner.last_mut() {
        last.keep = true;
    }
    let pad = |height| Slab { height, frames: vec![id], ..Slab::default() };
    let mut framed = vec![Slab { keep: true, ..pad(above) }];
    framed.append(&mut inner);
    framed.push(pad(below));
    framed
}

/// Sets slabs beside others, from the first line of these on; they are read before them.
pub(crate) fn beside(left: Vec<Slab>, right: &mut Vec<Slab>, down: f32) {
    let missing = down + height(&left) - height(right);
    let mut y = down;
    let mut items = Vec::new();
    for slab in left {
        items.extend(slab.items.into_iter().map(|mut item| {
            item.shift(0.0, y);
            item
        }));
        y += slab.height;
    }
    if right.is_empty() {
        right.push(Slab::default());
    }
    let first = &mut right[0];
    first.items.splice(0..0, items);
    if missing > 0.0 {
        let frames = first.frames.clone();
        right.push(Slab { height: missing, frames, ..Slab::default() });
        keep_together(right);
    }
}

/// The height of slabs that stand one under another.
pub(crate) fn height(slabs: &[Slab]) -> f32 {
    let gaps: f32 = slabs.windows(2).map(|pair| gap(&pair[0], &pair[1])).sum();
    gaps + slabs.iter().map(|slab| slab.height).sum::<f32>()
}

/// Makes one slab of many, with their boxes drawn; the distances around it stay theirs.
pub(crate) fn stack(slabs: Vec<Slab>, frames: &[Frame]) -> Slab {
    let mut whole = Slab { height: height(&slabs), ..Slab::default() };
    whole.before = slabs.first().map_or(0.0, |slab| slab.before);
    whole.after = slabs.last().map_or(0.0, |slab| slab.after);
    let mut placed: Vec<Placed> = Vec::with_capacity(slabs.len());
    for mut slab in slabs {
        let bottom =
            placed.last().map_or(0.0, |last| last.y + last.slab.height + gap(&last.slab, &slab));
        whole.anchors.append(&mut slab.anchors);
        whole.entry = whole.entry.or(slab.entry.take());
        placed.push(Placed { y: bottom, slab });
    }
    whole.items = draw(placed, frames);
    whole
}

/// The items of placed slabs, each box below what stands in it.
pub(crate) fn draw(placed: Vec<Placed>, frames: &[Frame]) -> Vec<Item> {
    let mut items = Vec::new();
    let depth = placed.iter().map(|placed| placed.slab.frames.len()).max().unwrap_or(0);
    for level in 0..depth {
        draw_level(&placed, level, frames, &mut items);
    }
    for Placed { y, slab } in placed {
        items.extend(slab.items.into_iter().map(|mut item| {
            item.shift(0.0, y);
            item
        }));
    }
    items
}

/// Draws the boxes of one level of nesting, each from its first slab to its last.
fn draw_level(placed: &[Placed], level: usize, frames: &[Frame], items: &mut Vec<Item>) {
    let mut index = 0;
    while index < placed.len() {
        let Some(id) = placed[index].slab.frames.get(level).copied() else {
            index += 1;
            continue;
        };
        let same = |placed: &&Placed| placed.slab.frames.get(level) == Some(&id);
        let count = placed[index..].iter().take_while(same).count();
        let last = &placed[index + count - 1];
        frames[id.0].draw(placed[index].y, last.y + last.slab.height, items);
        index += count;
    }
}

impl Frame {
    /// Draws the box between two heights.
    pub(crate) fn draw(&self, top: f32, bottom: f32, items: &mut Vec<Item>) {
        let Self { x, width, .. } = *self;
        let height = bottom - top;
        let mut rectangle = |x, y, width, height, colour| {
            items.push(Item::Rectangle(Rectangle { x, y, width, height, colour }));
        };
        if let Some(colour) = self.shade {
            rectangle(x + 2.5, top + 2.5, width, height, colour);
        }
        if let Some(colour) = self.ground {
            rectangle(x, top, width, height, colour);
        }
        if let Some((colour, pen)) = self.bar {
            rectangle(x, top, pen, height, colour);
        }
        if let Some((colour, pen)) = self.lines {
            rectangle(x, top, width, pen, colour);
            rectangle(x, bottom - pen, width, pen, colour);
        }
        if let Some((colour, pen)) = self.border {
            items.push(outline(x, top, width, height, colour, pen));
        }
    }
}

/// A rectangle of lines, with the pen inside its edges.
pub(crate) fn outline(x: f32, y: f32, width: f32, height: f32, colour: Colour, pen: f32) -> Item {
    let inset = pen / 2.0;
    let (left, right) = (x + inset, x + width - inset);
    let (top, bottom) = (y + inset, y + height - inset);
    let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
    Item::Stroke(Stroke { points, closed: true, width: pen, colour, node: None })
}
