//! The words of a process: the card of a stage, and the failure points beside it.

use crate::book::{Failure, ProcessStage};
use crate::drawing::Drawing;
use crate::drawing::process::{Map, PADDING, SIGN};
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Pen, Tone, at, warning};
use crate::drawing::words::{Lettering, Paragraph};

/// The words of a stage.
pub(super) struct Card {
    name: Paragraph,
    time: Option<Paragraph>,
    /// True if the time stands on the line of the name.
    on_line: bool,
    rest: Vec<Paragraph>,
    /// The height with the edges.
    pub(super) height: f32,
}

/// The distance between the parts of a card.
const PART: f32 = 0.9;

impl Card {
    pub(super) fn of(map: &Map<'_>, stage: &ProcessStage) -> Self {
        let (wrapping, words) = (map.wrapping, &map.process.words);
        let inner = map.card - PADDING * 2.0;
        let time = stage.time.as_ref().map(|time| {
            wrapping.wrap(time, Lettering::BODY.strong().toned(Tone::Staff), inner).at_most(2)
        });
        let on_line =
            time.as_ref().is_some_and(|time| time.lines.len() == 1 && time.width < inner * 0.52);
        let taken = if on_line { time.as_ref().map_or(0.0, |time| time.width + 2.5) } else { 0.0 };
        let name = Lettering::points(9.6).strong();
        let name = wrapping.wrap(&stage.name, name, inner - taken).at_most(map.lines);
        let actor = Lettering::BODY.toned(Tone::Muted);
        let mut rest = vec![wrapping.wrap(&stage.actor, actor, inner).at_most(3)];
        if let Some(alongside) = &stage.alongside {
            let lettering = Lettering::BODY.strong().toned(Tone::Staff);
            rest.push(wrapping.wrap(alongside, lettering, inner).at_most(3));
        }
        if let Some(sees) = &stage.sees {
            let words = wrapping.labelled(&words.sees, sees, Lettering::BODY, inner);
            rest.push(words.at_most(map.lines));
        }
        if let Some(next) = &stage.handover {
            let lettering = Lettering::BODY.toned(Tone::Staff);
            rest.push(wrapping.labelled(&words.handover, next, lettering, inner).at_most(3));
        }
        let above = if on_line { 0.0 } else { time.as_ref().map_or(0.0, Paragraph::height) };
        let parts: f32 = rest.iter().map(|part| part.height() + PART).sum();
        let height = PADDING * 2.0 + above + name.height() + parts - PART + 0.9;
        Self { name, time, on_line, rest, height }
    }

    pub(super) fn draw(
        &self,
        map: &Map<'_>,
        stage: &ProcessStage,
        drawing: &mut Drawing,
        top: f32,
    ) {
        let area = Area { x: map.left, y: top, width: map.card, height: self.height };
        let tone = if stage.by_customer { Tone::Client } else { Tone::Staff };
        drawing.add(Outline::rounded(area, 1.6, tone).filled(Fill::Soft).drawn(Pen::THIN));
        let left = area.x + PADDING;
        let mut y = top + PADDING;
        drawing.shapes.extend(self.name.placed(at(left, y), Anchor::Start));
        if let Some(time) = &self.time {
            if self.on_line {
                let drop = (self.name.lettering.leading() - time.lettering.leading()) / 2.0;
                let from = at(area.right() - PADDING, y + drop);
                drawing.shapes.extend(time.placed(from, Anchor::End));
            } else {
                let from = at(left, y + self.name.height());
                drawing.shapes.extend(time.placed(from, Anchor::Start));
                y += time.height();
            }
        }
        y += self.name.height();
        for part in &self.rest {
            drawing.shapes.extend(part.placed(at(left, y), Anchor::Start));
            y += part.height() + PART;
        }
    }
}

/// The words of a failure point.
pub(super) struct Warned {
    parts: Vec<Paragraph>,
    /// The height with the edges.
    pub(super) height: f32,
}

impl Warned {
    pub(super) fn of(map: &Map<'_>, failure: &Failure) -> Self {
        let (_, width) = map.place();
        let inner = width - PADDING * 1.6 - SIGN;
        let (wrapping, words) = (map.wrapping, &map.process.words);
        let what = Lettering::SMALL.strong();
        let mut parts = vec![wrapping.wrap(&failure.what, what, inner).at_most(map.lines)];
        for (label, text) in [(&words.loss, &failure.loss), (&words.recovery, &failure.recovery)] {
            let part = |text: &String| wrapping.labelled(label, text, Lettering::SMALL, inner);
            parts.extend(text.as_ref().map(|text| part(text).at_most(map.lines)));
        }
        let height: f32 = parts.iter().map(|part| part.height() + PART * 0.6).sum();
        Self { parts, height: height - PART * 0.6 + PADDING * 1.6 }
    }

    pub(super) fn draw(&self, map: &Map<'_>, drawing: &mut Drawing, top: f32) {
        let (x, width) = map.place();
        let area = Area { x, y: top, width, height: self.height };
        let pen = Pen { width: 0.3, dashed: true };
        drawing.add(Outline::rounded(area, 1.2, Tone::Failure).filled(Fill::Paper).drawn(pen));
        let pad = PADDING * 0.8;
        drawing.shapes.extend(warning(x + pad, top + pad, 4.0));
        let mut y = top + pad;
        for part in &self.parts {
            drawing.shapes.extend(part.placed(at(x + pad + SIGN, y), Anchor::Start));
            y += part.height() + PART * 0.6;
        }
    }
}
