//! What a letter to a customer says: sorry, why, what is done, until when, what happens next, whom
//! else one may ask; and which case a word before a name asks for. The words are data, in
//! `standards/language/letters.yaml`; what a letter must say, the rules know.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::language::Language;
use crate::language::imperative::is_imperative;
use crate::language::lexicon::Groups;
use crate::language::measure::measures_of;
use crate::language::wordbook::{Mark, Topics, Wordbook};
use crate::language::words::{Token, fold, tokens};

/// What a letter may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Topic {
    /// It is sorry.
    Apology,
    /// Why something is so.
    Reason,
    /// What is done to make good.
    Remedy,
    /// A day, an hour, a term.
    When,
    /// What the house will do, or the reader may.
    NextStep,
    /// Who looks at a decision next.
    Instance,
    /// Words that look like a request and are none.
    NoStep,
}

/// A grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum GrammaticalCase {
    /// Кто? Kto?
    Nominative,
    /// Кого? Koho?
    Genitive,
    /// Кому? Komu?
    Dative,
    /// Кого? Koho?
    Accusative,
    /// Кем? Kým?
    Instrumental,
    /// О ком? O kom? Also called the locative.
    #[serde(alias = "locative")]
    Prepositional,
}

impl JsonSchema for GrammaticalCase {
    fn schema_name() -> Cow<'static, str> {
        "GrammaticalCase".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A grammatical case.",
            "enum": [
                "nominative", "genitive", "dative", "accusative", "instrumental", "prepositional",
                "locative",
            ],
        })
    }
}

impl GrammaticalCase {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Nominative => "print-case-nominative",
            Self::Genitive => "print-case-genitive",
            Self::Dative => "print-case-dative",
            Self::Accusative => "print-case-accusative",
            Self::Instrumental => "print-case-instrumental",
            Self::Prepositional => "print-case-prepositional",
        }
    }
}

/// What a text speaks of.
pub(crate) fn topics(text: &str, language: Language) -> BTreeSet<Topic> {
    let tokens = tokens(text);
    let marks = WORDS.book.marks(&tokens, language);
    let mut topics: BTreeSet<Topic> = marks.iter().map(|mark| mark.topic).collect();
    if !measures_of(&tokens).is_empty() || FIGURES.is_match(text) {
        topics.insert(Topic::When);
    }
    if tokens.iter().any(|token| asks(token, &marks, language)) {
        topics.insert(Topic::NextStep);
    }
    topics
}

/// The words by which a text says that it is sorry.
pub(crate) fn apology(text: &str, language: Language) -> Option<Range<usize>> {
    let marks = WORDS.book.marks(&tokens(text), language);
    marks.into_iter().find(|mark| mark.topic == Topic::Apology).map(|mark| mark.range)
}

/// What the name of a slot tells about its words: `holding.reason`.
pub(crate) fn topics_of_slot(name: &str) -> impl Iterator<Item = Topic> {
    let parts: Vec<String> = name.split(['.', '_']).map(str::to_lowercase).collect();
    WORDS.slots.iter().filter_map(move |(topic, names)| {
        names.iter().any(|known| parts.contains(known)).then_some(*topic)
    })
}

/// The cases that a preposition takes; none for any other word.
pub(crate) fn cases_after(word: &str, language: Language) -> Vec<GrammaticalCase> {
    let word = fold(word);
    let cases = WORDS.prepositions.get(&language).into_iter().flatten();
    let taking = cases.filter(|(_, words)| words.iter().any(|known| fold(known) == word));
    taking.map(|(case, _)| *case).collect()
}

/// Whether a word asks the reader to do something.
fn asks(token: &Token, marks: &[Mark<Topic>], language: Language) -> bool {
    let is_vetoed = |mark: &Mark<Topic>| {
        mark.topic == Topic::NoStep
            && mark.range.start <= token.range.start
            && token.range.end <= mark.range.end
    };
    is_imperative(token, language) && !marks.iter().any(is_vetoed)
}

/// A day or an hour in figures.
static FIGURES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b[0-9]{1,2}(?:[./] ?[0-9]{1,2}\b|:[0-9]{2}\b|\u{a0}?(?:am|pm)\b| May\b)")
        .expect("invariant: the pattern is well formed")
});

struct Words {
    book: Wordbook<Topic>,
    slots: BTreeMap<Topic, Vec<String>>,
    prepositions: BTreeMap<Language, BTreeMap<GrammaticalCase, Vec<String>>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/letters.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in words are well formed");
    let topics = file.topics.iter().map(|(topic, terms)| (*topic, terms));
    Words {
        book: Wordbook::new(&file.groups, topics),
        slots: file.slots,
        prepositions: file.prepositions,
    }
});

/// The words as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: BTreeMap<Language, Groups>,
    topics: Topics<Topic>,
    slots: BTreeMap<Topic, Vec<String>>,
    prepositions: BTreeMap<Language, BTreeMap<GrammaticalCase, Vec<String>>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaks(text: &str, language: Language, topic: Topic) -> bool {
        topics(text, language).contains(&topic)
    }

    #[test]
    fn a_next_step_is_a_promise_or_a_request() {
        let (ru, en, sk) = (Language::Ru, Language::En, Language::Sk);
        for (text, language) in [
            ("Ответим вам.", ru),
            ("Напишите, какой день подходит.", ru),
            ("We’ll ring you.", en),
            ("Let us know which day suits.", en),
            ("Napíšte nám.", sk),
            ("Zavoláme vám.", sk),
        ] {
            assert!(speaks(text, language, Topic::NextStep), "{text}");
        }
        for (text, language) in [
            ("Здравствуйте! Заказ приняли. Простите нас.", ru),
            ("Hello, your order has been received.", en),
            ("Dobrý deň, objednávku sme prijali. Prepáčte.", sk),
        ] {
            assert!(!speaks(text, language, Topic::NextStep), "{text}");
        }
    }

    #[test]
    fn a_day_is_known_in_words_and_in_figures() {
        for text in ["до 21 марта", "завтра", "в течение 2 рабочих дней", "21.03", "к 18:00"]
        {
            assert!(speaks(text, Language::Ru, Topic::When), "{text}");
        }
        assert!(!speaks("Заказ A-1042 собрали.", Language::Ru, Topic::When));
    }

    #[test]
    fn a_preposition_takes_its_cases() {
        use GrammaticalCase::{Genitive, Instrumental};
        assert_eq!(cases_after("Для", Language::Ru), [Genitive]);
        assert_eq!(cases_after("с", Language::Ru), [Genitive, Instrumental]);
        assert!(cases_after("клиента", Language::Ru).is_empty());
        assert!(cases_after("for", Language::En).is_empty());
    }
}
