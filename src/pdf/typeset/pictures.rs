//! Pictures: read once, scaled to the column, with their words for those who cannot see them.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageReader};

use crate::book::{AssetPath, Image};
use crate::pdf::display::{Item, Picture, PictureData, PlacedPicture, Role};
use crate::pdf::typeset::boxes::WHITE;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Frame, Slab, frame, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};
use crate::pictures::{self, Kind};
use crate::theme::{Faces, Families, Theme};

/// The size of a pixel, in points: a picture is shown at 150 dots an inch, or smaller.
const PIXEL: f32 = 72.0 / 150.0;
/// The size of a pixel of the web, in which drawings are measured.
const WEB_PIXEL: f32 = 72.0 / 96.0;
/// As many dots an inch as print shows; finer pictures are made so coarse.
const FINEST: f32 = 300.0;
/// The quality of photographs that were made coarser, out of a hundred.
const QUALITY: u8 = 85;
/// The share of a page that a picture may take.
const TALLEST: f32 = 0.6;

/// A picture with the line below it.
pub(crate) fn image(setter: &mut Setter<'_>, image: &Image, column: Column) -> Vec<Slab> {
    let tallest = setter.sheet.room() * TALLEST;
    let fits = size(setter, &image.asset, column.edges.width, tallest);
    if image.alt.is_empty() && fits.is_none() {
        return Vec::new();
    }
    let node = (!image.alt.is_empty()).then(|| {
        let node = setter.tree.add(column.node, Role::Figure);
        setter.tree.node_mut(node).alternative = Some(image.alt.clone());
        node
    });
    let mut slabs = match fits {
        Some((width, height)) => {
            let x = column.edges.x + (column.edges.width - width) / 2.0;
            let asset = image.asset.clone();
            let placed = PlacedPicture { x, y: 0.0, width, height, asset, node };
            vec![Slab { height, items: vec![Item::Picture(placed)], ..Slab::default() }]
        }
        None => missing(setter, image, column.below(node.unwrap_or(column.node))),
    };
    // Without a picture its words stand in the box already.
    if let Some(runs) = image.caption.as_ref().filter(|_| fits.is_some()) {
        let node = setter.tree.add(column.node, Role::Caption);
        let style = TextStyle::small(&setter.theme.settings).set(Setting::Centred);
        let mut caption = paragraph(setter, runs, &style, column.edges, Some(node));
        space_around(&mut caption, 5.0, 0.0);
        slabs.iter_mut().for_each(|slab| (slab.keep, slab.firm) = (true, true));
        slabs.append(&mut caption);
    }
    space_around(&mut slabs, 12.0, 12.0);
    slabs
}

/// The size at which a picture fits, or nothing if it cannot be read. It is kept no finer than
/// print can show at the largest of its sizes.
pub(crate) fn size(
    setter: &mut Setter<'_>,
    asset: &AssetPath,
    widest: f32,
    tallest: f32,
) -> Option<(f32, f32)> {
    let assets = &setter.book.assets;
    let bytes = assets.get(asset).map(|asset| &asset.bytes).or(setter.own_pictures.get(asset))?;
    let known = setter.pictures.get(asset);
    let natural = match known {
        Some(known) => known.as_ref()?.natural,
        None => match natural(bytes) {
            Some(natural) => natural,
            None => {
                setter.pictures.insert(asset.clone(), None);
                return None;
            }
        },
    };
    let (width, height) = natural;
    let scale = (widest / width).min(tallest / height).min(1.0);
    let shown = (width * scale, height * scale);
    let is_enough = known.and_then(Option::as_ref).is_some_and(|known| known.shown >= shown.0);
    if !is_enough {
        let picture = read(bytes, shown, setter.theme);
        let kept = picture.map(|picture| Kept { natural, shown: shown.0, picture });
        setter.pictures.insert(asset.clone(), kept);
    }
    setter.pictures.get(asset)?.as_ref().map(|_| shown)
}

/// A picture that was read.
pub(crate) struct Kept {
    /// Width and height in points, if nothing narrows it.
    natural: (f32, f32),
    /// The largest width at which it is shown, in points.
    shown: f32,
    /// What goes into the file.
    pub(crate) picture: Picture,
}

/// Takes in a picture that is none of the book's.
pub(crate) fn insert(setter: &mut Setter<'_>, asset: &AssetPath, bytes: &Arc<[u8]>) {
    setter.own_pictures.insert(asset.clone(), Arc::clone(bytes));
}

