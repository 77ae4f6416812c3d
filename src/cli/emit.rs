//! Emit: the only way by which anything is written to the disk. What stood there before is
//! replaced as a whole or not at all, and nothing that svod did not make is ever removed.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::cli::console::Console;
use crate::output::{MARKER, Output};
use crate::source::ProjectPath;

/// How many names a message shows.
const SHOWN: usize = 3;

/// Files that systems leave in any folder.
const JUNK: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Writes a report, whole or not at all.
pub(super) fn write_report(file: &Path, text: &str, console: &Console) -> Result<()> {
    let is_special = file.exists() && !file.is_file();
    let written =
        if is_special { fs::write(file, text).map_err(Into::into) } else { replace(file, text) };
    written.with_context(|| cannot_write(file, console))
}

fn replace(file: &Path, text: &str) -> Result<()> {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let aside = aside(&file)?;
    let new = aside.path().join("new");
    fs::write(&new, text)?;
    Ok(fs::rename(&new, &file)?)
}

/// Replaces a source by a mended text, whole or not at all. A file that is reached through a link is
/// left alone: it may lie outside of the project.
pub(super) fn rewrite(
    root: &Path,
    path: &ProjectPath,
    text: &str,
    console: &Console,
) -> Result<()> {
    let file = root.join(path.as_str());
    let write = || {
        if file.canonicalize()? != file {
            bail!("{path} leads out of the project");
        }
        let aside = aside(&file)?;
        let new = aside.path().join("new");
        fs::write(&new, text)?;
        fs::set_permissions(&new, fs::metadata(&file)?.permissions())?;
        Ok(fs::rename(&new, &file)?)
    };
    write().with_context(|| cannot_write(&file, console))
}

/// Adds a source that is not there yet.
pub(super) fn create(root: &Path, path: &ProjectPath, text: &str, console: &Console) -> Result<()> {
    let file = root.join(path.as_str());
    let write = || {
        let folder = file.parent().unwrap_or(root);
        let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(root);
        if there.canonicalize()? != there || !there.starts_with(root) {
            bail!("{path} leads out of the project");
        }
        write_new(&file, text.as_bytes())
    };
    write().with_context(|| cannot_write(&file, console))
}

/// Fails if a folder holds anything that would be lost, or is no folder.
pub(super) fn demand_own(folder: &Path, console: &Console) -> Result<()> {
    let path = || ("path", folder.display().to_string());
    if !folder.exists() {
        return Ok(());
    }
    if !folder.is_dir() {
        return Err(console.failure("report-out-is-file", [path()]));
    }
    let foreign = foreign_files(folder)?;
    if foreign.is_empty() {
        return Ok(());
    }
    Err(console.failure("report-out-is-foreign", [path(), ("names", few(&foreign))]))
}

/// Puts an output in the place of a former one.
pub(super) fn write_output(output: &Output, folder: &Path, console: &Console) -> Result<()> {
    demand_own(folder, console)?;
    swap(output, folder).with_context(|| cannot_write(folder, console))
}

/// Writes everything beside the folder, and lets it take its place only when it is whole.
fn swap(output: &Output, folder: &Path) -> Result<()> {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    let aside = aside(&folder)?;
    let (new, old) = (aside.path().join("new"), aside.path().join("old"));
    fs::create_dir_all(&new)?;
    let files: Vec<(&str, &[u8])> = output.files().collect();
    files.par_iter().try_for_each(|(path, bytes)| write_new(&new.join(path), bytes))?;
    let made: String = files.iter().flat_map(|(path, _)| [path, "\n"]).collect();
    write_new(&new.join(MARKER), made.as_bytes())?;
    if folder.exists() {
        fs::rename(&folder, &old)?;
    }
    if let Err(error) = fs::rename(&new, &folder) {
        if old.exists() {
            fs::rename(&old, &folder)?;
        }
        return Err(error.into());
    }
    Ok(())
}

/// Writes a file that must not be there yet.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(file)?;
    Ok(file.write_all(bytes)?)
}

/// Writes a file, whole or not at all, in the place of what was there.
pub(super) fn write_over(file: &Path, bytes: &[u8]) -> Result<()> {
    if !file.exists() {
        return write_new(file, bytes);
    }
    let aside = aside(file)?;
    let new = aside.path().join("new");
    fs::write(&new, bytes)?;
    Ok(fs::rename(&new, file)?)
}

