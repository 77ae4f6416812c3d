//! What a sentence says about the law: whether it gives the law's word or the company's own, whether it
//! speaks of the past, which remedy it is about, whether it takes a right away.
//! The words are data, in `standards/legal`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::wordbook::{Mark, Topics, Wordbook, has};
use crate::language::words::Token;
use crate::rules::legal::registry::ABOUT;

/// What a term tells; `standards/legal/words.yaml` explains the first ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Topic {
    Law,
    Own,
    Historical,
    Closed,
    Elsewhere,
    /// A group of words of an entry, by their numbers in `ABOUT`.
    #[serde(skip)]
    About(usize, usize),
    /// A word that turns an entry.
    #[serde(skip)]
    Not(usize),
    /// A group of words of a pattern that takes a right away.
    #[serde(skip)]
    Denied(usize, usize),
    /// A word that makes such a pattern harmless.
    #[serde(skip)]
    Unless,
}

/// What the tokens of a sentence say.
pub(super) fn marks(tokens: &[Token], language: Language) -> Vec<Mark<Topic>> {
    BOOK.book.marks(tokens, language)
}

/// Whether the marks speak of the remedy of an entry.
pub(super) fn is_about(marks: &[Mark<Topic>], language: Language, id: &str) -> bool {
    let Some(index) = ABOUT.keys().position(|known| known == id) else { return false };
    let groups = ABOUT[id].about.get(&language).map_or(0, Vec::len);
    groups > 0
        && (0..groups).all(|group| has(marks, Topic::About(index, group)))
        && !has(marks, Topic::Not(index))
}

/// The words of a sentence that take a right away; nothing if they are quoted as forbidden.
pub(super) fn denial(marks: &[Mark<Topic>], language: Language) -> Option<std::ops::Range<usize>> {
    if has(marks, Topic::Unless) {
        return None;
    }
    BOOK.denied.iter().enumerate().find_map(|(index, pattern)| {
        let groups = pattern.get(&language).copied().unwrap_or(0);
        let found: Option<Vec<&Mark<Topic>>> = (0..groups)
            .map(|group| marks.iter().find(|mark| mark.topic == Topic::Denied(index, group)))
            .collect();
        let found = found.filter(|found| !found.is_empty())?;
        let start = found.iter().map(|mark| mark.range.start).min()?;
        let end = found.iter().map(|mark| mark.range.end).max()?;
        Some(start..end)
    })
}

struct Book {
    book: Wordbook<Topic>,
    /// By the pattern and the language: how many groups it has.
    denied: Vec<BTreeMap<Language, usize>>,
}

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let text = include_str!("../../../standards/legal/words.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in legal words are well formed");
    let mut topics: Vec<(Topic, BTreeMap<Language, Vec<String>>)> =
        file.terms.into_iter().collect();
    topics.push((Topic::Unless, file.unless));
    for (index, about) in ABOUT.values().enumerate() {
        topics.extend(groups(&about.about, |group| Topic::About(index, group)));
        topics.push((Topic::Not(index), about.not.clone()));
    }
    for (index, pattern) in file.denied.iter().enumerate() {
        topics.extend(groups(pattern, |group| Topic::Denied(index, group)));
    }
    let denied = file.denied.iter().map(|pattern| {
        pattern.iter().map(|(language, groups)| (*language, groups.len())).collect()
    });
    let denied = denied.collect();
    let rows = topics.iter().map(|(topic, terms)| (*topic, terms));
    Book { book: Wordbook::new(&BTreeMap::new(), rows), denied }
});

/// The groups of all languages, each as a topic.
fn groups(
    words: &BTreeMap<Language, Vec<Vec<String>>>,
    topic: impl Fn(usize) -> Topic,
) -> Vec<(Topic, BTreeMap<Language, Vec<String>>)> {
    let rows = words.iter().flat_map(|(language, groups)| {
        groups.iter().enumerate().map(|(group, terms)| (group, *language, terms.clone()))
    });
    rows.map(|(group, language, terms)| (topic(group), BTreeMap::from([(language, terms)])))
        .collect()
}

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    terms: Topics<Topic>,
    denied: Vec<BTreeMap<Language, Vec<Vec<String>>>>,
    unless: BTreeMap<Language, Vec<String>>,
}
