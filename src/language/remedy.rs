//! What a text grants a customer who was let down: money back, a discount, a new thing. The words are data,
//! in `standards/language/remedies.yaml`; who may grant it, others know.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::measure::Measure;
use crate::language::near_day::{is_beside, near_days};
use crate::language::offer::{Offer, Thing, offers};
use crate::language::promise::{is_before, is_from_elsewhere};
use crate::language::usable::reading::{Reading, overlap};
use crate::language::wordbook::{Wordbook, has};
use crate::language::words::{Token, tokens};

/// What is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remedy {
    Discount,
    Refund,
    Gift,
    Replacement,
    Repair,
}

/// A remedy that a text grants.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grant {
    pub(crate) remedy: Remedy,
    /// The words, as they are written.
    pub(crate) written: String,
}

/// What a text grants, each remedy once.
pub(crate) fn grants(text: &str, language: Language) -> Vec<Grant> {
    let mut found: Vec<Grant> = Vec::new();
    for offer in offers(text, language) {
        let Some(remedy) = remedy_of(&offer) else { continue };
        if found.iter().all(|known| known.remedy != remedy) {
            found.push(Grant { remedy, written: offer.written });
        }
    }
    for (remedy, range) in worded(text, language) {
        if found.iter().all(|known| known.remedy != remedy) {
            let written = text[range].to_owned();
            found.push(Grant { remedy, written });
        }
    }
    found
}

fn remedy_of(offer: &Offer) -> Option<Remedy> {
    match offer.thing {
        Thing::Discount => Some(Remedy::Discount),
        Thing::Refund => Some(Remedy::Refund),
        Thing::Gift => Some(Remedy::Gift),
        Thing::NotOffered | Thing::More => None,
    }
}

/// A remedy that is to come within a time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Timely {
    pub(crate) remedy: Remedy,
    pub(crate) within: Measure,
    /// Whether a day was named: «завтра».
    pub(crate) is_near_day: bool,
}

/// The remedies of a text that are to come within a time, where a clause has one of each.
pub(crate) fn timely(reading: &Reading<'_>, language: Language) -> Vec<Timely> {
    let mut found = Vec::new();
    for (sentence, times) in reading.timed_sentences() {
        let granted = granted(reading, sentence, language);
        for time in times {
            let is_elsewhere = is_before(reading, time) || is_from_elsewhere(reading, time);
            let remedy = || only_of_clause(reading, &granted, time, language);
            let Some(remedy) = (!is_elsewhere).then(remedy).flatten() else { continue };
            found.push(Timely { remedy, within: time.clone(), is_near_day: false });
        }
    }
    for sentence in 0..reading.sentences.len() {
        found.extend(on_a_near_day(reading, sentence, language));
    }
    found
}

/// «Деньги вернём завтра»: a remedy beside the only day that a sentence names.
fn on_a_near_day(reading: &Reading<'_>, sentence: usize, language: Language) -> Option<Timely> {
    let tokens = &reading.tokens[reading.sentences[sentence].clone()];
    let [day] = <[Measure; 1]>::try_from(near_days(tokens)).ok()?;
    if !reading.measures_in(&reading.bytes(sentence)).is_empty() {
        return None;
    }
    let granted = granted(reading, sentence, language)?;
    let beside = granted.iter().find(|(_, words)| is_beside(reading, &day.range, words));
    beside.map(|(remedy, _)| Timely { remedy: *remedy, within: day, is_near_day: true })
}

/// What a sentence grants in words, and where; nothing if it grants nothing at all.
fn granted(
    reading: &Reading<'_>,
    sentence: usize,
    language: Language,
) -> Option<Vec<(Remedy, Range<usize>)>> {
    let marks = BOOK.marks(&reading.tokens[reading.sentences[sentence].clone()], language);
    let is_granted = !has(&marks, Topic::NotGranted);
    let granted = marks.into_iter().filter_map(|mark| Some((mark.topic.granted()?, mark.range)));
    is_granted.then(|| granted.collect())
}

