//! A theme: measures, colours, fonts and templates, as data.
//! It says how a book looks; it draws nothing itself, and a project's files reach it
//! only through the function that it is given.

mod colour;
mod layers;
mod mistake;
mod settings;
mod templates;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

pub use colour::{Colour, READABLE};
pub use mistake::{Mistake, ThemeMistake};
pub use settings::{Faces, Families, PageSettings, Palette, Settings, Sizes};
pub use templates::Template;

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
    /// The files of `static/` by their path below it, such as `handbook.css`.
    pub statics: BTreeMap<String, Arc<[u8]>>,
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
}

impl Theme {
    /// The theme that is used when a project names none.
    pub fn built_in() -> Self {
        Self::load(DEFAULT, &|_| None).theme
    }

    /// A theme by its name. Each file is the project's, which `read` gives by its path below
    /// the project's `themes/<name>/`, or else the built-in one. In `theme.yaml` the project's
    /// keys are laid over the built-in ones, key by key.
    pub fn load(name: &str, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Loaded {
        layers::load(name, read)
    }

    /// The names of the themes that come with the tool.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.dirs().filter_map(|folder| folder.path().to_str())
    }
}
