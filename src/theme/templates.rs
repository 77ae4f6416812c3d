//! The page templates of a theme in two layers, compiled by Tera.
//! What is handed to them is left to the renderer.

use tera::Tera;

use crate::theme::{DEFAULT, Theme};

/// The layer of a project's templates: before the built-in ones in each look-up.
const OWN: &str = "own/";

/// A template and the layer it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its path below `html/`, such as `chapter.html`.
    pub name: String,
    /// The source.
    pub text: String,
    /// True if the project brought it.
    pub own: bool,
}

impl Theme {
    /// Compiles the templates. `chapter.html` is the project's, if it has one, and that may
    /// build on the tool's as `{% extends "classic/chapter.html" %}`.
    pub fn templates(&self) -> tera::TeraResult<Tera> {
        compile(&self.templates)
    }
}

pub(crate) fn compile(templates: &[Template]) -> tera::TeraResult<Tera> {
    let mut tera = Tera::new();
    let built_in = format!("{DEFAULT}/");
    tera.set_fallback_prefixes([OWN.to_owned(), built_in.clone()])?;
    tera.add_raw_templates(templates.iter().map(|template| {
        let layer = if template.own { OWN } else { built_in.as_str() };
        (format!("{layer}{}", template.name), template.text.as_str())
    }))?;
    Ok(tera)
}
