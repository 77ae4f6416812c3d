//! The flow of a script: a box for each step, with an outline by what the step is, and arrows with
//! the replies that lead on. Where things stand is found by `layered`; here texts are measured and
//! everything is drawn, a drawing for each part that fits a page.

mod label;
mod step;

use std::collections::BTreeSet;

use crate::book::{Flow, FlowEntry, Link};
use crate::drawing::flow::label::Label;
use crate::drawing::flow::step::StepBox;
use crate::drawing::layered::{
    self, Edge, EdgeId, Entry, Graph, Jump, Node, NodeId, Part, Rectangle, Role, Settings, Size,
    Spacing,
};
use crate::drawing::measure::Measure;
use crate::drawing::shape::{
    Anchor, Area, Fill, Linked, Outline, Pen, Point, Shape, Tone, arrow, at,
};
use crate::drawing::words::{Lettering, Paragraph, Wrapping};
use crate::drawing::{Drawing, Room};

/// The width that a flow is laid out for, at least.
const NARROWEST: f32 = 100.0;
/// The width of a flow on a screen, at least.
const LEAST: f32 = 60.0;
/// The height of a part, at least.
const SHORTEST: f32 = 60.0;
/// The tallest part where there are no pages.
const ENDLESS: f32 = 1e6;
/// What a page keeps free, in case that a line is set otherwise.
const SLACK: f32 = 1.0;
/// What half of a pen needs at the edges of the sheet.
const EDGE: f32 = 0.4;
/// Between the title and the flow.
const BELOW_TITLE: f32 = 2.6;
/// An arrow from step to step.
const FLOW: Pen = Pen { width: 0.35, dashed: false };
/// The letters of a mark.
const MARK: Lettering = Lettering::points(7.6);
/// The room around the words of a mark.
const AROUND_MARK: (f32, f32) = (2.2, 0.7);
/// How often more room is taken, on paper on which not even one step finds its place.
const GROWTH: [f32; 4] = [1.0, 1.5, 2.5, 6.0];

/// Lays out a flow, a drawing for each part.
pub(super) fn drawings(flow: &Flow, room: Room, measure: &dyn Measure) -> Vec<Drawing> {
    let wrapping = Wrapping { measure, language: room.language };
    let width = room.width.max(NARROWEST);
    let height = (room.page - SLACK).clamp(SHORTEST, ENDLESS);
    let mut sketch = Sketch::of(flow, wrapping, width);
    let laid_out = GROWTH.into_iter().find_map(|growth| {
        sketch.width = width * growth;
        sketch.lay_out(height * growth, (height - room.above) * growth)
    });
    let parts = laid_out.map(|drawing| drawing.parts).unwrap_or_default();
    if room.page.is_infinite() {
        // A screen shows what there is, without the margins of a page.
        let widest = parts.iter().map(|part| part.size.width as f32).fold(0.0, f32::max);
        sketch.width = (widest + EDGE * 2.0).max(LEAST);
    }
    (0..parts.len()).map(|number| sketch.drawing(&parts, number)).collect()
}

/// The measured texts of a flow.
struct Sketch<'a> {
    flow: &'a Flow,
    wrapping: Wrapping<'a>,
    width: f32,
    steps: Vec<StepBox>,
    labels: Vec<Option<Label>>,
    graph: Graph,
    /// The size of a mark.
    mark: (f32, f32),
}

impl<'a> Sketch<'a> {
    fn of(flow: &'a Flow, wrapping: Wrapping<'a>, width: f32) -> Self {
        let numbers = flow.steps.iter().map(|step| step.number.as_str());
        let column = step::column(numbers, wrapping);
        let steps: Vec<StepBox> =
            flow.steps.iter().map(|step| StepBox::of(flow, step, column, wrapping)).collect();
        let labels: Vec<Option<Label>> =
            flow.ways.iter().map(|way| Label::of(&way.labels, wrapping)).collect();
        let graph = graph(flow, &steps, &labels);
        Self { flow, wrapping, width, steps, labels, graph, mark: (0.0, 0.0) }
    }

