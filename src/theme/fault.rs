//! What Tera says of a template, as a mistake of the theme: in which file, at which place, and
//! which names there are instead of the one that is not there.

use crate::theme::templates::OWN;
use crate::theme::{Mistake, Template, ThemeMistake, Unknown, guard};

/// What is wrong with templates of the project.
#[derive(Debug)]
pub(super) struct Fault {
    /// The name of the template; empty if it is not known.
    pub(super) name: String,
    pub(super) mistake: ThemeMistake,
}

impl Fault {
    /// Says that it lies in this template.
    pub(super) fn blame(&mut self, name: &str) {
        name.clone_into(&mut self.name);
        self.mistake.file = format!("html/{name}");
    }
}

/// The faults that an error tells of, at least one.
pub(super) fn faults(error: &tera::Error, templates: &[Template]) -> Vec<Fault> {
    use tera::ErrorKind as Kind;

    let fault = |file: &str, place, mistake| {
        let name = unlayered(file).to_owned();
        let path = if name.is_empty() { "html".to_owned() } else { format!("html/{name}") };
        let mistake = ThemeMistake { place, ..ThemeMistake::in_file(path, mistake) };
        Fault { name, mistake }
    };
    let named = |file: &str, word: &str| place_of(templates, unlayered(file), word);
    match error.kind() {
        Kind::SyntaxError(report) | Kind::RenderingError(report) => {
            let place = (report.span().start_line, report.span().start_col + 1);
            let place = Some(written(templates, report.filename(), place));
            vec![fault(report.filename(), place, said(report.message(), error, templates))]
        }
        Kind::MissingParent { current, parent } => {
            let mistake = unknown(Unknown::Template, parent, names(templates));
            vec![fault(current, named(current, parent), mistake)]
        }
        Kind::CircularExtend { tpl, inheritance_chain: chain }
        | Kind::CircularInclude { tpl, include_chain: chain } => {
            let mut chain: Vec<&str> = chain.iter().map(|name| unlayered(name)).collect();
            if chain.len() == 1 {
                chain.push(chain[0]);
            }
            let place = chain.get(1).and_then(|next| named(tpl, next));
            vec![fault(tpl, place, Mistake::TemplateCircle(chain.join(" → ")))]
        }
        Kind::Io(_) => vec![fault("", None, Mistake::EndlessTemplate)],
        _ => {
            let text = error.to_string();
            let faults = text.split("error: ").filter_map(|report| {
                let (message, place) = report.split_once("--> ")?;
                let mut place = place.lines().next()?.rsplitn(3, ':');
                let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
                let mistake = said(message.trim(), error, templates);
                let file = place.next()?;
                Some(fault(file, Some(written(templates, file, (line, column))), mistake))
            });
            let faults: Vec<Fault> = faults.collect();
            match faults.is_empty() {
                true if guard::is_excess(&text) => vec![fault("", None, Mistake::EndlessTemplate)],
                true => vec![fault("", None, Mistake::BadTemplate(text))],
                false => faults,
            }
        }
    }
}

/// Whether a template went on and on until it was stopped.
pub(crate) fn is_endless(error: &tera::Error) -> bool {
    faults(error, &[]).iter().any(|fault| fault.mistake.mistake == Mistake::EndlessTemplate)
}

/// A name without its layer.
fn unlayered(file: &str) -> &str {
    file.split_once('/').map_or("", |(_, name)| name)
}

/// The place in the template as its author wrote it.
fn written(templates: &[Template], file: &str, place: (usize, usize)) -> (usize, usize) {
    let is_it = |template: &&Template| template.own && template.name == unlayered(file);
    match templates.iter().find(is_it).filter(|_| file.starts_with(OWN)) {
        Some(template) => guard::original(&template.text, place),
        None => place,
    }
}

/// The names by which a template can be called.
fn names(templates: &[Template]) -> Vec<String> {
    let mut names: Vec<String> = templates.iter().map(|template| template.name.clone()).collect();
    names.sort();
    names.dedup();
    names
}

/// Where a template of the project names another one.
fn place_of(templates: &[Template], name: &str, word: &str) -> Option<(usize, usize)> {
    let template = templates.iter().find(|template| template.own && template.name == name)?;
    let lines = (1..).zip(template.text.lines());
    let mut places = lines.filter_map(|(line, text)| {
        let at = text.find(word)?;
        Some((line, text[..at].chars().count() + 1))
    });
    places.next()
}

fn unknown(what: Unknown, name: &str, known: Vec<String>) -> Mistake {
    Mistake::UnknownName { what, name: name.to_owned(), known }
}

/// The mistake that a message tells of.
fn said(message: &str, error: &tera::Error, templates: &[Template]) -> Mistake {
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let known = |label: &str| {
        let names = message.split_once(label).map_or("", |(_, names)| names);
        names.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    let is = |start: &str| message.starts_with(start);
    if is("Field `") && message.contains("is not defined") {
        return unknown(Unknown::Field, quoted, known("Available fields: "));
    }
    if is("Variable `") && message.contains("is not defined") {
        return unknown(Unknown::Variable, quoted, known("Available variables: "));
    }
    if is("Unknown template `") {
        return unknown(Unknown::Template, quoted, names(templates));
    }
    let kinds = [
        ("Unknown filter `", Unknown::Filter),
        ("Unknown test `", Unknown::Test),
        ("Unknown function `", Unknown::Function),
        ("Unknown component `", Unknown::Component),
    ];
    if let Some((_, what)) = kinds.into_iter().find(|(start, _)| is(start)) {
        return unknown(what, quoted, Vec::new());
    }
    if guard::is_excess(message) {
        return Mistake::EndlessTemplate;
    }
    match error.kind() {
        tera::ErrorKind::SyntaxError(_) | tera::ErrorKind::RenderingError(_) => {
            Mistake::BadTemplate(error.to_string())
        }
        _ => Mistake::BadTemplate(message.to_owned()),
    }
}
