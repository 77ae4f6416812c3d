//! The forms of a phrase's words that a list of phrases means when it asks for lemmas. An
//! imperative stays one: «успокойся» is a form of «успокойтесь», «успокоился» is not.

use std::ops::Range;

use crate::language::Language;
use crate::language::stem::stems;
use crate::language::words::{fold, is_cyrillic};

/// What a word of a text must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Forms {
    /// One of these.
    Any(Vec<String>),
    /// A word with the same stem as this one.
    Of(String, Language),
}

/// Words of up to this many letters are what they are: «вы» is not «вас».
const SHORT: usize = 3;

/// The forms of a folded word.
pub(crate) fn forms(word: &str, language: Language) -> Forms {
    let language = language_of(word, language);
    if word.chars().count() <= SHORT {
        return Forms::Any(vec![word.to_owned()]);
    }
    match language {
        Language::Ru => russian_imperative(word),
        Language::Sk => slovak_second_person(word),
        Language::En => None,
    }
    .map_or_else(|| Forms::Of(word.to_owned(), language), Forms::Any)
}

/// A Cyrillic word is Russian, and any other one in a Russian text English.
fn language_of(word: &str, language: Language) -> Language {
    match (word.starts_with(is_cyrillic), language) {
        (true, _) => Language::Ru,
        (false, Language::Ru) => Language::En,
        (false, other) => other,
    }
}

/// The endings of imperatives, of several people and of one.
const RUSSIAN: [(&str, &str); 6] = [
    ("йтесь", "йся"),
    ("итесь", "ись"),
    ("ьтесь", "ься"),
    ("йте", "й"),
    ("ите", "и"),
    ("ьте", "ь"),
];

fn russian_imperative(word: &str) -> Option<Vec<String>> {
    let to_one = RUSSIAN.iter().find_map(|(many, one)| {
        word.strip_suffix(many).map(|root| vec![word.to_owned(), format!("{root}{one}")])
    });
    // Of the imperatives to one person only the reflexive ones can be told from nouns.
    let to_many = || {
        let root = word.strip_suffix("йся")?;
        Some(vec![word.to_owned(), format!("{root}йтесь")])
    };
    to_one.or_else(to_many)
}

/// „Upokojte“ and „upokoj“, „musíte“, „musí“ and „musíš“.
fn slovak_second_person(word: &str) -> Option<Vec<String>> {
    let root = word.strip_suffix("te").filter(|root| root.chars().count() > SHORT)?;
    Some(vec![word.to_owned(), root.to_owned(), format!("{root}š")])
}

impl Forms {
    /// Whether a folded word of a text is one of the forms.
    pub(crate) fn are(&self, word: &str) -> bool {
        match self {
            Self::Any(forms) => forms.iter().any(|form| form == word),
            Self::Of(own, language) => {
                own == word || is_like(own, word, *language) && share_a_stem(own, word, *language)
            }
        }
    }

    /// Letters with which every form begins.
    pub(crate) fn beginning(&self) -> &str {
        match self {
            Self::Any(forms) => {
                let all = forms.iter().map(|form| common(&forms[0], form)).min();
                &forms[0][..all.unwrap_or(0)]
            }
            Self::Of(own, language) => {
                let keys = keys(own, *language);
                let end = keys.iter().map(|key| common(own, key)).min().unwrap_or(0);
                // The last letter of a stem may be parted from it: «должен», «должны».
                let last = own[..end].char_indices().next_back().map_or(0, |(at, _)| at);
                &own[..if last > 3 { last } else { end }]
            }
        }
    }
}

/// How many bytes two words have in common at their beginning.
fn common(one: &str, other: &str) -> usize {
    let pairs = one.char_indices().zip(other.chars());
    let equal = pairs.take_while(|((_, one), other)| one == other).last();
    equal.map_or(0, |((at, char), _)| at + char.len_utf8())
}

fn share_a_stem(one: &str, other: &str, language: Language) -> bool {
    let others = keys(other, language);
    keys(one, language).iter().any(|key| others.contains(key))
}

