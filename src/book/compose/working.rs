//! The words that only a screen needs, by the names that templates and scripts ask for.

use std::collections::BTreeMap;

use crate::book::{SCREEN_WORDS, WORKING_WORDS};
use crate::locale::Words;

pub(super) fn words(words: Words) -> BTreeMap<&'static str, String> {
    let names = SCREEN_WORDS.iter().chain(&WORKING_WORDS).copied();
    names.map(|name| (name, words.text(&format!("print-screen-{name}")))).collect()
}
