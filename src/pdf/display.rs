//! The display list: pages of placed glyphs, shapes, pictures and links, each with its place
//! in the structure. It knows neither the book's blocks nor the library that writes the file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use super::structure::{Node, NodeId, Numbering, Role, Scope, Tree};
use crate::book::{Anchor, AssetPath};
use crate::language::Language;
pub use crate::pictures::{Outline, Paint, Pen, Shape, Step, Vector};
use crate::theme::Colour;

/// Everything that is to be written. Lengths are points, `y` grows downwards from the top edge.
#[derive(Debug, Clone)]
pub struct Document {
    /// The title of the window and of the metadata.
    pub title: String,
    /// The company.
    pub author: String,
    /// True if the file is to keep to PDF/A-2a as well as to PDF/UA-1.
    pub pdf_a: bool,
    /// What tells its text from every other; none if nobody asked.
    pub identifier: Option<String>,
    /// The language of everything that names no other.
    pub language: Language,
    /// The sheets in order.
    pub pages: Vec<Page>,
    /// The parts of the sheets in the order in which they are read, where that is another than
    /// the order of the sheets; else none.
    pub reading: Vec<Stretch>,
    /// What the marks on the pages mean.
    pub tree: Tree,
    /// The outline, in reading order.
    pub outline: Vec<Entry>,
    /// Where links inside the book lead.
    pub places: BTreeMap<Anchor, Place>,
    /// The faces that glyph runs name.
    pub faces: Vec<Face>,
    /// The pictures that the pages show.
    pub pictures: BTreeMap<AssetPath, Picture>,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is drawn, the lowest first.
    pub items: Vec<Item>,
}

/// A part of a sheet that is read in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The sheet, counted from nought.
    pub page: usize,
    /// Its items.
    pub items: Range<usize>,
}

/// A point of the book.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The page, counted from nought.
    pub page: usize,
    /// The distance from its upper edge.
    pub y: f32,
}

/// A line of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 1 for a chapter.
    pub level: u8,
    /// The words.
    pub title: String,
    /// Where it leads.
    pub place: Place,
}

/// A face of the theme.
#[derive(Debug, Clone)]
pub struct Face {
    /// The PostScript name.
    pub name: String,
    /// The font file.
    pub bytes: Arc<[u8]>,
    /// What each glyph says, for search and for reading aloud.
    pub texts: BTreeMap<u16, String>,
}

/// The index of a face in `Document::faces`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

/// A picture, ready for the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pixels.
    pub data: PictureData,
}

/// The pixels of a picture, or its lines.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureData {
    /// A JPEG file as it came.
    Jpeg {
        /// The file.
        bytes: Arc<[u8]>,
        /// True for grey, false for three colours.
        grey: bool,
    },
    /// Rows of red, green, blue and opacity.
    Rgba(Vec<u8>),
    /// Rows of red, green and blue.
    Rgb(Vec<u8>),
    /// Lines and areas.
    Vector(Vector),
}

/// Something on a page. One without a node is an ornament, which nobody reads aloud.
#[derive(Debug, Clone)]
pub enum Item {
    /// Glyphs on one base line.
    Text(GlyphRun),
    /// A filled rectangle.
    Rectangle(Rectangle),
    /// A line along points.
    Stroke(Stroke),
    /// Lines and curves, drawn or filled.
    Path(Path),
    /// A picture.
    Picture(PlacedPicture),
    /// An area to click on.
    Link(LinkArea),
}

/// Glyphs of one face, size and colour on one base line.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// The left end.
    pub x: f32,
    /// The base line.
    pub y: f32,
    /// The face.
    pub face: FaceId,
    /// The size.
    pub size: f32,
    /// The colour.
    pub colour: Colour,
    /// What it belongs to.
    pub node: Option<NodeId>,
    /// What it is, if the page alone brings it; it belongs to nothing then.
    pub furniture: Option<Furniture>,
    /// True for the one hyphen that only breaks a word, and is no letter of it.
    pub soft_hyphen: bool,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// Words that stand on a page only because it is a page: nobody reads them aloud, and a reader
/// that lays out the text anew leaves them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Furniture {
    /// The running head.
    Header,
    /// The line at the foot.
    Footer,
    /// The head of a table, shown again on its next page.
    Repeated,
}

/// A glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// Its distance from the run's left end.
    pub x: f32,
}

/// A filled rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
    /// The colour.
    pub colour: Colour,
}

/// A line along points.
#[derive(Debug, Clone)]
pub struct Stroke {
    /// The points.
    pub points: Vec<(f32, f32)>,
    /// True if the last point leads back to the first.
    pub closed: bool,
    /// The width of the pen.
    pub width: f32,
    /// The colour.
    pub colour: Colour,
    /// What it belongs to; a tick is a word of the text.
    pub node: Option<NodeId>,
}

/// Lines and curves from a point on.
#[derive(Debug, Clone)]
pub struct Path {
    /// Where it begins.
    pub start: (f32, f32),
    /// How it goes on.
    pub steps: Vec<PathStep>,
    /// True if its end is joined to its beginning.
    pub closed: bool,
    /// The colour inside.
    pub fill: Option<Colour>,
    /// The colour and the width of the line.
    pub pen: Option<(Colour, f32)>,
    /// True for a broken line.
    pub dashed: bool,
    /// What it belongs to.
    pub node: Option<NodeId>,
}

