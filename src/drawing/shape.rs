//! Shapes: outlines of lines and curves, lines of text, and what can be followed.

use crate::book::Link;

/// A point, in millimetres from the upper left corner of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    /// To the right.
    pub(crate) x: f32,
    /// Downwards.
    pub(crate) y: f32,
}

/// A point in short.
pub(crate) fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A rectangle that something takes up.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Area {
    /// The left edge.
    pub(crate) x: f32,
    /// The upper edge.
    pub(crate) y: f32,
    /// The width.
    pub(crate) width: f32,
    /// The height.
    pub(crate) height: f32,
}

/// What a shape means; the renderers give it a colour. No meaning rests on the colour alone:
/// the outline, the pen or a word says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Running text and strong lines.
    Ink,
    /// Secondary text, weak lines.
    Muted,
    /// Hairlines of a grid.
    Rule,
    /// What employees do and say.
    Staff,
    /// What the customer does, says or sees.
    Client,
    /// What a machine does.
    Bot,
    /// A choice.
    Decision,
    /// A good end.
    End,
    /// What goes wrong.
    Failure,
}

/// What fills an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    /// Nothing.
    None,
    /// The ground of the page, to hide what lies below.
    Paper,
    /// The soft ground of the tone; dark text is legible on it.
    Soft,
    /// The tone itself; text on it is `Text::light`.
    Solid,
}

/// The line around an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    /// The width, in millimetres.
    pub(crate) width: f32,
    /// True for a broken line.
    pub(crate) dashed: bool,
}

/// A part of a path, from the point where the last one ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Step {
    /// A straight line.
    Line(Point),
    /// A cubic curve: two handles and its end.
    Curve(Point, Point, Point),
}

/// A path with a line, a ground or both.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outline {
    /// Where it begins.
    pub(crate) start: Point,
    /// How it goes on.
    pub(crate) steps: Vec<Step>,
    /// True if its end is joined to its beginning.
    pub(crate) closed: bool,
    /// What it means.
    pub(crate) tone: Tone,
    /// What fills it.
    pub(crate) fill: Fill,
    /// Its line.
    pub(crate) pen: Option<Pen>,
}

/// Where a line of text stands to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// The text begins there.
    Start,
    /// The text has its middle there.
    Middle,
    /// The text ends there.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    /// Its point on the base line.
    pub(crate) at: Point,
    /// Where it stands to the point.
    pub(crate) anchor: Anchor,
    /// Heavy words before the others.
    pub(crate) label: Option<String>,
    /// The words.
    pub(crate) words: String,
    /// The size of the letters, in millimetres.
    pub(crate) size: f32,
    /// True for heavy letters.
    pub(crate) bold: bool,
    /// The colour of the letters.
    pub(crate) tone: Tone,
    /// True for letters in the colour of the page, on a solid ground.
    pub(crate) light: bool,
    /// True if the next line goes on with the same words.
    pub(crate) continues: bool,
}

/// Shapes that lead somewhere.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Linked {
    /// Where they lead.
    pub(crate) target: Link,
    /// What the link says to a person who cannot see it, where the words inside do not.
    pub(crate) says: String,
    /// True if the drawing has another link to the same place, which says more.
    pub(crate) again: bool,
    /// Where it can be clicked.
    pub(crate) area: Area,
    /// The shapes; no links.
    pub(crate) shapes: Vec<Shape>,
}

/// A piece of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// Lines and grounds.
    Outline(Outline),
    /// A line of text.
    Text(Text),
    /// Something to follow.
    Linked(Linked),
}

impl From<Outline> for Shape {
    fn from(outline: Outline) -> Self {
        Self::Outline(outline)
    }
}

