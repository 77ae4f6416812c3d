//! The operators of a page: what its items come to in the language of the file. Colours, pens and
//! fonts are said only where they change.

use std::collections::BTreeMap;

use pdf_writer::types::{ArtifactSubtype, ArtifactType};
use pdf_writer::{Buf, Content, Name, Primitive};

use crate::book::AssetPath;
use crate::pdf::display::{
    Document, Furniture, GlyphRun, Item, NodeId, Page, Path, PathStep, PlacedPicture, Rectangle,
    Stroke,
};
use crate::pdf::fonts::FontKey;
use crate::pdf::write::Font;
use crate::theme::Colour;

/// A page as the file has it.
pub(crate) struct Drawn {
    /// The operators.
    pub(crate) operators: Vec<u8>,
    /// The nodes of its marked contents, by their numbers.
    pub(crate) marked: Vec<NodeId>,
    /// The item with which each of them begins.
    pub(crate) starts: Vec<usize>,
}

/// The names of the fonts and pictures of a document in its file.
pub(crate) struct Names<'a> {
    /// The fonts.
    pub(crate) fonts: BTreeMap<FontKey, Font<'a>>,
    /// The pictures.
    pub(crate) pictures: BTreeMap<AssetPath, String>,
}

/// Draws a page; at a joint another part of the book begins, with marks of its own.
pub(crate) fn page(document: &Document, page: &Page, joints: &[usize], names: &Names<'_>) -> Drawn {
    let mut pen = Drawing {
        document,
        page,
        names,
        content: Content::with_capacity(page.items.len() * 64),
        drawn: Drawn { operators: Vec::new(), marked: Vec::new(), starts: Vec::new() },
        state: State::default(),
        open: None,
    };
    for (index, item) in page.items.iter().enumerate() {
        if joints.contains(&index) {
            pen.close();
        }
        pen.item(index, item);
    }
    pen.close();
    Drawn { operators: pen.content.finish().into_vec(), ..pen.drawn }
}

/// The strokes and gaps of a broken line, in points.
const DASHES: [f32; 2] = [3.6, 2.4];

/// No eye sees that a glyph stands so far off, in thousandths of its size.
const UNSEEN: f32 = 2.5;

/// What was said of the pens and is still so.
#[derive(Default)]
struct State {
    fill: Option<Colour>,
    pen: Option<Colour>,
    width: Option<f32>,
    font: Option<(FontKey, f32)>,
}

/// The numbers of glyphs as a string of bytes as they are: the library would write most of them
/// as four signs, which is a tenth more when it is packed.
struct Codes<'a>(&'a [u8]);

impl Primitive for Codes<'_> {
    fn write(self, buffer: &mut Buf) {
        buffer.extend(b"(");
        for byte in self.0 {
            match byte {
                // A bare return would be read as the end of a line.
                b'\r' => buffer.extend(br"\r"),
                b'(' | b')' | b'\\' => buffer.extend([b'\\', *byte]),
                _ => buffer.extend([*byte]),
            }
        }
        buffer.extend(b")");
    }
}

/// Draws the items of one page.
struct Drawing<'a> {
    document: &'a Document,
    page: &'a Page,
    names: &'a Names<'a>,
    content: Content,
    drawn: Drawn,
    state: State,
    /// The node whose content is being drawn, or the furniture; an ornament is neither.
    open: Option<(Option<NodeId>, Option<Furniture>)>,
}

