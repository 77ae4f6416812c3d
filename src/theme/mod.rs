//! A theme: measures, colours, fonts and templates, as data.
//! It says how a book looks; it draws nothing itself, and a project's files reach it
//! only through the function that it is given.

mod colour;
mod fault;
mod guard;
mod layers;
mod mistake;
mod paper;
mod reason;
mod settings;
mod templates;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::language::Language;

pub use crate::pictures::Defect as PictureDefect;

pub use colour::{Colour, READABLE, READABLE_LARGE};
pub(crate) use fault::is_endless;
pub(crate) use mistake::decimal;
pub use mistake::{Mistake, ThemeMistake, Unknown};
pub use reason::{FontDefect, Measure, Reason, Sort};
pub use settings::{
    Alignment, Body, Boxes, Case, Cover, CoverStyle, Faces, Families, HeadWords, Headings,
    LogoPlace, Numbering, Opening, PageSettings, Palette, RunningHead, Settings, Sizes, Tables,
    TextFamily, Tint, Weight,
};
pub use templates::Template;
pub(crate) use templates::fill;

/// The themes that come with the tool, a folder each.
static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The theme that is used when a project names none, and under each of a project's own.
pub const DEFAULT: &str = "classic";

/// Everything a renderer asks about looks.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The settings of `theme.yaml`.
    pub settings: Settings,
    /// The bytes of the font files, by the roles of the settings.
    pub fonts: Families<Arc<[u8]>>,
    /// The fonts of the built-in layers, which have the letters that those of a project may lack.
    pub base_fonts: Families<Arc<[u8]>>,
    /// The files of `static/` by their path below it, such as `handbook.css`.
    pub statics: BTreeMap<String, Arc<[u8]>>,
    /// The theme's own logo, where it has one.
    pub logo: Option<Arc<[u8]>>,
    /// The page templates of both layers.
    pub(crate) templates: Vec<Template>,
}

/// A theme as it could be read, and what was wrong in the project's part of it.
#[derive(Debug)]
pub struct Loaded {
    /// Whole in any case: what was wrong is as in the built-in theme.
    pub theme: Theme,
    /// The author's mistakes, in the order of the files and keys.
    pub mistakes: Vec<ThemeMistake>,
    /// The names of the themes that it builds on, the nearest first.
    pub bases: Vec<String>,
    /// The faces that the project brought.
    own_faces: Vec<OwnFace>,
}

/// A face that a project brought, by the key that names it.
#[derive(Debug)]
struct OwnFace {
    /// The theme of the project that names it, and where.
    theme: String,
    place: Option<(usize, usize)>,
    key: String,
    file: String,
    bytes: Arc<[u8]>,
}

/// Gives a file of a theme of the project: the theme's name, and the path below
/// `themes/<name>/`.
pub type Reader<'a> = dyn Fn(&str, &str) -> Option<Vec<u8>> + 'a;

impl Loaded {
    /// What the faces of the project lack of the letters of these languages; the letters
    /// themselves come from the built-in fonts.
    pub fn lacking(&self, languages: &[Language]) -> Vec<ThemeMistake> {
        layers::lacking(&self.own_faces, languages)
    }
}

impl Theme {
    /// The theme that is used when a project names none.
    pub fn built_in() -> Self {
        Self::load(DEFAULT, &|_, _| None).theme
    }

    /// A theme by its name. Each file is the project's, which `read` gives, or else that of the
    /// theme which it extends, down to the built-in `classic`. In `theme.yaml` the keys are laid
    /// over each other, key by key.
    pub fn load(name: &str, read: &Reader<'_>) -> Loaded {
        layers::load(name, read)
    }

    /// A file that the tool brings for a theme, by its path below the theme's folder.
    pub fn built_in_file(theme: &str, path: &str) -> Option<&'static [u8]> {
        layers::built_in(theme, path)
    }

    /// The paths of the files that the tool brings for a theme itself, sorted.
    pub fn built_in_files(theme: &str) -> Vec<String> {
        layers::built_in_paths(theme, "")
    }

    /// The names of the themes that come with the tool.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.dirs().filter_map(|folder| folder.path().to_str())
    }
}
