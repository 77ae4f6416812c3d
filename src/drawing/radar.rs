//! A radar: scores on spokes. The polygon shows the shape, a number at each point the score, so
//! that it reads in grey; without scores there are rings to mark by hand.

use std::f32::consts::TAU;

use crate::book::{Radar, Spoke};
use crate::drawing::measure::Measure;
use crate::drawing::shape::{Anchor, Fill, Outline, Pen, Point, Shape, Tone, at};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};
use crate::drawing::{Drawing, Room};

/// The width that a radar is laid out for, at least.
const NARROWEST: f32 = 120.0;
/// The width of a label, in shares of the whole.
const LABEL: f32 = 0.235;
/// The distance of a label from the outer ring.
const GAP: f32 = 6.0;
/// The longest radius, in millimetres.
const RADIUS: f32 = 36.0;
/// The room that the middle keeps free at least, so that nought is a ring too, in shares of the
/// radius.
const MIDDLE: f32 = 0.22;
/// The radius of the disc of a score: as large as it should be, and the least for a figure.
const DISC: (f32, f32) = (2.3, 1.8);
/// Between more spokes there is no room for the numbers of the rings.
const CROWDED: usize = 12;
/// The line that joins the scores up.
const LINE: Pen = Pen { width: 0.7, dashed: false };

/// Lays out a radar.
pub(super) fn drawing(radar: &Radar, room: Room, measure: &dyn Measure) -> Drawing {
    let width = room.width.max(NARROWEST);
    let wrapping = Wrapping { measure, language: room.language };
    let radius = ((width * (1.0 - 2.0 * LABEL)) / 2.0 - GAP - 2.0).min(RADIUS);
    let mut labels: Vec<Label> = radar
        .spokes
        .iter()
        .enumerate()
        .map(|(index, spoke)| label(spoke, index, radar.spokes.len(), (width, radius), wrapping))
        .collect();
    part(&mut labels, radius);
    let top = labels.iter().map(|label| label.top).fold(-radius - GAP, f32::min);
    let bottom = labels.iter().map(Label::bottom).fold(radius + GAP, f32::max);
    let wheel = Wheel { radar, wrapping, middle: at(width / 2.0, 1.0 - top), radius };
    let mut drawing = Drawing::new(width, &radar.title, &radar.description);
    drawing.height = bottom - top + 2.0;
    let shape = wheel.shape();
    drawing.shapes.extend(shape.clone().map(|shape| shape.filled(Fill::Soft).into()));
    wheel.grid(&mut drawing);
    drawing.shapes.extend(shape.map(|shape| shape.drawn(LINE).into()));
    wheel.scale(&mut drawing);
    for (index, label) in labels.iter().enumerate() {
        let from = at(wheel.middle.x + label.x, wheel.middle.y + label.top);
        drawing.shapes.extend(label.words.placed(from, label.anchor));
        drawing.shapes.extend(wheel.mark(index));
    }
    drawing
}

/// The words at the end of a spoke, from the middle of the wheel.
struct Label {
    x: f32,
    top: f32,
    anchor: Anchor,
    words: Paragraph,
}

impl Label {
    fn bottom(&self) -> f32 {
        self.top + self.words.height()
    }
}

/// The direction of a spoke: the first points upwards.
fn direction(index: usize, count: usize) -> Point {
    let angle = TAU * index as f32 / count.max(1) as f32;
    at(angle.sin(), -angle.cos())
}

fn label(
    spoke: &Spoke,
    index: usize,
    count: usize,
    (width, radius): (f32, f32),
    wrapping: Wrapping<'_>,
) -> Label {
    let text = format!("{}.\u{a0}{}", spoke.number, spoke.title);
    let way = direction(index, count);
    let end = at(way.x * (radius + GAP), way.y * (radius + GAP));
    let anchor = match way.x {
        x if x > 0.1 => Anchor::Start,
        x if x < -0.1 => Anchor::End,
        _ => Anchor::Middle,
    };
    let widest = match anchor {
        Anchor::Middle => width * LABEL * 1.8,
        _ => width / 2.0 - end.x.abs(),
    };
    let words = wrapping.wrap(&text, Lettering::BODY, widest.min(width * LABEL * 1.8)).at_most(6);
    let height = words.height();
    let top = match anchor {
        Anchor::Middle if way.y < 0.0 => end.y - height,
        Anchor::Middle => end.y,
        _ => end.y - height / 2.0 + way.y * height / 2.0,
    };
    Label { x: end.x, top, anchor, words }
}

