//! Pictures: read once, scaled to the column, with their words for those who cannot see them.

use std::io::Cursor;
use std::sync::Arc;

use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use crate::book::{AssetPath, Image};
use crate::pdf::display::{Item, Picture, PictureData, PlacedPicture, Role};
use crate::pdf::typeset::boxes::WHITE;
use crate::pdf::typeset::paragraph::{Edges, paragraph};
use crate::pdf::typeset::slab::{Frame, Slab, frame, space_around};
use crate::pdf::typeset::style::{Setting, TextStyle};
use crate::pdf::typeset::{Column, Setter};

/// The size of a pixel, in points: a picture is shown at 150 dots an inch, or smaller.
const PIXEL: f32 = 72.0 / 150.0;
/// The share of a page that a picture may take.
const TALLEST: f32 = 0.6;

/// A picture with the line below it.
pub(crate) fn image(setter: &mut Setter<'_>, image: &Image, column: Column) -> Vec<Slab> {
    let node = setter.tree.add(column.node, Role::Figure);
    setter.tree.node_mut(node).alternative = Some(image.alt.clone());
    let tallest = setter.sheet.room() * TALLEST;
    let mut slabs = match size(setter, &image.asset, column.edges.width, tallest) {
        Some((width, height)) => {
            let x = column.edges.x + (column.edges.width - width) / 2.0;
            let asset = image.asset.clone();
            let placed = PlacedPicture { x, y: 0.0, width, height, asset, node: Some(node) };
            vec![Slab { height, items: vec![Item::Picture(placed)], ..Slab::default() }]
        }
        None => missing(setter, image, column.below(node)),
    };
    if let Some(runs) = &image.caption {
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

/// The size at which a picture fits, or nothing if it cannot be read.
pub(crate) fn size(
    setter: &mut Setter<'_>,
    asset: &AssetPath,
    widest: f32,
    tallest: f32,
) -> Option<(f32, f32)> {
    if !setter.pictures.contains_key(asset) {
        let bytes = setter.book.assets.get(asset).map(|asset| &asset.bytes);
        let picture = bytes.and_then(read);
        setter.pictures.insert(asset.clone(), picture);
    }
    let picture = setter.pictures.get(asset)?.as_ref()?;
    let (width, height) = (picture.width as f32 * PIXEL, picture.height as f32 * PIXEL);
    let scale = (widest / width).min(tallest / height).min(1.0);
    Some((width * scale, height * scale))
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

/// Reads a picture; an upright JPEG in grey or three colours goes into the file as it is.
fn read(bytes: &Arc<[u8]>) -> Option<Picture> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let jpeg = reader.format() == Some(ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    let colours = decoder.color_type();
    let simple = jpeg
        && orientation == Orientation::NoTransforms
        && matches!(colours, ColorType::L8 | ColorType::Rgb8)
        && !four_colours(bytes);
    if simple {
        let data = PictureData::Jpeg { bytes: Arc::clone(bytes), grey: colours == ColorType::L8 };
        return Some(Picture { width, height, data });
    }
    let mut pixels = DynamicImage::from_decoder(decoder).ok()?;
    pixels.apply_orientation(orientation);
    let (width, height) = (pixels.width(), pixels.height());
    let data = if pixels.color().has_alpha() {
        PictureData::Rgba(pixels.into_rgba8().into_raw())
    } else {
        PictureData::Rgb(pixels.into_rgb8().into_raw())
    };
    (width > 0 && height > 0).then_some(Picture { width, height, data })
}

/// True for a JPEG in the colours of print, which only a decoder makes into those of a screen.
fn four_colours(bytes: &[u8]) -> bool {
    let frame = bytes.windows(10).find(|w| w[0] == 0xff && matches!(w[1], 0xc0..=0xc2));
    frame.is_none_or(|frame| frame[9] == 4)
}
