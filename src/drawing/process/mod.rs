//! A process by stages, from the top down. At the left the lanes of those who act: a line that
//! changes lanes is a hand-over. At the right a card for each stage, and beside it, under a
//! warning sign, where the customer may leave.

mod card;

use crate::book::{ProcessMap, ProcessStage};
use crate::drawing::measure::Measure;
use crate::drawing::process::card::{Card, Warned};
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Pen, Shape, Tone, arrow, at};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};
use crate::drawing::{Drawing, Room};

/// The width that a process is laid out for, at least.
const NARROWEST: f32 = 150.0;
/// The distance between lanes, where there is room.
const PITCH: (f32, f32) = (5.0, 8.0);
/// The room that the lanes share, unless they are too many.
const LANES: f32 = 44.0;
/// The distance of the words from the edges of a card.
const PADDING: f32 = 2.2;
/// The distance between stages, in which the line changes lanes.
const GAP: f32 = 5.0;
/// The distance between failure points.
const BETWEEN: f32 = 1.6;
/// The share of the cards that a stage takes where failures stand beside it.
const STAGE: f32 = 0.5;
/// The room for the sign before a failure point.
const SIGN: f32 = 5.4;
/// What half of a pen needs at the edges of the sheet.
const EDGE: f32 = 0.3;
/// A line of flow.
const FLOW: Pen = Pen { width: 0.6, dashed: false };
/// A lane that nobody is in at the moment.
const LANE: Pen = Pen { width: 0.2, dashed: true };
/// No text has more lines on paper: a card must fit a page, and the words stand in the book too.
const LINES: usize = 14;

/// Lays out a process.
pub(super) fn drawing(process: &ProcessMap, room: Room, measure: &dyn Measure) -> Drawing {
    let map = Map::of(process, room, Wrapping { measure, language: room.language });
    let mut drawing = Drawing::new(map.width, &process.title, &process.description);
    let (shapes, mut y) = map.header(EDGE);
    drawing.shapes = shapes;
    y += map.start(&mut drawing, y);
    for index in 0..process.stages.len() {
        if index > 0 {
            drawing.cuts.push(y);
        }
        y += map.stage(&mut drawing, index, y);
    }
    y += map.end(&mut drawing, y);
    drawing.height = y;
    drawing.head = map.continued();
    drawing
}

/// What is known of the whole.
struct Map<'a> {
    process: &'a ProcessMap,
    wrapping: Wrapping<'a>,
    /// The names of those who act, in the order in which they do, and whether they are customers.
    lanes: Vec<(&'a str, bool)>,
    pitch: f32,
    width: f32,
    /// The left edge of the cards.
    left: f32,
    /// The width from there to the right edge.
    whole: f32,
    /// The width of a stage's card.
    card: f32,
    /// The left edge and the width of failure points; none where they stand below the card.
    beside: Option<(f32, f32)>,
    lines: usize,
    /// The most that may stand between two cuts, below what is repeated.
    tallest: f32,
}

impl<'a> Map<'a> {
    fn of(process: &'a ProcessMap, room: Room, wrapping: Wrapping<'a>) -> Self {
        let width = room.width.max(NARROWEST);
        let mut lanes: Vec<(&str, bool)> = Vec::new();
        for stage in &process.stages {
            if !lanes.iter().any(|(name, _)| *name == stage.actor) {
                lanes.push((&stage.actor, stage.by_customer));
            }
        }
        let count = lanes.len().max(1) as f32;
        let pitch = (LANES / count).clamp(PITCH.0, PITCH.1);
        let left = pitch * count + 4.0;
        let whole = width - left - EDGE;
        let is_risky = process.stages.iter().any(|stage| !stage.failures.is_empty());
        let beside = is_risky && whole >= 90.0;
        let card = if beside { whole * STAGE - 2.0 } else { whole };
        let beside = beside.then_some((left + card + 4.0, whole - card - 4.0));
        let lines = if room.height.is_finite() { LINES } else { usize::MAX };
        let mut map = Self {
            process,
            wrapping,
            lanes,
            pitch,
            width,
            left,
            whole,
            card,
            beside,
            lines,
            tallest: room.height,
        };
        map.tallest = room.height - map.continued().1;
        map
    }

    fn lane(&self, actor: &str) -> usize {
        self.lanes.iter().position(|(name, _)| *name == actor).unwrap_or(0)
    }

    fn x(&self, lane: usize) -> f32 {
        (lane as f32 + 0.5) * self.pitch
    }

    /// The radius of the disc of a stage.
    fn radius(&self) -> f32 {
        (self.pitch * 0.45).min(3.0)
    }

