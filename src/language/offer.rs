//! What a line offers the customer, and how much of it: «скидка 10 %», "a £20 voucher", „vrátime 50 €“.
//! The words are data, in `standards/language/offers.yaml`; who may offer so much, others know.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Mark, Topics, Wordbook, has};
use crate::language::words::{Kind, Token};

/// Something that is offered.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Offer {
    pub(crate) thing: Thing,
    pub(crate) sum: Sum,
    /// The sum as it is written.
    pub(crate) written: String,
}

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Thing {
    Discount,
    Refund,
    Gift,
    /// The speaker does not offer it.
    NotOffered,
    /// A greater sum, of which somebody else decides.
    More,
}

/// How much.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sum {
    Percent(f64),
    /// A sum and its currency, by the code of ISO 4217.
    Money(f64, &'static str),
}

/// The offers of a text, the greatest of each sentence.
pub(crate) fn offers(text: &str, language: Language) -> Vec<Offer> {
    let reading = Reading::new(text);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let tokens = &reading.tokens[sentence.clone()];
        if !tokens.iter().any(|token| token.kind == Kind::Number) {
            continue;
        }
        let mut marks = BOOK.marks(tokens, language);
        if let Some(end) = before_more(tokens, &marks) {
            marks.retain(|mark| mark.range.end <= end);
        }
        marks.retain(|mark| mark.topic != Thing::More);
        let things: BTreeSet<Thing> = marks.iter().map(|mark| mark.topic).collect();
        let only = things.first().copied().filter(|_| things.len() == 1);
        let Some(thing) = only.filter(|_| !has(&marks, Thing::NotOffered)) else { continue };
        let sums = sums(tokens).into_iter();
        let most = sums.max_by(|(one, _), (other, _)| one.amount().total_cmp(&other.amount()));
        found.extend(most.map(|(sum, range)| Offer {
            thing,
            sum,
            written: text[range].to_owned(),
        }));
    }
    found
}

/// Where the thought ends that a word on greater sums begins: „50 €, o vyššej sume rozhoduje vedúci“.
fn before_more(tokens: &[Token], marks: &[Mark<Thing>]) -> Option<usize> {
    let more = marks.iter().find(|mark| mark.topic == Thing::More)?;
    let joint = |token: &&Token| matches!(token.kind, Kind::Mark(',' | ';' | '—' | '–' | ':'));
    let joint = tokens.iter().rfind(|token| joint(token) && token.range.end <= more.range.start)?;
    let is_behind = |token: &Token| token.range.start >= joint.range.end;
    let has_number = tokens.iter().any(|token| token.kind == Kind::Number && is_behind(token));
    (!has_number).then_some(joint.range.start)
}

impl Sum {
    /// The number alone.
    pub(crate) fn amount(&self) -> f64 {
        match self {
            Self::Percent(amount) | Self::Money(amount, _) => *amount,
        }
    }

    /// Nothing, counted in the same way.
    pub(crate) fn none(&self) -> Self {
        match self {
            Self::Percent(_) => Self::Percent(0.0),
            Self::Money(_, code) => Self::Money(0.0, code),
        }
    }

    /// Whether the other is counted in the same way.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Percent(_), Self::Percent(_)) => true,
            (Self::Money(_, one), Self::Money(_, other)) => one == other,
            _ => false,
        }
    }
}

/// The percentages and the sums of money among the tokens.
pub(crate) fn sums(tokens: &[Token]) -> Vec<(Sum, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((value, end)) = number(tokens, at) else {
            at += 1;
            continue;
        };
        let before = at.checked_sub(1).and_then(|before| currency(&tokens[before]));
        let after = tokens.get(end).and_then(currency);
        let is_percent = tokens.get(end).is_some_and(|unit| {
            unit.is_mark('%') || matches!(unit.word(), "процентов" | "percent" | "percenta")
        });
        let start = if before.is_some() { at - 1 } else { at };
        let stop = if is_percent || (before.is_none() && after.is_some()) { end } else { end - 1 };
        let range = tokens[start].range.start..tokens[stop].range.end;
        match before.or(after) {
            _ if is_percent => found.push((Sum::Percent(value), range)),
            Some(code) => found.push((Sum::Money(value, code), range)),
            None => {}
        }
        at = end;
    }
    found
}

