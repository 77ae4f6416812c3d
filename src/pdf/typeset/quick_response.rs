//! QR codes as shapes: dark squares on light, with the quiet zone that a reader needs.

use qrcode::{Color, EcLevel, QrCode};

use crate::pdf::display::{Item, NodeId, Path, PathStep};
use crate::theme::Colour;

/// The light modules around a code.
const QUIET: usize = 4;
/// Scanners want as dark a code as there is, whatever the theme.
const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };

/// A code.
pub(crate) struct Code {
    /// The modules of a side, without the quiet zone.
    width: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code of some words; none if they are too long for any.
    pub(crate) fn of(words: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(words, EcLevel::M).ok()?;
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark);
        Some(Self { width: code.width(), dark: dark.collect() })
    }

    /// The dark modules in a square with this side, which holds the quiet zone too.
    pub(crate) fn items(&self, x: f32, y: f32, side: f32, node: NodeId) -> Vec<Item> {
        let module = side / (self.width + 2 * QUIET) as f32;
        let mut items = Vec::new();
        for (row, modules) in self.dark.chunks(self.width).enumerate() {
            let mut from = 0;
            // Modules side by side are one shape: a hairline between two would be seen.
            for stretch in modules.chunk_by(|one, other| one == other) {
                if stretch[0] {
                    let left = x + (QUIET + from) as f32 * module;
                    let top = y + (QUIET + row) as f32 * module;
                    let width = stretch.len() as f32 * module;
                    items.push(rectangle(left, top, width, module, node));
                }
                from += stretch.len();
            }
        }
        items
    }
}

fn rectangle(x: f32, y: f32, width: f32, height: f32, node: NodeId) -> Item {
    let corners = [(x + width, y), (x + width, y + height), (x, y + height)];
    Item::Path(Path {
        start: (x, y),
        steps: corners.into_iter().map(PathStep::Line).collect(),
        closed: true,
        fill: Some(BLACK),
        pen: None,
        dashed: false,
        node: Some(node),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four pixels a point.
    const SCALE: f32 = 4.0;

    fn read(items: &[Item], side: f32) -> String {
        let size = (side * SCALE) as usize;
        let mut picture = vec![255_u8; size * size];
        for item in items {
            let Item::Path(path) = item else { continue };
            let (left, top) = path.start;
            let PathStep::Line((right, bottom)) = path.steps[1] else { continue };
            for y in (top * SCALE) as usize..(bottom * SCALE) as usize {
                for x in (left * SCALE) as usize..(right * SCALE) as usize {
                    picture[y * size + x] = 0;
                }
            }
        }
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| picture[y * size + x]);
        image.detect_grids()[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_finds_the_address_in_the_shapes() {
        for address in ["https://kniga.dom-mebel.example/", "https://a.example/b?c=d&e=1"] {
            let items = Code::of(address).unwrap().items(0.0, 0.0, 82.0, NodeId(0));
            assert_eq!(read(&items, 82.0), address);
        }
    }

    #[test]
    fn what_no_code_holds_is_none() {
        assert!(Code::of(&"a".repeat(4000)).is_none());
    }
}
