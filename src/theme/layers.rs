//! The layers of a theme: each file is that of the uppermost layer which has it.
//! Which layers there are is settled in `chain`; the keys of `theme.yaml` are laid over each
//! other in `keys`.

mod chain;
mod contrast;
mod font;
mod foreign;
mod keys;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::Dir;

use crate::pictures;
use crate::theme::layers::chain::Layer;
use crate::theme::{
    BUILT_IN, Faces, Families, Loaded, Mistake, OwnFace, Reader, Reason, Settings, Template, Theme,
    ThemeMistake, fault, templates,
};

pub(super) use font::lacking;

/// The layers of one theme.
struct Layers<'a> {
    /// Gives a file of a theme of the project.
    read: &'a Reader<'a>,
    /// The layers, the uppermost first; the last is always the tool's `classic`.
    chain: Vec<Layer>,
    /// What was wrong so far.
    mistakes: Vec<ThemeMistake>,
    /// How many files the project had.
    found: usize,
    /// The faces that the project brought.
    own_faces: Vec<OwnFace>,
}

/// Reads the theme of this name.
pub(super) fn load(name: &str, read: &Reader<'_>) -> Loaded {
    let mut mistakes = Vec::new();
    let chain = chain::of(name, read, &mut mistakes);
    let mut layers = Layers { read, chain, mistakes, found: 0, own_faces: Vec::new() };
    let (mut settings, base) = layers.settings();
    name.clone_into(&mut settings.name);
    let files = layers.files(&settings);
    let statics = layers.statics(&files);
    let templates = layers.templates(&files);
    let fonts = layers.fonts(&settings, &base);
    let base_fonts = base.fonts.map(|name| layers.built_in_font(name));
    let logo = layers.logo(&settings);
    if layers.found == 0 && !Theme::built_in_names().any(|known| known == name) {
        let known = Theme::built_in_names().map(str::to_owned).collect();
        layers.mistakes.push(ThemeMistake::in_file("", Mistake::UnknownTheme(known)));
    }
    let mut mistakes = std::mem::take(&mut layers.mistakes);
    let projects: Vec<&str> = layers.project_layers().collect();
    place(&mut mistakes, name, &projects, read);
    let own_faces = layers.own_faces;
    let theme = Theme { settings, fonts, base_fonts, statics, logo, templates };
    let mut bases: Vec<String> = layers.chain.iter().map(|layer| layer.theme.clone()).collect();
    bases.retain(|base| base != name);
    bases.dedup();
    Loaded { theme, mistakes, bases, own_faces }
}

/// Says of each mistake which theme of the project holds it, and on which line.
fn place(mistakes: &mut [ThemeMistake], name: &str, projects: &[&str], read: &Reader<'_>) {
    for mistake in mistakes {
        let known = mistake.theme.clone();
        let is_open = mistake.place.is_none() && mistake.file == "theme.yaml";
        let themes = projects.iter().filter(|theme| known.is_empty() || **theme == known);
        let key = mistake.key.as_deref().filter(|_| is_open);
        let mut themes = themes.copied();
        let found = key.and_then(|key| themes.find_map(|theme| place_in(theme, key, read)));
        if let Some((theme, place)) = found {
            (mistake.theme, mistake.place) = (theme, Some(place));
        }
        if mistake.theme.is_empty() {
            name.clone_into(&mut mistake.theme);
        }
    }
}

/// The line and the column of a key in a theme of the project, with the theme's name.
fn place_in(theme: &str, key: &str, read: &Reader<'_>) -> Option<(String, (usize, usize))> {
    let bytes = read(theme, "theme.yaml").filter(|bytes| bytes.len() <= keys::LARGEST)?;
    let place = keys::place_of(&String::from_utf8_lossy(&bytes), key)?;
    Some((theme.to_owned(), place))
}

/// A file of a built-in theme, by its path below the theme's folder.
pub(super) fn built_in(theme: &str, path: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(format!("{theme}/{path}")).map(include_dir::File::contents)
}

/// The files of a folder of a built-in theme, by their paths below the theme's folder.
pub(super) fn built_in_paths(theme: &str, folder: &str) -> Vec<String> {
    fn collect(theme: &str, folder: &Dir<'static>, paths: &mut Vec<String>) {
        let below_theme = |file: &include_dir::File<'static>| {
            Some(file.path().strip_prefix(theme).ok()?.to_str()?.replace('\\', "/"))
        };
        paths.extend(folder.files().filter_map(below_theme));
        folder.dirs().for_each(|inner| collect(theme, inner, paths));
    }
    let mut paths = Vec::new();
    let folder = format!("{theme}/{folder}");
    if let Some(folder) = BUILT_IN.get_dir(folder.trim_end_matches('/')) {
        collect(theme, folder, &mut paths);
    }
    paths.sort();
    paths
}

