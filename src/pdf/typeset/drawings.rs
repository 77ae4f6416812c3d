//! Drawings: their shapes as vectors and text that can be searched, in strips between which
//! a page may end. To a person who cannot see it a drawing is one figure with its words.

use crate::book::{Figure, Run};
use crate::drawing::shape::{Anchor, Fill, Linked, Outline, Point, Shape, Step, Text, Tone};
use crate::drawing::{Drawing, Room, lay_out};
use crate::pdf::display::{Item, LinkArea, NodeId, Path, PathStep, Role};
use crate::pdf::typeset::boxes::WHITE;
use crate::pdf::typeset::fonts::Family;
use crate::pdf::typeset::pages::MILLIMETRE;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Head, Slab, height, keep_together, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::theme::{Colour, Palette};

/// What a page keeps free for the heading above a drawing, in millimetres.
const HEADING: f32 = 22.0;
/// The distances from what stands above and below, in points.
const AROUND: (f32, f32) = (10.0, 14.0);
/// Behind this share of a page a figure begins the next one.
const FULL: f32 = 0.6;
/// A drawing no taller than this share of a page is not cut.
const WHOLE: f32 = 0.5;

/// A figure: one drawing under another.
pub(crate) fn figure(
    setter: &mut Setter<'_>,
    figure: &Figure,
    column: Column,
    above: &[Slab],
) -> Vec<Slab> {
    let page = setter.sheet.room();
    let room = Room {
        width: column.edges.width / MILLIMETRE,
        height: (page / MILLIMETRE - HEADING).max(HEADING),
        page: page / MILLIMETRE,
        above: standing(above, page) / MILLIMETRE,
        language: setter.book.language,
    };
    let drawings = lay_out(figure, room, &setter.measure);
    drawings.into_iter().flat_map(|drawing| self::drawing(setter, drawing, column)).collect()
}

fn drawing(setter: &mut Setter<'_>, drawing: Drawing, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Figure);
    let words = format!("{}. {}", drawing.title, drawing.description);
    setter.tree.node_mut(node).alternative = Some(words);
    let scale = MILLIMETRE * (column.edges.width / MILLIMETRE / drawing.width).min(1.0);
    let left = column.edges.x + (column.edges.width - drawing.width * scale) / 2.0;
    let (shapes, height) = drawing.head.clone();
    let mut pencil = Pencil { setter, node, scale, left, top: 0.0, items: Vec::new() };
    shapes.iter().for_each(|shape| pencil.shape(shape));
    let items = pencil.items.into_iter().filter_map(Item::into_ornament).collect();
    let head = setter.head(Head { height: height * scale, items });
    let whole = drawing.height * scale <= setter.sheet.room() * WHOLE;
    let repeats = height > 0.0;
    let mut slabs = Vec::new();
    for (index, (area, shapes)) in drawing.strips().into_iter().enumerate() {
        let top = area.y * scale;
        let mut pencil = Pencil { setter, node, scale, left, top, items: Vec::new() };
        shapes.iter().for_each(|shape| pencil.shape(shape));
        let items = pencil.items;
        let head = (index > 0 && repeats).then_some(head);
        slabs.push(Slab { height: area.height * scale, items, head, ..Slab::default() });
    }
    if whole {
        keep_together(&mut slabs);
    }
    space_around(&mut slabs, AROUND.0, AROUND.1);
    slabs
}

/// How much of a page is taken where the next slab begins: from the last slab that had to start a
/// page on. Nothing where hardly a figure would fit below, so that it begins a page itself.
fn standing(above: &[Slab], page: f32) -> f32 {
    let start = above.iter().rposition(|slab| slab.turn).unwrap_or(0);
    let taken = (height(&above[start..]) + AROUND.0) % page;
    if taken > page * FULL { 0.0 } else { taken }
}

/// Draws shapes as items, from millimetres of the drawing to points of the strip.
struct Pencil<'s, 'b> {
    setter: &'s mut Setter<'b>,
    /// The figure, or the link inside it.
    node: NodeId,
    /// Points in a millimetre.
    scale: f32,
    /// The left edge of the drawing, in points.
    left: f32,
    /// The upper edge of the strip, in points from that of the drawing.
    top: f32,
    items: Vec<Item>,
}

