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
    words: OnceLock<CutWords>,
}

/// The words of a text in their order.
struct CutWords {
    words: Vec<CutWord>,
    /// How they begin, several beginnings to a bit: most texts have no word that is looked for, and
    /// need not be read word by word.
    beginnings: u128,
}

struct CutWord {
    token: Token<'static>,
    stem: String,
}

impl<'t> Cut<'t> {
    pub(crate) fn new(text: impl Into<Cow<'t, str>>, language: Language) -> Self {
        Self { text: text.into(), language, words: OnceLock::new() }
    }

    fn words(&self) -> &CutWords {
        self.words.get_or_init(|| {
            let words = tokens(&self.text).into_iter().filter(|token| !is_mark(token));
            let cut = |token: Token| CutWord {
                stem: stem(&token.text, self.language).into_owned(),
                token: token.into_owned(),
            };
            CutWords::of(words.map(cut).collect())
        })
    }
}

impl CutWords {
    fn of(words: Vec<CutWord>) -> Self {
        let both = words.iter().flat_map(|word| [&*word.token.text, &word.stem]);
        let beginnings = both.fold(0, |bits, word| bits | beginning(word).unwrap_or(0));
        Self { words, beginnings }
    }

    fn may_begin(&self, word: &str) -> bool {
        beginning(word).is_none_or(|bit| self.beginnings & bit != 0)
    }
}

/// The bit of the first two letters; none for what is shorter.
fn beginning(word: &str) -> Option<u128> {
    let mut letters = word.chars().map(u32::from);
    let (first, second) = (letters.next()?, letters.next()?);
    Some(1 << ((first * 31 + second) % u128::BITS))
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

    /// Whether the text has a word of each group. One of several groups may stand in a heading above
    /// it: that says what the text is about.
    pub(crate) fn are_in(&self, text: &Cut<'_>, context: &[Cut<'_>]) -> bool {
        let mut lacking = self.groups.iter().filter(|group| !is_any_in(group, text));
        let Some(first) = lacking.next() else { return true };
        let is_only = lacking.next().is_none() && self.groups.len() > 1;
        is_only && context.iter().any(|heading| is_any_in(first, heading))
    }

    /// Whether the text has a word of the group of this number.
    pub(crate) fn group_in(&self, index: usize, text: &Cut<'_>) -> bool {
        is_any_in(&self.groups[index], text)
    }

    /// How many groups there are.
    pub(crate) fn len(&self) -> usize {
        self.groups.len()
    }
}

fn is_any_in(group: &[Alternative], text: &Cut<'_>) -> bool {
    group.iter().any(|alternative| alternative.is_in(text))
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
                    Some(start) => Pattern::Begins(fold(start).into_owned()),
                    None => Pattern::Stems(stems(&fold(word), language)),
                })
                .collect(),
        )
    }

    fn is_in(&self, text: &Cut<'_>) -> bool {
        match self {
            Self::Signs(signs) => text.text.to_lowercase().contains(signs),
            Self::Words(patterns) => {
                let cut = text.words();
                let is_row = |row: &[CutWord]| {
                    patterns.iter().zip(row).all(|(pattern, word)| pattern.is(word))
                };
                patterns.iter().all(|pattern| pattern.may_be_in(cut))
                    && cut.words.windows(patterns.len().max(1)).any(is_row)
            }
        }
    }
}

impl Pattern {
    /// Whether any of the words may be meant.
    fn may_be_in(&self, words: &CutWords) -> bool {
        match self {
            Self::Begins(start) => words.may_begin(start),
            Self::Stems(stems) => stems.iter().any(|stem| words.may_begin(stem)),
        }
    }

    fn is(&self, word: &CutWord) -> bool {
        match self {
            Self::Begins(start) => word.token.text.starts_with(start),
            Self::Stems(stems) => {
                stems.iter().any(|stem| *stem == word.stem || *stem == word.token.text)
            }
        }
    }
}
