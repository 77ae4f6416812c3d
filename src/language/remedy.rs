//! What a text grants a customer who was let down: money back, a discount, a new thing. The words are data,
//! in `standards/language/remedies.yaml`; who may grant it, others know.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::offer::{Thing, offers};
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Wordbook, has};
use crate::language::words::tokens;

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
        let remedy = match offer.thing {
            Thing::Discount => Remedy::Discount,
            Thing::Refund => Remedy::Refund,
            Thing::Gift => Remedy::Gift,
            Thing::NotOffered => continue,
        };
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

/// Whether a text names a remedy, as the words of a role do.
pub(crate) fn names(text: &str, remedy: Remedy, language: Language) -> bool {
    let marks = BOOK.marks(&tokens(text), language);
    marks.iter().any(|mark| mark.topic.named() == Some(remedy))
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
