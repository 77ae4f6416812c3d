//! The widths of texts, from the fonts of a theme: as they are for paper, which has these fonts
//! with it, and a little more for a browser, which may have to do with another font of the kind.

use std::sync::{Arc, OnceLock};

use harfrust::Font;

use crate::theme::{Families, Theme};

/// Tells how wide a text is.
pub(crate) trait Measure {
    /// The width of a line at a size, both in millimetres.
    fn width(&self, text: &str, size: f32, bold: bool) -> f32;
}

/// The share by which another font of the kind may be wider.
const SLACK: f32 = 1.08;
/// The share that kerning may add, in the fonts themselves.
const KERNED: f32 = 1.012;
/// The width of a letter that no font has, in ems.
const UNKNOWN: f32 = 0.7;

/// Measures in the sans-serif letters of a theme, which are read when the first is measured.
pub(crate) struct ThemeMeasure {
    files: Families<Arc<[u8]>>,
    base: Families<Arc<[u8]>>,
    faces: OnceLock<[Vec<Font>; 2]>,
    slack: f32,
}

impl std::fmt::Debug for ThemeMeasure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ThemeMeasure")
    }
}

impl ThemeMeasure {
    /// The letters of a theme as a browser may have them.
    pub(crate) fn of(theme: &Theme) -> Self {
        let (files, base) = (theme.fonts.clone(), theme.base_fonts.clone());
        Self { files, base, faces: OnceLock::new(), slack: SLACK }
    }

    /// The letters of a theme as they are printed.
    pub(crate) fn printed(theme: &Theme) -> Self {
        Self { slack: KERNED, ..Self::of(theme) }
    }

    /// The upright faces, the heavy one behind the other, each before the signs that it lacks.
    /// A face that cannot be read counts as one without letters.
    fn faces(&self) -> &[Vec<Font>; 2] {
        self.faces.get_or_init(|| {
            let Families { sans, symbols, .. } = &self.files;
            let read = |bytes: &Arc<[u8]>| Font::new(bytes.to_vec(), 0);
            let base = &self.base.sans;
            [(&sans.regular, &base.regular), (&sans.bold, &base.bold)]
                .map(|(face, base)| [face, base, symbols].into_iter().filter_map(read).collect())
        })
    }
}

impl Measure for ThemeMeasure {
    fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        let fonts = &self.faces()[usize::from(bold)];
        let ems: f32 = text.chars().map(|letter| advance(fonts, letter)).sum();
        ems * size * self.slack
    }
}

/// The advance of a letter in the first font that has it, in ems.
fn advance(fonts: &[Font], letter: char) -> f32 {
    let found = fonts.iter().find_map(|font| {
        let glyph = font.charmap().map_unicode(letter).filter(|glyph| glyph.to_u32() != 0)?;
        let em = f32::from(font.units_per_em().max(1));
        Some(font.glyph_metrics().h_advance(glyph) / em)
    });
    found.unwrap_or(UNKNOWN)
}
