//! Imperatives: the words by which a rule tells what to do.

use crate::language::Language;
use crate::language::words::{Kind, Token};

/// Where a second thing to do begins in a rule that begins with a first one, by its token:
/// «Поздоровайтесь и запишите», "greet and thank".
pub(crate) fn second_action(tokens: &[Token], language: Language) -> Option<usize> {
    let first = tokens.iter().position(|token| token.kind == Kind::Word)?;
    let first = if is_one(&tokens[first], NOT) { first + 1 } else { first };
    tokens.get(first).filter(|token| is_imperative(token, language))?;
    (first + 1..tokens.len()).find(|at| {
        let before = tokens[..*at].iter().rev().find(|token| token.kind == Kind::Word);
        let is_joined = before.is_some_and(|word| is_one(word, JOINS));
        is_joined && is_imperative(&tokens[*at], language)
    })
}

fn is_one(token: &Token, words: &[&str]) -> bool {
    token.kind == Kind::Word && words.contains(&token.word())
}

const NOT: &[&str] = &["не"];

const JOINS: &[&str] =
    &["и", "или", "затем", "потом", "and", "or", "then", "a", "alebo", "potom", "nasledne"];

/// Whether a word tells somebody to do something.
pub(crate) fn is_imperative(token: &Token, language: Language) -> bool {
    let word = token.word();
    token.kind == Kind::Word
        && match language {
            Language::Ru => RUSSIAN.iter().any(|ending| word.ends_with(ending)),
            Language::En => ENGLISH.contains(&word),
            Language::Sk => is_slovak(word),
        }
}

/// Nouns with such an ending stand after a preposition, never after «и».
const RUSSIAN: [&str; 6] = ["йте", "ите", "ьте", "йтесь", "итесь", "ьтесь"];

/// Verbs that are no nouns.
const ENGLISH: [&str; 30] = [
    "answer",
    "apologise",
    "apologize",
    "ask",
    "bring",
    "confirm",
    "explain",
    "give",
    "greet",
    "introduce",
    "invite",
    "keep",
    "let",
    "listen",
    "make",
    "offer",
    "pick",
    "put",
    "read",
    "repeat",
    "reply",
    "say",
    "send",
    "serve",
    "smile",
    "take",
    "tell",
    "thank",
    "wait",
    "write",
];

/// The present tense ends in a long vowel and «te», which folding has made short: only what
/// cannot be the present is taken.
fn is_slovak(word: &str) -> bool {
    let Some(root) = word.strip_suffix("te") else { return false };
    let last = root.chars().next_back();
    root.len() >= 3 && last.is_some_and(|last| !"aeiouy".contains(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::tokens;

    fn has_two(rule: &str, language: Language) -> bool {
        second_action(&tokens(rule), language).is_some()
    }

    #[test]
    fn two_actions_are_told_from_two_objects() {
        for rule in [
            "Поздоровайтесь и запишите номер",
            "Позвоните или напишите",
            "Не перебивайте и запишите",
        ] {
            assert!(has_two(rule, Language::Ru), "{rule}");
        }
        for rule in [
            "Назовите компанию и своё имя",
            "Проверьте заказ на сайте и в письме",
            "Снимите трубку до третьего гудка",
            "Запишите имя, телефон и адрес",
        ] {
            assert!(!has_two(rule, Language::Ru), "{rule}");
        }
        assert!(has_two("Greet the guest and offer a table", Language::En));
        assert!(!has_two("Say the name and address", Language::En));
        assert!(has_two("Pozdravte hosťa a ponúknite stôl, potom zapíšte", Language::Sk));
        assert!(!has_two("Povedzte meno a adresu", Language::Sk));
    }
}
