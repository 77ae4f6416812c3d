//! `svod theme eject`: files of a built-in theme in the handbook, as a beginning of one's own.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::cli::args::EjectArguments;
use crate::cli::console::Console;
use crate::cli::project::Project;
use crate::cli::theme::{THEMES, handbook, no_theme};
use crate::cli::{Outcome, emit};
use crate::locale::Arguments;
use crate::theme::Theme;

pub(super) fn run(arguments: &EjectArguments, console: &Console) -> Result<Outcome> {
    let project = Project::find(std::slice::from_ref(&arguments.folder), console)?;
    let (handbook, words) = handbook(&project, console)?;
    let name = arguments.name.clone().unwrap_or_else(|| handbook.theme_name().to_owned());
    let mut known: Vec<String> = Theme::built_in_names().map(str::to_owned).collect();
    known.sort();
    if !known.contains(&name) {
        return Err(no_theme(&name, &known, console));
    }
    let files = files(&name, &arguments.paths, console)?;
    let folder = project.root.join(THEMES).join(&name);
    let there: Vec<String> =
        files.keys().filter(|path| folder.join(path).exists()).cloned().collect();
    if !there.is_empty() && !arguments.force {
        let path = ("path", format!("{THEMES}/{name}"));
        let names = ("names", emit::few(&there));
        return Err(console.failure("report-theme-there", [path, names]));
    }
    for (path, bytes) in &files {
        let file = folder.join(path);
        emit::write_over(&file, bytes).with_context(|| emit::cannot_write(&file, console))?;
    }
    let mut text = String::new();
    for path in files.keys() {
        text.push_str(&format!("  {THEMES}/{name}/{path}\n"));
    }
    let next = if handbook.theme_name() == name && project.is_handbook() {
        "report-ejected-used"
    } else {
        "report-ejected"
    };
    let arguments = Arguments::from([("theme", name.into()), ("count", files.len().into())]);
    console.print(&format!("{}\n{text}", words.with("report-ejected-files", &arguments)))?;
    console.print(&format!("{}\n", words.with(next, &arguments)))?;
    Ok(Outcome::Clean)
}

/// The files that are asked for: of the theme itself, or by name of one that it builds on.
fn files(
    theme: &str,
    paths: &[String],
    console: &Console,
) -> Result<BTreeMap<String, &'static [u8]>> {
    let bases = Theme::load(theme, &|_, _| None).bases;
    let themes: Vec<&str> =
        std::iter::once(theme).chain(bases.iter().map(String::as_str)).collect();
    let mut files = BTreeMap::new();
    let mut take = |theme: &str, path: String| {
        if let Some(bytes) = Theme::built_in_file(theme, &path) {
            files.entry(path).or_insert(bytes);
        }
    };
    if paths.is_empty() {
        Theme::built_in_files(theme).into_iter().for_each(|path| take(theme, path));
        return Ok(files);
    }
    for wanted in paths {
        let wanted = wanted.trim_end_matches('/');
        let inside = format!("{wanted}/");
        let is_wanted = |path: &String| path == wanted || path.starts_with(&inside);
        let mut found = false;
        for theme in &themes {
            let all = Theme::built_in_files(theme).into_iter().filter(is_wanted);
            all.for_each(|path| {
                found = true;
                take(theme, path);
            });
        }
        if !found {
            let path = ("path", wanted.to_owned());
            return Err(console.failure(
                "report-no-theme-file",
                [("theme", theme.to_owned()), path, ("known", top(&themes).join(", "))],
            ));
        }
    }
    Ok(files)
}

/// What lies directly in the folders of the themes.
fn top(themes: &[&str]) -> Vec<String> {
    let all = themes.iter().flat_map(|theme| Theme::built_in_files(theme));
    let mut names: Vec<String> = all
        .map(|path| match path.split_once('/') {
            Some((folder, _)) => format!("{folder}/"),
            None => path,
        })
        .collect();
    names.sort();
    names.dedup();
    names
}