impl Drawing<'_> {
    fn item(&mut self, index: usize, item: &Item) {
        match item {
            Item::Text(run) => self.text(index, run),
            Item::Rectangle(rectangle) => self.rectangle(index, rectangle),
            Item::Stroke(stroke) => self.stroke(index, stroke),
            Item::Path(path) => self.path(index, path),
            Item::Picture(picture) => self.picture(index, picture),
            // Annotations are no content: `tags` writes them.
            Item::Link(_) => {}
        }
    }

    /// Goes on with the content of a node, or of an ornament.
    fn mark(&mut self, item: usize, node: Option<NodeId>) {
        self.mark_as(item, node, None);
    }

    fn mark_as(&mut self, item: usize, node: Option<NodeId>, furniture: Option<Furniture>) {
        if self.open == Some((node, furniture)) {
            return;
        }
        self.close();
        self.open = Some((node, furniture));
        let Some(node) = node else {
            self.artifact(furniture);
            return;
        };
        let number = i32::try_from(self.drawn.marked.len()).unwrap_or(i32::MAX);
        self.drawn.marked.push(node);
        self.drawn.starts.push(item);
        let role = Name(self.document.tree.node(node).role.name().as_bytes());
        self.content.begin_marked_content_with_properties(role).properties().identify(number);
    }

    /// Begins what nobody reads aloud. PDF/UA wants running heads and feet to be told apart from
    /// other furniture; the head of a table that is shown again is neither.
    fn artifact(&mut self, furniture: Option<Furniture>) {
        let tag = Name(b"Artifact");
        let Some(furniture) = furniture else {
            self.content.begin_marked_content(tag);
            return;
        };
        let mut marked = self.content.begin_marked_content_with_properties(tag);
        let properties = marked.properties();
        let mut artifact = properties.artifact();
        artifact.kind(ArtifactType::Pagination);
        match furniture {
            Furniture::Header => artifact.subtype(ArtifactSubtype::Header),
            Furniture::Footer => artifact.subtype(ArtifactSubtype::Footer),
            Furniture::Repeated => &mut artifact,
        };
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.content.end_marked_content();
        }
    }

    fn text(&mut self, index: usize, run: &GlyphRun) {
        let Some(first) = run.glyphs.first() else { return };
        self.mark_as(index, run.node, run.furniture);
        let key = FontKey { face: run.face, soft_hyphen: run.soft_hyphen };
        let font = &self.names.fonts[&key];
        self.fill(run.colour);
        self.content.begin_text();
        let size = round(run.size);
        if self.state.font.replace((key, size)) != Some((key, size)) {
            self.content.set_font(Name(font.name.as_bytes()), size);
        }
        self.content.next_line(round(run.x + first.x), self.above_foot(run.y));
        self.glyphs(run, font);
        self.content.end_text();
    }

    /// The glyphs of a run. The pen follows the whole widths of the file; it is put right only
    /// where it has strayed by more than the eye could tell.
    fn glyphs(&mut self, run: &GlyphRun, font: &Font<'_>) {
        let mut show = self.content.show_positioned();
        let mut items = show.items();
        let mut pen = 0.0;
        let mut codes = Vec::with_capacity(run.glyphs.len() * 2);
        for (index, glyph) in run.glyphs.iter().enumerate() {
            let id = font.subset.glyphs[&glyph.id];
            codes.extend(id.to_be_bytes());
            pen += font.widths.get(&id).copied().unwrap_or(0.0);
            let Some(next) = run.glyphs.get(index + 1) else { continue };
            let wanted = (next.x - run.glyphs[0].x) * 1000.0 / run.size.max(0.01);
            if (pen - wanted).abs() > UNSEEN {
                let strayed = (pen - wanted).round();
                pen -= strayed;
                items.item(Codes(&codes)).item(strayed);
                codes.clear();
            }
        }
        items.item(Codes(&codes));
    }

    fn rectangle(&mut self, index: usize, rectangle: &Rectangle) {
        let Rectangle { x, y, width, height, .. } = *rectangle;
        self.mark(index, None);
        self.fill(rectangle.colour);
        let below = self.above_foot(y + height);
        self.content.rect(round(x), below, round(width), round(height)).fill_nonzero();
    }

    fn stroke(&mut self, index: usize, stroke: &Stroke) {
        self.mark(index, stroke.node);
        self.pen(stroke.colour, stroke.width);
        for (number, (x, y)) in stroke.points.iter().enumerate() {
            let (x, y) = (round(*x), self.above_foot(*y));
            match number {
                0 => self.content.move_to(x, y),
                _ => self.content.line_to(x, y),
            };
        }
        match stroke.closed {
            true => self.content.close_and_stroke(),
            false => self.content.stroke(),
        };
    }

    fn path(&mut self, index: usize, path: &Path) {
        self.mark(index, path.node);
        path.fill.into_iter().for_each(|colour| self.fill(colour));
        path.pen.into_iter().for_each(|(colour, width)| self.pen(colour, width));
        if path.dashed {
            self.content.set_dash_pattern(DASHES, 0.0);
        }
        self.outline(path);
        match (path.fill, path.pen) {
            (Some(_), Some(_)) => self.content.close_fill_nonzero_and_stroke(),
            (Some(_), None) => self.content.fill_nonzero(),
            (None, _) if path.closed => self.content.close_and_stroke(),
            (None, _) => self.content.stroke(),
        };
        if path.dashed {
            self.content.set_dash_pattern([], 0.0);
        }
    }

    fn outline(&mut self, path: &Path) {
        let height = self.page.height;
        let point = |(x, y): (f32, f32)| (round(x), round(height - y));
        let (x, y) = point(path.start);
        self.content.move_to(x, y);
        for step in &path.steps {
            match *step {
                PathStep::Line(end) => {
                    let (x, y) = point(end);
                    self.content.line_to(x, y);
                }
                PathStep::Curve(one, two, end) => {
                    let (one, two, end) = (point(one), point(two), point(end));
                    self.content.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
                }
            }
        }
    }

    fn picture(&mut self, index: usize, picture: &PlacedPicture) {
        let Some(name) = self.names.pictures.get(&picture.asset) else { return };
        self.mark(index, picture.node);
        let (width, height) = (round(picture.width), round(picture.height));
        let below = self.above_foot(picture.y + picture.height);
        self.content.save_state();
        self.content.transform([width, 0.0, 0.0, height, round(picture.x), below]);
        self.content.x_object(Name(name.as_bytes()));
        self.content.restore_state();
    }

    fn fill(&mut self, colour: Colour) {
        if self.state.fill.replace(colour) != Some(colour) {
            let [red, green, blue] = parts(colour);
            self.content.set_fill_rgb(red, green, blue);
        }
    }

    fn pen(&mut self, colour: Colour, width: f32) {
        if self.state.pen.replace(colour) != Some(colour) {
            let [red, green, blue] = parts(colour);
            self.content.set_stroke_rgb(red, green, blue);
        }
        let width = round(width);
        if self.state.width.replace(width) != Some(width) {
            self.content.set_line_width(width);
        }
    }

    /// The file counts from the foot of a page.
    fn above_foot(&self, y: f32) -> f32 {
        round(self.page.height - y)
    }
}

/// Hundredths of a point are finer than any printer.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn parts(colour: Colour) -> [f32; 3] {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    [part(colour.red), part(colour.green), part(colour.blue)]
}
