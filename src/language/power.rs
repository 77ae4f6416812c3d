//! How far a role may go, in its own words: «скидка до 10 %, возврат до 5 000 ₽», "refund up to £50".

use std::ops::Range;

use crate::language::Language;
use crate::language::offer::{Sum, sums};
use crate::language::remedy::{Remedy, limited_by_others, named};
use crate::language::words::{Token, tokens};

/// Something that a role may grant, and how much of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Power {
    pub(crate) remedy: Remedy,
    pub(crate) sum: Sum,
    /// The sum as it is written.
    pub(crate) written: String,
}

/// The beginnings of words behind which a sum is no power: «свыше 5 000 ₽», "above £50".
const BEYOND: [&str; 16] = [
    "свыше",
    "выше",
    "больше",
    "более",
    "от",
    "дороже",
    "above",
    "over",
    "beyond",
    "than",
    "from",
    "exceeding",
    "nad",
    "viac",
    "vyssie",
    "od",
];

/// The beginnings of words that count for more than one case: «в месяц», "per shift".
const OFTEN: [&str; 14] = [
    "месяц",
    "смен",
    "недел",
    "квартал",
    "месяч",
    "month",
    "shift",
    "week",
    "quarter",
    "mesia",
    "mesac",
    "zmen",
    "tyzd",
    "stvrt",
];

/// The powers that a text names, each with the sum beside it.
pub(crate) fn powers(text: &str, language: Language) -> Vec<Power> {
    let parts = text.split_inclusive([';', '\n']).flat_map(|part| part.split_inclusive(", "));
    let parts = parts.flat_map(|part| part.split_inclusive(". "));
    parts.flat_map(|part| powers_of_part(part, language)).collect()
}

fn powers_of_part(part: &str, language: Language) -> Vec<Power> {
    let tokens = tokens(part);
    let sums = sums(&tokens);
    let begins =
        |token: &Token, list: &[&str]| list.iter().any(|start| token.word().starts_with(start));
    let is_often = tokens.iter().any(|token| begins(token, &OFTEN));
    if sums.is_empty() || is_often || limited_by_others(&tokens, language) {
        return Vec::new();
    }
    let named = named(&tokens, language);
    let mut found = Vec::new();
    for (at, (sum, range)) in sums.iter().enumerate() {
        let last = at.checked_sub(1).map_or(0, |before| sums[before].1.end);
        let before = tokens.iter().rfind(|token| token.range.end <= range.start);
        if before.is_some_and(|token| BEYOND.contains(&token.word())) {
            continue;
        }
        if let Some(remedy) = beside(&named, last..range.start, sums.len() == 1) {
            found.push(Power { remedy, sum: sum.clone(), written: part[range.clone()].to_owned() });
        }
    }
    found
}

/// The only remedy before a sum, and behind the one before it; else the only one of all.
fn beside(named: &[(Remedy, Range<usize>)], gap: Range<usize>, is_lone: bool) -> Option<Remedy> {
    let only = |remedies: Vec<Remedy>| {
        let first = *remedies.first()?;
        remedies.iter().all(|other| *other == first).then_some(first)
    };
    let before = named.iter().filter(|(_, range)| gap.start <= range.start && range.end <= gap.end);
    let before = before.map(|(remedy, _)| *remedy).collect::<Vec<_>>();
    match before.is_empty() && is_lone {
        true => only(named.iter().map(|(remedy, _)| *remedy).collect()),
        false => only(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(Remedy, f64)> {
        powers(text, language).iter().map(|power| (power.remedy, power.sum.amount())).collect()
    }

    #[test]
    fn powers_are_read_with_their_sums() {
        assert_eq!(
            read(
                "На один случай: скидка до 15 %, замена до 150 000 ₽. Выше — директор.",
                Language::Ru
            ),
            [(Remedy::Discount, 15.0), (Remedy::Replacement, 150_000.0)]
        );
        assert_eq!(
            read("Сам даёт скидку до 5 % или подарок до 1 000 ₽ (доставка).", Language::Ru),
            [(Remedy::Discount, 5.0), (Remedy::Gift, 1000.0)]
        );
        assert_eq!(
            read("Per case: up to £20 on the house, refund up to £1,500.", Language::En),
            [(Remedy::Gift, 20.0), (Remedy::Refund, 1500.0)]
        );
        assert_eq!(
            read("Na jeden prípad: zľava do 20 %, vrátenie peňazí do 300 €.", Language::Sk),
            [(Remedy::Discount, 20.0), (Remedy::Refund, 300.0)]
        );
    }

    #[test]
    fn what_others_grant_and_what_is_for_a_month_is_no_power() {
        for text in [
            "Возврат свыше 5 000 ₽ не оформляет.",
            "Возврат до 50 000 ₽ решает директор.",
            "Скидки до 100 000 ₽ в месяц.",
            "Денег не обещает.",
            "Замена до 4 блюд.",
        ] {
            assert!(read(text, Language::Ru).is_empty(), "{text}");
        }
    }
}
