//! Drawings: an SVG is judged first, then traced into shapes. A program in it is never run and
//! no other file is ever read for it.

use std::sync::Arc;

use tiny_skia_path::{Path as Traced, PathSegment, Point};
use usvg::{
    Group, ImageHrefResolver, LineCap, LineJoin, Node, Options, Size, Transform, Tree, roxmltree,
};

use crate::pictures::{Defect, Head, Kind, LARGEST_SVG};
use crate::theme::Colour;

/// Deeper drawings than this are not drawn, in elements inside one another.
const DEEPEST: usize = 200;
/// Larger drawings than this are not drawn, in pixels of the web.
const LARGEST_SIZE: f32 = 100_000.0;
/// Drawings of more elements are not drawn, in elements after each copy has been put in.
const MOST_SHAPES: usize = 100_000;

/// A drawing as shapes; lengths are pixels of the web, of which 96 make an inch.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is drawn, the lowest first; `y` grows downwards.
    pub shapes: Vec<Shape>,
}

/// An outline that is filled, drawn, or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The outline.
    pub outline: Outline,
    /// What is inside.
    pub fill: Option<Paint>,
    /// The line.
    pub pen: Option<Pen>,
    /// Only what is inside all of these is seen.
    pub clips: Arc<[Outline]>,
}

/// Lines and curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// How it goes.
    pub steps: Vec<Step>,
    /// True if what is inside twice is outside.
    pub even_odd: bool,
}

/// A part of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begins anew at a point.
    Move((f32, f32)),
    /// A straight line to a point.
    Line((f32, f32)),
    /// A cubic curve: two handles and its end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where it began.
    Close,
}

/// A colour and how much of it covers what lies below, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The colour.
    pub colour: Colour,
    /// The opacity.
    pub opacity: f32,
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub paint: Paint,
    /// Its width.
    pub width: f32,
    /// Its ends: 0 cut off, 1 round, 2 square.
    pub cap: u8,
    /// Its corners: 0 pointed, 1 round, 2 cut off.
    pub join: u8,
    /// How far a pointed corner may reach, in widths.
    pub miter: f32,
    /// Strokes and gaps, one after the other; none for a whole line.
    pub dashes: Vec<f32>,
}

/// What of a drawing print cannot show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Losses {
    /// True for filters, masks, patterns or pictures of pixels inside the drawing.
    pub(crate) parts: bool,
}

/// True for a file that begins as an SVG does.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

/// Judges a drawing and measures it.
pub(super) fn head(bytes: &[u8]) -> Result<Head, Defect> {
    let (size, tracer) = trace(bytes, &[])?;
    let (width, height) = (size.width().ceil() as u32, size.height().ceil() as u32);
    Ok(Head { kind: Kind::Svg, width, height, moves: false, losses: tracer.losses })
}

/// Traces a drawing; its words are set in these fonts, of which the first is the usual one.
/// Nothing if it has a defect.
pub(crate) fn vector(bytes: &[u8], fonts: &[Arc<[u8]>]) -> Option<Vector> {
    let (size, tracer) = trace(bytes, fonts).ok()?;
    Some(Vector { width: size.width(), height: size.height(), shapes: tracer.shapes })
}

fn trace(bytes: &[u8], fonts: &[Arc<[u8]>]) -> Result<(Size, Tracer), Defect> {
    if bytes.len() > LARGEST_SVG {
        return Err(Defect::TooComplex);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Defect::Damaged)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.contains("<!ENTITY") && text.contains("SYSTEM") {
        return Err(Defect::External);
    }
    let parsing = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, parsing);
    let document = document.map_err(|_| Defect::Damaged)?;
    judge(&document)?;
    let options = if text.contains("<text") { options(fonts) } else { options(&[]) };
    let tree = Tree::from_xmltree(&document, &options).map_err(|error| match error {
        usvg::Error::ElementsLimitReached
        | usvg::Error::ParsingFailed(roxmltree::Error::NodesLimitReached) => Defect::TooComplex,
        _ => Defect::Damaged,
    })?;
    let size = tree.size();
    let mut tracer = Tracer::default();
    tracer.group(tree.root(), 1.0, &Arc::from([]));
    if tracer.shapes.len() > MOST_SHAPES || size.width().max(size.height()) > LARGEST_SIZE {
        return Err(Defect::TooComplex);
    }
    if tracer.shapes.is_empty() && !text.contains("<text") {
        return Err(Defect::Empty);
    }
    Ok((size, tracer))
}

