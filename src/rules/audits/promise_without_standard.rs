//! What the company promises to those who have not bought yet, something in the handbook keeps.

use crate::findings::Level;
use crate::handbook::Handbook;
use crate::language::Language;
use crate::language::measure::measures;
use crate::language::words::{Kind, Token, tokens};
use crate::rules::audits::listed::audits;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "promise-without-standard",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- audits/journey.yaml
title: Путь покупателя
questions: [{number: 1, title: Сходится ли то, evidence: сверили, score: 3}]
promises:
  - {text: Привезём за 3 дня, where: главная страница}
"#,
    good: r#"
--- standards/delivery.md
# Доставка

Товар со склада привозим за три дня, день называем сами и звоним накануне.
--- audits/journey.yaml
title: Путь покупателя
questions: [{number: 1, title: Сходится ли то, evidence: сверили, score: 3}]
promises:
  - {text: Привезём за 3 дня, where: главная страница, kept_by: [delivery]}
  - {text: Мебель с душой, where: вывеска}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, audit) in audits(handbook) {
        for promise in audit.promises.iter().filter(|promise| promise.kept_by.is_empty()) {
            let Some(text) = promise.text.spanned() else { continue };
            if claims(text.value.as_str(), document.language) {
                let finding = RULE.at(document.at(text.span));
                report.add(finding.with("promise", text.value.as_str().trim()));
            }
        }
    }
}

/// Whether a text claims something that one could hold the company to: a number or a time, what it
/// will do, what is free, guaranteed or always so. «Мебель с душой» claims nothing.
fn claims(text: &str, language: Language) -> bool {
    let tokens = tokens(text);
    let is_number = |token: &Token| token.kind == Kind::Number;
    let binds = |token: &Token| {
        let word = token.word();
        BINDING.iter().any(|start| word.starts_with(start))
            || language != Language::En && is_of_us(word, language)
    };
    let is_word = |token: &&Token| token.kind == Kind::Word;
    tokens.iter().any(is_number)
        || !measures(text).is_empty()
        || tokens.iter().filter(is_word).any(binds)
        || language == Language::En && tokens.iter().any(|token| OURS.contains(&&*token.text))
}

/// The beginnings of words that bind, folded.
const BINDING: [&str; 20] = [
    "гарант",
    "бесплатн",
    "всегда",
    "любой",
    "любом",
    "каждый",
    "каждом",
    "верн",
    "скидк",
    "дешевле",
    "guarant",
    "free",
    "always",
    "every",
    "never",
    "refund",
    "zaruk",
    "zarucen",
    "zadarmo",
    "vzdy",
];

/// Words that say who does it or to whom: a slogan in English has neither.
const OURS: [&str; 4] = ["we", "you", "ll", "your"];

/// Whether a folded word is a verb of the first person of many: «привезём», „zavoláme“.
fn is_of_us(word: &str, language: Language) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let is_long = word.chars().count() >= 5;
    match language {
        Language::Ru => is_long && ends(&["ем", "им", "емся", "имся"]) && !ends(&NO_VERBS),
        Language::Sk => is_long && ends(&["ime", "eme", "ame"]),
        Language::En => false,
    }
}

/// The ends of nouns and adjectives that look like those of verbs: «настроением», «хорошим».
const NO_VERBS: [&str; 12] =
    ["ием", "енем", "шим", "ким", "гим", "ным", "шним", "тним", "нним", "дним", "воим", "этим"];
