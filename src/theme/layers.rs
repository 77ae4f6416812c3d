//! The layers of a theme: each file is the project's or else the built-in one.
//! The keys of `theme.yaml` are laid over each other in `keys`.

mod keys;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::Dir;

use crate::theme::{
    BUILT_IN, DEFAULT, Faces, Families, Loaded, Mistake, Settings, Template, Theme, ThemeMistake,
    templates,
};

/// The two layers, the project's before the tool's.
struct Layers<'a> {
    /// Gives a file of the project's theme.
    own: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// What was wrong so far.
    mistakes: Vec<ThemeMistake>,
    /// How many files the project had.
    found: usize,
}

/// Reads the theme of this name.
pub(super) fn load(name: &str, own: &dyn Fn(&str) -> Option<Vec<u8>>) -> Loaded {
    let mut layers = Layers { own, mistakes: Vec::new(), found: 0 };
    let mut settings = keys::layered(layers.own("theme.yaml"), &mut layers.mistakes);
    if name != settings.name && settings.name == DEFAULT {
        name.clone_into(&mut settings.name);
    }
    let files = layers.files(&settings);
    let statics = layers.statics(&files);
    let templates = layers.templates(&files);
    let fonts = layers.fonts(&settings);
    if layers.found == 0 && !Theme::built_in_names().any(|known| known == name) {
        let known = Theme::built_in_names().map(str::to_owned).collect();
        layers.mistakes.push(ThemeMistake::in_file("", Mistake::UnknownTheme(known)));
    }
    let theme = Theme { settings, fonts, statics, templates };
    Loaded { theme, mistakes: layers.mistakes }
}

/// A file of the built-in theme, by its path below the theme's folder.
fn built_in(path: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(format!("{DEFAULT}/{path}")).map(include_dir::File::contents)
}

fn built_in_paths(folder: &str) -> Vec<String> {
    fn collect(folder: &Dir<'static>, paths: &mut Vec<String>) {
        let below_theme = |file: &include_dir::File<'static>| {
            Some(file.path().strip_prefix(DEFAULT).ok()?.to_str()?.replace('\\', "/"))
        };
        paths.extend(folder.files().filter_map(below_theme));
        folder.dirs().for_each(|inner| collect(inner, paths));
    }
    let mut paths = Vec::new();
    if let Some(folder) = BUILT_IN.get_dir(format!("{DEFAULT}/{folder}")) {
        collect(folder, &mut paths);
    }
    paths.sort();
    paths
}

