//! A timeline: moments on an axis, and below it how long each may take from the first one on.
//! Days of the calendar and working days have signs of their own. Under the axis stands the
//! ladder of those to whom a matter goes up, a step further in with each level.

use crate::book::{Days, Rung, Term, Timeline};
use crate::drawing::measure::Measure;
use crate::drawing::shape::{Anchor, Area, Fill, Outline, Pen, Point, Shape, Tone, arrow, at};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};
use crate::drawing::{Drawing, Room};

/// The width that a timeline is laid out for, at least.
const NARROWEST: f32 = 140.0;
/// What half of a pen needs at the edges of the sheet.
const EDGE: f32 = 0.3;
/// The radius of a moment on the axis.
const MOMENT: f32 = 2.1;
/// The axis.
const AXIS: Pen = Pen { width: 0.9, dashed: false };
/// The distance between the rows of terms.
const BETWEEN: f32 = 2.4;
/// The distance of the words from the edges of a box.
const PADDING: f32 = 2.2;
/// How much further in each level of the ladder stands.
const INDENT: f32 = 7.0;
/// No text has more lines on paper; its words stand in the book too.
const LINES: usize = 12;

/// Lays out a timeline.
pub(super) fn drawing(timeline: &Timeline, room: Room, measure: &dyn Measure) -> Drawing {
    let width = room.width.max(NARROWEST);
    let wrapping = Wrapping { measure, language: room.language };
    let lines = if room.height.is_finite() { LINES } else { usize::MAX };
    let mut sheet = Sheet {
        timeline,
        wrapping,
        width: width - EDGE * 2.0,
        lines,
        tallest: room.height,
        drawing: Drawing::new(width, &timeline.title, &timeline.description),
        y: EDGE,
    };
    sheet.axis();
    sheet.legend();
    sheet.meanwhile();
    let ladder = sheet.drawing.cuts.len();
    sheet.ladder();
    // A short ladder is not parted between its rungs.
    let top = sheet.drawing.cuts.get(ladder);
    if top.is_some_and(|top| sheet.y - top <= room.height * SHORT) {
        sheet.drawing.cuts.truncate(ladder + 1);
    }
    sheet.drawing.height = sheet.y + EDGE;
    sheet.drawing
}

/// The share of a page that a short ladder takes.
const SHORT: f32 = 0.4;

/// A drawing that is filled from above.
struct Sheet<'a> {
    timeline: &'a Timeline,
    wrapping: Wrapping<'a>,
    width: f32,
    lines: usize,
    /// The height of a page below a heading.
    tallest: f32,
    drawing: Drawing,
    /// The lower edge of what is drawn.
    y: f32,
}