impl From<Text> for Shape {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<Linked> for Shape {
    fn from(linked: Linked) -> Self {
        Self::Linked(linked)
    }
}

impl Shape {
    /// The upper edge.
    pub(crate) fn top(&self) -> f32 {
        match self {
            Self::Outline(outline) => outline.points().map(|p| p.y).fold(f32::INFINITY, f32::min),
            Self::Text(text) => text.at.y - text.size * 0.8,
            Self::Linked(linked) => linked.area.y,
        }
    }
}

impl Pen {
    /// A plain line.
    pub(crate) const THIN: Self = Self { width: 0.25, dashed: false };
    /// A strong line.
    pub(crate) const STRONG: Self = Self { width: 0.5, dashed: false };
    /// A broken line.
    pub(crate) const DASHED: Self = Self { width: 0.35, dashed: true };
}

impl Area {
    /// The right edge.
    pub(crate) fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    pub(crate) fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The middle.
    pub(crate) fn middle(&self) -> Point {
        at(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// How far the handles of a quarter circle stand from its ends, in radii.
const QUARTER: f32 = 0.552_285;

impl Outline {
    /// A path along points, without a line or a ground yet.
    pub(crate) fn path(points: &[Point], closed: bool, tone: Tone) -> Self {
        let start = points.first().copied().unwrap_or(at(0.0, 0.0));
        let steps = points.iter().skip(1).map(|point| Step::Line(*point)).collect();
        Self { start, steps, closed, tone, fill: Fill::None, pen: None }
    }

    /// A rectangle with round corners.
    pub(crate) fn rounded(area: Area, radius: f32, tone: Tone) -> Self {
        let radius = radius.min(area.width / 2.0).min(area.height / 2.0).max(0.0);
        let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
        let handle = radius * (1.0 - QUARTER);
        let mut path = Self::path(&[at(left + radius, top)], true, tone);
        path.steps = vec![
            Step::Line(at(right - radius, top)),
            Step::Curve(at(right - handle, top), at(right, top + handle), at(right, top + radius)),
            Step::Line(at(right, bottom - radius)),
            Step::Curve(
                at(right, bottom - handle),
                at(right - handle, bottom),
                at(right - radius, bottom),
            ),
            Step::Line(at(left + radius, bottom)),
            Step::Curve(
                at(left + handle, bottom),
                at(left, bottom - handle),
                at(left, bottom - radius),
            ),
            Step::Line(at(left, top + radius)),
            Step::Curve(at(left, top + handle), at(left + handle, top), at(left + radius, top)),
        ];
        path
    }

    /// A circle.
    pub(crate) fn circle(middle: Point, radius: f32, tone: Tone) -> Self {
        let side = radius * 2.0;
        let area = Area { x: middle.x - radius, y: middle.y - radius, width: side, height: side };
        Self::rounded(area, radius, tone)
    }

    /// A rhombus that touches the edges of an area.
    #[expect(dead_code, reason = "the diagrams of scripts are the first to have conditions")]
    pub(crate) fn diamond(area: Area, tone: Tone) -> Self {
        let Point { x, y } = area.middle();
        let points = [at(x, area.y), at(area.right(), y), at(x, area.bottom()), at(area.x, y)];
        Self::path(&points, true, tone)
    }

    /// A path along points whose corners are rounded where there is room for it.
    pub(crate) fn bent(points: &[Point], radius: f32, tone: Tone) -> Self {
        let mut path = Self::path(&points[..points.len().min(1)], false, tone);
        for three in points.windows(3) {
            let [before, corner, after] = [three[0], three[1], three[2]];
            let most = distance(before, corner).min(distance(corner, after)) / 2.0;
            let round = radius.min(most);
            let (enter, leave) = (towards(corner, before, round), towards(corner, after, round));
            path.steps.push(Step::Line(enter));
            path.steps.push(Step::Curve(
                towards(corner, before, round * (1.0 - QUARTER)),
                towards(corner, after, round * (1.0 - QUARTER)),
                leave,
            ));
        }
        path.steps.extend(points.last().filter(|_| points.len() > 1).map(|end| Step::Line(*end)));
        path
    }

    /// The same path with a line.
    pub(crate) fn drawn(self, pen: Pen) -> Self {
        Self { pen: Some(pen), ..self }
    }

    /// The same path with a ground.
    pub(crate) fn filled(self, fill: Fill) -> Self {
        Self { fill, ..self }
    }

    /// The ends of its steps.
    pub(crate) fn points(&self) -> impl Iterator<Item = Point> {
        let end = |step: &Step| match step {
            Step::Line(end) | Step::Curve(_, _, end) => *end,
        };
        std::iter::once(self.start).chain(self.steps.iter().map(end))
    }
}

/// The length of an arrow head, in millimetres.
const HEAD: f32 = 2.0;

/// A line along points, with round corners and a head at its end.
pub(crate) fn arrow(points: &[Point], tone: Tone, pen: Pen) -> [Shape; 2] {
    let end = points.last().copied().unwrap_or(at(0.0, 0.0));
    let before = points.iter().rev().find(|point| distance(**point, end) > 0.01);
    let before = before.copied().unwrap_or(at(end.x - 1.0, end.y));
    let neck = towards(end, before, HEAD);
    let (right, down) = ((end.x - before.x), (end.y - before.y));
    let length = distance(end, before).max(0.01);
    let (across, along) = (-down / length * HEAD * 0.42, right / length * HEAD * 0.42);
    let corners = [end, at(neck.x + across, neck.y + along), at(neck.x - across, neck.y - along)];
    let mut line = points.to_vec();
    if let Some(last) = line.last_mut() {
        *last = towards(end, before, HEAD * 0.6);
    }
    [
        Outline::bent(&line, 2.0, tone).drawn(pen).into(),
        Outline::path(&corners, true, tone).filled(Fill::Solid).into(),
    ]
}

/// A warning: an exclamation mark in a triangle, as wide as this.
pub(crate) fn warning(left: f32, top: f32, width: f32) -> [Shape; 3] {
    let height = width * 0.88;
    let middle = left + width / 2.0;
    let triangle = [at(middle, top), at(left + width, top + height), at(left, top + height)];
    let bar = [at(middle, top + height * 0.36), at(middle, top + height * 0.68)];
    let pen = Pen { width: width * 0.11, dashed: false };
    [
        Outline::path(&triangle, true, Tone::Failure).filled(Fill::Soft).drawn(pen).into(),
        Outline::path(&bar, false, Tone::Failure).drawn(pen).into(),
        Outline::circle(at(middle, top + height * 0.82), width * 0.055, Tone::Failure)
            .filled(Fill::Solid)
            .into(),
    ]
}

/// A point so far from one towards another.
pub(crate) fn towards(from: Point, to: Point, length: f32) -> Point {
    let whole = distance(from, to).max(0.001);
    let share = length / whole;
    at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

fn distance(one: Point, two: Point) -> f32 {
    (one.x - two.x).hypot(one.y - two.y)
}