/// The stems that the word may have, with its accents.
fn keys(word: &str, language: Language) -> Vec<String> {
    let bare = fold(word);
    let mut keys = stems(&bare, language);
    if language == Language::Ru {
        keys.extend(without_fleeting_vowel(&bare));
        return keys;
    }
    for key in &mut keys {
        let equal = bare.chars().zip(key.chars()).take_while(|(one, other)| one == other).count();
        let changed: String = key.chars().skip(equal).collect();
        *key = word.chars().take(equal).collect::<String>() + &changed;
    }
    keys
}

/// «Должен» is a form of «должны».
fn without_fleeting_vowel(word: &str) -> Option<String> {
    let root = word.strip_suffix("ен").filter(|root| root.chars().count() > SHORT)?;
    Some(format!("{root}н"))
}

/// The endings of full adjectives that no noun and no verb has.
const FULL_ADJECTIVE: [&str; 9] = ["ый", "ая", "ое", "ые", "ого", "ому", "ым", "ых", "ыми"];

/// Whether the word may be of the same kind: «должным» is not of the kind of «должны», nor "calmed"
/// of the kind of "calm".
fn is_like(own: &str, word: &str, language: Language) -> bool {
    let endings: &[&str] = match language {
        Language::Ru => &FULL_ADJECTIVE,
        Language::En => &["ed", "ing"],
        Language::Sk => &[],
    };
    let has = |word: &str| endings.iter().any(|ending| word.ends_with(ending));
    !has(word) || has(own)
}

/// The words of a folded text.
pub(crate) fn words(folded: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, char) in folded.char_indices() {
        let end = at + char.len_utf8();
        if !is_of_word(char) {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

/// Whether a folded character belongs to words.
pub(crate) fn is_of_word(char: char) -> bool {
    matches!(char, 'а'..='я' | 'a'..='z')
        || char.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are(own: &str, words: &str, language: Language) -> Vec<bool> {
        words.split(' ').map(|word| forms(own, language).are(word)).collect()
    }

    #[test]
    fn an_imperative_stays_one() {
        let found = are("успокойтесь", "успокойся успокойтесь успокоился успокоить", Language::Ru);
        assert_eq!(found, [true, true, false, false]);
        assert_eq!(are("ждите", "жди ждите ждать ждет", Language::Ru), [true, true, false, false]);
        assert_eq!(are("upokojte", "upokoj upokojte upokojil", Language::Sk), [true, true, false]);
        assert_eq!(are("calm", "calm calmed calming", Language::En), [true, false, false]);
    }

    #[test]
    fn a_short_adjective_is_not_a_full_one() {
        let words = "должны должна должен должным должного";
        assert_eq!(are("должны", words, Language::Ru), [true, true, true, false, false]);
    }

    #[test]
    fn nouns_have_all_their_forms() {
        let found = are("договорчик", "договорчика договорчиком договор", Language::Ru);
        assert_eq!(found, [true, true, false]);
        assert_eq!(
            are("проблема", "проблемы проблем проблемный", Language::Ru),
            [true, true, false]
        );
        assert_eq!(are("problem", "problems problem", Language::En), [true, true]);
        assert_eq!(
            are("zmluvička", "zmluvičku zmluvičky zmluva", Language::Sk),
            [true, true, false]
        );
        assert_eq!(are("zľava", "zľavu zlava", Language::Sk), [true, false]);
        assert_eq!(are("вы", "вас вы", Language::Ru), [false, true]);
    }

    #[test]
    fn every_form_has_the_beginning() {
        for (own, others) in
            [("должны", "должен"), ("звонки", "звонок"), ("успокойтесь", "успокойся")]
        {
            let forms = forms(own, Language::Ru);
            assert!(others.starts_with(forms.beginning()), "{own}: {}", forms.beginning());
            assert!(forms.beginning().chars().count() > 2, "{own}: {}", forms.beginning());
        }
    }
}
