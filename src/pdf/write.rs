//! The writer: a display list becomes a document of `printpdf`, and that one of `lopdf`.
//! Nothing else in the crate names `printpdf`; what it cannot write is left to `tags`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, Line, LineDashPattern,
    LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rect,
    Rgb, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use crate::book::AssetPath;
use crate::pdf::display::{
    Document, Furniture, GlyphRun, Item, NodeId, Page, Path, PathStep, Picture, PictureData,
    PlacedPicture, Rectangle, Stroke,
};
use crate::pdf::fonts::{FontKey, Subset};
use crate::pdf::vectors;
use crate::theme::Colour;

/// A written document, before it is finished.
pub(crate) struct Written {
    /// The objects of the file.
    pub(crate) file: lopdf::Document,
    /// The nodes of the marked contents of each page, by their numbers.
    pub(crate) marked: Vec<Vec<NodeId>>,
    /// The item of its page with which each of them begins.
    pub(crate) starts: Vec<Vec<usize>>,
}

/// Fonts as they are drawn with.
struct Font<'a> {
    id: FontId,
    subset: &'a Subset,
    /// The widths that the file gives a glyph: whole thousandths of the size.
    widths: BTreeMap<u16, f32>,
}

/// Writes the pages of a document.
pub(crate) fn document(
    document: &Document,
    subsets: &BTreeMap<FontKey, Subset>,
) -> Result<Written> {
    let mut pdf = PdfDocument::new(&document.title);
    pdf.metadata.info.author.clone_from(&document.author);
    pdf.metadata.info.creator = "svod".to_owned();
    pdf.metadata.info.producer = "svod".to_owned();
    let fonts = embed(&mut pdf, subsets)?;
    let names = pictures(&mut pdf, &document.pictures);
    let mut marked = Vec::with_capacity(document.pages.len());
    let mut starts = Vec::with_capacity(document.pages.len());
    let mut joints = vec![Vec::new(); document.pages.len()];
    for stretch in &document.reading {
        joints[stretch.page].push(stretch.items.start);
    }
    for (page, joints) in document.pages.iter().zip(&joints) {
        let writer = PageWriter {
            document,
            page,
            fonts: &fonts,
            pictures: &names,
            ops: Vec::with_capacity(page.items.len() * 6),
            marked: Vec::new(),
            starts: Vec::new(),
            item: 0,
            open: None,
        };
        let (ops, nodes, items) = writer.write(joints);
        pdf.pages.push(PdfPage::new(millimetres(page.width), millimetres(page.height), ops));
        marked.push(nodes);
        starts.push(items);
    }
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let file = pdf.to_lopdf_document(&options, &mut Vec::new());
    Ok(Written { file, marked, starts })
}

fn embed<'a>(
    pdf: &mut PdfDocument,
    subsets: &'a BTreeMap<FontKey, Subset>,
) -> Result<BTreeMap<FontKey, Font<'a>>> {
    let mut fonts = BTreeMap::new();
    for (index, (key, subset)) in subsets.iter().enumerate() {
        let mut parsed = ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new())
            .with_context(|| format!("the font {} cannot be read", subset.name))?;
        parsed.font_name = Some(subset.name.clone());
        parsed.codepoint_to_glyph.clear();
        let em = f32::from(parsed.units_per_em.max(1));
        let width = |units: &u16| (f32::from(*units) * 1000.0 / em).trunc();
        let widths = parsed.glyph_widths.iter().map(|(id, units)| (*id, width(units))).collect();
        // A fixed name, because the library would take one from a counter of the process.
        let id = FontId(format!("T{index}"));
        pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed));
        fonts.insert(*key, Font { id, subset, widths });
    }
    Ok(fonts)
}

fn pictures(
    pdf: &mut PdfDocument,
    pictures: &BTreeMap<AssetPath, Picture>,
) -> BTreeMap<AssetPath, XObjectId> {
    let mut names = BTreeMap::new();
    let mut known: Vec<(&Picture, XObjectId)> = Vec::new();
    for (asset, picture) in pictures {
        // One picture under two paths goes into the file once.
        if let Some((_, id)) = known.iter().find(|(other, _)| *other == picture) {
            names.insert(asset.clone(), id.clone());
            continue;
        }
        let id = XObjectId(format!("P{}", known.len()));
        pdf.resources.xobjects.map.insert(id.clone(), object(picture));
        known.push((picture, id.clone()));
        names.insert(asset.clone(), id);
    }
    names
}

