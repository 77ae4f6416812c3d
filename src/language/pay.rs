//! Where a text takes money off the pay of staff. The words are data, in
//! `standards/language/pay.yaml`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::lexicon::Groups;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Topics, Wordbook, has};

/// The words that take money off the pay, each sentence once.
pub(crate) fn deductions(reading: &Reading<'_>, language: Language) -> Vec<Range<usize>> {
    let sentences = reading.sentences.iter().filter_map(|sentence| {
        let marks = BOOK.marks(&reading.tokens[sentence.clone()], language);
        let is_vetoed = has(&marks, Topic::Veto);
        let found = marks.into_iter().find(|mark| mark.topic == Topic::PayDeduction);
        found.filter(|_| !is_vetoed).map(|mark| mark.range)
    });
    sentences.collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    PayDeduction,
    Veto,
}

/// Beginnings of the words for pay and for fines, as they are written inside a sentence and at
/// its head.
const BEGINNINGS: [&str; 18] = [
    "штраф",
    "преми",
    "зарплат",
    "заработ",
    "оклад",
    "жаловань",
    "получк",
    "выплат",
    "зп",
    "wage",
    "salar",
    "pay",
    "earnings",
    "bonus",
    "fine",
    "mzd",
    "plat",
    "prémi",
];

/// The letters without one of which a text cannot speak of that.
pub(crate) fn hints() -> Vec<String> {
    let small = BEGINNINGS.map(str::to_owned);
    let capitals = BEGINNINGS.map(crate::language::typography::capital);
    let more = ["pokut", "Pokut", "Оштраф", "Депрем"].map(str::to_owned);
    small.into_iter().chain(capitals).chain(more).collect()
}

static BOOK: LazyLock<Wordbook<Topic>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/pay.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in words are well formed");
    let topics = file.topics.iter().map(|(topic, terms)| (*topic, terms));
    Wordbook::new(&file.groups, topics)
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: BTreeMap<Language, Groups>,
    topics: Topics<Topic>,
}
