//! A word book: terms by topic, and which topics a sentence speaks of. What follows from a topic, the
//! book's owner knows.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::language::Language;
use crate::language::lexicon::{Groups, Lexicon, Seen};
use crate::language::words::{Kind, Token};

/// Terms by topic and language, as a file of words lists them.
pub(crate) type Topics<T> = BTreeMap<T, BTreeMap<Language, Vec<String>>>;

/// Terms by topic, in each language.
pub(crate) struct Wordbook<T> {
    pages: [Page<T>; 3],
}

struct Page<T> {
    lexicon: Lexicon,
    /// By the term: its topic.
    topics: Vec<T>,
}

/// A term of the book in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark<T> {
    pub(crate) topic: T,
    /// In bytes.
    pub(crate) range: Range<usize>,
}

impl<T: Copy + Eq> Wordbook<T> {
    /// A book of the topics; a topic may lack a language.
    pub(crate) fn new<'a>(
        groups: &BTreeMap<Language, Groups>,
        topics: impl Iterator<Item = (T, &'a BTreeMap<Language, Vec<String>>)> + Clone,
    ) -> Self {
        let none = Groups::new();
        let pages = Language::ALL.map(|language| {
            let mut lexicon = Lexicon::new(language, groups.get(&language).unwrap_or(&none));
            let mut page = Vec::new();
            for (topic, terms) in topics.clone() {
                for term in terms.get(&language).into_iter().flatten() {
                    lexicon.add(term);
                    page.push(topic);
                }
            }
            Page { lexicon, topics: page }
        });
        Self { pages }
    }

    /// A book that a file lists by topic, without groups.
    pub(crate) fn read(text: &str) -> Self
    where
        T: DeserializeOwned + Ord,
    {
        let topics: Topics<T> = serde_yaml::from_str(text).expect("a built-in book is well formed");
        Self::new(&BTreeMap::new(), topics.iter().map(|(topic, terms)| (*topic, terms)))
    }

    /// What the tokens of a sentence speak of, in its order.
    pub(crate) fn marks(&self, tokens: &[Token], language: Language) -> Vec<Mark<T>> {
        let index = Language::ALL.iter().position(|other| *other == language).unwrap_or(0);
        let page = &self.pages[index];
        let words: Vec<&Token> =
            tokens.iter().filter(|token| !matches!(token.kind, Kind::Mark(_))).collect();
        let seen: Vec<Seen> = words.iter().map(|word| page.lexicon.see(word)).collect();
        let mut marks = Vec::new();
        if seen.iter().any(|word| word.is_known()) {
            page.lexicon.find(&seen, |term, span| {
                let range = words[span.start].range.start..words[span.end - 1].range.end;
                marks.push(Mark { topic: page.topics[term.index()], range });
            });
        }
        marks.sort_by_key(|mark| (mark.range.start, mark.range.end));
        marks
    }
}

/// Whether any of the marks is of the topic.
pub(crate) fn has<T: Eq>(marks: &[Mark<T>], topic: T) -> bool {
    marks.iter().any(|mark| mark.topic == topic)
}
