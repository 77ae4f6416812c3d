//! The finished part: heights of rows and channels, and the corners of every line.

use crate::drawing::layered::graph::Size;
use crate::drawing::layered::outcome::{
    Entry, Jump, Line, NodeBox, Part, Point, Rectangle, Resumption,
};
use crate::drawing::layered::rows::{Course, End, ItemId, Join, Kind, LinkId, Rows};
use crate::drawing::layered::settings::{Settings, Spacing};
use crate::drawing::layered::tracks::{Channel, Net, channels};

/// Traces everything in the part.
pub(crate) fn trace(rows: &Rows, settings: &Settings) -> Part {
    let channels = channels(rows);
    let heights = Heights::new(rows, &channels, settings.spacing);
    let left = leftmost(rows);
    let nets = nets(rows, &channels);
    let tracer = Tracer { rows, settings, heights, left, nets };
    tracer.part()
}

/// Where rows and channels begin.
struct Heights {
    rows: Vec<f64>,
    /// Where the first track of each channel lies.
    tracks: Vec<f64>,
    end: f64,
}

impl Heights {
    fn new(rows: &Rows, channels: &[Channel], spacing: Spacing) -> Self {
        let mut heights = Self { rows: Vec::new(), tracks: Vec::new(), end: 0.0 };
        for (place, channel) in channels.iter().enumerate() {
            heights.add_channel(
                channel,
                rows.rows.get(place).map(|row| holds_box(rows, row)),
                spacing,
            );
            if let Some(row) = rows.rows.get(place) {
                heights.rows.push(heights.end);
                let items = row.iter().map(|&item| rows.item(item).height);
                heights.end += items.fold(0.0, f64::max);
            }
        }
        heights
    }

    /// Adds the room above a row, which may hold boxes, or the room beneath all rows.
    fn add_channel(&mut self, channel: &Channel, boxes: Option<bool>, spacing: Spacing) {
        let first = self.tracks.is_empty();
        let above = if first { 0.0 } else { spacing.tracks };
        self.tracks.push(self.end + above);
        if channel.nets.is_empty() {
            self.end += if first || boxes.is_none() { 0.0 } else { spacing.nodes };
            return;
        }
        let between = channel.tracks.saturating_sub(1) as f64 * spacing.tracks;
        let beneath = match boxes {
            Some(true) => spacing.arrow,
            Some(false) => spacing.text,
            None => 0.0,
        };
        self.end += above + between + beneath;
    }
}

fn holds_box(rows: &Rows, row: &[ItemId]) -> bool {
    row.iter().any(|&item| matches!(rows.item(item).kind, Kind::Node(_)))
}

/// The left end of everything, so that the part begins there.
fn leftmost(rows: &Rows) -> f64 {
    let lefts = rows.items.iter().map(|item| item.x - item.left);
    let left = lefts.fold(f64::INFINITY, f64::min);
    if left.is_finite() { left } else { 0.0 }
}

/// The net of each link.
fn nets<'a>(rows: &Rows, channels: &'a [Channel]) -> Vec<Option<&'a Net>> {
    let mut nets = vec![None; rows.links.len()];
    for net in channels.iter().flat_map(|channel| &channel.nets) {
        for link in &net.links {
            nets[link.0] = Some(net);
        }
    }
    nets
}

/// Everything that is known about the part.
struct Tracer<'a> {
    rows: &'a Rows,
    settings: &'a Settings,
    heights: Heights,
    left: f64,
    nets: Vec<Option<&'a Net>>,
}

