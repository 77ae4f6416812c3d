//! Front matter: the block of YAML between two lines `---` at the start of a Markdown file.

use crate::source::Span;

/// The parts of a Markdown file, as byte offsets of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The YAML between the two lines; empty and at the start if there is none.
    pub(crate) front: Span,
    /// Where the Markdown begins.
    pub(crate) body: u32,
    /// A block that was opened and never closed: its opening line.
    pub(crate) unclosed: Option<Span>,
}

/// Splits a file. A first line `---` that no key follows is a thematic break, not a block.
pub(crate) fn split(text: &str) -> Parts {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let nothing = Parts {
        front: Span::new(start, start),
        body: Span::new(start, start).start,
        unclosed: None,
    };
    let rest = &text[start..];
    let Some(first_line) = rest.split_inclusive('\n').next() else { return nothing };
    if first_line.trim_end() != "---" {
        return nothing;
    }
    let yaml_start = start + first_line.len();
    let mut offset = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let body = Span::new(offset + line.len(), offset + line.len()).start;
            return Parts { front: Span::new(yaml_start, offset), body, unclosed: None };
        }
        offset += line.len();
    }
    let looks_like_yaml = text[yaml_start..].lines().next().is_some_and(is_key);
    let unclosed = looks_like_yaml.then(|| Span::new(start, start + 3));
    Parts { unclosed, ..nothing }
}

fn is_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once(':') else { return false };
    !key.is_empty() && key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}