impl Layers<'_> {
    /// The settings of all layers, and those of the built-in ones alone.
    fn settings(&mut self) -> (Settings, Settings) {
        let built_in = self.built_in_layers();
        let base = keys::Keys::built_in(built_in.iter().rev().map(String::as_str));
        let mut keys = base.clone();
        let projects: Vec<String> = self.project_layers().rev().map(str::to_owned).collect();
        for theme in projects {
            let Some(bytes) = (self.read)(&theme, "theme.yaml") else { continue };
            self.found += 1;
            let before = self.mistakes.len();
            keys.lay(&bytes, &mut self.mistakes);
            for mistake in &mut self.mistakes[before..] {
                theme.clone_into(&mut mistake.theme);
            }
        }
        let settings = keys.settled(&base.settings, &mut self.mistakes);
        (settings, base.settings)
    }

    fn project_layers(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.chain.iter().filter(|layer| layer.is_project).map(|layer| layer.theme.as_str())
    }

    fn built_in_layers(&self) -> Vec<String> {
        let layers = self.chain.iter().filter(|layer| !layer.is_project);
        layers.map(|layer| layer.theme.clone()).collect()
    }

    /// The file of the uppermost of the project's layers that has it.
    fn own(&mut self, path: &str) -> Option<Vec<u8>> {
        let bytes = self.project_layers().find_map(|theme| (self.read)(theme, path))?;
        self.found += 1;
        Some(bytes)
    }

    /// The file of the uppermost of the built-in layers that has it.
    fn built_in(&self, path: &str) -> Option<&'static [u8]> {
        let mut layers = self.chain.iter().filter(|layer| !layer.is_project);
        layers.find_map(|layer| built_in(&layer.theme, path))
    }

    fn built_in_paths(&self, folder: &str) -> Vec<String> {
        let mut paths: Vec<String> = Vec::new();
        for layer in self.built_in_layers() {
            paths.extend(built_in_paths(&layer, folder));
        }
        paths.sort();
        paths.dedup();
        paths
    }

    /// The paths of all templates and static files: the built-in ones, then the theme's further.
    fn files(&mut self, settings: &Settings) -> Vec<String> {
        let mut paths = self.built_in_paths("html");
        paths.extend(self.built_in_paths("static"));
        for path in &settings.files {
            if is_theme_path(path) {
                if !paths.contains(path) {
                    paths.push(path.clone());
                }
            } else {
                self.bad_value("files", bad_path(path, "`html/a.html`, `static/a.css`"));
            }
        }
        paths
    }

    fn statics(&mut self, files: &[String]) -> BTreeMap<String, Arc<[u8]>> {
        let mut statics = BTreeMap::new();
        for (path, name) in below("static/", files) {
            let own = self.own(path);
            self.mistakes.extend(own.iter().flat_map(|bytes| foreign::addresses(path, bytes)));
            match own.or_else(|| self.built_in(path).map(<[u8]>::to_vec)) {
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
            let original =
                self.built_in(path).and_then(|bytes| template(name, bytes.to_vec(), false));
            let bytes = self.own(path);
            if bytes.is_none() && original.is_none() {
                self.missing("files", path);
            }
            tool.extend(original);
            let Some(bytes) = bytes else { continue };
            self.mistakes.extend(foreign::addresses(path, &bytes));
            match template(name, bytes, true) {
                Some(template) => own.push(template),
                None => {
                    let mistake = Mistake::Unreadable(Reason::NotText);
                    self.mistakes.push(ThemeMistake::in_file(path, mistake));
                }
            }
        }
        self.compiled(tool, own)
    }

    fn compiled(&mut self, tool: Vec<Template>, mut own: Vec<Template>) -> Vec<Template> {
        let before = self.mistakes.len();
        loop {
            let all: Vec<Template> = tool.iter().chain(&own).cloned().collect();
            let Err(error) = templates::compile(&all) else { return all };
            let count = own.len();
            for fault in fault::faults(&error, &all) {
                let is_own = own.iter().any(|template| template.name == fault.name);
                own.retain(|template| template.name != fault.name);
                // After a template is left out, those that build on it fail for that reason only.
                if is_own || self.mistakes.len() == before {
                    self.mistakes.push(fault.mistake);
                }
            }
            if own.len() == count {
                return tool;
            }
        }
    }

    fn fonts(&mut self, settings: &Settings, base: &Settings) -> Families<Arc<[u8]>> {
        let original = &base.fonts;
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
        let own = if plain { self.own(&path) } else { None };
        if let Some(bytes) = own {
            match font::defect(&bytes) {
                None => {
                    let bytes: Arc<[u8]> = Arc::from(bytes);
                    let found =
                        self.project_layers().find_map(|theme| place_in(theme, key, self.read));
                    let (theme, place) = found.unzip();
                    self.own_faces.push(OwnFace {
                        theme: theme.unwrap_or_default(),
                        place,
                        key: key.to_owned(),
                        file: name.to_owned(),
                        bytes: Arc::clone(&bytes),
                    });
                    return bytes;
                }
                Some(defect) => {
                    self.bad_value(key, Reason::Font { file: name.to_owned(), defect });
                }
            }
        } else if let Some(bytes) = self.built_in(&path) {
            return Arc::from(bytes);
        } else {
            self.missing(key, &path);
        }
        self.built_in_font(fallback)
    }

    fn built_in_font(&self, name: &str) -> Arc<[u8]> {
        let bytes = self.built_in(&format!("fonts/{name}"));
        Arc::from(bytes.expect("invariant: a built-in theme has its fonts"))
    }

    /// The theme's own picture for the cover.
    fn logo(&mut self, settings: &Settings) -> Option<Arc<[u8]>> {
        let path = settings.logo.as_deref()?;
        if !is_theme_path(path) {
            self.bad_value("logo", bad_path(path, "`static/logo.png`"));
            return None;
        }
        let Some(bytes) = self.own(path) else {
            self.missing("logo", path);
            return None;
        };
        if let Err(defect) = pictures::head(&bytes) {
            let mistake = Mistake::BadPicture { path: path.to_owned(), defect };
            self.mistakes.push(ThemeMistake::at_key("logo", mistake));
            return None;
        }
        Some(Arc::from(bytes))
    }

    fn bad_value(&mut self, key: &str, reason: Reason) {
        self.mistakes.push(ThemeMistake::at_key(key, Mistake::BadValue(reason)));
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

fn is_theme_path(path: &str) -> bool {
    let inside = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let folder = path.starts_with("html/") || path.starts_with("static/");
    inside && folder && !path.contains(['\\', ':'])
}

fn bad_path(given: &str, example: &'static str) -> Reason {
    Reason::Path { given: given.to_owned(), example }
}