impl Sheet<'_> {
    /// The middle of a moment's cell, counted from the first.
    fn x(&self, index: usize) -> f32 {
        EDGE + (index as f32 + 0.5) * self.cell()
    }

    fn cell(&self) -> f32 {
        self.width / (self.timeline.milestones.len() + 1) as f32
    }

    /// The moments with their names above, and their terms below.
    fn axis(&mut self) {
        let lettering = Lettering::points(9.2).strong();
        let names: Vec<Paragraph> = std::iter::once(&self.timeline.begins)
            .chain(self.timeline.milestones.iter().map(|milestone| &milestone.name))
            .map(|name| self.wrapping.wrap(name, lettering, self.cell() - 3.0).at_most(self.lines))
            .collect();
        let tallest = names.iter().map(Paragraph::height).fold(0.0, f32::max);
        let axis = self.y + tallest + 1.6 + MOMENT;
        let last = names.len() - 1;
        let ends = [at(self.x(0), axis), at(self.x(last), axis)];
        self.drawing.add(Outline::path(&ends, false, Tone::Ink).drawn(AXIS));
        for (index, name) in names.iter().enumerate() {
            let top = self.y + tallest - name.height();
            let shapes = name.placed(at(self.x(index), top), Anchor::Middle);
            self.drawing.shapes.extend(shapes);
            self.moment(at(self.x(index), axis), index, last);
        }
        self.y = axis + MOMENT + BETWEEN;
        self.spans(axis);
    }

    /// The first moment is open, the last has a ring around it.
    fn moment(&mut self, middle: Point, index: usize, last: usize) {
        let pen = Pen { width: 0.6, dashed: false };
        if index == last && last > 0 {
            let ring = Outline::circle(middle, MOMENT + 0.9, Tone::End).filled(Fill::Paper);
            self.drawing.add(ring.drawn(Pen { width: 0.4, dashed: false }));
            self.drawing.add(Outline::circle(middle, MOMENT, Tone::End).filled(Fill::Solid));
        } else if index == 0 {
            let ring = Outline::circle(middle, MOMENT, Tone::Ink).filled(Fill::Paper);
            self.drawing.add(ring.drawn(pen));
        } else {
            self.drawing.add(Outline::circle(middle, MOMENT, Tone::Staff).filled(Fill::Solid));
        }
    }

    /// A row for each term: from the first moment to its own, with the term on it.
    fn spans(&mut self, axis: f32) {
        let begin = self.x(0);
        let top = self.y;
        for (index, milestone) in self.timeline.milestones.iter().enumerate() {
            let Some(term) = &milestone.term else { continue };
            let end = self.x(index + 1);
            let badge = Badge::of(term, end - begin - 9.0, self.wrapping, self.lines);
            let middle = self.y + badge.height / 2.0;
            let drop = [at(end, axis + MOMENT), at(end, middle + 1.4)];
            self.drawing.add(Outline::path(&drop, false, Tone::Muted).drawn(Pen::THIN));
            let pen = Pen { width: 0.5, dashed: term.days == Days::Working };
            let points = [at(begin, middle), at(end, middle)];
            self.drawing.shapes.extend(arrow(&points, Tone::Staff, pen));
            let from = at((begin + end) / 2.0 - badge.width / 2.0, self.y);
            self.drawing.shapes.extend(badge.placed(from));
            self.y += badge.height + BETWEEN;
        }
        if self.y <= top {
            return;
        }
        let drop = [at(begin, axis + MOMENT), at(begin, self.y - BETWEEN)];
        self.drawing.add(Outline::path(&drop, false, Tone::Muted).drawn(Pen::THIN));
        let words = &self.timeline.words.counted;
        let lettering = Lettering::SMALL.toned(Tone::Muted);
        let words = self.wrapping.wrap(words, lettering, begin - EDGE - 2.0).at_most(6);
        let from = at(begin - 2.0, top);
        self.drawing.shapes.extend(words.placed(from, Anchor::End));
        self.y = self.y.max(top + words.height() + BETWEEN);
    }

    /// What the signs of the terms mean, where the line has both sorts of days.
    fn legend(&mut self) {
        let terms = self.timeline.milestones.iter().filter_map(|milestone| milestone.term.as_ref());
        let has = |days: Days| terms.clone().any(|term| term.days == days);
        if !(has(Days::Calendar) && has(Days::Working)) {
            self.y += 1.0;
            return;
        }
        let words = &self.timeline.words;
        let signs = [(Days::Calendar, &words.calendar), (Days::Working, &words.working)];
        let lettering = Lettering::SMALL.toned(Tone::Muted);
        let mut x = EDGE + self.cell() * 0.5;
        let mut height = 0.0_f32;
        for (days, says) in signs {
            let area = Area { x, y: self.y + 0.4, width: 7.0, height: 3.2 };
            self.drawing.add(outline(area, days));
            let line = self.wrapping.line(says, lettering);
            self.drawing.shapes.extend(line.placed(at(x + 8.4, self.y), Anchor::Start));
            x += 8.4 + line.width + 7.0;
            height = line.height();
        }
        self.y += height + 3.0;
    }

    /// What goes on all the while.
    fn meanwhile(&mut self) {
        let Some((label, text)) = &self.timeline.meanwhile else { return };
        let inner = self.width - PADDING * 2.0;
        let words = self.wrapping.labelled(label, text, Lettering::BODY, inner).at_most(self.lines);
        let height = words.height() + PADDING * 1.6;
        let area = Area { x: EDGE, y: self.y, width: self.width, height };
        self.drawing.add(Outline::rounded(area, 1.6, Tone::Staff).filled(Fill::Soft));
        let from = at(EDGE + PADDING, self.y + PADDING * 0.8);
        self.drawing.shapes.extend(words.placed(from, Anchor::Start));
        self.y += height + 4.0;
    }

    /// The rungs from below, and the body outside.
    fn ladder(&mut self) {
        let timeline = self.timeline;
        if timeline.rungs.is_empty() && timeline.outside.is_none() {
            return;
        }
        let lettering = Lettering::points(9.2).strong().toned(Tone::Staff);
        let heading = self.wrapping.wrap(&timeline.words.ladder, lettering, self.width).at_most(2);
        let top = self.y - 0.5;
        self.drawing.cuts.push(top);
        let cuts = self.drawing.cuts.len();
        self.drawing.shapes.extend(heading.placed(at(EDGE, self.y), Anchor::Start));
        self.y += heading.height() + 1.4;
        let mut steps = 0;
        let mut before: Option<(f32, f32)> = None;
        for (index, rung) in timeline.rungs.iter().enumerate() {
            let is_higher = index > 0 && timeline.rungs[index - 1].level != rung.level;
            steps += usize::from(is_higher);
            if index > 0 {
                self.drawing.cuts.push(self.y - 1.0);
            }
            let row = Row::of_rung(rung, self.row_width(steps), self.wrapping, self.lines);
            before = Some(self.row(&row, steps, before.filter(|_| is_higher)));
        }
        if let Some((name, when)) = &timeline.outside {
            let steps = if timeline.rungs.is_empty() { 0 } else { steps + 1 };
            let (wrapping, width) = (self.wrapping, self.row_width(steps));
            let words = (timeline.words.outside.as_str(), name.as_str(), when.as_str());
            let row = Row::outside(words, width, wrapping, self.lines);
            if steps > 0 {
                self.drawing.cuts.push(self.y - 1.0);
            }
            self.row(&row, steps, before);
        }
        self.y -= 2.0;
        // A ladder is climbed with the eyes: a page ends between its rungs only where it must.
        if self.y - top <= self.tallest {
            self.drawing.cuts.truncate(cuts);
        }
    }

    /// The left edge of the rows of a step.
    fn indent(&self, steps: usize) -> f32 {
        (INDENT * steps as f32).min(self.width * 0.35)
    }

    fn row_width(&self, steps: usize) -> f32 {
        self.width - self.indent(steps)
    }

    /// Draws a row and the way to it; gives the point from which the next one is reached. The
    /// way is drawn in two parts, because a page may end between the rows.
    fn row(&mut self, row: &Row, steps: usize, before: Option<(f32, f32)>) -> (f32, f32) {
        let x = EDGE + self.indent(steps);
        let area = Area { x, y: self.y, width: self.row_width(steps), height: row.height };
        if let Some((from, bottom)) = before {
            let cut = self.y - 1.0;
            let above = [at(from, bottom), at(from, cut)];
            let pen = Pen { width: 0.6, dashed: false };
            self.drawing.add(Outline::path(&above, false, Tone::Ink).drawn(pen));
            let middle = self.y + PADDING + row.name.lettering.leading() / 2.0;
            let points = [at(from, cut), at(from, middle), at(x, middle)];
            self.drawing.shapes.extend(arrow(&points, Tone::Ink, pen));
        }
        row.draw(area, &mut self.drawing);
        self.y += row.height + 3.0;
        (x + INDENT * 0.45, area.bottom())
    }
}