impl Pencil<'_, '_> {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Outline(outline) => self.outline(outline),
            Shape::Text(text) => self.text(text),
            Shape::Linked(linked) => self.linked(linked),
        }
    }

    fn place(&self, point: Point) -> (f32, f32) {
        (self.left + point.x * self.scale, point.y * self.scale - self.top)
    }

    fn outline(&mut self, outline: &Outline) {
        let (line, ground) = colours(outline.tone, &self.setter.theme.settings.colours);
        let step = |step: &Step| match *step {
            Step::Line(end) => PathStep::Line(self.place(end)),
            Step::Curve(one, two, end) => {
                PathStep::Curve(self.place(one), self.place(two), self.place(end))
            }
        };
        let fill = match outline.fill {
            Fill::None => None,
            Fill::Paper => Some(WHITE),
            Fill::Soft => Some(ground),
            Fill::Solid => Some(line),
        };
        let path = Path {
            start: self.place(outline.start),
            steps: outline.steps.iter().map(step).collect(),
            closed: outline.closed,
            fill,
            pen: outline.pen.map(|pen| (line, pen.width * self.scale)),
            dashed: outline.pen.is_some_and(|pen| pen.dashed),
            node: Some(self.node),
        };
        self.items.push(Item::Path(path));
    }

    fn text(&mut self, text: &Text) {
        let settings = &self.setter.theme.settings;
        let (line, _) = colours(text.tone, &settings.colours);
        let size = text.size * self.scale;
        let style = TextStyle {
            family: Family::Sans,
            size,
            leading: size * 1.25,
            bold: text.bold,
            colour: if text.light { WHITE } else { line },
            hyphenate: false,
            ..TextStyle::body(settings)
        };
        let (setting, share) = match text.anchor {
            Anchor::Start => (Setting::Left, 0.0),
            Anchor::Middle => (Setting::Centred, 0.5),
            Anchor::End => (Setting::Right, 1.0),
        };
        let style = style.set(setting);
        let (x, y) = self.place(text.at);
        let edges = Edges { x: x - UNBOUNDED * share, width: UNBOUNDED };
        // The space parts the last word from the next line, unless the word goes on there.
        let broken = text.continues && text.words.ends_with('-');
        let words = if broken { text.words.clone() } else { format!("{} ", text.words) };
        let mut runs = vec![Run::plain(words)];
        if let Some(label) = &text.label {
            runs.insert(0, Run::strong(format!("{label} ")));
        }
        for slab in paragraph(self.setter, &runs, &style, edges, Some(self.node)) {
            self.items.extend(slab.items.into_iter().map(|mut item| {
                item.shift(0.0, y - style.base_line());
                item
            }));
        }
    }

    fn linked(&mut self, linked: &Linked) {
        if !self.setter.leads_somewhere(&linked.target) {
            return linked.shapes.iter().for_each(|shape| self.shape(shape));
        }
        let figure = self.node;
        self.node = self.setter.tree.add_inline(figure, Role::Link);
        linked.shapes.iter().for_each(|shape| self.shape(shape));
        let (x, y) = self.place(Point { x: linked.area.x, y: linked.area.y });
        self.items.push(Item::Link(LinkArea {
            x,
            y,
            width: linked.area.width * self.scale,
            height: linked.area.height * self.scale,
            target: linked.target.clone(),
            description: linked.says.clone(),
            node: self.node,
        }));
        self.node = figure;
    }
}

/// Wider than any line of a drawing, in points.
const UNBOUNDED: f32 = 20_000.0;

/// The colour of lines and letters of a tone, and its soft ground.
fn colours(tone: Tone, colours: &Palette) -> (Colour, Colour) {
    match tone {
        Tone::Ink => (colours.ink, WHITE),
        Tone::Muted => (colours.muted, WHITE),
        Tone::Rule => (colours.rule, WHITE),
        Tone::Staff => (colours.accent, colours.accent_soft),
        Tone::Client => (colours.ink, WHITE),
        Tone::Bot => (colours.muted, WHITE),
        Tone::Decision => (colours.exercise, colours.exercise_soft),
        Tone::End => (colours.good, colours.good_soft),
        Tone::Failure => (colours.warning, colours.warning_soft),
    }
}