/// The only remedy of the clause in which a time stands, in words or with a sum.
fn only_of_clause(
    reading: &Reading<'_>,
    granted: &Option<Vec<(Remedy, Range<usize>)>>,
    time: &Measure,
    language: Language,
) -> Option<Remedy> {
    let clause = reading.clause_around(&time.range);
    let worded = granted.as_ref()?.iter().filter(|(_, words)| overlap(words, &clause));
    let offered = offers(&reading.text[clause.clone()], language);
    let mut remedies =
        worded.map(|(remedy, _)| *remedy).chain(offered.iter().filter_map(remedy_of));
    let first = remedies.next()?;
    remedies.all(|other| other == first).then_some(first)
}

/// Whether a text names a remedy, as the words of a role do.
pub(crate) fn names(text: &str, remedy: Remedy, language: Language) -> bool {
    let marks = BOOK.marks(&tokens(text), language);
    marks.iter().any(|mark| mark.topic.named() == Some(remedy))
}

/// The remedies that the words of a role name, and where.
pub(crate) fn named(tokens: &[Token], language: Language) -> Vec<(Remedy, Range<usize>)> {
    let marks = BOOK.marks(tokens, language).into_iter();
    marks.filter_map(|mark| Some((mark.topic.named()?, mark.range))).collect()
}

/// Whether somebody else has a say: «решает директор».
pub(crate) fn limited_by_others(tokens: &[Token], language: Language) -> bool {
    has(&BOOK.marks(tokens, language), Topic::NotGranted)
}

/// The remedies that are granted in words alone.
fn worded(text: &str, language: Language) -> Vec<(Remedy, Range<usize>)> {
    let reading = Reading::new(text);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let marks = BOOK.marks(&reading.tokens[sentence.clone()], language);
        if !has(&marks, Topic::NotGranted) {
            let granted = marks.into_iter();
            found.extend(granted.filter_map(|mark| Some((mark.topic.granted()?, mark.range))));
        }
    }
    found
}

/// What a term tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Discount,
    Refund,
    Gift,
    Replacement,
    Repair,
    NotGranted,
    NamedDiscount,
    NamedRefund,
    NamedGift,
    NamedReplacement,
    NamedRepair,
}

impl Topic {
    fn granted(self) -> Option<Remedy> {
        Some(match self {
            Self::Discount => Remedy::Discount,
            Self::Refund => Remedy::Refund,
            Self::Gift => Remedy::Gift,
            Self::Replacement => Remedy::Replacement,
            Self::Repair => Remedy::Repair,
            _ => return None,
        })
    }

    fn named(self) -> Option<Remedy> {
        Some(match self {
            Self::NamedDiscount => Remedy::Discount,
            Self::NamedRefund => Remedy::Refund,
            Self::NamedGift => Remedy::Gift,
            Self::NamedReplacement => Remedy::Replacement,
            Self::NamedRepair => Remedy::Repair,
            _ => return None,
        })
    }
}

static BOOK: LazyLock<Wordbook<Topic>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/remedies.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<Remedy> {
        grants(text, language).into_iter().map(|grant| grant.remedy).collect()
    }

    #[test]
    fn remedies_are_granted_with_a_sum_and_without() {
        assert_eq!(read("Вернём вам 3 000 ₽.", Language::Ru), [Remedy::Refund]);
        assert_eq!(read("Шкаф заменим в четверг.", Language::Ru), [Remedy::Replacement]);
        assert_eq!(read("Вернём всю сумму на карту.", Language::Ru), [Remedy::Refund]);
        assert_eq!(read("We'll replace it this week.", Language::En), [Remedy::Replacement]);
        assert_eq!(read("A £10 voucher is on its way.", Language::En), [Remedy::Gift]);
        assert_eq!(read("Práčku vymeníme v stredu.", Language::Sk), [Remedy::Replacement]);
        assert_eq!(read("Vrátime vám peniaze na účet.", Language::Sk), [Remedy::Refund]);
    }

    #[test]
    fn refusals_wishes_and_other_things_that_are_new_grant_nothing() {
        for text in [
            "Заменить стол не можем.",
            "О возврате денег решит старший смены.",
            "Вы просили вернуть деньги.",
            "Вернёмся с ответом завтра.",
            "Пришлём новую дату доставки.",
            "Простите нас, пожалуйста.",
        ] {
            assert!(read(text, Language::Ru).is_empty(), "{text}");
        }
        assert!(read("I'm sorry. We will not refund it.", Language::En).is_empty());
        assert!(read("O výmene rozhodne vedúci.", Language::Sk).is_empty());
    }
}
