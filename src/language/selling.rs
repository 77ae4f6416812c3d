//! Selling, complaining, and wishing to buy, as a line or a reply shows it. The words are data, in
//! `standards/language/sales.yaml`.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::offer::{Sum, sums};
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Mark, Wordbook, has};
use crate::language::words::{Token, tokens};

/// How many words may stand between an offer and its goods.
const FAR: usize = 3;

/// The words of a line that offer something to buy; what is given for nothing is no sale.
pub(crate) fn offer_to_buy(line: &str, language: Language) -> Option<Range<usize>> {
    let reading = Reading::new(line);
    let tokens = |sentence: usize| &reading.tokens[reading.sentences[sentence].clone()];
    (0..reading.sentences.len()).find_map(|sentence| {
        let marks = BOOK.marks(tokens(sentence), language);
        if is_no_sale(&marks) {
            return None;
        }
        let found = marks.iter().find(|mark| mark.topic == Topic::Selling);
        let said = found.map(|mark| mark.range.clone());
        let said = said.or_else(|| offer_of_goods(tokens(sentence), &marks));
        said.or_else(|| {
            let asks = has(&marks, Topic::Wish) && line[reading.bytes(sentence)].ends_with('?');
            let next = Some(sentence + 1).filter(|next| *next < reading.sentences.len());
            let near = [Some(sentence), next].into_iter().flatten();
            let mut near = near.filter(|_| asks).map(&tokens);
            near.find_map(|tokens| price(tokens, language))
        })
    })
}

/// „Ponúkam vám televíziu“: an offer, and close behind it goods that nobody gives to make good.
fn offer_of_goods(tokens: &[Token], marks: &[Mark<Topic>]) -> Option<Range<usize>> {
    let offer = marks.iter().find(|mark| mark.topic == Topic::Offering)?;
    let is_near = |goods: &&Mark<Topic>| {
        let first = tokens.partition_point(|token| token.range.start < offer.range.end);
        let end = tokens.partition_point(|token| token.range.end <= goods.range.start);
        goods.topic == Topic::Goods && (first..=first + FAR).contains(&end)
    };
    let goods = marks.iter().find(is_near)?;
    Some(offer.range.start..goods.range.end)
}

fn is_no_sale(marks: &[Mark<Topic>]) -> bool {
    [Topic::Free, Topic::Complaining, Topic::Other].into_iter().any(|topic| has(marks, topic))
}

/// «Всего 500 ₽»: a price, with the word before it.
fn price(tokens: &[Token], language: Language) -> Option<Range<usize>> {
    let marks = BOOK.marks(tokens, language);
    let sums = sums(tokens).into_iter();
    let mut sums = sums.filter(|(sum, _)| matches!(sum, Sum::Money(..)) && !is_no_sale(&marks));
    sums.find_map(|(_, sum)| {
        let before = tokens.iter().rfind(|token| token.range.end <= sum.start)?;
        let only = marks.iter().filter(|mark| mark.topic == Topic::Only);
        let mut only = only.filter(|mark| mark.range.end == before.range.end);
        only.next().map(|mark| mark.range.start..sum.end)
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
    Wish,
    Only,
    Offering,
    Goods,
    Other,
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
            (Language::Ru, "А не хотите ли к ним футляр? Всего 500 ₽"),
            (Language::Ru, "Хотите футляр? Всего 500 ₽."),
            (Language::Ru, "Возьмите заодно салфетку и спрей."),
            (Language::En, "Would you like a case for just £5?"),
            (Language::En, "While you're here, we also have new frames."),
            (Language::Sk, "Nechcete si k tomu pridať puzdro?"),
            (Language::Sk, "Chcete puzdro? Len 5 €."),
            (Language::Sk, "A nechceli by ste k tomu aj rýchlejší balík za 5 € mesačne?"),
            (Language::Sk, "Ponúkam vám televíziu za 5 € mesačne."),
            (Language::Sk, "Môžem vám ponúknuť aj televíziu?"),
            (Language::Sk, "Pridajte si televíziu len za 5 €."),
            (Language::Sk, "Chcete si k tomu objednať televíziu so zľavou?"),
            (Language::Sk, "Predám vám opakovač za 20 €."),
            (Language::Sk, "Máme teraz akciu na televíziu."),
            (Language::En, "Wouldn't you like a faster package with it for just £5?"),
            (Language::En, "I can offer you television for £5 a month."),
            (Language::En, "May I offer you a subscription as well?"),
            (Language::En, "Add television for only £5."),
            (Language::En, "Would you like to order television at a discount?"),
            (Language::En, "I could sell you a repeater for £20."),
            (Language::En, "We have a deal on television now."),
            (Language::Ru, "А не хотите к нему тариф побыстрее? Всего 500 ₽."),
            (Language::Ru, "Предлагаю вам телевидение за 500 ₽ в месяц."),
            (Language::Ru, "Могу вам предложить ещё и телевидение?"),
            (Language::Ru, "Добавьте телевидение всего за 500 ₽."),
            (Language::Ru, "Хотите заказать телевидение со скидкой?"),
            (Language::Ru, "Продам вам роутер за 2000 ₽."),
            (Language::Ru, "У нас есть акция на телевидение."),
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
            (Language::Ru, "Хотите, заменим их завтра?"),
            (Language::Ru, "Что вам удобнее: заменить оправу или вернуть деньги?"),
            (Language::Ru, "Хотите, вернём разницу? Всего 500 ₽."),
            (Language::Ru, "Хотите скидку на этот заказ?"),
            (Language::Ru, "Не хотите ли обменять их на другие?"),
            (Language::Ru, "Возьмите заодно чек и коробку."),
            (Language::Ru, "Хотите, приедем к ним сами?"),
            (Language::Ru, "Нужен ещё один день. Всего вы заплатили 500 ₽?"),
            (Language::En, "Would you like to add anything?"),
            (Language::En, "Would you like a refund of £5, or a new pair?"),
            (Language::En, "Would you like the £5 back on your card?"),
            (Language::Sk, "Chcete k tomu niečo pridať?"),
            (Language::Sk, "Chcete výmenu, alebo vrátenie 5 €?"),
            (Language::En, "Would you like to upgrade, free of charge?"),
            (Language::En, "Would you like me to ring you?"),
            (Language::Sk, "Predĺženú záruku vám dáme zadarmo."),
            (Language::Sk, "Ponúkam vám zľavu 5 € mesačne."),
            (Language::Sk, "Môžem vám ponúknuť vrátenie peňazí alebo nový balík?"),
            (Language::Sk, "Chcete si objednať návštevu technika?"),
            (Language::Sk, "Ponúkame vám výmenu opakovača."),
            (Language::Sk, "Chceli by ste sa k tomu vyjadriť?"),
            (Language::Sk, "Môžeme vám ponúknuť doručenie balíka zajtra?"),
            (Language::Sk, "Chceli by ste náhradu len za 5 €, alebo za všetko?"),
            (Language::En, "I can offer you £5 off, or a call with my manager."),
            (Language::En, "Would you like to order a replacement?"),
            (Language::Ru, "Предлагаю вам скидку 500 ₽ на тариф."),
            (Language::Ru, "Хотите заказать обратный звонок?"),
            (Language::Ru, "Предлагаем вернуть деньги за тариф."),
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