fn object(picture: &Picture) -> XObject {
    let raw = |pixels: &[u8], data_format| {
        XObject::Image(RawImage {
            pixels: RawImageData::U8(pixels.to_vec()),
            width: picture.width as usize,
            height: picture.height as usize,
            data_format,
            tag: Vec::new(),
        })
    };
    match &picture.data {
        PictureData::Rgb(pixels) => raw(pixels, RawImageFormat::RGB8),
        PictureData::Rgba(pixels) => raw(pixels, RawImageFormat::RGBA8),
        PictureData::Jpeg { bytes, grey } => external(jpeg(picture, *grey), bytes.to_vec()),
        PictureData::Vector(vector) => {
            let (dict, content) = vectors::form(vector);
            external(dict, content)
        }
    }
}

/// An object that the library takes as it is.
fn external(dict: BTreeMap<String, DictItem>, content: Vec<u8>) -> XObject {
    let stream = ExternalStream { dict, content, compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

fn jpeg(picture: &Picture, grey: bool) -> BTreeMap<String, DictItem> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let colours = if grey { "DeviceGray" } else { "DeviceRGB" };
    BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(picture.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(picture.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name(colours)),
        ("Filter".to_owned(), name("DCTDecode")),
    ])
}

/// The strokes and gaps of a broken line, in points.
const DASHES: [f32; 2] = [3.6, 2.4];

/// Writes the operators of one page.
struct PageWriter<'a> {
    document: &'a Document,
    page: &'a Page,
    fonts: &'a BTreeMap<FontKey, Font<'a>>,
    pictures: &'a BTreeMap<AssetPath, XObjectId>,
    ops: Vec<Op>,
    marked: Vec<NodeId>,
    starts: Vec<usize>,
    /// The item that is being written.
    item: usize,
    /// The node whose content is being written, or the furniture; an ornament has neither.
    open: Option<(Option<NodeId>, Option<Furniture>)>,
}

