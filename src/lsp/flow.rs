//! Braces and brackets on one line, as far as they are typed: `{reply: Да, next: `.

use crate::lsp::cursor::{Awaited, Step};

/// A brace or a bracket that is open.
enum Open {
    Mapping { key: Option<String>, present: Vec<String> },
    Sequence,
}

/// The steps into the braces that are open at the end of a text, what is awaited there, where the
/// last word begins, and the keys of the innermost mapping; none if no brace is open.
pub(super) fn inside(text: &str) -> Option<(Vec<Step>, Awaited, usize, Vec<String>)> {
    if !text.starts_with(['{', '[']) || text.starts_with("{{") {
        return None;
    }
    let mut open: Vec<Open> = Vec::new();
    let mut token = 0;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        let after = at + letter.len_utf8();
        match (quote, letter) {
            (Some(mark), letter) if mark == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if text[token..at].trim().is_empty() => quote = Some(letter),
            (None, '{') => open.push(Open::Mapping { key: None, present: Vec::new() }),
            (None, '[') => open.push(Open::Sequence),
            (None, '}' | ']') => drop(open.pop()),
            (None, ':') if text[after..].starts_with(' ') => take_key(&mut open, &text[token..at]),
            (None, ',') => next_entry(&mut open),
            _ => continue,
        }
        if quote.is_none() && matches!(letter, '{' | '[' | '}' | ']' | ':' | ',') {
            token = after;
        }
    }
    let token = token + (text.len() - token - text[token..].trim_start().len());
    let token = token + usize::from(text[token..].starts_with(['"', '\'']));
    let (awaited, present) = match open.last()? {
        Open::Mapping { key: None, present } => (Awaited::KeyOrValue, present.clone()),
        Open::Mapping { .. } | Open::Sequence => (Awaited::Value, Vec::new()),
    };
    let steps = open.into_iter().filter_map(|open| match open {
        Open::Mapping { key, .. } => key.map(Step::Key),
        Open::Sequence => Some(Step::Item),
    });
    Some((steps.collect(), awaited, token, present))
}

fn take_key(open: &mut [Open], word: &str) {
    if let Some(Open::Mapping { key, present }) = open.last_mut() {
        let word = word.trim().trim_matches(['"', '\'']).to_owned();
        present.push(word.clone());
        *key = Some(word);
    }
}

fn next_entry(open: &mut [Open]) {
    if let Some(Open::Mapping { key, .. }) = open.last_mut() {
        *key = None;
    }
}