/// Where the files of an output go in a folder. Fails if one of them is there already.
pub(super) fn all_new<'o>(
    output: &'o Output,
    folder: &Path,
    console: &Console,
) -> Result<Vec<(PathBuf, &'o [u8])>> {
    let files: Vec<(PathBuf, &[u8])> =
        output.files().map(|(path, bytes)| (folder.join(path), bytes)).collect();
    let there = files.iter().filter(|(file, _)| file.exists());
    let there: Vec<String> = there.map(|(file, _)| file.display().to_string()).collect();
    match there.is_empty() {
        true => Ok(files),
        false => Err(console.failure("report-letters-there", [("names", few(&there))])),
    }
}

/// What a folder holds beside `.git`, sorted; nothing if it is not there.
pub(super) fn names_in(folder: &Path) -> Result<Vec<String>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    names.remove(".git");
    Ok(names.into_iter().collect())
}

/// The first few names, for a message.
pub(super) fn few(names: &[String]) -> String {
    let mut shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN {
        shown.push_str(", …");
    }
    shown
}

/// The words for a failed write.
pub(super) fn cannot_write(path: &Path, console: &Console) -> String {
    console.say("report-cannot-write", [("path", path.display().to_string())])
}

/// A folder beside the target that vanishes with its content when it is let go.
fn aside(target: &Path) -> Result<tempfile::TempDir> {
    let parent = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    // A leading dot keeps the leftovers of a killed run out of the handbook's sources.
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    Ok(tempfile::Builder::new().prefix(&format!(".{name}.tmp-")).tempdir_in(parent)?)
}

/// The files below a folder that svod did not make, by the list that it left there.
fn foreign_files(folder: &Path) -> Result<Vec<String>> {
    let made = fs::read_to_string(folder.join(MARKER)).unwrap_or_default();
    let made: BTreeSet<&str> = made.lines().chain([MARKER]).collect();
    let mut foreign = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        let is_junk = JUNK.iter().any(|name| entry.file_name() == *name);
        if !entry.file_type().is_dir() && !is_junk && !made.contains(path.as_str()) {
            foreign.push(path);
        }
    }
    Ok(foreign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn console() -> Console {
        Console::new(Some(crate::language::Language::En), anstream::ColorChoice::Never)
    }

    fn output(files: &[(&str, &str)]) -> Output {
        let mut output = Output::default();
        for (path, text) in files {
            output.insert(*path, *text);
        }
        output
    }

    fn tree(folder: &Path) -> Vec<String> {
        let files = WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| entry.path().strip_prefix(folder).unwrap().display().to_string())
            .collect()
    }

    #[test]
    fn a_new_output_takes_the_place_of_the_former_one() {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        write_output(&output(&[("html/a.html", "1"), ("html/b.html", "1")]), &out, &console())
            .unwrap();
        write_output(&output(&[("html/a.html", "2")]), &out, &console()).unwrap();
        assert_eq!(tree(room.path()), ["out/.svod-output", "out/html/a.html"]);
        assert_eq!(fs::read_to_string(out.join("html/a.html")).unwrap(), "2");
    }

    #[test]
    fn a_failed_write_leaves_the_former_output() {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        write_output(&output(&[("a", "1")]), &out, &console()).unwrap();
        let broken = output(&[("a", "2"), ("a/b", "a file cannot be a folder")]);
        assert!(write_output(&broken, &out, &console()).is_err());
        assert_eq!(tree(room.path()), ["out/.svod-output", "out/a"]);
        assert_eq!(fs::read_to_string(out.join("a")).unwrap(), "1");
    }

    #[test]
    fn foreign_files_are_never_removed() {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        fs::create_dir_all(&out).unwrap();
        write_output(&output(&[("a", "1")]), &out, &console()).unwrap();
        fs::write(out.join("notes.txt"), "mine").unwrap();
        let error = write_output(&output(&[("a", "2")]), &out, &console()).unwrap_err();
        assert!(error.to_string().contains("notes.txt"), "{error}");
        assert_eq!(tree(&out), [".svod-output", "a", "notes.txt"]);
    }

    #[test]
    fn a_file_is_no_place_for_a_handbook() {
        let room = tempfile::tempdir().unwrap();
        let out = room.path().join("out");
        fs::write(&out, "mine").unwrap();
        assert!(write_output(&output(&[("a", "1")]), &out, &console()).is_err());
        assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    }
}