/// A part of a path.
#[derive(Debug, Clone, Copy)]
pub enum PathStep {
    /// A straight line to a point.
    Line((f32, f32)),
    /// A cubic curve: two handles and its end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
}

/// A picture on a page.
#[derive(Debug, Clone)]
pub struct PlacedPicture {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
    /// Which one.
    pub asset: AssetPath,
    /// The figure that it belongs to.
    pub node: Option<NodeId>,
}

/// An area to click on.
#[derive(Debug, Clone)]
pub struct LinkArea {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
    /// Where it leads.
    pub target: crate::book::Link,
    /// What it says to a person who cannot see it.
    pub description: String,
    /// The link that it belongs to.
    pub node: NodeId,
}

impl Item {
    /// Moves the item.
    pub(crate) fn shift(&mut self, right: f32, down: f32) {
        let (x, y) = match self {
            Self::Text(run) => (&mut run.x, &mut run.y),
            Self::Rectangle(rectangle) => (&mut rectangle.x, &mut rectangle.y),
            Self::Picture(picture) => (&mut picture.x, &mut picture.y),
            Self::Link(link) => (&mut link.x, &mut link.y),
            Self::Path(path) => return path.shift(right, down),
            Self::Stroke(stroke) => {
                for point in &mut stroke.points {
                    point.0 += right;
                    point.1 += down;
                }
                return;
            }
        };
        *x += right;
        *y += down;
    }

    /// Makes the item larger or smaller, with its distance from the upper left corner.
    pub(crate) fn scale(&mut self, factor: f32) {
        let point = |point: &mut (f32, f32)| *point = (point.0 * factor, point.1 * factor);
        let measures = match self {
            Self::Text(run) => {
                run.glyphs.iter_mut().for_each(|glyph| glyph.x *= factor);
                [&mut run.x, &mut run.y, &mut run.size, &mut 0.0]
            }
            Self::Rectangle(Rectangle { x, y, width, height, .. })
            | Self::Picture(PlacedPicture { x, y, width, height, .. })
            | Self::Link(LinkArea { x, y, width, height, .. }) => [x, y, width, height],
            Self::Stroke(stroke) => {
                stroke.width *= factor;
                return stroke.points.iter_mut().for_each(point);
            }
            Self::Path(path) => return path.scale(factor),
        };
        measures.into_iter().for_each(|measure| *measure *= factor);
    }

    /// Says of words that they are furniture of the page.
    pub(crate) fn furnish(&mut self, furniture: Furniture) {
        if let Self::Text(run) = self {
            (run.node, run.furniture) = (None, Some(furniture));
        }
    }

    /// Makes an ornament of the item; what cannot be one is left out.
    pub(crate) fn into_ornament(mut self) -> Option<Self> {
        match &mut self {
            Self::Text(run) => run.node = None,
            Self::Stroke(stroke) => stroke.node = None,
            Self::Path(path) => path.node = None,
            Self::Picture(picture) => picture.node = None,
            Self::Rectangle(_) => {}
            Self::Link(_) => return None,
        }
        Some(self)
    }
}

impl Path {
    fn shift(&mut self, right: f32, down: f32) {
        self.each_point(|point| {
            point.0 += right;
            point.1 += down;
        });
    }

    fn scale(&mut self, factor: f32) {
        self.pen = self.pen.map(|(colour, width)| (colour, width * factor));
        self.each_point(|point| *point = (point.0 * factor, point.1 * factor));
    }

    fn each_point(&mut self, change: impl Fn(&mut (f32, f32))) {
        change(&mut self.start);
        for step in &mut self.steps {
            match step {
                PathStep::Line(end) => change(end),
                PathStep::Curve(one, two, end) => [one, two, end].into_iter().for_each(&change),
            }
        }
    }
}

impl Document {
    /// The parts of the sheets in the order in which they are read.
    pub fn reading(&self) -> Vec<Stretch> {
        if !self.reading.is_empty() {
            return self.reading.clone();
        }
        let whole = |(page, sheet): (usize, &Page)| Stretch { page, items: 0..sheet.items.len() };
        self.pages.iter().enumerate().map(whole).collect()
    }

    /// The words of a page in the order in which they are drawn, ornaments too; a word that
    /// is broken at the end of a line is whole again.
    pub fn text(&self, page: usize) -> String {
        let mut text = String::new();
        let mut base_line = None;
        for item in &self.pages[page].items {
            let Item::Text(run) = item else { continue };
            if base_line.is_some_and(|y| y != run.y) && !text.ends_with(['\u{ad}', ' ']) {
                text.push(' ');
            }
            base_line = Some(run.y);
            if run.soft_hyphen {
                text.push('\u{ad}');
                continue;
            }
            let texts = &self.faces[usize::from(run.face.0)].texts;
            text.extend(run.glyphs.iter().filter_map(|glyph| texts.get(&glyph.id)).map(|t| &**t));
        }
        text.replace('\u{ad}', "")
    }
}
