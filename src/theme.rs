//! A theme: measures, colours, fonts and templates, as data.
//! It says how a book looks; it draws nothing itself.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

/// The themes that come with the tool, a folder each.
static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Everything a renderer asks about looks.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The settings of `theme.yaml`.
    pub settings: Settings,
    /// The bytes of the font files, by the roles of the settings.
    pub fonts: Families<Arc<[u8]>>,
}

impl Theme {
    /// The theme that is used when a project names none.
    pub fn built_in() -> Self {
        let settings: Settings = serde_yaml::from_slice(file("classic/theme.yaml"))
            .expect("invariant: the built-in theme is well formed");
        let fonts = settings.fonts.map(|name| Arc::from(file(&format!("classic/fonts/{name}"))));
        Self { settings, fonts }
    }
}

fn file(path: &str) -> &'static [u8] {
    BUILT_IN.get_file(path).expect("invariant: a built-in theme is whole").contents()
}

/// The settings of a theme, as its `theme.yaml` holds them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The folder's name.
    pub name: String,
    /// The paper.
    pub page: PageSettings,
    /// The palette.
    pub colours: Palette,
    /// The type sizes.
    pub sizes: Sizes,
    /// The names of the font files.
    pub fonts: Families<String>,
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
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
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

/// A colour of the screen and of print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = value
            .ok_or_else(|| format!("`{text}` is not a colour such as `#17505c`"))?
            .to_be_bytes();
        Ok(Self { red, green, blue })
    }
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
        Families { serif: faces(&self.serif), sans: faces(&self.sans), mono: faces(&self.mono) }
    }
}