/// No file is read for a drawing, and no font but these is known to it.
fn options(fonts: &[Arc<[u8]>]) -> Options<'static> {
    let mut options = Options {
        image_href_resolver: ImageHrefResolver {
            // The pixels are not kept: that there are some is all that has to be known.
            resolve_data: Box::new(|_, data, _| Some(usvg::ImageKind::PNG(data))),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let database = Arc::make_mut(&mut options.fontdb);
    fonts.iter().for_each(|font| database.load_font_data(font.to_vec()));
    let usual = database.faces().next().and_then(|face| face.families.first());
    if let Some((usual, _)) = usual.cloned() {
        database.set_serif_family(&usual);
        database.set_sans_serif_family(&usual);
        options.font_family = usual;
    }
    options
}

/// Refuses what would do more than draw.
fn judge(document: &roxmltree::Document<'_>) -> Result<(), Defect> {
    let mut depth: Vec<usize> = Vec::new();
    for node in document.descendants() {
        let above = node.parent().map_or(0, |parent| depth[parent.id().get_usize()] + 1);
        depth.push(above);
        if above > DEEPEST {
            return Err(Defect::TooComplex);
        }
        if node.pi().is_some_and(|instruction| instruction.target == "xml-stylesheet") {
            return Err(Defect::External);
        }
        match node.tag_name().name() {
            "script" => return Err(Defect::Script),
            "foreignObject" => return Err(Defect::Foreign),
            "style" if takes_in(node.text().unwrap_or_default()) => return Err(Defect::External),
            _ => {}
        }
        node.attributes().try_for_each(|attribute| judge_attribute(&node, &attribute))?;
    }
    Ok(())
}

fn judge_attribute(
    node: &roxmltree::Node<'_, '_>,
    attribute: &roxmltree::Attribute<'_, '_>,
) -> Result<(), Defect> {
    let (name, value) = (attribute.name(), attribute.value().trim());
    let lower = value.get(..11).unwrap_or(value).to_ascii_lowercase();
    if lower.starts_with("javascript:") || name.starts_with("on") {
        return Err(Defect::Script);
    }
    // What a link leads to is not taken in.
    let leads = name == "href" && node.tag_name().name() != "a";
    if leads && !value.is_empty() && !value.starts_with('#') && !lower.starts_with("data:") {
        return Err(Defect::External);
    }
    if takes_in(value) { Err(Defect::External) } else { Ok(()) }
}

/// Whether a piece of style takes in another file.
fn takes_in(style: &str) -> bool {
    style.contains("@import")
        || style.split("url(").skip(1).any(|rest| {
            let target = rest.trim_start_matches([' ', '"', '\'']);
            !target.starts_with('#') && !target.starts_with("data:")
        })
}

/// What has been traced so far.
#[derive(Default)]
struct Tracer {
    shapes: Vec<Shape>,
    losses: Losses,
}

impl Tracer {
    fn group(&mut self, group: &Group, opacity: f32, clips: &Arc<[Outline]>) {
        let opacity = opacity * group.opacity().get();
        self.losses.parts |= group.mask().is_some() || !group.filters().is_empty();
        let Some(clips) = clipped(group, clips) else { return };
        for node in group.children() {
            if self.shapes.len() > MOST_SHAPES {
                return;
            }
            match node {
                Node::Group(inner) => self.group(inner, opacity, &clips),
                Node::Path(path) if path.is_visible() => self.path(path, opacity, &clips),
                Node::Text(text) => self.group(text.flattened(), opacity, &clips),
                Node::Image(_) => self.losses.parts = true,
                Node::Path(_) => {}
            }
        }
    }

    fn path(&mut self, path: &usvg::Path, opacity: f32, clips: &Arc<[Outline]>) {
        let transform = path.abs_transform();
        let Some(traced) = path.data().clone().transform(transform) else { return };
        let even_odd = path.fill().is_some_and(|fill| fill.rule() == usvg::FillRule::EvenOdd);
        let fill = path.fill().and_then(|fill| self.paint(fill.paint(), fill.opacity(), opacity));
        let pen = path.stroke().and_then(|stroke| {
            let paint = self.paint(stroke.paint(), stroke.opacity(), opacity)?;
            let (sx, sy) = transform.get_scale();
            let scale = (sx * sy).abs().sqrt();
            Some(Pen {
                paint,
                width: stroke.width().get() * scale,
                cap: match stroke.linecap() {
                    LineCap::Butt => 0,
                    LineCap::Round => 1,
                    LineCap::Square => 2,
                },
                join: match stroke.linejoin() {
                    LineJoin::Miter | LineJoin::MiterClip => 0,
                    LineJoin::Round => 1,
                    LineJoin::Bevel => 2,
                },
                miter: stroke.miterlimit().get(),
                dashes: stroke.dasharray().unwrap_or_default().iter().map(|d| d * scale).collect(),
            })
        });
        if fill.is_some() || pen.is_some() {
            let outline = Outline { steps: steps(&traced), even_odd };
            self.shapes.push(Shape { outline, fill, pen, clips: Arc::clone(clips) });
        }
    }

    /// The colour of a paint; that of a gradient is the mean of its colours.
    fn paint(&mut self, paint: &usvg::Paint, opacity: usvg::Opacity, around: f32) -> Option<Paint> {
        let opacity = opacity.get() * around;
        match paint {
            usvg::Paint::Color(colour) => Some(Paint { colour: plain(*colour), opacity }),
            usvg::Paint::LinearGradient(gradient) => mean(gradient.stops(), opacity),
            usvg::Paint::RadialGradient(gradient) => mean(gradient.stops(), opacity),
            usvg::Paint::Pattern(_) => {
                self.losses.parts = true;
                None
            }
        }
    }
}

fn plain(colour: usvg::Color) -> Colour {
    Colour { red: colour.red, green: colour.green, blue: colour.blue }
}

/// The mean of the colours of a gradient, each as long as it reaches.
fn mean(stops: &[usvg::Stop], opacity: f32) -> Option<Paint> {
    let mut sums = [0.0_f32; 5];
    for (index, stop) in stops.iter().enumerate() {
        let at = |index: usize| stops.get(index).map(|stop| stop.offset().get());
        let from =
            index.checked_sub(1).and_then(at).map_or(0.0, |o| (o + stop.offset().get()) / 2.0);
        let to = at(index + 1).map_or(1.0, |o| (o + stop.offset().get()) / 2.0);
        let weight = (to - from).max(0.001);
        let colour = stop.color();
        let parts = [colour.red, colour.green, colour.blue].map(f32::from);
        for (sum, part) in sums.iter_mut().zip(parts) {
            *sum += part * weight;
        }
        sums[3] += stop.opacity().get() * weight;
        sums[4] += weight;
    }
    let [red, green, blue, cover, weight] = sums;
    let part = |sum: f32| (sum / weight).round() as u8;
    let colour = Colour { red: part(red), green: part(green), blue: part(blue) };
    (weight > 0.0).then_some(Paint { colour, opacity: opacity * cover / weight })
}

/// The clips of a group with its own; nothing if it shows nothing.
fn clipped(group: &Group, around: &Arc<[Outline]>) -> Option<Arc<[Outline]>> {
    let Some(clip) = group.clip_path() else { return Some(Arc::clone(around)) };
    let mut clips = around.to_vec();
    let mut next = Some(clip);
    while let Some(clip) = next {
        let mut outline = Outline { steps: Vec::new(), even_odd: false };
        let transform = group.abs_transform().pre_concat(clip.transform());
        holes(clip.root(), transform, &mut outline);
        if outline.steps.is_empty() {
            return None;
        }
        clips.push(outline);
        next = clip.clip_path();
    }
    Some(clips.into())
}

/// The outlines through which a clip lets see.
fn holes(group: &Group, transform: Transform, outline: &mut Outline) {
    for node in group.children() {
        match node {
            Node::Group(inner) => holes(inner, transform, outline),
            Node::Text(text) => holes(text.flattened(), transform, outline),
            Node::Path(path) => {
                let transform = transform.pre_concat(path.abs_transform());
                if let Some(traced) = path.data().clone().transform(transform) {
                    outline.steps.extend(steps(&traced));
                }
            }
            Node::Image(_) => {}
        }
    }
}

fn steps(path: &Traced) -> Vec<Step> {
    let pair = |point: Point| (point.x, point.y);
    let mut at = Point::zero();
    let mut steps = Vec::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(point) => steps.push(Step::Move(pair(point))),
            PathSegment::LineTo(point) => steps.push(Step::Line(pair(point))),
            PathSegment::QuadTo(handle, end) => {
                let third = |from: Point| {
                    let part = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                    (part(from.x, handle.x), part(from.y, handle.y))
                };
                steps.push(Step::Curve(third(at), third(end), pair(end)));
            }
            PathSegment::CubicTo(one, two, end) => {
                steps.push(Step::Curve(pair(one), pair(two), pair(end)));
            }
            PathSegment::Close => steps.push(Step::Close),
        }
        at = match segment {
            PathSegment::MoveTo(point) | PathSegment::LineTo(point) => point,
            PathSegment::QuadTo(_, end) | PathSegment::CubicTo(_, _, end) => end,
            PathSegment::Close => at,
        };
    }
    steps
}