/// The words of a row of the ladder.
struct Row {
    name: Paragraph,
    badge: Option<Badge>,
    when: Paragraph,
    height: f32,
    /// True for the body outside.
    outside: bool,
}

impl Row {
    fn of_rung(rung: &Rung, width: f32, wrapping: Wrapping<'_>, lines: usize) -> Self {
        let inner = width - PADDING * 2.0;
        let badge = rung.term.as_ref();
        let badge = badge.map(|term| Badge::of(term, inner * 0.4, wrapping, lines));
        let measure = inner - badge.as_ref().map_or(0.0, |badge| badge.width + 3.0);
        let name = format!("{}. {}", rung.level, rung.role);
        let name = wrapping.wrap(&name, Lettering::BODY.strong(), measure).at_most(lines);
        let when = wrapping.wrap(&rung.when, Lettering::BODY, measure).at_most(lines);
        let least = badge.as_ref().map_or(0.0, |badge| badge.height);
        let height = (name.height() + when.height()).max(least) + PADDING * 1.6;
        Self { name, badge, when, height, outside: false }
    }

    fn outside(
        (label, name, when): (&str, &str, &str),
        width: f32,
        wrapping: Wrapping<'_>,
        lines: usize,
    ) -> Self {
        let inner = width - PADDING * 2.0;
        let name = wrapping.labelled(label, name, Lettering::BODY, inner).at_most(lines);
        let when = wrapping.wrap(when, Lettering::BODY, inner).at_most(lines);
        let height = name.height() + when.height() + PADDING * 1.6;
        Self { name, badge: None, when, height, outside: true }
    }

