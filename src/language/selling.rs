//! Selling, complaining, and wishing to buy, as a line or a reply shows it. The words are data, in
//! `standards/language/sales.yaml`.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Wordbook, has};
use crate::language::words::tokens;

/// The words of a line that offer something to buy; what is given for nothing is no sale.
pub(crate) fn offer_to_buy(line: &str, language: Language) -> Option<Range<usize>> {
    let reading = Reading::new(line);
    reading.sentences.iter().find_map(|sentence| {
        let marks = BOOK.marks(&reading.tokens[sentence.clone()], language);
        let found = marks.iter().find(|mark| mark.topic == Topic::Selling);
        let is_other = has(&marks, Topic::Free) || has(&marks, Topic::Complaining);
        found.filter(|_| !is_other).map(|mark| mark.range.clone())
    })
}

/// Whether a customer complains in so many words.
pub(crate) fn complains(reply: &str, language: Language) -> bool {
    has(&BOOK.marks(&tokens(reply), language), Topic::Complaining)
}

/// Whether a customer wants to buy.
pub(crate) fn wants_to_buy(reply: &str, language: Language) -> bool {
    let marks = BOOK.marks(&tokens(reply), language);
    has(&marks, Topic::Buying) && !has(&marks, Topic::Complaining)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Selling,
    Free,
    Complaining,
    Buying,
}

static BOOK: LazyLock<Wordbook<Topic>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/sales.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_to_buy_are_heard() {
        for (language, line) in [
            (Language::Ru, "Кстати, у нас сейчас акция на матрасы."),
            (Language::Ru, "Хотите добавить к заказу подушку?"),
            (Language::En, "Would you like to add a dessert?"),
            (Language::En, "Can I interest you in our care plan?"),
            (Language::Sk, "Nechcete si dokúpiť predĺženú záruku?"),
        ] {
            assert!(offer_to_buy(line, language).is_some(), "{line}");
        }
    }

    #[test]
    fn gifts_and_other_words_are_no_offer_to_buy() {
        for (language, line) in [
            (Language::Ru, "Хотите, добавим подушку бесплатно?"),
            (Language::Ru, "Хотите добавить что-то ещё к жалобе?"),
            (Language::Ru, "Чего бы вам хотелось?"),
            (Language::En, "Would you like to upgrade, free of charge?"),
            (Language::En, "Would you like me to ring you?"),
            (Language::Sk, "Predĺženú záruku vám dáme zadarmo."),
        ] {
            assert_eq!(offer_to_buy(line, language), None, "{line}");
        }
    }

    #[test]
    fn who_complains_and_who_buys_are_told_apart() {
        assert!(complains("Это безобразие, я буду жаловаться", Language::Ru));
        assert!(complains("I want to make a complaint", Language::En));
        assert!(complains("Som nespokojný", Language::Sk));
        assert!(!complains("Где мой заказ?", Language::Ru));
        assert!(wants_to_buy("Хочу заказать диван", Language::Ru));
        assert!(!wants_to_buy("Хочу пожаловаться и заказать звонок", Language::Ru));
    }
}
