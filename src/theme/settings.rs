//! The settings of a theme, typed as `theme.yaml` holds them.
//! Reading and layering that file is left to `layers`.

use serde::Deserialize;

use crate::theme::Colour;

/// The settings of a theme, as its `theme.yaml` holds them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The folder's name.
    pub name: String,
    /// The paper.
    pub page: PageSettings,
    /// The palette, on light paper.
    pub colours: Palette,
    /// The palette of a dark screen; a colour that only `colours` sets is derived from it.
    pub dark: Palette,
    /// The type sizes.
    pub sizes: Sizes,
    /// The names of the font files.
    pub fonts: Families<String>,
    /// Files that this theme has beside those of the built-in one: `html/badge.html`,
    /// `static/company.css`. A style sheet here comes after the built-in ones.
    #[serde(default)]
    pub files: Vec<String>,
}

/// The paper and its margins, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageSettings {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// Margin at the binding.
    pub inner: f32,
    /// Margin at the open side.
    pub outer: f32,
    /// Margin above the text; the running head stands in it.
    pub top: f32,
    /// Margin below the text; the page number stands in it.
    pub bottom: f32,
}

/// The colours, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    /// The ground of a page on a screen; print leaves the sheet as it is.
    pub paper: Colour,
    /// Text.
    pub ink: Colour,
    /// Secondary text.
    pub muted: Colour,
    /// Headings, links, marks.
    pub accent: Colour,
    /// The ground of boxes.
    pub accent_soft: Colour,
    /// Hairlines.
    pub rule: Colour,
    /// Warnings and bad examples.
    pub warning: Colour,
    /// Their ground.
    pub warning_soft: Colour,
    /// Good examples.
    pub good: Colour,
    /// Their ground.
    pub good_soft: Colour,
    /// Exercises.
    pub exercise: Colour,
    /// Their ground.
    pub exercise_soft: Colour,
}

/// The type sizes, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Running text.
    pub body: f32,
    /// Distance of its base lines.
    pub leading: f32,
    /// Captions, page furniture.
    pub small: f32,
    /// Headings of level 1 to 6.
    pub heading: [f32; 6],
}

/// One thing for each family of letters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Families<T> {
    /// Running text.
    pub serif: Faces<T>,
    /// Headings, tables, boxes.
    pub sans: Faces<T>,
    /// Code.
    pub mono: Faces<T>,
    /// Signs that no family has.
    pub symbols: T,
}

/// One thing for each face of a family.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faces<T> {
    /// Upright.
    pub regular: T,
    /// Slanted.
    pub italic: T,
    /// Heavy.
    pub bold: T,
    /// Heavy and slanted.
    pub bold_italic: T,
}

impl<T> Families<T> {
    /// The same families of other things.
    pub fn map<U>(&self, turn: impl Fn(&T) -> U) -> Families<U> {
        let faces = |faces: &Faces<T>| Faces {
            regular: turn(&faces.regular),
            italic: turn(&faces.italic),
            bold: turn(&faces.bold),
            bold_italic: turn(&faces.bold_italic),
        };
        Families {
            serif: faces(&self.serif),
            sans: faces(&self.sans),
            mono: faces(&self.mono),
            symbols: turn(&self.symbols),
        }
    }
}
