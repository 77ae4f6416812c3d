//! Slots: `{{ order.number }}` in words that a template will fill.

use std::borrow::Cow;
use std::ops::Range;

/// A slot and where it stands in the text it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot<'a> {
    pub(crate) name: &'a str,
    pub(crate) range: Range<usize>,
}

/// The slots of a text, in order. Braces around anything but a dotted name are ordinary words.
pub(crate) fn slots(text: &str) -> Vec<Slot<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find("{{").map(|at| from + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at) else { break };
        let name = text[open + 2..close].trim();
        if is_name(name) {
            found.push(Slot { name, range: open..close + 2 });
            from = close + 2;
        } else {
            from = open + 2;
        }
    }
    found
}

fn is_name(name: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
    };
    name.split('.').all(is_part)
}

/// A text of the same length in which slots are blank: their names say nothing to a reader.
pub(crate) fn blanked(text: &str) -> Cow<'_, str> {
    let slots = slots(text);
    if slots.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut blank = text.to_owned();
    for slot in slots {
        let spaces = " ".repeat(slot.range.len());
        blank.replace_range(slot.range, &spaces);
    }
    Cow::Owned(blank)
}

/// Puts words in the place of each slot; a slot without words stays as it is.
pub(crate) fn fill(text: &str, words: &dyn Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut from = 0;
    for slot in slots(text) {
        filled.push_str(&text[from..slot.range.start]);
        match words(slot.name) {
            Some(words) => filled.push_str(&words),
            None => filled.push_str(&text[slot.range.clone()]),
        }
        from = slot.range.end;
    }
    filled.push_str(&text[from..]);
    filled
}