impl PageWriter<'_> {
    /// Writes all items; at a joint another part of the book begins, with marks of its own.
    fn write(mut self, joints: &[usize]) -> (Vec<Op>, Vec<NodeId>, Vec<usize>) {
        for (index, item) in self.page.items.iter().enumerate() {
            self.item = index;
            if joints.contains(&index) {
                self.close();
            }
            match item {
                Item::Text(run) => self.text(run),
                Item::Rectangle(rectangle) => self.rectangle(rectangle),
                Item::Stroke(stroke) => self.stroke(stroke),
                Item::Path(path) => self.path(path),
                Item::Picture(picture) => self.picture(picture),
                // Annotations are no content: `tags` writes them.
                Item::Link(_) => {}
            }
        }
        self.close();
        (self.ops, self.marked, self.starts)
    }

    /// Goes on with the content of a node, or of an ornament.
    fn mark(&mut self, node: Option<NodeId>) {
        self.mark_as(node, None);
    }

    fn mark_as(&mut self, node: Option<NodeId>, furniture: Option<Furniture>) {
        if self.open == Some((node, furniture)) {
            return;
        }
        self.close();
        self.open = Some((node, furniture));
        let Some(node) = node else {
            self.ops.push(artifact(furniture));
            return;
        };
        let number = i64::try_from(self.marked.len()).unwrap_or(i64::MAX);
        self.marked.push(node);
        self.starts.push(self.item);
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: self.document.tree.node(node).role.name().to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn text(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() {
            return;
        }
        self.mark_as(run.node, run.furniture);
        let key = FontKey { face: run.face, soft_hyphen: run.soft_hyphen };
        let font = &self.fonts[&key];
        let left = run.x + run.glyphs[0].x;
        let place = TextMatrix::Translate(Pt(round(left)), Pt(round(self.page.height - run.y)));
        self.ops.extend([
            Op::SetFillColor { col: colour(run.colour) },
            Op::StartTextSection,
            Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(run.size) },
            Op::SetTextMatrix { matrix: place },
            Op::ShowText { items: vec![TextItem::GlyphIds(codepoints(run, font))] },
            Op::EndTextSection,
        ]);
    }

    fn rectangle(&mut self, rectangle: &Rectangle) {
        let Rectangle { x, y, width, height, .. } = *rectangle;
        self.mark(None);
        self.ops.push(Op::SetFillColor { col: colour(rectangle.colour) });
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: Pt(round(x)),
                y: Pt(round(self.page.height - y - height)),
                width: Pt(round(width)),
                height: Pt(round(height)),
                mode: Some(PaintMode::Fill),
                winding_order: None,
            },
        });
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.mark(stroke.node);
        let point = |(x, y): &(f32, f32)| LinePoint {
            p: Point { x: Pt(round(*x)), y: Pt(round(self.page.height - y)) },
            bezier: false,
        };
        let points = stroke.points.iter().map(point).collect();
        self.ops.extend([
            Op::SetOutlineColor { col: colour(stroke.colour) },
            Op::SetOutlineThickness { pt: Pt(stroke.width) },
            Op::DrawLine { line: Line { points, is_closed: stroke.closed } },
        ]);
    }

    fn path(&mut self, path: &Path) {
        self.mark(path.node);
        if let Some(fill) = path.fill {
            self.ops.push(Op::SetFillColor { col: colour(fill) });
        }
        if let Some((pen, width)) = path.pen {
            self.ops.push(Op::SetOutlineColor { col: colour(pen) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(round(width)) });
        }
        if path.dashed {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &DASHES) });
        }
        let points = self.points(path);
        let mode = match (path.fill, path.pen) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, _) => PaintMode::Stroke,
        };
        self.ops.push(if path.fill.is_none() {
            Op::DrawLine { line: Line { points, is_closed: path.closed } }
        } else {
            let rings = vec![PolygonRing { points }];
            let winding_order = WindingOrder::NonZero;
            Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order } }
        });
        if path.dashed {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
        }
    }

    /// The points of a path as the library wants them: the handles of a curve are marked.
    fn points(&self, path: &Path) -> Vec<LinePoint> {
        let point = |(x, y): (f32, f32), bezier| LinePoint {
            p: Point { x: Pt(round(x)), y: Pt(round(self.page.height - y)) },
            bezier,
        };
        let mut points = vec![point(path.start, false)];
        for step in &path.steps {
            match *step {
                PathStep::Line(end) => points.push(point(end, false)),
                PathStep::Curve(one, two, end) => {
                    points.extend([point(one, true), point(two, true), point(end, false)]);
                }
            }
        }
        points
    }

    fn picture(&mut self, picture: &PlacedPicture) {
        let Some(id) = self.pictures.get(&picture.asset) else { return };
        self.mark(picture.node);
        self.ops.push(Op::UseXobject {
            id: id.clone(),
            transform: XObjectTransform {
                translate_x: Some(Pt(round(picture.x))),
                translate_y: Some(Pt(round(self.page.height - picture.y - picture.height))),
                scale_x: Some(picture.width),
                scale_y: Some(picture.height),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
    }
}

/// The beginning of what nobody reads aloud. PDF/UA wants running heads and feet to be told apart
/// from other furniture; the head of a table that is shown again is neither.
fn artifact(furniture: Option<Furniture>) -> Op {
    let tag = "Artifact".to_owned();
    let Some(furniture) = furniture else { return Op::BeginMarkedContent { tag } };
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let mut map = BTreeMap::from([("Type".to_owned(), name("Pagination"))]);
    let subtype = match furniture {
        Furniture::Header => Some("Header"),
        Furniture::Footer => Some("Footer"),
        Furniture::Repeated => None,
    };
    map.extend(subtype.map(|subtype| ("Subtype".to_owned(), name(subtype))));
    Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } }
}

/// The glyphs of a run. The pen follows the whole widths of the file; it is put right only
/// where it has strayed by more than the eye could tell.
fn codepoints(run: &GlyphRun, font: &Font<'_>) -> Vec<Codepoint> {
    let mut pen = 0.0;
    let mut codepoints = Vec::with_capacity(run.glyphs.len());
    for (index, glyph) in run.glyphs.iter().enumerate() {
        let gid = font.subset.glyphs[&glyph.id];
        pen += font.widths.get(&gid).copied().unwrap_or(0.0);
        let mut offset = 0.0;
        if let Some(next) = run.glyphs.get(index + 1) {
            let wanted = (next.x - run.glyphs[0].x) * 1000.0 / run.size.max(0.01);
            if (pen - wanted).abs() > 1.5 {
                offset = ((pen - wanted) * 10.0).round() / 10.0;
                pen -= offset;
            }
        }
        let cid = font.subset.texts.get(&gid).cloned();
        codepoints.push(Codepoint { gid, offset, cid });
    }
    codepoints
}

fn millimetres(points: f32) -> Mm {
    Pt(points).into()
}

/// Hundredths of a point are finer than any printer.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn colour(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    let (r, g, b) = (part(colour.red), part(colour.green), part(colour.blue));
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}
