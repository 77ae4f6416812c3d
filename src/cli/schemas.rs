//! Schemas for editors, written beside a new handbook, and the line by which a file names its own.
//! They lie in the handbook, so that an editor needs no network.

use std::path::Path;

use crate::handbook::MANIFEST;
use crate::kinds::{KINDS, names, schema};

/// The folder of the schemas. The dot keeps it out of the handbook.
const FOLDER: &str = ".svod/schemas";

/// Every schema with its path.
pub(super) fn files() -> impl Iterator<Item = (String, String)> {
    names().filter_map(|name| {
        let schema = schema(name)?;
        Some((format!("{FOLDER}/{name}.json"), format!("{schema:#}\n")))
    })
}

/// A file with the line that names its schema, if it is one of the handbook's YAML files.
pub(super) fn with_modeline(path: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let Some(name) = name(path, &bytes) else { return bytes };
    let up = "../".repeat(path.components().count() - 1);
    let line = format!("# yaml-language-server: $schema={up}{FOLDER}/{name}.json\n");
    [line.into_bytes(), bytes].concat()
}

/// The name of a file's schema: by its `kind`, else by its folder.
fn name(path: &Path, bytes: &[u8]) -> Option<&'static str> {
    if path == Path::new(MANIFEST) {
        return names().next();
    }
    let is_yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
    let folder = path.iter().next().filter(|_| is_yaml)?;
    let text = String::from_utf8_lossy(bytes);
    let kind = text.lines().find_map(|line| line.strip_prefix("kind:")).map(str::trim);
    let by_name = || KINDS.iter().find(|row| Some(row.name) == kind);
    let by_folder = || KINDS.iter().find(|row| folder == row.folder);
    by_name().or_else(by_folder).map(|row| row.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_line(path: &str, text: &str) -> String {
        let bytes = with_modeline(Path::new(path), text.as_bytes().to_vec());
        String::from_utf8(bytes).unwrap().lines().next().unwrap_or("").to_owned()
    }

    #[test]
    fn a_file_names_the_schema_of_its_kind() {
        let line = |path: &str| format!("# yaml-language-server: $schema={path}");
        assert_eq!(first_line("svod.yaml", "a: b"), line(".svod/schemas/svod.json"));
        assert_eq!(first_line("letters/a.yaml", "a: b"), line("../.svod/schemas/letter.json"));
        let segment = first_line("clients/old/a.yml", "kind: segment");
        assert_eq!(segment, line("../../.svod/schemas/segment.json"));
        for path in ["letters/a.md", ".github/workflows/a.yml", "other/a.yaml"] {
            assert_eq!(first_line(path, "a: b"), "a: b");
        }
    }
}
