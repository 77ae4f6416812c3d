//! The words that profiles look for: whether a paragraph has a word of each group.
//! An alternative is a word or several in a row; `*` at its end means: begins so.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::kinds::profile::Words;
use crate::language::Language;
use crate::language::stem::{stem, stems};
use crate::language::words::{Kind, Token, fold, tokens};

/// A text and its words, which are cut only if somebody asks.
pub(crate) struct Cut<'t> {
    pub(crate) text: Cow<'t, str>,
    language: Language,
    words: OnceLock<Vec<CutWord>>,
}

struct CutWord {
    token: Token,
    stem: String,
}

impl<'t> Cut<'t> {
    pub(crate) fn new(text: impl Into<Cow<'t, str>>, language: Language) -> Self {
        Self { text: text.into(), language, words: OnceLock::new() }
    }

    fn words(&self) -> &[CutWord] {
        self.words.get_or_init(|| {
            let words = tokens(&self.text).into_iter().filter(|token| !is_mark(token));
            let cut = |token: Token| CutWord {
                stem: stem(&token.text, self.language).into_owned(),
                token,
            };
            words.map(cut).collect()
        })
    }
}

fn is_mark(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark(_))
}

/// The groups of one language, ready to be looked for.
pub(crate) struct Groups {
    pub(crate) language: Language,
    groups: Vec<Vec<Alternative>>,
}

enum Alternative {
    /// Words in a row.
    Words(Vec<Pattern>),
    /// Signs that are no words, such as an address: as they stand, in small letters.
    Signs(String),
}

enum Pattern {
    Begins(String),
    Stems(Vec<String>),
}

impl Groups {
    /// The groups by language.
    pub(crate) fn of(words: &Words) -> Vec<Self> {
        let known = words.iter().filter_map(|(code, groups)| {
            let language = Language::ALL.into_iter().find(|other| other.code() == code.value)?;
            let of_group = |group: &crate::syntax::fields::List<String>| {
                group.iter().map(|words| Alternative::of(words, language)).collect()
            };
            Some(Self { language, groups: groups.value.iter().map(of_group).collect() })
        });
        known.collect()
    }

    /// Whether the text has a word of each group, or else its context does for all groups but one.
    pub(crate) fn are_in(&self, text: &Cut<'_>, context: &[Cut<'_>]) -> bool {
        let mut is_own = false;
        let is_there = self.groups.iter().all(|group| {
            let own = group.iter().any(|alternative| alternative.is_in(text));
            is_own |= own;
            own || group.iter().any(|words| context.iter().any(|text| words.is_in(text)))
        });
        is_there && is_own
    }

    /// Whether the text has a word of the group of this number.
    pub(crate) fn group_in(&self, index: usize, text: &Cut<'_>) -> bool {
        self.groups[index].iter().any(|alternative| alternative.is_in(text))
    }

    /// How many groups there are.
    pub(crate) fn len(&self) -> usize {
        self.groups.len()
    }
}

impl Alternative {
    fn of(words: &str, language: Language) -> Self {
        let is_word = |char: char| char.is_alphanumeric() || " *-".contains(char);
        if !words.chars().all(is_word) {
            return Self::Signs(words.to_lowercase());
        }
        Self::Words(
            words
                .split([' ', '-'])
                .filter(|word| !word.is_empty())
                .map(|word| match word.strip_suffix('*') {
                    Some(start) => Pattern::Begins(fold(start)),
                    None => Pattern::Stems(stems(&fold(word), language)),
                })
                .collect(),
        )
    }

    fn is_in(&self, text: &Cut<'_>) -> bool {
        match self {
            Self::Signs(signs) => text.text.to_lowercase().contains(signs),
            Self::Words(patterns) => {
                let words = text.words();
                words.windows(patterns.len().max(1)).any(|window| {
                    patterns.iter().zip(window).all(|(pattern, word)| pattern.is(word))
                })
            }
        }
    }
}

impl Pattern {
    fn is(&self, word: &CutWord) -> bool {
        match self {
            Self::Begins(start) => word.token.text.starts_with(start),
            Self::Stems(stems) => {
                stems.iter().any(|stem| *stem == word.stem || *stem == word.token.text)
            }
        }
    }
}