/// Moves the labels of a side apart, downwards, and the whole side back up by half of it.
fn part(labels: &mut [Label], radius: f32) {
    for side in [Anchor::Start, Anchor::End] {
        let mut column: Vec<&mut Label> =
            labels.iter_mut().filter(|label| label.anchor == side).collect();
        column.sort_by(|one, two| one.top.total_cmp(&two.top));
        let mut end = f32::NEG_INFINITY;
        let mut moved = 0.0_f32;
        for label in &mut column {
            let top = label.top.max(end);
            moved = moved.max(top - label.top);
            label.top = top;
            end = label.bottom() + 1.2;
        }
        column.iter_mut().for_each(|label| label.top -= moved / 2.0);
    }
    // The labels of the middle stand clear of the tallest column.
    let sides = |label: &&mut Label| label.anchor != Anchor::Middle;
    let clear = labels.iter_mut().filter(sides).fold((-radius, radius), |(top, bottom), label| {
        (top.min(label.top), bottom.max(label.bottom()))
    });
    for label in labels.iter_mut().filter(|label| label.anchor == Anchor::Middle) {
        if label.top < 0.0 {
            label.top = label.top.min(clear.0 - 1.0 - label.words.height());
        } else {
            label.top = label.top.max(clear.1 + 1.0);
        }
    }
}

/// The wheel itself.
struct Wheel<'a> {
    radar: &'a Radar,
    wrapping: Wrapping<'a>,
    middle: Point,
    radius: f32,
}

impl Wheel<'_> {
    /// The place of a score on a spoke.
    fn place(&self, index: usize, score: f32) -> Point {
        let way = direction(index, self.radar.spokes.len());
        let share = score / f32::from(self.radar.most.max(1)).max(score);
        let middle = self.middle_share();
        let length = self.radius * (middle + (1.0 - middle) * share);
        at(self.middle.x + way.x * length, self.middle.y + way.y * length)
    }

    /// Half of the angle between two spokes, as a sine.
    fn half_angle(&self) -> f32 {
        (TAU / 2.0 / self.radar.spokes.len().max(2) as f32).sin()
    }

    /// The free middle: in the ring of nought the discs stand side by side.
    fn middle_share(&self) -> f32 {
        (DISC.1 / self.half_angle() / self.radius).clamp(MIDDLE, 0.6)
    }

    fn disc_radius(&self) -> f32 {
        (self.radius * self.middle_share() * self.half_angle()).min(DISC.0)
    }

    fn ring(&self, score: f32) -> Vec<Point> {
        (0..self.radar.spokes.len()).map(|index| self.place(index, score)).collect()
    }

    fn grid(&self, drawing: &mut Drawing) {
        for score in 0..=self.radar.most {
            let pen = if score == self.radar.most { Pen::STRONG } else { Pen::THIN };
            let ring = self.ring(f32::from(score));
            drawing.add(Outline::path(&ring, true, Tone::Rule).drawn(pen));
        }
        let most = f32::from(self.radar.most);
        for index in 0..self.radar.spokes.len() {
            let spoke = [self.place(index, 0.0), self.place(index, most)];
            drawing.add(Outline::path(&spoke, false, Tone::Rule).drawn(Pen::THIN));
        }
    }

    /// The scores joined up, where all are there.
    fn shape(&self) -> Option<Outline> {
        let spokes = self.radar.spokes.iter().enumerate();
        let place =
            |(index, spoke): (usize, &Spoke)| Some(self.place(index, f32::from(spoke.score?)));
        let points: Vec<Point> = spokes.map(place).collect::<Option<_>>()?;
        Some(Outline::path(&points, true, Tone::Staff))
    }

    /// The numbers of the rings, between the first spoke and the second; nought in the middle.
    fn scale(&self, drawing: &mut Drawing) {
        if !(3..=CROWDED).contains(&self.radar.spokes.len()) {
            return;
        }
        let lettering = Lettering::SMALL.toned(Tone::Muted);
        for score in 0..=self.radar.most {
            let (one, two) = (self.place(0, f32::from(score)), self.place(1, f32::from(score)));
            let between = at((one.x + two.x) / 2.0, (one.y + two.y) / 2.0);
            let middle = if score == 0 { self.middle } else { between };
            let disc = Outline::circle(middle, lettering.size * 0.62, Tone::Rule);
            drawing.add(disc.filled(Fill::Paper));
            let words = self.wrapping.line(&score.to_string(), lettering);
            let from = at(middle.x, middle.y - lettering.leading() / 2.0);
            drawing.shapes.extend(words.placed(from, Anchor::Middle));
        }
    }

    /// A disc with the score of a spoke, or open rings where there is none yet.
    fn mark(&self, index: usize) -> Vec<Shape> {
        if let Some(score) = self.radar.spokes[index].score {
            return self.disc(index, score);
        }
        let ring = |score: u8| {
            let place = self.place(index, f32::from(score));
            Outline::circle(place, 1.3, Tone::Ink).filled(Fill::Paper).drawn(Pen::THIN).into()
        };
        (0..=self.radar.most).map(ring).collect()
    }

    fn disc(&self, index: usize, score: u8) -> Vec<Shape> {
        let place = self.place(index, f32::from(score));
        let lettering = Lettering::BODY.strong().on_solid();
        let words = self.wrapping.line(&score.to_string(), lettering);
        let mut shapes = vec![
            Outline::circle(place, self.disc_radius(), Tone::Staff).filled(Fill::Solid).into(),
        ];
        let from = at(place.x, place.y - lettering.leading() / 2.0);
        shapes.extend(words.placed(from, Anchor::Middle));
        shapes
    }
}
