//! A dash is a dash: no hyphen in its place, and none of another language.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::language::Language;
use crate::rules::Rule;
use crate::rules::typography::slip::{Divided, Page, Slip};

pub(crate) static RULE: Rule = Rule {
    name: "wrong-dash",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Дом - это место, где за каждый шаг до двери кто-нибудь отвечает по имени.
"#,
    good: r#"
--- pages/about.md
# О нас

Дом — это место, где за каждый шаг до двери кто-нибудь отвечает по имени.
"#,
};

/// A dash, or a hyphen that may stand for one: between blanks, at the end of a line, beside a mark of
/// Markdown, doubled. So may one between digits.
pub(in crate::rules) const MARKS: [&str; 16] = [
    "–", "—", " - ", "--", "-\n", "-\r", "*-", "-*", "_-", "-_", "~-", "-~", "\\-", "|- ", "[- ",
    " -]",
];

/// A range of numbers or times.
static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\d{1,2}:\d\d|\d{1,4})([-—])(\d{1,2}:\d\d|\d{1,4})")
        .expect("invariant: the pattern is well formed")
});

pub(super) fn look(page: &Page, slips: &mut Vec<Slip>) {
    let text = page.text();
    let mut has_range = false;
    let mut from = 0;
    while let Some((whole, dash)) = next_dash(text, from) {
        from = whole.end;
        let is_spaced = whole.start < dash.start && dash.end < whole.end;
        let before = text[..whole.start].chars().next_back();
        let after = text[whole.end..].chars().next();
        let is_between = before.is_some_and(is_side) && after.is_some_and(is_side);
        let are_digits = [before, after].iter().flatten().all(char::is_ascii_digit);
        has_range |= whole == dash && are_digits;
        if is_between && !are_digits {
            slips.extend(sentence(page, whole, dash, is_spaced));
        }
    }
    if has_range {
        ranges(page, slips);
    }
}

/// The next dash from a place on, two hyphens counted as one, with the blanks beside it and alone.
fn next_dash(text: &str, from: usize) -> Option<(Range<usize>, Range<usize>)> {
    const BLANKS: [char; 2] = [' ', '\u{a0}'];
    let bytes = text.as_bytes();
    let may_be = |at: &usize| bytes[*at] == b'-' || text[*at..].starts_with(['–', '—']);
    let opens = |at: &usize| matches!(bytes[*at], b'-' | 0xe2);
    let start = (from..bytes.len()).filter(opens).find(may_be)?;
    let length =
        if bytes[start] != b'-' { 3 } else { 1 + usize::from(text[start..].starts_with("--")) };
    let end = start + length;
    let lead = text[from..start].chars().next_back().filter(|char| BLANKS.contains(char));
    let rest = text[end..].chars().next().filter(|char| BLANKS.contains(char));
    let (lead, rest) = (lead.map_or(0, char::len_utf8), rest.map_or(0, char::len_utf8));
    Some((start - lead..end + rest, start..end))
}

/// What may stand on a side of a dash.
fn is_side(char: char) -> bool {
    char.is_alphanumeric() || "«»„“”\"‘’().,!?:;%₽€*\u{fffc}".contains(char)
}

/// A dash in a sentence.
fn sentence(page: &Page, whole: Range<usize>, dash: Range<usize>, is_spaced: bool) -> Option<Slip> {
    let text = page.text();
    let mark = &text[dash.clone()];
    let has_blank = whole.len() > dash.len();
    if !is_spaced && (has_blank || !joins_words(text, &whole, mark)) {
        return None;
    }
    match (page.language(), mark, is_spaced) {
        (Language::Ru, "—", true) | (Language::Sk, "–", true) => None,
        (Language::Ru, _, true) => Some(page.slip(&RULE, dash, "—")),
        (Language::Ru, "—" | "--", false) => Some(page.slip(&RULE, whole, " — ")),
        (Language::Sk, _, true) => Some(page.slip(&RULE, dash, "–")),
        (Language::Sk, "—" | "--", false) => Some(page.slip(&RULE, whole, " – ")),
        (Language::En, "—", false) => {
            Some(page.slip(&RULE, whole, " – ").one_way_of(Divided::EnglishDash, 1))
        }
        (Language::En, "–", true) => {
            Some(page.slip(&RULE, whole, "—").one_way_of(Divided::EnglishDash, 0))
        }
        (Language::En, "--", false) => Some(page.slip(&RULE, whole, "—")),
        (Language::En, _, true) => Some(page.slip(&RULE, dash, "–")),
        _ => None,
    }
}

/// Whether a dash without blanks stands between two words, not in a name or an option.
fn joins_words(text: &str, whole: &Range<usize>, mark: &str) -> bool {
    let is_letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
    let before = text[..whole.start].chars().next_back();
    let after = text[whole.end..].chars().next();
    mark != "-" && is_letter(before) && is_letter(after)
}

/// Ranges of numbers of something, and of times.
fn ranges(page: &Page, slips: &mut Vec<Slip>) {
    let text = page.text();
    for found in RANGE.captures_iter(text) {
        let (Some(whole), Some(dash)) = (found.get(0), found.get(2)) else { continue };
        let before = text[..whole.start()].chars().next_back();
        let rest = &text[whole.end()..];
        let is_alone = !before.is_some_and(is_of_code)
            && !rest.starts_with(|char: char| char.is_alphanumeric() || "-–—/:_".contains(char))
            && !followed_by_digits(rest);
        let are_times = found[1].contains(':') && found[3].contains(':');
        let is_range = are_times || (is_growing(&found[1], &found[3]) && counts(rest));
        if is_alone && is_range {
            slips.push(page.slip(&RULE, dash.range(), "–"));
        }
    }
}

/// Whether a character before a number makes it part of a code, a telephone number or a date.
fn is_of_code(char: char) -> bool {
    char.is_alphanumeric() || "-–—.,/:_+№#)".contains(char)
}

fn followed_by_digits(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('.' | ','))
        && letters.next().is_some_and(|next| next.is_ascii_digit())
}

fn is_growing(low: &str, high: &str) -> bool {
    matches!((low.parse::<u32>(), high.parse::<u32>()), (Ok(low), Ok(high)) if low < high)
}

/// The beginnings of what is counted.
const UNITS: &[&str] = &[
    "%",
    "₽",
    "€",
    "£",
    "руб",
    "минут",
    "мин",
    "секунд",
    "сек",
    "час",
    "дн",
    "день",
    "недел",
    "месяц",
    "раз",
    "человек",
    "звонк",
    "гудк",
    "слов",
    "строк",
    "шаг",
    "рабоч",
    "календарн",
    "minut",
    "second",
    "hour",
    "day",
    "week",
    "month",
    "time",
    "people",
    "call",
    "ring",
    "word",
    "line",
    "working",
    "business",
    "min",
    "sek",
    "hod",
    "dn",
    "týžd",
    "mesiac",
    "krát",
    "ľud",
    "pracovn",
    "zvon",
    "slov",
];

/// Whether the numbers count something.
fn counts(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    UNITS.iter().any(|unit| rest.starts_with(unit))
}
