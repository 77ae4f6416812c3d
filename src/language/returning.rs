//! Promises to come back to a customer: whether they say when. The words are data, in
//! `standards/language/returns.yaml`.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Wordbook, has};
use crate::language::words::Kind;

/// The words of a text that promise to come back at a time which is none; nothing if the text names one
/// anywhere. A bare promise has no words on the time at all, and counts where the customer hears it.
pub(crate) fn open_return(text: &str, language: Language, is_said: bool) -> Option<Range<usize>> {
    if text.contains("{{") {
        return None;
    }
    let reading = Reading::new(text);
    let marks = reading.sentences.iter();
    let marks: Vec<_> =
        marks.map(|one| BOOK.marks(&reading.tokens[one.clone()], language)).collect();
    let is_named = reading.tokens.iter().any(|token| token.kind == Kind::Number)
        || marks.iter().any(|marks| has(marks, Topic::Named));
    if is_named {
        return None;
    }
    marks.iter().find_map(|marks| {
        let first = |topic| marks.iter().find(|mark| mark.topic == topic);
        let promise = first(Topic::Return);
        let vague = first(Topic::Vague).filter(|_| promise.or(first(Topic::ToReturn)).is_some());
        vague.or(promise.filter(|_| is_said)).map(|mark| mark.range.clone())
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Return,
    ToReturn,
    Vague,
    Named,
}

static BOOK: LazyLock<Wordbook<Topic>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/returns.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_is_none_is_heard() {
        for (language, text) in [
            (Language::Ru, "Скажите, что вернётесь к вопросу в определённое время."),
            (Language::En, "Tell them that you will come back to it at a definite time."),
            (Language::Sk, "Povedzte, že sa vrátite v určitom čase."),
        ] {
            assert!(open_return(text, language, false).is_some(), "{text}");
        }
    }

    #[test]
    fn a_time_or_a_slot_for_it_is_enough() {
        for (language, text) in [
            (Language::Ru, "Назовите точное время, когда вернётесь."),
            (Language::Ru, "Перезвоню в определённое время: до 15:00."),
            (Language::Ru, "Перезвоню до {{ callback.time }}."),
            (Language::Ru, "Мы вернёмся к этому вечером."),
            (Language::En, "I'll call you back by four o'clock."),
            (Language::Sk, "Zavolám vám zajtra."),
        ] {
            assert_eq!(open_return(text, language, true), None, "{text}");
        }
    }

    #[test]
    fn a_bare_promise_counts_where_it_is_said() {
        assert!(open_return("Я вам перезвоню.", Language::Ru, true).is_some());
        assert!(open_return("Скажите, что перезвоните.", Language::Ru, false).is_none());
        assert!(open_return("Zavolať sme mali my.", Language::Sk, true).is_none());
        assert!(open_return("Пообещайте перезвонить позже.", Language::Ru, false).is_some());
    }
}
