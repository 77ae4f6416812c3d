//! Whether a rule speaks of time without a number: «вовремя», "promptly", „včas“. The words are
//! data, in `standards/language/timing.yaml`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::measure::measures_of;
use crate::language::wordbook::{Topics, Wordbook, has};
use crate::language::words::{Kind, tokens};

/// The words of a rule that speak of time; nothing if they are about the hours of the staff.
pub(crate) fn soon(rule: &str, language: Language) -> Option<Range<usize>> {
    let marks = BOOK.marks(&tokens(rule), language);
    if has(&marks, Topic::Work) {
        return None;
    }
    marks.into_iter().next().map(|mark| mark.range)
}

/// Whether a text gives a time or any other number.
pub(crate) fn has_number(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.iter().any(|token| token.kind == Kind::Number) || !measures_of(&tokens).is_empty()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Soon,
    Work,
}

static BOOK: LazyLock<Wordbook<Topic>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/timing.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in words are well formed");
    let topics = file.topics.iter().map(|(topic, terms)| (*topic, terms));
    Wordbook::new(&BTreeMap::new(), topics)
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    topics: Topics<Topic>,
}
