//! Where a text shuts a way to complain. The words are data, in `standards/language/closures.yaml`; which
//! channels a company has, others know.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::{Reading, overlap};
use crate::language::wordbook::{Mark, Wordbook, has};

/// A way to complain, as texts name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Phone,
    Email,
    Chat,
    Messenger,
    Social,
    InPerson,
    WebForm,
    Post,
    /// Any way in writing.
    Writing,
}

/// A sentence that shuts ways.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Closure {
    /// The words, in bytes.
    pub(crate) range: Range<usize>,
    /// The ways that are named.
    pub(crate) ways: BTreeSet<Way>,
    /// Whether all but these are shut.
    pub(crate) is_only: bool,
}

/// Whether a text may shut a way: a look at its bytes.
pub(crate) fn may_shut(text: &str) -> bool {
    static NOES: LazyLock<AhoCorasick> =
        LazyLock::new(|| AhoCorasick::new(PIECES).expect("invariant: a few short pieces fit"));
    NOES.is_match(text)
}

/// A piece of every word for a complaint.
pub(crate) const COMPLAINTS: &[&str] = &[
    "алоб",
    "алова",
    "алует",
    "алуют",
    "omplain",
    "ťažn",
    "tažn",
    "ťažov",
    "tažov",
    "ťažuj",
    "tažuj",
];

/// A piece of every word that shuts.
pub(crate) const PIECES: &[&str] = &[
    "не ",
    "Не ",
    "олько",
    "сключительно",
    "лишь",
    "Лишь",
    "тказывайте",
    "локиру",
    "акро",
    "акры",
    " not ",
    "n't",
    "n’t",
    "efuse",
    "lock",
    "gnore",
    "ang up",
    "nly",
    "olely",
    "xclusively",
    "eprij",
    "erieš",
    "evybav",
    "eodpoved",
    "edvíh",
    "ezdvíh",
    "dmiet",
    "gnoruj",
    "iba ",
    "Iba ",
    "len ",
    "Len ",
    "ýlučne",
    "ýhradne",
];

/// The sentences of a text that shut ways to complain. A text about customers who complain need not say
/// the word.
pub(crate) fn closures(text: &str, language: Language, is_about_them: bool) -> Vec<Closure> {
    let reading = Reading::new(text);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let marks = BOOK.marks(&reading.tokens[sentence.clone()], language);
        let is_meant = is_about_them || has(&marks, Topic::Complaint);
        if is_meant && !has(&marks, Topic::Harmless) {
            found.extend(shut(&reading, &marks).or_else(|| only(&reading, &marks)));
        }
    }
    found
}

/// «По телефону жалобы не принимаем».
fn shut(reading: &Reading<'_>, marks: &[Mark<Topic>]) -> Option<Closure> {
    let verb = marks.iter().find(|mark| mark.topic == Topic::Shut)?;
    let clause = reading.clause_around(&verb.range);
    closure(marks, &clause, verb, false)
}

/// «Жалобы принимаем только письменно».
fn only(reading: &Reading<'_>, marks: &[Mark<Topic>]) -> Option<Closure> {
    let only = marks.iter().find(|mark| mark.topic == Topic::Only)?;
    let clause = reading.clause_around(&only.range);
    let is_here = |mark: &&Mark<Topic>| overlap(&mark.range, &clause);
    marks.iter().filter(is_here).find(|mark| mark.topic == Topic::Taken)?;
    closure(marks, &clause, only, true)
}

fn closure(
    marks: &[Mark<Topic>],
    clause: &Range<usize>,
    sign: &Mark<Topic>,
    is_only: bool,
) -> Option<Closure> {
    let named = marks.iter().filter(|mark| overlap(&mark.range, clause));
    let named: Vec<(Way, &Range<usize>)> =
        named.filter_map(|mark| Some((mark.topic.way()?, &mark.range))).collect();
    let ends = named.iter().map(|(_, range)| (range.start, range.end));
    let ends = ends.chain([(sign.range.start, sign.range.end)]);
    let (start, end) = ends.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
    let ways: BTreeSet<Way> = named.into_iter().map(|(way, _)| way).collect();
    (!ways.is_empty()).then_some(Closure { range: start..end, ways, is_only })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Complaint,
    Shut,
    Only,
    Taken,
    Phone,
    Email,
    Chat,
    Messenger,
    Social,
    InPerson,
    WebForm,
    Post,
    Writing,
    Harmless,
}

impl Topic {
    fn way(self) -> Option<Way> {
        Some(match self {
            Self::Phone => Way::Phone,
            Self::Email => Way::Email,
            Self::Chat => Way::Chat,
            Self::Messenger => Way::Messenger,
            Self::Social => Way::Social,
            Self::InPerson => Way::InPerson,
            Self::WebForm => Way::WebForm,
            Self::Post => Way::Post,
            Self::Writing => Way::Writing,
            Self::Complaint | Self::Shut | Self::Only | Self::Taken | Self::Harmless => {
                return None;
            }
        })
    }
}

static BOOK: LazyLock<Wordbook<Topic>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/closures.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(Vec<Way>, bool)> {
        assert!(may_shut(text), "{text}");
        let found = closures(text, language, false).into_iter();
        found.map(|one| (one.ways.into_iter().collect(), one.is_only)).collect()
    }

    #[test]
    fn a_way_that_is_shut_is_told() {
        let phone = [(vec![Way::Phone], false)];
        assert_eq!(read("По телефону жалобы не принимаем.", Language::Ru), phone);
        assert_eq!(read("We do not take complaints by phone.", Language::En), phone);
        assert_eq!(read("Sťažnosti telefonicky neprijímame.", Language::Sk), phone);
    }

    #[test]
    fn a_way_that_alone_is_left_is_told() {
        let writing = [(vec![Way::Writing], true)];
        assert_eq!(read("Жалобы принимаем только письменно.", Language::Ru), writing);
        assert_eq!(read("Complaints are only accepted in writing.", Language::En), writing);
        assert_eq!(read("Sťažnosti prijímame iba písomne.", Language::Sk), writing);
    }

    #[test]
    fn what_prefers_excepts_or_speaks_of_something_else_shuts_nothing() {
        for text in [
            "Жалобы принимаем не только письменно.",
            "Жалобы лучше принимать письменно, но звонки не сбрасываем.",
            "Ни в одном канале жалобу не принимаем молча.",
            "Жалобы принимаем по телефону, решение высылаем только письмом.",
            "Возвраты принимаем только на складе.",
        ] {
            assert!(closures(text, Language::Ru, false).is_empty(), "{text}");
        }
        let text = "Never refuse a complaint by phone.";
        assert!(closures(text, Language::En, false).is_empty());
    }
}
