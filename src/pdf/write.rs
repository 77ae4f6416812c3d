//! The frame of the file: a document of `printpdf` with the fonts, the pictures and the pages,
//! handed on as one of `lopdf`. Nothing else in the crate names `printpdf`; the operators of a page
//! are `content`'s, and what else the library cannot write is left to `tags`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use lopdf::{Object, ObjectId, Stream};
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Mm, Op, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, RawImage, RawImageData, RawImageFormat,
    TextItem, XObject, XObjectId,
};
use rayon::prelude::*;

use crate::book::AssetPath;
use crate::pdf::content::{self, Drawn, Names};
use crate::pdf::display::{Document, NodeId, Picture, PictureData};
use crate::pdf::fonts::{FontKey, Subset};
use crate::pdf::{assemble, vectors};

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
pub(crate) struct Font<'a> {
    /// The name in the file.
    pub(crate) name: String,
    /// The glyphs that it has.
    pub(crate) subset: &'a Subset,
    /// The widths that the file gives a glyph: whole thousandths of the size.
    pub(crate) widths: BTreeMap<u16, f32>,
}

/// Writes the pages of a document.
pub(crate) fn document(
    document: &Document,
    subsets: &BTreeMap<FontKey, Subset>,
) -> Result<Written> {
    let mut pdf = PdfDocument::new(&document.title);
    let fonts = embed(&mut pdf, subsets)?;
    let names = Names { fonts, pictures: pictures(&mut pdf, &document.pictures) };
    for page in &document.pages {
        let size = [page.width, page.height].map(|side| Mm::from(Pt(side)));
        pdf.pages.push(PdfPage::new(size[0], size[1], Vec::new()));
    }
    if let Some(first) = pdf.pages.first_mut() {
        first.ops = specimens(&names.fonts);
    }
    let options = PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() };
    let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
    let mut written =
        Written { marked: Vec::new(), starts: Vec::new(), file: lopdf::Document::new() };
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    for (id, drawn) in pages.into_iter().zip(drawn(document, &names)) {
        let stream = file.get_object(id)?.as_dict()?.get(b"Contents")?.as_reference()?;
        let mut content = Stream::new(lopdf::Dictionary::new(), drawn.operators);
        content.dict.set("Filter", "FlateDecode");
        file.objects.insert(stream, Object::Stream(content));
        written.marked.push(drawn.marked);
        written.starts.push(drawn.starts);
    }
    Ok(Written { file, ..written })
}

/// The pages with their operators packed, on all cores.
fn drawn(document: &Document, names: &Names<'_>) -> Vec<Drawn> {
    let mut joints = vec![Vec::new(); document.pages.len()];
    for stretch in &document.reading {
        joints[stretch.page].push(stretch.items.start);
    }
    let pages = document.pages.par_iter().zip(&joints);
    pages
        .map(|(page, joints)| {
            let drawn = content::page(document, page, joints, names);
            Drawn { operators: assemble::packed(&drawn.operators), ..drawn }
        })
        .collect()
}

/// Every glyph once: the library embeds what it sees on a page. The operators of the page itself
/// take the place of these.
fn specimens(fonts: &BTreeMap<FontKey, Font<'_>>) -> Vec<Op> {
    let mut ops = Vec::new();
    for font in fonts.values() {
        let texts = &font.subset.texts;
        let glyph = |(gid, text): (&u16, &String)| Codepoint {
            gid: *gid,
            offset: 0.0,
            cid: Some(text.clone()),
        };
        let handle = PdfFontHandle::External(FontId(font.name.clone()));
        ops.push(Op::SetFont { font: handle, size: Pt(1.0) });
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(texts.iter().map(glyph).collect())],
        });
    }
    ops
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
        let name = format!("T{index}");
        pdf.resources.fonts.map.insert(FontId(name.clone()), PdfFont::new(parsed));
        fonts.insert(*key, Font { name, subset, widths });
    }
    Ok(fonts)
}

fn pictures(
    pdf: &mut PdfDocument,
    pictures: &BTreeMap<AssetPath, Picture>,
) -> BTreeMap<AssetPath, String> {
    let mut names = BTreeMap::new();
    let mut known: Vec<(&Picture, String)> = Vec::new();
    for (asset, picture) in pictures {
        // One picture under two paths goes into the file once.
        if let Some((_, name)) = known.iter().find(|(other, _)| *other == picture) {
            names.insert(asset.clone(), name.clone());
            continue;
        }
        let name = format!("P{}", known.len());
        pdf.resources.xobjects.map.insert(XObjectId(name.clone()), object(picture));
        known.push((picture, name.clone()));
        names.insert(asset.clone(), name);
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
