//! The settings of a theme, typed as `theme.yaml` holds them.
//! Reading and layering that file is left to `layers`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::paper::Paper;
use crate::theme::Colour;

/// The settings of a theme, as its `theme.yaml` holds them.
#[derive(Debug, Clone, Deserialize, Serialize)]
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
    /// Running text.
    pub body: Body,
    /// Headings and the opening of a chapter.
    pub headings: Headings,
    /// The cover.
    pub cover: Cover,
    /// What stands above the text of a page.
    pub running_head: RunningHead,
    /// The looks of boxes and talks.
    pub boxes: Boxes,
    /// The looks of tables.
    pub tables: Tables,
    /// How documents are numbered, where `svod.yaml` does not say so.
    pub numbering: Numbering,
    /// A picture of the theme, such as `static/logo.png`; the company's own wins.
    pub logo: Option<String>,
    /// Files that this theme has beside those of the built-in one: `html/badge.html`,
    /// `static/company.css`. A style sheet here comes after the built-in ones.
    #[serde(default)]
    pub files: Vec<String>,
}

/// The paper and its margins, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PageSettings {
    /// The paper by its name; `width` and `height` that are given win.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
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

/// Running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The family of its letters.
    pub family: TextFamily,
    /// How its lines end.
    pub align: Alignment,
}

/// A family that words are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextFamily {
    /// `fonts.serif`.
    Serif,
    /// `fonts.sans`.
    Sans,
}

/// How lines of running text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// Flush with both edges.
    Justified,
    /// Flush with the left edge.
    Left,
}

/// Headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// The family of their letters.
    pub family: TextFamily,
    /// How heavy they are.
    pub weight: Weight,
    /// The colour of the first three levels.
    pub colour: Tint,
    /// Small or capital letters in the first two levels.
    pub case: Case,
    /// How a chapter opens.
    pub opening: Opening,
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// The upright face.
    Regular,
    /// The heavy face.
    Bold,
}

/// Small or capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// As the author writes them.
    Normal,
    /// All capitals.
    Upper,
}

/// How a chapter opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opening {
    /// The number, the title, and a short bar below them.
    Bar,
    /// A large pale number, the title, and a hairline below them.
    Numeral,
    /// Number and title in light letters on a band that leaves no margin.
    Band,
    /// Number and title between two lines.
    Rule,
    /// Number and title in one line.
    Plain,
}

/// The cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// The layout.
    pub style: CoverStyle,
    /// The colour of the field or the bands; `plain` and `frame` draw their lines in it.
    pub ground: Tint,
    /// Where the logo stands.
    pub logo: LogoPlace,
}

/// The layout of a cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoverStyle {
    /// A dark field in the upper half, the title at its foot.
    Field,
    /// A large field with the title at its head and paling bands at its foot.
    Bands,
    /// White paper and thin lines.
    Plain,
    /// White paper in a frame of two lines.
    Frame,
}

/// Where the logo of a cover stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogoPlace {
    /// Above the title, in the place of the company's name.
    Top,
    /// Below the title, beside the approval.
    Foot,
}

/// The running head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RunningHead {
    /// What stands at the left.
    pub left: HeadWords,
    /// What stands at the right.
    pub right: HeadWords,
    /// True if a hairline parts it from the text.
    pub line: bool,
}

/// Words of a running head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadWords {
    /// The title of the handbook.
    Title,
    /// The chapter, with its number.
    Chapter,
    /// The company.
    Company,
    /// The version and its day.
    Version,
    /// Nothing.
    None,
}

/// The looks of boxes, talks and steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Boxes {
    /// A tinted ground with a bar or a border.
    Bar,
    /// A tinted ground alone.
    Tint,
    /// Lines on white paper.
    Line,
}

/// The looks of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tables {
    /// A tinted head and a hairline below each row.
    Lines,
    /// A dark head and every other row tinted.
    Zebra,
    /// A line above and below, and hairlines between the rows.
    Open,
}

/// How documents are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// «3.2»: the chapter and the place in it.
    #[default]
    Decimal,
    /// «Статья 12»: through the whole book.
    Articles,
}

/// A colour of the palette by its name, or one of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Tint {
    /// `ink`.
    Ink,
    /// `accent`.
    Accent,
    /// `exercise`.
    Exercise,
    /// `#rrggbb`.
    Own(Colour),
}

impl TryFrom<String> for Tint {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "ink" => Ok(Self::Ink),
            "accent" => Ok(Self::Accent),
            "exercise" => Ok(Self::Exercise),
            _ => Colour::try_from(text)
                .map(Self::Own)
                .map_err(|reason| format!("{reason}, nor one of `ink`, `accent`, `exercise`")),
        }
    }
}

impl From<Tint> for String {
    fn from(tint: Tint) -> Self {
        match tint {
            Tint::Ink => "ink".to_owned(),
            Tint::Accent => "accent".to_owned(),
            Tint::Exercise => "exercise".to_owned(),
            Tint::Own(colour) => colour.to_string(),
        }
    }
}

impl Tint {
    /// The colour that it stands for in a palette.
    pub fn of(self, palette: &Palette) -> Colour {
        match self {
            Self::Ink => palette.ink,
            Self::Accent => palette.accent,
            Self::Exercise => palette.exercise,
            Self::Own(colour) => colour,
        }
    }
}

/// One thing for each family of letters.
#[derive(Debug, Clone, Deserialize, Serialize)]
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
#[derive(Debug, Clone, Deserialize, Serialize)]
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