impl Layers<'_> {
    fn own(&mut self, path: &str) -> Option<Vec<u8>> {
        let bytes = (self.own)(path)?;
        self.found += 1;
        Some(bytes)
    }

    /// The paths of all templates and static files: the built-in ones, then the theme's further.
    fn files(&mut self, settings: &Settings) -> Vec<String> {
        let mut paths = built_in_paths("html");
        paths.extend(built_in_paths("static"));
        for path in &settings.files {
            if is_theme_path(path) {
                if !paths.contains(path) {
                    paths.push(path.clone());
                }
            } else {
                let reason =
                    format!("`{path}` is not a path such as `html/a.html` or `static/a.css`");
                self.mistakes.push(ThemeMistake::at_key("files", Mistake::BadValue(reason)));
            }
        }
        paths
    }

    fn statics(&mut self, files: &[String]) -> BTreeMap<String, Arc<[u8]>> {
        let mut statics = BTreeMap::new();
        for (path, name) in below("static/", files) {
            match self.own(path).or_else(|| built_in(path).map(<[u8]>::to_vec)) {
                Some(bytes) => {
                    statics.insert(name.to_owned(), Arc::from(bytes));
                }
                None => self.missing("files", path),
            }
        }
        statics
    }

    /// The templates of both layers, those of the project only if all compile.
    fn templates(&mut self, files: &[String]) -> Vec<Template> {
        let (mut tool, mut own) = (Vec::new(), Vec::new());
        for (path, name) in below("html/", files) {
            let original = built_in(path).and_then(|bytes| template(name, bytes.to_vec(), false));
            let bytes = self.own(path);
            if bytes.is_none() && original.is_none() {
                self.missing("files", path);
            }
            tool.extend(original);
            let Some(bytes) = bytes else { continue };
            match template(name, bytes, true) {
                Some(template) => own.push(template),
                None => {
                    let mistake = Mistake::Unreadable("this is not text in UTF-8".to_owned());
                    self.mistakes.push(ThemeMistake::in_file(path, mistake));
                }
            }
        }
        self.compiled(tool, own)
    }

    fn compiled(&mut self, mut tool: Vec<Template>, mut own: Vec<Template>) -> Vec<Template> {
        let before = self.mistakes.len();
        loop {
            let all: Vec<Template> = tool.iter().chain(&own).cloned().collect();
            let Err(error) = templates::compile(&all) else { return all };
            let (file, place) = place_of(&error);
            let faulty = own.iter().position(|template| template.name == file);
            let mistake = Mistake::BadTemplate(error.to_string());
            let path = if file.is_empty() { "html".into() } else { format!("html/{file}") };
            // After a template is left out, those that build on it fail for that reason only.
            if faulty.is_some() || self.mistakes.len() == before {
                self.mistakes.push(ThemeMistake { place, ..ThemeMistake::in_file(path, mistake) });
            }
            let Some(faulty) = faulty else {
                return std::mem::take(&mut tool);
            };
            own.remove(faulty);
        }
    }

    fn fonts(&mut self, settings: &Settings) -> Families<Arc<[u8]>> {
        let original = keys::built_in().fonts;
        let mut family = |family: &str, names: &Faces<String>, fallback: &Faces<String>| {
            let mut font = |face: &str, name: &str, fallback: &str| {
                self.font(&format!("fonts.{family}.{face}"), name, fallback)
            };
            Faces {
                regular: font("regular", &names.regular, &fallback.regular),
                italic: font("italic", &names.italic, &fallback.italic),
                bold: font("bold", &names.bold, &fallback.bold),
                bold_italic: font("bold_italic", &names.bold_italic, &fallback.bold_italic),
            }
        };
        let names = &settings.fonts;
        Families {
            serif: family("serif", &names.serif, &original.serif),
            sans: family("sans", &names.sans, &original.sans),
            mono: family("mono", &names.mono, &original.mono),
            symbols: self.font("fonts.symbols", &names.symbols, &original.symbols),
        }
    }

    fn font(&mut self, key: &str, name: &str, fallback: &str) -> Arc<[u8]> {
        let path = format!("fonts/{name}");
        let plain = !name.contains(['/', '\\']) && !name.starts_with('.');
        let found = if plain { self.own(&path) } else { None };
        match found.or_else(|| built_in(&path).map(<[u8]>::to_vec)) {
            Some(bytes) if is_font(&bytes) => return Arc::from(bytes),
            Some(_) => {
                let reason = format!("`{name}` is not a TrueType or OpenType font");
                self.mistakes.push(ThemeMistake::at_key(key, Mistake::BadValue(reason)));
            }
            None => self.missing(key, &path),
        }
        let bytes = built_in(&format!("fonts/{fallback}"));
        Arc::from(bytes.expect("invariant: the built-in theme has its fonts"))
    }

    fn missing(&mut self, key: &str, path: &str) {
        let mistake = Mistake::MissingFile(path.to_owned());
        self.mistakes.push(ThemeMistake::at_key(key, mistake));
    }
}

fn below<'a>(
    folder: &'a str,
    files: &'a [String],
) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
    files.iter().filter_map(move |path| Some((path.as_str(), path.strip_prefix(folder)?)))
}

fn template(name: &str, bytes: Vec<u8>, own: bool) -> Option<Template> {
    Some(Template { name: name.to_owned(), text: String::from_utf8(bytes).ok()?, own })
}

/// The template that Tera complains of, without its layer, and the place in it.
fn place_of(error: &tera::Error) -> (String, Option<(usize, usize)>) {
    match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let name = report.filename().split_once('/').map_or("", |(_, name)| name);
            let span = report.span();
            (name.to_owned(), Some((span.start_line, span.start_col + 1)))
        }
        tera::ErrorKind::MissingParent { current, .. } => {
            (current.split_once('/').map_or("", |(_, name)| name).to_owned(), None)
        }
        _ => (String::new(), None),
    }
}

fn is_theme_path(path: &str) -> bool {
    let inside = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let folder = path.starts_with("html/") || path.starts_with("static/");
    inside && folder && !path.contains(['\\', ':'])
}

fn is_font(bytes: &[u8]) -> bool {
    matches!(bytes.get(..4), Some([0, 1, 0, 0] | b"OTTO" | b"true"))
}
