//! Links that open a file in the author's editor, at its line.

use std::path::Path;

/// The editors known by name, with the form of their links.
const KNOWN: [(&str, &str); 8] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("windsurf", "windsurf://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
];

/// Schemes of links that would run in the page itself.
const RUNNING: [&str; 4] = ["javascript", "data", "vbscript", "blob"];

/// The form of the links, with `{path}`, `{line}` and `{column}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Editor(String);

impl Editor {
    /// The names that can be given instead of a form.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(name, _)| *name)
    }

    /// An editor by its name, or the form of its links. Fails if it is neither.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        if let Some((_, form)) = KNOWN.iter().find(|(name, _)| *name == text) {
            return Ok(Self((*form).to_owned()));
        }
        let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_letter = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
        let is_scheme = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && scheme.chars().all(is_letter)
            && !RUNNING.contains(&scheme.to_ascii_lowercase().as_str());
        if is_scheme && text.contains("{path}") && !text.contains(char::is_whitespace) {
            return Ok(Self(text.to_owned()));
        }
        let names: Vec<&str> = Self::names().collect();
        Err(format!(
            "give one of {}, or the form of a link such as editor://open?file={{path}}&line={{line}}",
            names.join(", ")
        ))
    }

    /// The link to a place in a file of this absolute path.
    pub(crate) fn link(&self, file: &Path, line: usize, column: usize) -> String {
        let (line, column) = (line.to_string(), column.to_string());
        // The path comes last: a folder may be called `{line}`.
        let form = self.0.replace("{line}", &line).replace("{column}", &column);
        form.replace("{path}", &address(file))
    }
}

/// A path as part of an address: it begins with a slash, on every system.
fn address(file: &Path) -> String {
    let path = file.to_string_lossy();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
    let path = path.strip_prefix("//?/").unwrap_or(&path);
    let mut address = String::from(if path.starts_with('/') { "" } else { "/" });
    for byte in path.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
        let is_drive = byte == b':' && address.len() == 2;
        match is_plain || is_drive {
            true => address.push(char::from(byte)),
            false => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(editor: &str, file: &str) -> String {
        Editor::parse(editor).unwrap().link(Path::new(file), 7, 3)
    }

    #[test]
    fn an_editor_is_known_by_its_name() {
        assert_eq!(link("vscode", "/home/a/x.md"), "vscode://file/home/a/x.md:7:3");
        assert_eq!(link("idea", "/home/a/x.md"), "idea://open?file=/home/a/x.md&line=7&column=3");
    }

    #[test]
    fn what_would_be_read_as_part_of_the_address_is_escaped() {
        assert_eq!(link("zed", "/а b/50%#1?.md"), "zed://file/%D0%B0%20b/50%25%231%3F.md:7:3");
    }

    #[test]
    fn a_form_of_ones_own_is_filled_in() {
        assert_eq!(link("my://{line}/{column}{path}", "/{line}.md"), "my://7/3/%7Bline%7D.md");
    }

    #[test]
    fn what_is_no_form_and_what_would_run_is_refused() {
        for text in
            ["emacs", "x://open", "javascript:alert('{path}')", "DATA:{path}", "a b://{path}"]
        {
            assert!(Editor::parse(text).is_err(), "{text}");
        }
    }
}