/// A picture that cannot be shown: its words in a box.
fn missing(setter: &mut Setter<'_>, image: &Image, column: Column) -> Vec<Slab> {
    let colours = &setter.theme.settings.colours;
    let border = Some((colours.rule, 0.8));
    let (x, width) = (column.edges.x, column.edges.width);
    let id = setter.frame(Frame { x, width, border, ground: Some(WHITE), ..Frame::default() });
    let style = TextStyle::small(&setter.theme.settings).set(Setting::Centred);
    let edges: Edges = column.inset(14.0, 14.0).edges;
    let runs = [crate::book::Run::plain(image.alt.clone())];
    let words = paragraph(setter, &runs, &style, edges, Some(column.node));
    frame(words, id, 14.0, 14.0)
}

/// Width and height in points, as far as the head of a whole file tells.
fn natural(bytes: &Arc<[u8]>) -> Option<(f32, f32)> {
    let head = pictures::head(bytes).ok()?;
    let (width, height) = (head.width as f32, head.height as f32);
    if head.kind == Kind::Svg {
        return Some((width * WEB_PIXEL, height * WEB_PIXEL));
    }
    let (_, orientation) = decoder(bytes)?;
    let (width, height) = match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    };
    Some((width * PIXEL, height * PIXEL))
}

fn decoder(bytes: &[u8]) -> Option<(impl ImageDecoder + '_, Orientation)> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Some((decoder, orientation))
}

/// Reads a picture that is shown at a size in points; an upright JPEG in grey or three colours
/// that is not much too fine goes into the file as it is.
fn read(bytes: &Arc<[u8]>, shown: (f32, f32), theme: &Theme) -> Option<Picture> {
    let head = pictures::head(bytes).ok()?;
    if head.kind == Kind::Svg {
        let vector = pictures::vector(bytes, &faces(theme))?;
        let (width, height) = (head.width, head.height);
        return Some(Picture { width, height, data: PictureData::Vector(vector) });
    }
    let (decoder, orientation) = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let colours = decoder.color_type();
    let finest = [shown.0, shown.1].map(|side| (side / 72.0 * FINEST).ceil().max(1.0) as u32);
    let too_fine = width.max(height) > finest[0].max(finest[1]) * 5 / 4;
    let is_jpeg = head.kind == Kind::Jpeg;
    let simple = is_jpeg
        && !too_fine
        && orientation == Orientation::NoTransforms
        && matches!(colours, ColorType::L8 | ColorType::Rgb8)
        && !four_colours(bytes);
    if simple {
        let data = PictureData::Jpeg { bytes: Arc::clone(bytes), grey: colours == ColorType::L8 };
        return Some(Picture { width, height, data });
    }
    let mut pixels = DynamicImage::from_decoder(decoder).ok()?;
    pixels.apply_orientation(orientation);
    if too_fine {
        pixels = pixels.thumbnail_exact(finest[0], finest[1]);
    }
    let (width, height) = (pixels.width(), pixels.height());
    let data = if pixels.color().has_alpha() {
        PictureData::Rgba(pixels.into_rgba8().into_raw())
    } else if is_jpeg {
        packed(&pixels)?
    } else {
        PictureData::Rgb(pixels.into_rgb8().into_raw())
    };
    (width > 0 && height > 0).then_some(Picture { width, height, data })
}

/// A photograph stays one: as plain pixels it would be ten times as large.
fn packed(pixels: &DynamicImage) -> Option<PictureData> {
    let grey = matches!(pixels.color(), ColorType::L8 | ColorType::L16);
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    if grey {
        pixels.to_luma8().write_with_encoder(encoder).ok()?;
    } else {
        pixels.to_rgb8().write_with_encoder(encoder).ok()?;
    }
    Some(PictureData::Jpeg { bytes: bytes.into(), grey })
}

/// The faces in which the words of a drawing are set, the usual one first.
fn faces(theme: &Theme) -> Vec<Arc<[u8]>> {
    let family = |family: &Faces<Arc<[u8]>>| {
        [&family.regular, &family.bold, &family.italic, &family.bold_italic].map(Arc::clone)
    };
    let all = |fonts: &Families<Arc<[u8]>>| {
        let families = [&fonts.sans, &fonts.serif, &fonts.mono].into_iter().flat_map(family);
        families.chain([Arc::clone(&fonts.symbols)]).collect::<Vec<_>>()
    };
    let mut faces = all(&theme.fonts);
    for base in all(&theme.base_fonts) {
        if !faces.contains(&base) {
            faces.push(base);
        }
    }
    faces
}

/// True for a JPEG in the colours of print, which only a decoder makes into those of a screen.
fn four_colours(bytes: &[u8]) -> bool {
    let frame = bytes.windows(10).find(|w| w[0] == 0xff && matches!(w[1], 0xc0..=0xc2));
    frame.is_none_or(|frame| frame[9] == 4)
}
