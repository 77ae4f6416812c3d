//! The page templates of a theme in two layers, compiled by Tera.
//! What is handed to them is left to the renderer.

use std::borrow::Cow;
use std::io::{self, Write};

use tera::{Context, Tera, TeraResult};

use crate::theme::{DEFAULT, Theme, ThemeMistake, fault, guard};

/// The layer of a project's templates: before the built-in ones in each look-up.
pub(super) const OWN: &str = "own/";

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
    pub fn templates(&self) -> TeraResult<Tera> {
        compile(&self.templates)
    }

    /// Whether the project brought templates.
    pub(crate) fn has_own_templates(&self) -> bool {
        self.templates.iter().any(|template| template.own)
    }

    /// Takes the project's templates out that these errors tell of, or all of them if they tell of
    /// none: the built-in ones stand in their place. Says what was wrong with them.
    pub(crate) fn leave_out(&mut self, errors: &[&tera::Error]) -> Vec<ThemeMistake> {
        let told = errors.iter().flat_map(|error| fault::faults(error, &self.templates));
        let mut told: Vec<fault::Fault> = told.collect();
        let own: Vec<&Template> = self.templates.iter().filter(|template| template.own).collect();
        if let [only] = own[..] {
            let unplaced = told.iter_mut().filter(|fault| fault.name.is_empty());
            unplaced.for_each(|fault| fault.blame(&only.name));
        }
        let is_told = |template: &Template| {
            template.own && told.iter().any(|fault| fault.name == template.name)
        };
        let is_known = self.templates.iter().any(is_told);
        let all: Vec<Template> = std::mem::take(&mut self.templates);
        let stays = |template: &Template| !template.own || (is_known && !is_told(template));
        self.templates = all.into_iter().filter(stays).collect();
        let mut mistakes: Vec<ThemeMistake> = Vec::new();
        for fault::Fault { mistake, .. } in told {
            if !mistakes.contains(&mistake) {
                mistakes.push(mistake);
            }
        }
        mistakes.sort_by(|one, other| (&one.file, one.place).cmp(&(&other.file, other.place)));
        mistakes
    }
}

/// What a page may hold, in bytes; the largest handbooks on one page have a tenth of it.
const LARGEST: usize = 256 << 20;

/// A page that grows to a limit.
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if self.0.len() + text.len() > LARGEST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.0.write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Fills a template; one that would go on for ever is stopped.
pub(crate) fn fill(templates: &Tera, name: &str, context: &Context) -> TeraResult<String> {
    guard::begin();
    let mut page = Page(Vec::new());
    templates.render_to(name, context, &mut page)?;
    String::from_utf8(page.0).map_err(|_| tera::Error::message("the page is not UTF-8"))
}

pub(crate) fn compile(templates: &[Template]) -> TeraResult<Tera> {
    let mut tera = Tera::new();
    let built_in = format!("{DEFAULT}/");
    guard::register(&mut tera);
    tera.set_fallback_prefixes([OWN.to_owned(), built_in.clone()])?;
    tera.add_raw_templates(templates.iter().map(|template| match template.own {
        true => (format!("{OWN}{}", template.name), guard::guarded(&template.text).into()),
        false => (format!("{built_in}{}", template.name), Cow::from(&template.text)),
    }))?;
    Ok(tera)
}