    fn draw(&self, area: Area, drawing: &mut Drawing) {
        let frame = if self.outside {
            Outline::rounded(area, 1.6, Tone::Muted).filled(Fill::Paper).drawn(Pen::DASHED)
        } else {
            Outline::rounded(area, 1.6, Tone::Decision).filled(Fill::Soft).drawn(Pen::THIN)
        };
        drawing.add(frame);
        let from = at(area.x + PADDING, area.y + PADDING * 0.8);
        drawing.shapes.extend(self.name.placed(from, Anchor::Start));
        if let Some(badge) = &self.badge {
            let x = area.right() - PADDING - badge.width;
            let y = area.y + (area.height - badge.height) / 2.0;
            drawing.shapes.extend(badge.placed(at(x, y)));
        }
        let below = at(from.x, from.y + self.name.height());
        drawing.shapes.extend(self.when.placed(below, Anchor::Start));
    }
}

/// A term in its sign.
struct Badge {
    words: Paragraph,
    days: Days,
    width: f32,
    height: f32,
}

impl Badge {
    fn of(term: &Term, widest: f32, wrapping: Wrapping<'_>, lines: usize) -> Self {
        let lettering = Lettering::BODY.strong();
        let words = wrapping.wrap(&term.words, lettering, widest - 4.0).at_most(lines);
        let (width, height) = (words.width + 4.0, words.height() + 1.8);
        Self { words, days: term.days, width, height }
    }

    fn placed(&self, from: Point) -> Vec<Shape> {
        let area = Area { x: from.x, y: from.y, width: self.width, height: self.height };
        let mut shapes: Vec<Shape> = vec![outline(area, self.days).into()];
        shapes.extend(self.words.centred(area));
        shapes
    }
}

/// The sign of a sort of days: round for those of the calendar, square and broken for working
/// days, a thin square for what is shorter.
fn outline(area: Area, days: Days) -> Outline {
    let strong = Pen { width: 0.45, dashed: false };
    let shape = match days {
        Days::Calendar => Outline::rounded(area, area.height / 2.0, Tone::Staff).drawn(strong),
        Days::Working => Outline::rounded(area, 0.0, Tone::Staff).drawn(Pen::DASHED),
        Days::Within => Outline::rounded(area, 1.0, Tone::Muted).drawn(Pen::THIN),
    };
    shape.filled(Fill::Paper)
}
