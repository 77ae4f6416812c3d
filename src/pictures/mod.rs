//! Pictures as files: what they are, and whether they can be shown. Nothing is decoded here:
//! the head of a file and the sums in it say enough. Drawing them is the renderers' business.

mod svg;
mod whole;

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

pub(crate) use svg::{Losses, vector};
pub use svg::{Outline, Paint, Pen, Shape, Step, Vector};

/// Larger pictures than this on a side are not drawn, in pixels.
pub(crate) const LARGEST_SIDE: u32 = 12_000;
/// Larger pictures than this are not drawn, in bytes when decoded.
const LARGEST_DECODED: u64 = 300_000_000;
/// Larger files of SVG than this are not drawn, in bytes.
const LARGEST_SVG: usize = 10_000_000;

/// The formats that a handbook shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
    /// SVG.
    Svg,
}

impl Kind {
    /// The suffix of its files.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
            Self::Svg => "svg",
        }
    }

    /// The media type of its files.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// What the head of a file says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Head {
    /// The format.
    pub(crate) kind: Kind,
    /// Width in pixels; those of an SVG are as large as a reader of web pages takes them.
    pub(crate) width: u32,
    /// Height in pixels.
    pub(crate) height: u32,
    /// Whether it has more than one picture, of which print shows the first.
    pub(crate) moves: bool,
    /// What of a drawing print cannot show.
    pub(crate) losses: Losses,
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// It is in none of the formats.
    UnknownFormat,
    /// Its file is not whole, or is no picture.
    Damaged,
    /// It has too many pixels.
    TooLarge,
    /// A drawing with too many bytes, shapes or layers.
    TooComplex,
    /// A drawing without lines, areas and words.
    Empty,
    /// A drawing with a program in it.
    Script,
    /// A drawing that takes in other files.
    External,
    /// A drawing with a web page in it.
    Foreign,
}

/// Reads the head of a picture, and looks whether the rest is there.
pub(crate) fn head(bytes: &[u8]) -> Result<Head, Defect> {
    if svg::is_svg(bytes) {
        return svg::head(bytes);
    }
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| Defect::UnknownFormat)?;
    let kind = match reader.format() {
        Some(ImageFormat::Png) => Kind::Png,
        Some(ImageFormat::Jpeg) => Kind::Jpeg,
        Some(ImageFormat::WebP) => Kind::WebP,
        _ => return Err(Defect::UnknownFormat),
    };
    let (width, height) = reader.into_dimensions().map_err(|_| Defect::Damaged)?;
    if width.max(height) > LARGEST_SIDE
        || u64::from(width) * u64::from(height) * 4 > LARGEST_DECODED
    {
        return Err(Defect::TooLarge);
    }
    let parts = whole::parts(kind, bytes).ok_or(Defect::Damaged)?;
    if width == 0 || height == 0 {
        return Err(Defect::Damaged);
    }
    Ok(Head { kind, width, height, moves: parts.moves, losses: Losses::default() })
}
