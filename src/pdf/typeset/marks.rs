//! Marks that no font has: boxes to tick, ticks and crosses, drawn with a pen.

use crate::book::Mark;
use crate::pdf::display::{Item, NodeId, Stroke};
use crate::pdf::typeset::Setter;
use crate::pdf::typeset::pages::MILLIMETRE;
use crate::theme::Colour;

/// The side of a box to tick.
pub(crate) const BOX: f32 = 4.0 * MILLIMETRE;

/// The strokes of a mark whose upper left corner is here; they are the node's own text.
pub(crate) fn mark(setter: &mut Setter<'_>, mark: Mark, x: f32, y: f32, node: NodeId) -> Vec<Item> {
    let colours = &setter.theme.settings.colours;
    let (ink, good, bad) = (colours.ink, colours.good, colours.warning);
    setter.tree.node_mut(node).alternative = Some(says(mark).to_owned());
    let pen = Pen { x, y, node };
    match mark {
        Mark::Open => vec![pen.square(ink)],
        Mark::Done => vec![pen.square(ink), pen.tick(good)],
        Mark::Good => vec![pen.tick(good)],
        Mark::Bad => pen.cross(bad).into(),
    }
}

fn says(mark: Mark) -> &'static str {
    match mark {
        Mark::Open => "☐",
        Mark::Done => "☑",
        Mark::Good => "✓",
        Mark::Bad => "✗",
    }
}

struct Pen {
    x: f32,
    y: f32,
    node: NodeId,
}

impl Pen {
    fn square(&self, colour: Colour) -> Item {
        let points = [(0.04, 0.04), (0.96, 0.04), (0.96, 0.96), (0.04, 0.96)];
        self.stroke(&points, true, 0.9, colour)
    }

    fn tick(&self, colour: Colour) -> Item {
        self.stroke(&[(0.16, 0.54), (0.40, 0.80), (0.86, 0.20)], false, 1.9, colour)
    }

    fn cross(&self, colour: Colour) -> [Item; 2] {
        [
            self.stroke(&[(0.2, 0.2), (0.8, 0.8)], false, 1.9, colour),
            self.stroke(&[(0.8, 0.2), (0.2, 0.8)], false, 1.9, colour),
        ]
    }

    /// A stroke along points in shares of the mark's side.
    fn stroke(&self, points: &[(f32, f32)], closed: bool, width: f32, colour: Colour) -> Item {
        let place = |(right, down): &(f32, f32)| (self.x + right * BOX, self.y + down * BOX);
        let points = points.iter().map(place).collect();
        Item::Stroke(Stroke { points, closed, width, colour, node: Some(self.node) })
    }
}
