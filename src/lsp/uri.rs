//! Addresses of files, as editors write them: `file:///home/anna/%D1%81%D0%B2%D0%BE%D0%B4.yaml`.

use std::path::{Path, PathBuf};

/// The path of a file; none if the address leads elsewhere, such as to an unnamed buffer.
pub(super) fn path_of(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = decoded(&rest[rest.find('/')?..])?;
    let drive = path.as_bytes().get(2) == Some(&b':') && path.as_bytes()[1].is_ascii_alphabetic();
    let path = if drive { &path[1..] } else { &path };
    Some(Path::new(path).components().collect())
}

/// The address of a file.
pub(super) fn of_path(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    let mut uri = format!("file://{slash}");
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// Text with its `%20` read.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        bytes.push(match byte {
            b'%' => {
                let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
                rest = &rest[2..];
                u8::from_str_radix(digits, 16).ok()?
            }
            byte => *byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_its_path_lead_to_each_other() {
        let path = Path::new("/home/anna/Дом и сад/жалоба #1.md");
        assert_eq!(path_of(&of_path(path)).as_deref(), Some(path));
        let drive = path_of("file:///c%3A/svod/svod.yaml");
        assert_eq!(drive.as_deref(), Some(Path::new("c:/svod/svod.yaml")));
    }

    #[test]
    fn what_is_no_file_has_no_path() {
        for uri in ["untitled:Untitled-1", "file:", "file://", "file:///a%2", "file:///%ff"] {
            assert_eq!(path_of(uri), None, "{uri}");
        }
    }
}