impl Tracer<'_> {
    fn part(&self) -> Part {
        let mut part = Part::default();
        for &item in self.rows.rows.iter().flatten() {
            self.add_box(&mut part, item);
        }
        for course in &self.rows.courses {
            self.add_course(&mut part, course);
        }
        part.lines.sort_by_key(|line| line.edge);
        part.jumps.sort_by_key(|jump| jump.edge);
        part.size = Size { width: self.width(), height: round(self.heights.end) };
        part
    }

    fn width(&self) -> f64 {
        let rights = self.rows.items.iter().map(|item| item.x + item.right - self.left);
        round(rights.fold(0.0, f64::max))
    }

    fn add_box(&self, part: &mut Part, item: ItemId) {
        match self.rows.item(item).kind {
            Kind::Node(node) => part.nodes.push(NodeBox { node, place: self.place(item) }),
            Kind::Resumption(node) => {
                part.resumptions.push(Resumption { node, mark: self.place(item) });
            }
            _ => {}
        }
    }

    /// The place of an item that stands in the middle of its line.
    fn place(&self, item: ItemId) -> Rectangle {
        let item = self.rows.item(item);
        let (x, y) = (round(item.x - item.left - self.left), round(self.heights.rows[item.row]));
        Rectangle { x, y, size: Size { width: round(item.width()), height: item.height } }
    }

    fn add_course(&self, part: &mut Part, course: &Course) {
        let points = self.points(course);
        let Some(edge) = course.edge else {
            let Some(mark) = course.links.first().map(|link| self.rows.links[link.0].from) else {
                return;
            };
            let mark = self.place(mark);
            part.entries.push(Entry { node: course.target, edges: Vec::new(), mark, points });
            return;
        };
        let label = self.label(course);
        let End::Mark(reason) = course.end else {
            let upward = matches!(course.end, End::Up(_));
            part.lines.push(Line { edge, points, label, upward });
            return;
        };
        let Some(mark) = course.label.map(|item| self.mark(item)) else { return };
        part.jumps.push(Jump { edge, points, label, mark, reason, part: 0 });
    }

    /// The place of the text, beside the line.
    fn label(&self, course: &Course) -> Option<Rectangle> {
        let (item, size) = (self.rows.item(course.label?), course.text?);
        let x = item.x + self.settings.spacing.text - self.left;
        Some(Rectangle { x: round(x), y: round(self.heights.rows[item.row]), size })
    }

    /// The place of the mark, at the foot of its item.
    fn mark(&self, item: ItemId) -> Rectangle {
        let (item, size) = (self.rows.item(item), self.settings.mark);
        let y = self.heights.rows[item.row] + item.height - size.height;
        Rectangle { x: round(item.x - size.width / 2.0 - self.left), y: round(y), size }
    }

    fn points(&self, course: &Course) -> Vec<Point> {
        let mut points = Vec::new();
        let Some(first) = course.links.first() else { return Vec::new() };
        let source = self.rows.item(self.rows.links[first.0].from);
        points.push((source.x, self.heights.rows[source.row] + source.height));
        for &link in &course.links {
            points.extend(self.piece(link));
        }
        for &link in course.rise.iter().rev() {
            let mut piece = self.piece(link);
            if self.rows.links[link.0].join == Join::Down {
                piece.reverse();
            }
            points.extend(piece);
        }
        points.push(self.tip(course));
        let shifted =
            points.into_iter().map(|(x, y)| Point { x: round(x - self.left), y: round(y) });
        corners(shifted.collect())
    }

    /// The corners of a link within its channel.
    fn piece(&self, link: LinkId) -> Vec<(f64, f64)> {
        let Some(net) = self.nets[link.0] else { return Vec::new() };
        let link = self.rows.links[link.0];
        let first = self.heights.tracks[link.channel];
        let y = first + net.track.unwrap_or(0) as f64 * self.settings.spacing.tracks;
        let from = self.rows.item(link.from).x;
        let mut piece = from_above(net, from, first, y);
        match link.join {
            Join::Down => piece.push((link.port, y)),
            Join::TurnBelow => piece.extend(from_above(net, link.port, first, y).into_iter().rev()),
            Join::TurnAbove => piece = vec![(from, y), (link.port, y)],
        }
        piece
    }

    /// Where the arrow ends.
    fn tip(&self, course: &Course) -> (f64, f64) {
        if let (End::Mark(_), Some(item)) = (course.end, course.label) {
            let y = self.mark(item).y;
            return (self.rows.item(item).x, y);
        }
        let last = course.rise.first().or(course.links.last());
        let link = last.map(|link| self.rows.links[link.0]);
        link.map_or((0.0, 0.0), |link| (link.port, self.heights.rows[self.rows.item(link.to).row]))
    }
}

/// The corners of a line from above down to its track, with a step aside if it needs one.
fn from_above(net: &Net, x: f64, first: f64, y: f64) -> Vec<(f64, f64)> {
    match net.steps.iter().find(|step| step.from == x) {
        Some(step) => vec![(x, first), (step.to, first), (step.to, y)],
        None => vec![(x, y)],
    }
}

/// Micrometres are enough, and hide what rounding leaves over.
fn round(length: f64) -> f64 {
    // Adding zero turns a negative zero into a plain one.
    (length * 1000.0).round() / 1000.0 + 0.0
}

/// The points without those at which a line goes straight on.
fn corners(points: Vec<Point>) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in points {
        if corners.last() == Some(&point) {
            continue;
        }
        while let [.., before, last] = corners.as_slice() {
            let straight =
                before.x == last.x && last.x == point.x || before.y == last.y && last.y == point.y;
            if !straight {
                break;
            }
            corners.pop();
        }
        corners.push(point);
    }
    corners
}
