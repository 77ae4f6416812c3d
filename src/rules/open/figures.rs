//! What a figure tells for the rules: a short unit behind it, the words before a closing hour, the length
//! of a telephone number, a hyphen between two of them.

use crate::language::measurable::begins_short_unit;
use crate::language::words::is_invisible;
use crate::rules::open::signs::Signs;

/// How many figures the shortest telephone number has.
const PHONE: usize = 9;

/// The signs of a figure that is one of so many since the last letter.
pub(super) fn signs(text: &str, at: usize, figures: usize) -> Signs {
    let bytes = text.as_bytes();
    let mut signs = Signs::DIGIT;
    if begins_short_unit(&text[at + 1..]) {
        signs = signs.and(Signs::MEASURE);
    }
    if is_brief_term(&text[..at]) {
        signs = signs.and(Signs::TERM);
    }
    if figures >= PHONE {
        signs = signs.and(Signs::CONTACT);
    }
    signs = signs.and(written(bytes, at));
    let before = at.checked_sub(1).map(|before| bytes[before]);
    if before.is_some_and(|before| before.is_ascii_digit()) {
        return signs;
    }
    if before == Some(b'-') && at > 1 && bytes[at - 2].is_ascii_digit() {
        signs = signs.and(Signs::DASH);
    }
    match may_close(&text[..at]) {
        true => signs.and(Signs::HOURS),
        false => signs,
    }
}

/// Whether «за» stands before a figure; marks of Markdown may stand between.
fn is_brief_term(before: &str) -> bool {
    let before = before.trim_end_matches(['*', '_', '~', '`', '[', ' ', '\u{a0}', '\u{202f}']);
    before.ends_with(['а', 'А'])
        && (before.ends_with("за") || before.ends_with("За") || before.ends_with("ЗА"))
}

/// How a printer would look at a figure. Where marks of Markdown part it from others, it may be any of
/// that.
fn written(bytes: &[u8], at: usize) -> Signs {
    let byte = |at: Option<usize>| at.and_then(|at| bytes.get(at).copied()).unwrap_or(b' ');
    let is_digit = |at: usize| byte(Some(at)).is_ascii_digit();
    let is_mark = |at: Option<usize>| b"*_~`[]\\<>".contains(&byte(at));
    let is_fourth = at >= 3 && (at - 3..at).all(is_digit);
    let has_part = matches!(byte(Some(at + 1)), b'.' | b',' | b'-' | b':') && is_digit(at + 2);
    let rest = &bytes[at + 1..];
    let rest = rest.strip_prefix(b" ").or(rest.strip_prefix("\u{a0}".as_bytes())).unwrap_or(rest);
    let is_noon = matches!(rest.first(), Some(b'a' | b'A' | b'p' | b'P'));
    match () {
        () if is_mark(at.checked_sub(1)) || is_mark(Some(at + 1)) => {
            Signs::YEAR.and(Signs::CLOCK).and(Signs::COUNTED)
        }
        () if is_fourth => Signs::YEAR.and(Signs::CLOCK).and(Signs::COUNTED),
        () if has_part => Signs::CLOCK.and(Signs::COUNTED),
        () if is_noon => Signs::CLOCK,
        () => Signs::NONE,
    }
}

/// Whether what stands before a figure may join it to another one: a dash, «до», "until", „až“. Marks of
/// Markdown may stand between, and so may the target of a reference.
fn may_close(before: &str) -> bool {
    let is_gap = |char: char| char.is_whitespace() || is_invisible(char) || "*_[`~".contains(char);
    match before.trim_end_matches(is_gap).chars().next_back() {
        Some('-' | '–' | '—' | '‑' | '−' | '>') => true,
        Some('о' | 'О' | 'o' | 'O' | 'l' | 'L' | 'z' | 'Z' | 'ž' | 'Ž' | '\u{30c}') => true,
        Some('|') => {
            // A reference is shorter; a line of a hundred thousand cells is not read over and over.
            let near = &before[before.floor_char_boundary(before.len().saturating_sub(400))..];
            near.rfind("[[") > near.rfind("]]")
        }
        _ => false,
    }
}