    /// Lays the flow out; marks name the part that they lead to if there are several.
    fn lay_out(&mut self, height: f32, first: f32) -> Option<layered::Drawing> {
        self.mark = self.size_of_marks(false);
        let drawing = self.try_layout(height, first)?;
        if drawing.parts.len() < 2 {
            return Some(drawing);
        }
        self.mark = self.size_of_marks(true);
        self.try_layout(height, first)
    }

    fn try_layout(&self, height: f32, first: f32) -> Option<layered::Drawing> {
        let above = self.title(1, 2).height() + BELOW_TITLE + EDGE * 2.0;
        let page = size(self.width - EDGE * 2.0, height - above);
        let first = f64::from((first - above).max(SHORTEST)).min(page.height);
        let mark = size(self.mark.0, self.mark.1);
        let spacing = Spacing { arrow: 3.4, tracks: 2.2, ..Spacing::default() };
        let settings = Settings { page, first, mark, spacing, ..Settings::default() };
        layered::draw(&self.graph, &settings).ok()
    }

    /// Room for the arrow and the greatest number, and for the part beneath it.
    fn size_of_marks(&self, names_parts: bool) -> (f32, f32) {
        let widest = "8".repeat(self.flow.steps.len().to_string().len());
        let from = self.flow.words.from.replace("{steps}", &widest);
        let to = self.flow.words.step.replace("{step}", &widest);
        let mut lines = vec![to, from];
        if names_parts {
            lines.push(self.flow.words.part.replace("{part}", "88"));
        }
        let widths = lines.iter().map(|line| self.wrapping.width(line, MARK));
        let rows = if names_parts { 2.0 } else { 1.0 };
        let width = widths.fold(0.0, f32::max) + AROUND_MARK.0 * 2.0;
        (width, MARK.leading() * rows + AROUND_MARK.1 * 2.0)
    }

    /// The title with the number of the part.
    fn title(&self, number: usize, parts: usize) -> Paragraph {
        let lettering = Lettering::BODY.strong().toned(Tone::Muted);
        let text = self.title_text(number, parts);
        self.wrapping.wrap(&text, lettering, self.width).at_most(2)
    }

    fn title_text(&self, number: usize, parts: usize) -> String {
        let Flow { title, script, words, .. } = self.flow;
        if parts < 2 {
            return title.clone();
        }
        let part = words.part_of.replace("{parts}", &parts.to_string());
        let part = part.replace("{part}", &(number + 1).to_string());
        // A further part stands on a page without the heading of the script.
        match number {
            0 => format!("{title}, {part}"),
            _ => format!("{script}. {title}, {part}"),
        }
    }

    fn drawing(&self, parts: &[Part], number: usize) -> Drawing {
        let part = &parts[number];
        let description = match number {
            0 => self.flow.description.clone(),
            _ => self.told(part),
        };
        let mut drawing =
            Drawing::new(self.width, &self.title_text(number, parts.len()), &description);
        let title = self.title(number, parts.len());
        drawing.shapes.extend(title.placed(at(0.0, 0.0), Anchor::Start));
        let top = title.height() + BELOW_TITLE;
        let left = (self.width - part.size.width as f32) / 2.0;
        let paper = Paper { sketch: self, parts, number, left, top };
        paper.draw(&mut drawing);
        drawing.height = top + part.size.height as f32 + EDGE;
        drawing
    }

    /// The steps of a further part, one after another.
    fn told(&self, part: &Part) -> String {
        let mut steps: Vec<NodeId> = part.nodes.iter().map(|node| node.node).collect();
        steps.sort();
        steps.iter().map(|step| self.says(*step)).collect::<Vec<_>>().join(" ")
    }