    /// The names of the lanes as a stair, each where its lane begins; and the height.
    fn header(&self, top: f32) -> (Vec<Shape>, f32) {
        let lettering = Lettering::BODY.strong();
        let mut shapes = Vec::new();
        let mut y = top;
        let mut begins = Vec::new();
        for (lane, (name, by_customer)) in self.lanes.iter().enumerate() {
            let x = self.x(lane);
            let widest = self.width - x - 2.4;
            let words = self.wrapping.wrap(name, lettering, widest).at_most(3);
            let middle = y + lettering.leading() / 2.0;
            shapes.push(self.disc(*by_customer, at(x, middle), 0.9));
            shapes.extend(words.placed(at(x + 2.4, y), Anchor::Start));
            begins.push(middle + 0.9);
            y += words.height() + 0.7;
        }
        let bottom = y + 0.8;
        for (lane, begin) in begins.into_iter().enumerate() {
            shapes.push(self.lane_line(lane, begin, bottom));
        }
        (shapes, bottom - top)
    }

    /// The same again above a further page, with a word that says so.
    fn continued(&self) -> (Vec<Shape>, f32) {
        let lettering = Lettering::SMALL.toned(Tone::Muted);
        let text = format!("{}, {}", self.process.title, self.process.words.continued);
        let words = self.wrapping.wrap(&text, lettering, self.width).at_most(2);
        let mut shapes = words.placed(at(0.0, 0.0), Anchor::Start);
        let (header, height) = self.header(words.height() + 1.5);
        shapes.extend(header);
        (shapes, words.height() + 1.5 + height)
    }

    fn lane_line(&self, lane: usize, from: f32, to: f32) -> Shape {
        let x = self.x(lane);
        Outline::path(&[at(x, from), at(x, to)], false, Tone::Muted).drawn(LANE).into()
    }

    /// A disc in a lane: full for employees, open for the customer.
    fn disc(&self, by_customer: bool, middle: crate::drawing::shape::Point, radius: f32) -> Shape {
        if by_customer {
            let ring = Outline::circle(middle, radius, Tone::Client).filled(Fill::Paper);
            return ring.drawn(Pen { width: 0.45, dashed: false }).into();
        }
        Outline::circle(middle, radius, Tone::Staff).filled(Fill::Solid).into()
    }

    /// The lanes between two heights, whole where nobody is in them.
    fn lanes(&self, drawing: &mut Drawing, from: f32, to: f32) {
        for lane in 0..self.lanes.len() {
            drawing.add(self.lane_line(lane, from, to));
        }
    }

    /// What starts the process; gives the height.
    fn start(&self, drawing: &mut Drawing, top: f32) -> f32 {
        let Some(trigger) = &self.process.trigger else { return 0.0 };
        let words = self.terminal(&self.process.words.trigger, trigger);
        let height = self.pill(drawing, top, &words, Tone::Muted);
        self.lanes(drawing, top, top + height);
        if let Some(first) = self.process.stages.first() {
            let (x, middle) = (self.x(self.lane(&first.actor)), top + height / 2.0);
            let points = [at(self.left, middle), at(x, middle), at(x, top + height)];
            drawing.add(Outline::bent(&points, 2.0, Tone::Ink).drawn(FLOW));
        }
        height
    }

    /// The words of what starts or ends the process.
    fn terminal(&self, label: &str, text: &str) -> Paragraph {
        let inner = self.whole - PADDING * 4.0;
        self.wrapping.labelled(label, text, Lettering::BODY, inner).at_most(self.lines)
    }

    /// Draws them with a round outline; gives the height.
    fn pill(&self, drawing: &mut Drawing, top: f32, words: &Paragraph, tone: Tone) -> f32 {
        let height = words.height() + PADDING * 1.4;
        let area = Area { x: self.left, y: top, width: self.whole, height };
        let pill = Outline::rounded(area, height.min(9.0) / 2.0, tone);
        drawing.add(pill.filled(Fill::Soft).drawn(Pen { width: 0.4, dashed: false }));
        let from = at(self.left + PADDING * 2.0, top + PADDING * 0.7);
        drawing.shapes.extend(words.placed(from, Anchor::Start));
        height
    }

