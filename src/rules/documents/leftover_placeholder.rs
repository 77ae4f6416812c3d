//! No blank of the author is left for the reader to find.

use crate::findings::Level;
use crate::kinds::Content;
use crate::rules::open::{Open, Signs};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "leftover-placeholder",
    level: Level::Error,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Работаем с XXX года, собрали мебель в четырёх тысячах квартир города.
"#,
    good: r#"
--- pages/about.md
# О нас

Работаем с 2009 года, собрали мебель в четырёх тысячах квартир города.
"#,
};

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if !open.signs.have(Signs::BLANK) {
        return;
    }
    let is_template = matches!(document.content, Content::Letter(_) | Content::Script(_));
    for text in open.texts(Signs::BLANK) {
        for range in leftovers(&text.words, is_template) {
            let words = text.words[range.clone()].to_owned();
            let place = text.place(handbook, document, range);
            report.add(RULE.at(place).with("words", words));
        }
    }
}

/// Words that stand for others.
pub(in crate::rules) const STAND_INS: [&str; 5] =
    ["XXX", "ХХХ", "YYYY-MM-DD", "ГГГГ-ММ-ДД", "Lorem ipsum"];

/// Whether a bracket may open a blank, so that texts without any are not read word by word: an angle
/// bracket, or a square one that is neither of a link nor of a reference nor of a note nor of a task.
pub(in crate::rules) fn may_open_blank(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'<' || is_bare(bytes, at)
}

fn is_bare(bytes: &[u8], open: usize) -> bool {
    let rest = &bytes[open + 1..];
    let is_reference = rest.first() == Some(&b'[') || (open > 0 && bytes[open - 1] == b'[');
    let is_task = matches!(rest, [b' ' | b'x' | b'X', b']', ..]);
    let is_note = rest.first() == Some(&b'!');
    if is_reference || is_task || is_note {
        return false;
    }
    // What is longer than this is no blank, and a page of brackets must not be read over and over.
    let near = rest.iter().take(400).take_while(|byte| **byte != b'\n');
    let close = { near }.position(|byte| *byte == b']');
    let is_link = close.is_some_and(|close| rest.get(close + 1) == Some(&b'('));
    !is_link
}

/// Where blanks stand. In letters and scripts brackets are slots of another system, which
/// `foreign-placeholder` reports.
fn leftovers(text: &str, is_template: bool) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    for word in STAND_INS {
        found.extend(whole_words(text, word));
    }
    found.extend(crate::rules::texts::brackets(text).into_iter().filter(|bracket| {
        let inside = &text[bracket.start + 1..bracket.end - 1];
        is_order(inside) || (!is_template && crate::rules::texts::is_blank(text, bracket))
    }));
    found.sort_by_key(|range| range.start);
    found
}

fn whole_words<'t>(
    text: &'t str,
    word: &'t str,
) -> impl Iterator<Item = std::ops::Range<usize>> + 't {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(word).filter_map(move |(start, _)| {
        let end = start + word.len();
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        (!is_letter(before) && !is_letter(after)).then_some(start..end)
    })
}

/// «вставить …», "insert …": an order of the author to themselves.
fn is_order(inside: &str) -> bool {
    const ORDERS: [&str; 9] = [
        "вставить",
        "вставьте",
        "указать",
        "укажите",
        "insert ",
        "your ",
        "vložiť",
        "vložte",
        "doplniť",
    ];
    let inside = inside.trim().to_lowercase();
    ORDERS.iter().any(|order| inside.starts_with(order))
}
