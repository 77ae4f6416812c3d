//! `svod init`: copies a starter into an empty folder and puts the company's name and dates in.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use include_dir::{Dir, DirEntry, include_dir};

use crate::cli::args::InitArguments;
use crate::cli::console::Console;
use crate::cli::{Outcome, emit, schemas};
use crate::language::{Date, Language, typography};
use crate::locale::Arguments;
use crate::source::today;

static STARTERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/standards/starters");

/// What a name cannot hold without breaking the YAML or the Markdown that it is put into.
const BREAKS: [&str; 8] = ["\\", ": ", " #", "{", "}", "<", "\n", "\""];

pub(super) fn run(arguments: &InitArguments, console: &Console) -> Result<Outcome> {
    let language = console.language();
    let folder = &arguments.folder;
    let in_the_way = emit::names_in(folder).with_context(|| emit::cannot_write(folder, console))?;
    if !in_the_way.is_empty() {
        let path = ("path", folder.display().to_string());
        let names = ("names", emit::few(&in_the_way));
        return Err(console.failure("report-in-the-way", [path, names]));
    }
    let Some(starter) = STARTERS.get_dir(format!("{}/{}", arguments.pack, language.code())) else {
        return Err(no_pack(&arguments.pack, console));
    };
    let name = match &arguments.name {
        Some(name) => clean(name, language, console)?,
        None => usual_name(&arguments.pack, language)?,
    };
    let tokens = tokens(&name);
    let files = files(starter);
    for (path, bytes) in &files {
        let file = folder.join(path);
        emit::write_new(&file, &schemas::with_modeline(path, filled(bytes, &tokens)))
            .with_context(|| emit::cannot_write(&file, console))?;
    }
    for (path, schema) in schemas::files() {
        let file = folder.join(path);
        emit::write_new(&file, schema.as_bytes())
            .with_context(|| emit::cannot_write(&file, console))?;
    }
    console.print(&next(&name, folder, files.len(), console))?;
    Ok(Outcome::Clean)
}

fn no_pack(pack: &str, console: &Console) -> anyhow::Error {
    let mut known: Vec<String> = STARTERS.dirs().map(known).collect();
    known.sort();
    console.failure("report-no-pack", [("pack", pack.to_owned()), ("known", known.join(", "))])
}

/// A starter and its languages: `shop (en, ru)`.
fn known(pack: &Dir) -> String {
    let name = |folder: &Dir| folder.path().file_name().unwrap_or_default().display().to_string();
    let mut languages: Vec<String> = pack.dirs().map(name).collect();
    languages.sort();
    format!("{} ({})", name(pack), languages.join(", "))
}

/// The name of the company, its straight quotation marks turned into those of the language.
fn clean(name: &str, language: Language, console: &Console) -> Result<String> {
    let (open, close) = typography::quotes(language);
    let mut is_open = false;
    let quoted = name.trim().chars().map(|sign| match sign {
        '"' => {
            is_open = !is_open;
            if is_open { open } else { close }
        }
        sign => sign,
    });
    let name: String = quoted.collect();
    let broken = BREAKS.into_iter().find(|part| name.contains(part));
    match broken.or(name.is_empty().then_some("")) {
        Some(part) => Err(console.failure("report-bad-name", [("part", part.to_owned())])),
        None => Ok(name),
    }
}

/// The invented company of a starter.
fn usual_name(pack: &str, language: Language) -> Result<String> {
    let file = STARTERS.get_file("names.yaml").and_then(|file| file.contents_utf8());
    let names: BTreeMap<String, BTreeMap<String, String>> =
        serde_yaml::from_str(file.unwrap_or_default()).context("the names of the starters")?;
    let name = names.get(pack).and_then(|names| names.get(language.code()));
    Ok(name.cloned().unwrap_or_else(|| "Svod".to_owned()))
}

fn tokens(name: &str) -> [(&'static str, String); 3] {
    let day: Date = today();
    let next_year = day.add_months(12).unwrap_or(day);
    [
        ("%COMPANY%", name.to_owned()),
        ("%TODAY%", day.to_string()),
        ("%NEXT_YEAR%", next_year.to_string()),
    ]
}

fn filled(bytes: &[u8], tokens: &[(&str, String)]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(bytes) else { return bytes.to_vec() };
    let fill = |text: String, (token, value): &(&str, String)| text.replace(token, value);
    tokens.iter().fold(text.to_owned(), fill).into_bytes()
}

/// The files of a starter by their paths in it.
fn files<'a>(starter: &'a Dir) -> BTreeMap<&'a Path, &'a [u8]> {
    let mut files = BTreeMap::new();
    let mut folders = vec![starter];
    while let Some(folder) = folders.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(folder) => folders.push(folder),
                DirEntry::File(file) => {
                    let path = file.path().strip_prefix(starter.path()).unwrap_or(file.path());
                    files.insert(path, file.contents());
                }
            }
        }
    }
    files
}

fn next(name: &str, folder: &Path, count: usize, console: &Console) -> String {
    let path = folder.display().to_string();
    let arguments = Arguments::from([
        ("name", name.into()),
        ("path", path.as_str().into()),
        ("count", count.into()),
    ]);
    let started = console.words().with("report-started", &arguments);
    let path = if path.contains(' ') { format!("\"{path}\"") } else { path };
    format!("{started}\n  svod check {path}\n  svod build {path}\n")
}