    /// A step in words.
    fn says(&self, step: NodeId) -> String {
        let step = &self.flow.steps[step.0];
        let parts = [Some(&step.text), step.ending.as_ref()].into_iter().flatten();
        let words: Vec<&str> =
            parts.map(String::as_str).filter(|words| !words.is_empty()).collect();
        format!("{}. {}", step.number, words.join(" — "))
    }

    fn link(&self, step: NodeId) -> Link {
        Link::Anchor(self.flow.steps[step.0].anchor.clone())
    }
}

/// The sizes of everything.
fn graph(flow: &Flow, steps: &[StepBox], labels: &[Option<Label>]) -> Graph {
    let nodes = steps.iter().zip(&flow.steps).map(|(sized, step)| {
        let role = match step.entry {
            FlowEntry::Begins => Role::Start,
            _ if step.ending.is_some() => Role::End,
            _ => Role::Step,
        };
        Node { size: size(sized.width, sized.height), role }
    });
    let edges = flow.ways.iter().zip(labels).map(|(way, label)| Edge {
        from: NodeId(way.from),
        to: NodeId(way.to),
        label: label.as_ref().map(|label| size(label.width, label.height)),
    });
    Graph { nodes: nodes.collect(), edges: edges.collect() }
}

/// A part on its sheet.
struct Paper<'a> {
    sketch: &'a Sketch<'a>,
    parts: &'a [Part],
    number: usize,
    /// Where the part begins.
    left: f32,
    top: f32,
}

