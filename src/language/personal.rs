//! Questions for something personal, and the notice that a talk is recorded. The words are data, in
//! `standards/language/personal.yaml`; slots are blanked by the caller.

use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::usable::reading::Reading;
use crate::language::wordbook::{Wordbook, has};

/// What a line says on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// Where it tells that the talk is recorded.
    pub(crate) notice: Option<Range<usize>>,
    /// Where it asks for a name, a number, an address.
    pub(crate) question: Option<Range<usize>>,
}

impl Said {
    /// Whether it asks before it tells.
    pub(crate) fn asks_first(&self) -> bool {
        match (&self.question, &self.notice) {
            (Some(question), Some(notice)) => question.start < notice.start,
            (question, None) => question.is_some(),
            (None, Some(_)) => false,
        }
    }
}

/// What a line says of recording and of personal things, the first of each.
pub(crate) fn said(text: &str, language: Language) -> Said {
    let reading = Reading::new(text);
    let mut said = Said::default();
    for sentence in &reading.sentences {
        let marks = BOOK.marks(&reading.tokens[sentence.clone()], language);
        let first = |topic| marks.iter().find(|mark| mark.topic == topic);
        let notice = first(Topic::Notice).map(|mark| mark.range.clone());
        let data = first(Topic::Data).filter(|_| has(&marks, Topic::Asking));
        let question = first(Topic::Question).or(data).map(|mark| mark.range.clone());
        said.notice = said.notice.or(notice);
        said.question = said.question.or(question);
    }
    said
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Topic {
    Notice,
    Data,
    Asking,
    Question,
}

static BOOK: LazyLock<Wordbook<Topic>> =
    LazyLock::new(|| Wordbook::read(include_str!("../../standards/language/personal.yaml")));

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: [(Language, &[&str]); 3] = [
        (
            Language::Ru,
            &[
                "Назовите, пожалуйста, номер заказа.",
                "Как вас зовут?",
                "Как я могу к вам обращаться?",
                "Подскажите адрес доставки?",
                "Продиктуйте последние четыре цифры карты.",
                "Какой у вас номер телефона?",
                "Назовите дату рождения.",
            ],
        ),
        (
            Language::En,
            &[
                "Could I take your name, please?",
                "What is your order number?",
                "What name is the booking under?",
                "Can you give me the delivery address?",
                "May I have your date of birth?",
                "Who am I speaking to?",
            ],
        ),
        (
            Language::Sk,
            &[
                "Poviete mi, prosím, číslo objednávky?",
                "Ako sa voláte?",
                "Aká je adresa doručenia?",
                "Nadiktujte mi, prosím, telefónne číslo.",
            ],
        ),
    ];

    #[test]
    fn questions_for_personal_things_are_heard() {
        for (language, lines) in ASKED {
            for line in lines {
                assert!(said(line, language).asks_first(), "{line}");
            }
        }
    }

    #[test]
    fn other_questions_are_not() {
        for (language, line) in [
            (Language::Ru, "Чем могу помочь?"),
            (Language::Ru, "Меня зовут Марина, звоню по вашему заказу. Вам удобно говорить?"),
            (Language::Ru, "Вы хотите шкаф или кровать?"),
            (Language::Ru, "Ваш адрес вижу, машина уже едет."),
            (Language::En, "How can I help?"),
            (Language::En, "What happened?"),
            (Language::En, "Your order number is on the label."),
            (Language::Sk, "Ako vám môžem pomôcť?"),
        ] {
            assert_eq!(said(line, language).question, None, "{line}");
        }
    }

    #[test]
    fn the_notice_is_known_in_many_words() {
        for (language, line) in [
            (Language::Ru, "Разговор записывается."),
            (Language::Ru, "Предупреждаю, что ведётся запись разговора."),
            (Language::Ru, "Мы записываем все звонки."),
            (Language::En, "This call is recorded."),
            (Language::En, "We record calls so that we get the details right."),
            (Language::En, "You are on a recorded line."),
            (Language::Sk, "Hovor nahrávame kvôli kvalite."),
            (Language::Sk, "Tento hovor je nahrávaný."),
        ] {
            assert!(said(line, language).notice.is_some(), "{line}");
        }
        assert!(said("Записываю номер заказа.", Language::Ru).notice.is_none());
        assert!(said("I'll make a record of it.", Language::En).notice.is_none());
    }

    #[test]
    fn a_notice_after_the_question_comes_too_late() {
        let line = "Назовите номер заказа. Разговор записывается.";
        assert!(said(line, Language::Ru).asks_first());
        let line = "Разговор записывается. Назовите номер заказа.";
        assert!(!said(line, Language::Ru).asks_first());
    }
}