    /// A stage with the line that leads to it; gives the height.
    fn stage(&self, drawing: &mut Drawing, index: usize, top: f32) -> f32 {
        let stage = &self.process.stages[index];
        let card = Card::of(self, stage);
        let y = top + GAP;
        let node = y + 4.0;
        let failures: Vec<Warned> =
            stage.failures.iter().map(|failure| Warned::of(self, failure)).collect();
        let mut below = match self.beside {
            Some(_) => y,
            None => y + card.height + BETWEEN,
        };
        let cuts_from = drawing.cuts.len();
        let mut risks: Vec<(f32, &Warned)> = Vec::new();
        for warned in &failures {
            // What no page can hold is cut between its failure points.
            let strip = drawing.cuts.last().copied().unwrap_or(0.0);
            if below + warned.height - strip > self.tallest && below > y + card.height {
                drawing.cuts.push(below - BETWEEN);
            }
            risks.push((below, warned));
            below += warned.height + BETWEEN;
        }
        let bottom = if failures.is_empty() { 0.0 } else { below - BETWEEN };
        let bottom = bottom.max(y + card.height);
        let cuts: Vec<f32> = drawing.cuts[cuts_from..].to_vec();
        self.flow(drawing, index, top, node, bottom, &cuts);
        let lane = self.x(self.lane(&stage.actor)) + self.radius();
        let leader = [at(lane, node), at(self.left, node)];
        drawing.add(Outline::path(&leader, false, Tone::Muted).drawn(Pen::THIN));
        drawing.shapes.extend(self.numbered(stage, node));
        card.draw(self, stage, drawing, y);
        for (y, warned) in risks {
            self.joined(drawing, y, node);
            warned.draw(self, drawing, y);
        }
        bottom - top
    }

    /// The short line from a card to what stands beside it.
    fn joined(&self, drawing: &mut Drawing, top: f32, node: f32) {
        let Some((left, _)) = self.beside else { return };
        let y = top + PADDING + Lettering::SMALL.leading() / 2.0;
        // Only the first stands at the height of its card.
        if (y - node).abs() < 4.0 {
            let line = [at(self.left + self.card, y), at(left, y)];
            drawing.add(Outline::path(&line, false, Tone::Failure).drawn(Pen::DASHED));
        }
    }

    /// The lanes of a stage, and the line from the last one.
    fn flow(
        &self,
        drawing: &mut Drawing,
        index: usize,
        top: f32,
        node: f32,
        bottom: f32,
        cuts: &[f32],
    ) {
        let stage = &self.process.stages[index];
        let lane = self.lane(&stage.actor);
        let is_last = index + 1 == self.process.stages.len() && self.process.result.is_none();
        let before = index.checked_sub(1).map(|before| &self.process.stages[before]);
        let before = before.map(|before| self.lane(&before.actor));
        let end = node - self.radius();
        let mut from = top;
        for to in cuts.iter().copied().chain([bottom]) {
            self.lanes(drawing, from, to);
            let begin = if from == top { node + self.radius() } else { from };
            if !is_last {
                let line = [at(self.x(lane), begin), at(self.x(lane), to)];
                drawing.add(Outline::path(&line, false, Tone::Ink).drawn(FLOW));
            }
            from = to;
        }
        match before {
            Some(before) if before != lane => {
                let turn = top + 1.7;
                let (one, two) = (self.x(before), self.x(lane));
                let points = [at(one, top), at(one, turn), at(two, turn), at(two, end)];
                drawing.shapes.extend(arrow(&points, Tone::Ink, FLOW));
            }
            None if self.process.trigger.is_none() => {}
            Some(_) | None => {
                let x = self.x(lane);
                drawing.shapes.extend(arrow(&[at(x, top), at(x, end)], Tone::Ink, FLOW));
            }
        }
    }

    /// The number of a stage in its lane.
    fn numbered(&self, stage: &ProcessStage, node: f32) -> Vec<Shape> {
        let middle = at(self.x(self.lane(&stage.actor)), node);
        let lettering = Lettering::BODY.strong();
        let lettering = if stage.by_customer { lettering } else { lettering.on_solid() };
        let words = self.wrapping.line(&stage.number, lettering);
        let mut shapes = vec![self.disc(stage.by_customer, middle, self.radius())];
        let from = at(middle.x, middle.y - words.height() / 2.0);
        shapes.extend(words.placed(from, Anchor::Middle));
        shapes
    }

    /// What there is at the end; gives the height.
    fn end(&self, drawing: &mut Drawing, top: f32) -> f32 {
        let Some(result) = &self.process.result else { return EDGE };
        let words = self.terminal(&self.process.words.result, result);
        let y = top + GAP;
        let strip = drawing.cuts.last().copied().unwrap_or(0.0);
        if y + words.height() + GAP - strip > self.tallest {
            drawing.cuts.push(top);
        }
        self.lanes(drawing, top, y);
        let height = self.pill(drawing, y, &words, Tone::End);
        if let Some(last) = self.process.stages.last() {
            let x = self.x(self.lane(&last.actor));
            let middle = y + height / 2.0;
            let points = [at(x, top), at(x, middle), at(self.left, middle)];
            drawing.shapes.extend(arrow(&points, Tone::Ink, FLOW));
        }
        GAP + height + EDGE
    }
}

impl Map<'_> {
    /// Where failure points stand: beside the cards, or set in below them.
    fn place(&self) -> (f32, f32) {
        self.beside.unwrap_or((self.left + 4.0, self.card - 4.0))
    }
}
