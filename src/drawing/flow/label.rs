//! The words beside an arrow: the replies and conditions that take one along it.

use crate::drawing::flow::step::shortened;
use crate::drawing::shape::{Anchor, Point, Shape, at};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};

/// The letters.
const LETTERING: Lettering = Lettering::points(7.4);
/// The width of the words at most, in millimetres.
const WIDEST: f32 = 31.0;
/// A reply has no more lines.
const LINES: usize = 2;
/// Behind so many replies there is an ellipsis.
const REPLIES: usize = 5;
/// Between two replies.
const BETWEEN: f32 = 0.7;

/// The measured words of a way.
pub(super) struct Label {
    replies: Vec<Paragraph>,
    /// The extent of the widest.
    pub(super) width: f32,
    /// The extent of all.
    pub(super) height: f32,
}

impl Label {
    /// None where the talk simply goes on.
    pub(super) fn of(words: &[String], wrapping: Wrapping<'_>) -> Option<Self> {
        let shown = if words.len() > REPLIES { REPLIES - 1 } else { words.len() };
        let mut replies: Vec<Paragraph> = words
            .iter()
            .take(shown)
            .map(|reply| shortened(reply, LETTERING, WIDEST, LINES, wrapping))
            .collect();
        if shown < words.len() {
            replies.push(wrapping.line(&format!("… +{}", words.len() - shown), LETTERING));
        }
        let width = replies.iter().map(|reply| reply.width).fold(0.0, f32::max);
        let heights: f32 = replies.iter().map(|reply| reply.height() + BETWEEN).sum();
        (!replies.is_empty()).then_some(Self { replies, width, height: heights - BETWEEN })
    }

    /// The words with their upper left corner at this point.
    pub(super) fn placed(&self, from: Point) -> Vec<Shape> {
        let mut y = from.y;
        let mut shapes = Vec::new();
        for reply in &self.replies {
            shapes.extend(reply.placed(at(from.x, y), Anchor::Start));
            y += reply.height() + BETWEEN;
        }
        shapes
    }
}