impl Paper<'_> {
    /// Draws the lines first, then step by step what can be read.
    fn draw(&self, drawing: &mut Drawing) {
        let part = &self.parts[self.number];
        let leaving = part.lines.iter().map(|line| (line.edge, &line.points));
        let leaving = leaving.chain(part.jumps.iter().map(|jump| (jump.edge, &jump.points)));
        for (edge, points) in leaving {
            let from = self.sketch.graph.edges[edge.0].from;
            drawing.shapes.extend(self.arrow(points, self.sketch.steps[from.0].below));
        }
        for entry in &part.entries {
            drawing.shapes.extend(self.arrow(&entry.points, 0.0));
        }
        // A step with very many ways may be taken up again more than once in a part.
        let mut drawn = BTreeSet::new();
        for resumed in &part.resumptions {
            let words = format!("{} …", self.sketch.flow.steps[resumed.node.0].number);
            drawing.shapes.extend(self.mark(resumed.mark, &words, None, Some(resumed.node)));
            if drawn.insert(resumed.node) {
                self.draw_ways(drawing, resumed.node);
            }
        }
        let mut nodes: Vec<_> = part.nodes.iter().collect();
        nodes.sort_by_key(|node| node.node);
        for node in nodes {
            for entry in part.entries.iter().filter(|entry| entry.node == node.node) {
                drawing.shapes.extend(self.entry(entry));
            }
            let area = self.area(node.place);
            drawing.add(Linked {
                target: self.sketch.link(node.node),
                says: self.sketch.says(node.node),
                again: false,
                area,
                shapes: self.sketch.steps[node.node.0].shapes(area),
            });
            if drawn.insert(node.node) {
                self.draw_ways(drawing, node.node);
            }
        }
    }

    /// The labels and the marks of the ways that leave a step.
    fn draw_ways(&self, drawing: &mut Drawing, step: NodeId) {
        let part = &self.parts[self.number];
        let leaves = |edge: EdgeId| self.sketch.graph.edges[edge.0].from == step;
        for line in part.lines.iter().filter(|line| leaves(line.edge)) {
            self.label(drawing, line.edge, line.label);
        }
        for jump in part.jumps.iter().filter(|jump| leaves(jump.edge)) {
            self.label(drawing, jump.edge, jump.label);
            drawing.shapes.extend(self.jump(jump));
        }
    }

    fn label(&self, drawing: &mut Drawing, edge: EdgeId, place: Option<Rectangle>) {
        if let (Some(label), Some(place)) = (&self.sketch.labels[edge.0], place) {
            let area = self.area(place);
            drawing.shapes.extend(label.placed(at(area.x, area.y)));
        }
    }

    /// «Шаг 7», and the part in which that step stands.
    fn jump(&self, jump: &Jump) -> Vec<Shape> {
        let to = self.sketch.graph.edges[jump.edge.0].to;
        let Flow { steps, words, .. } = self.sketch.flow;
        let words = words.step.replace("{step}", &steps[to.0].number);
        let part = (jump.part != self.number).then_some(jump.part);
        self.mark(jump.mark, &words, part, Some(to))
    }

    /// «Из 3», and the part in which that step stands.
    fn entry(&self, entry: &Entry) -> Vec<Shape> {
        let mut sources: Vec<NodeId> =
            entry.edges.iter().map(|edge| self.sketch.graph.edges[edge.0].from).collect();
        sources.sort();
        sources.dedup();
        let mut parts: Vec<usize> = sources.iter().filter_map(|step| self.part_of(*step)).collect();
        parts.dedup();
        let part = match parts.as_slice() {
            [part] if *part != self.number => Some(*part),
            _ => None,
        };
        let only = (sources.len() == 1).then(|| sources[0]);
        self.mark(entry.mark, &self.from(&sources), part, only)
    }

    /// The part in which a step stands.
    fn part_of(&self, step: NodeId) -> Option<usize> {
        self.parts.iter().position(|part| part.nodes.iter().any(|node| node.node == step))
    }

    /// As many of the steps from which one comes as the mark holds.
    fn from(&self, sources: &[NodeId]) -> String {
        let Sketch { flow, wrapping, mark, .. } = self.sketch;
        let words = |count: usize| {
            let numbers = sources.iter().take(count).map(|step| flow.steps[step.0].number.as_str());
            let mut steps = numbers.collect::<Vec<_>>().join(", ");
            if count < sources.len() {
                steps.push('…');
            }
            flow.words.from.replace("{steps}", &steps)
        };
        let fits = |count: &usize| {
            wrapping.width(&words(*count), MARK) <= mark.0 - AROUND_MARK.0 * 2.0 + 1.4
        };
        words((1..=sources.len()).rev().find(fits).unwrap_or(1))
    }

    fn mark(
        &self,
        place: Rectangle,
        words: &str,
        part: Option<usize>,
        leads_to: Option<NodeId>,
    ) -> Vec<Shape> {
        let Sketch { flow, wrapping, .. } = self.sketch;
        let area = self.area(place);
        let mut lines = vec![words.to_owned()];
        lines.extend(part.map(|part| flow.words.part.replace("{part}", &(part + 1).to_string())));
        let width = lines.iter().map(|line| wrapping.width(line, MARK)).fold(0.0, f32::max);
        let words = Paragraph { lines, lettering: MARK, width, label: None };
        let outline = Outline::rounded(area, area.height.min(5.0) / 2.0, Tone::Muted);
        let mut shapes = vec![outline.filled(Fill::Paper).drawn(Pen::THIN).into()];
        shapes.extend(words.centred(area));
        let Some(step) = leads_to else {
            return shapes;
        };
        let (target, says) = (self.sketch.link(step), self.sketch.says(step));
        vec![Linked { target, says, again: true, area, shapes }.into()]
    }

    fn arrow(&self, points: &[layered::Point], above: f32) -> [Shape; 2] {
        let mut points: Vec<Point> =
            points.iter().map(|point| self.place(point.x, point.y)).collect();
        if let Some(first) = points.first_mut() {
            first.y -= above;
        }
        arrow(&points, Tone::Ink, FLOW)
    }

    fn area(&self, place: Rectangle) -> Area {
        let Point { x, y } = self.place(place.x, place.y);
        Area { x, y, width: place.size.width as f32, height: place.size.height as f32 }
    }

    fn place(&self, x: f64, y: f64) -> Point {
        at(self.left + x as f32, self.top + y as f32)
    }
}

fn size(width: f32, height: f32) -> Size {
    Size { width: f64::from(width), height: f64::from(height) }
}