/// «10 000», "1,500", „12,50“: a number, its groups joined, and where it ends.
fn number(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    if !is_number(at) {
        return None;
    }
    let mut digits = tokens[at].text.clone().into_owned();
    let mut end = at + 1;
    loop {
        let comma = usize::from(tokens.get(end).is_some_and(|mark| mark.is_mark(',')));
        let group = tokens.get(end + comma).filter(|group| {
            let gap = group.range.start - tokens[end + comma - 1].range.end;
            group.kind == Kind::Number && group.text.len() == 3 && gap <= 3 * (1 - comma)
        });
        let Some(group) = group else { break };
        digits.push_str(&group.text);
        end += comma + 1;
    }
    let is_fraction = tokens.get(end).is_some_and(|mark| mark.is_mark(',') || mark.is_mark('.'))
        && is_number(end + 1)
        && tokens[end + 1].range.start == tokens[end].range.end;
    if is_fraction {
        digits = format!("{digits}.{}", tokens[end + 1].text);
        end += 2;
    }
    digits.parse().ok().map(|value| (value, end))
}

fn currency(token: &Token) -> Option<&'static str> {
    match token.kind {
        Kind::Mark('₽') => Some("RUB"),
        Kind::Mark('€') => Some("EUR"),
        Kind::Mark('£') => Some("GBP"),
        Kind::Mark('$') => Some("USD"),
        _ => code(&token.text),
    }
}

/// The code of a currency that is written in words or as a code.
pub(crate) fn code(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "₽" | "rub" | "руб" | "рубль" | "рубля" | "рублей" | "р" => "RUB",
        "€" | "eur" | "евро" | "euro" | "euros" | "eura" | "eur." => "EUR",
        "£" | "gbp" | "pound" | "pounds" => "GBP",
        "$" | "usd" | "dollars" => "USD",
        _ => return None,
    })
}

static BOOK: LazyLock<Wordbook<Thing>> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/offers.yaml");
    let topics: Topics<Thing> =
        serde_yaml::from_str(text).expect("the built-in offers are well formed");
    Wordbook::new(&BTreeMap::new(), topics.iter().map(|(thing, terms)| (*thing, terms)))
});

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(Thing, Sum)> {
        offers(text, language).into_iter().map(|offer| (offer.thing, offer.sum)).collect()
    }

    #[test]
    fn offers_are_read_with_their_sums() {
        assert_eq!(
            read("Дадим скидку 10 %.", Language::Ru),
            [(Thing::Discount, Sum::Percent(10.0))]
        );
        assert_eq!(
            read("Вернём вам 10 000 ₽ сегодня.", Language::Ru),
            [(Thing::Refund, Sum::Money(10_000.0, "RUB"))]
        );
        assert_eq!(
            read("Please accept a £1,500 voucher.", Language::En),
            [(Thing::Gift, Sum::Money(1500.0, "GBP"))]
        );
        assert_eq!(
            read("Vrátime vám 12,50 €.", Language::Sk),
            [(Thing::Refund, Sum::Money(12.5, "EUR"))]
        );
    }

    #[test]
    fn what_others_decide_of_greater_sums_takes_nothing_back() {
        for (text, language) in [
            ("Dám vám darček za 50 €. O vyššej sume rozhoduje vedúci zmeny.", Language::Sk),
            ("Dám vám darček za 50 €, o vyššej sume rozhoduje vedúci zmeny.", Language::Sk),
            ("Dám vám zľavu 20 %. Zavolá vám vedúci zmeny.", Language::Sk),
            ("Dám vám zľavu 20 eur. Zavolá vám vedúci zmeny.", Language::Sk),
            ("Дам вам скидку 20 %. О большей решает старший смены.", Language::Ru),
            ("Дам вам скидку 500 руб., о большей решает старший смены.", Language::Ru),
            ("Here is a £50 voucher. My manager will call you.", Language::En),
            ("You get a 20% discount; anything above that is for my manager.", Language::En),
        ] {
            assert_eq!(read(text, language).len(), 1, "{text}");
        }
        for (text, language) in [
            ("Darček nad 50 € schvaľuje vedúci.", Language::Sk),
            ("Darček za 50 €, ak súhlasí vedúci.", Language::Sk),
            ("Zľavu, vyššiu ako 20 %, dáva vedúci.", Language::Sk),
            ("Скидку больше 20 % решает старший смены.", Language::Ru),
            ("Скидка 20 % и больше — решает старший смены.", Language::Ru),
            ("A discount above 20% is for my manager.", Language::En),
        ] {
            assert!(read(text, language).is_empty(), "{text}");
        }
    }

    #[test]
    fn refusals_conditions_and_the_decisions_of_others_are_no_offers() {
        for text in [
            "Скидку 10 % дать не можем.",
            "Скидку 10 % может дать старший смены.",
            "Если скидка 10 %, цена 900 ₽.",
            "Скидка есть.",
            "Диван стоит 10 000 ₽.",
        ] {
            assert!(read(text, Language::Ru).is_empty(), "{text}");
        }
        assert!(read("I will ask my manager for a 20% discount.", Language::En).is_empty());
    }
}
