//! A text read once: its sentences, what the phrase book finds in them, its measures. What follows from it, the
//! predicates of `usable` say.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::lexicon::{Groups, Lexicon, Seen};
use crate::language::measure::{Measure, measures_of};
use crate::language::words::{Kind, Token, is_cyrillic, tokens};

/// What a term of the phrase book tells; `standards/language/usable.yaml` explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Topic {
    Offer,
    OfferQuestion,
    Forbidden,
    Answering,
    AnsweringOther,
    Subject,
    SubjectNot,
    Salutation,
    SalutationNot,
    Body,
    BodyNot,
    Closing,
    ClosingNot,
    Signature,
    SignatureNot,
    Reply,
    ReplyOther,
    Decision,
    DecisionOther,
    Deadline,
    Responsible,
    ResponsibleNot,
    Role,
    Escalate,
    EscalateNot,
    HandOver,
    ToRole,
    ToRoleNot,
}

/// A term of the phrase book in the text.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) topic: Topic,
    pub(crate) sentence: usize,
    /// In bytes.
    pub(crate) range: Range<usize>,
}

/// How many times a sentence names at most.
const MOST_TIMES: usize = 24;

/// A text and what was found in it.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: Vec<Token<'a>>,
    /// Their tokens; a line ends a sentence too.
    pub(crate) sentences: Vec<Range<usize>>,
    /// Its times and sums, once somebody asked.
    measures: OnceCell<Vec<Measure>>,
    /// By the sentence: what was found in it, once somebody asked.
    hits: Vec<OnceCell<Vec<Hit>>>,
}

impl<'a> Reading<'a> {
    /// Reads a text.
    pub(crate) fn new(text: &'a str) -> Self {
        let tokens = tokens(text);
        let sentences = sentences(text, &tokens);
        let hits = vec![OnceCell::new(); sentences.len()];
        Self { text, tokens, sentences, measures: OnceCell::new(), hits }
    }

    /// The times and the sums that it names.
    pub(crate) fn measures(&self) -> &[Measure] {
        self.measures.get_or_init(|| measures_of(&self.tokens))
    }

    /// What was found on a topic.
    pub(crate) fn on(&self, topic: Topic) -> impl Iterator<Item = &Hit> {
        let hits = (0..self.sentences.len()).flat_map(|sentence| self.hits_of(sentence));
        hits.filter(move |hit| hit.topic == topic)
    }

    /// What was found on a topic, unless a term that turns it overlaps.
    pub(crate) fn unturned(&self, topic: Topic, not: Topic) -> impl Iterator<Item = &Hit> {
        self.on(topic).filter(move |hit| !self.has(not, &hit.range))
    }

    /// Whether the topic is spoken of within the bytes of one sentence.
    pub(crate) fn has(&self, topic: Topic, within: &Range<usize>) -> bool {
        self.hits_of(self.sentence_at(within.start))
            .iter()
            .any(|hit| hit.topic == topic && overlap(&hit.range, within))
    }

    /// What was found in a sentence.
    pub(crate) fn hits_of(&self, sentence: usize) -> &[Hit] {
        let Some(hits) = self.hits.get(sentence) else { return &[] };
        hits.get_or_init(|| {
            let tokens = &self.tokens[self.sentences[sentence].clone()];
            let has =
                |is_it: fn(char) -> bool| tokens.iter().any(|token| token.text.starts_with(is_it));
            let (cyrillic, latin) = (has(is_cyrillic), has(|char| char.is_ascii_alphabetic()));
            // A book of another alphabet has nothing to find.
            let books = Language::ALL
                .iter()
                .zip(BOOKS.iter())
                .filter(|(language, _)| if **language == Language::Ru { cyrillic } else { latin });
            let mut hits: Vec<Hit> =
                books.flat_map(|(_, book)| book.find(self, sentence)).collect();
            hits.sort_by_key(|hit| (hit.range.start, hit.range.end));
            hits
        })
    }

    /// Whether the topic is spoken of within the bytes of one sentence, and not as part of what turns it.
    pub(crate) fn has_unturned(&self, topic: Topic, not: Topic, within: &Range<usize>) -> bool {
        self.hits_of(self.sentence_at(within.start)).iter().any(|hit| {
            hit.topic == topic && overlap(&hit.range, within) && !self.has(not, &hit.range)
        })
    }

    /// The bytes of a sentence.
    pub(crate) fn bytes(&self, sentence: usize) -> Range<usize> {
        let tokens = &self.tokens[self.sentences[sentence].clone()];
        let (first, last) = (tokens.first(), tokens.last());
        first.zip(last).map_or(0..0, |(first, last)| first.range.start..last.range.end)
    }

    /// The sentence in which the byte stands.
    pub(crate) fn sentence_at(&self, byte: usize) -> usize {
        let before = |sentence: &Range<usize>| self.tokens[sentence.end - 1].range.end <= byte;
        let sentence = self.sentences.partition_point(before);
        sentence.min(self.sentences.len().saturating_sub(1))
    }

    /// The bytes between the commas, dashes and brackets around a place.
    pub(crate) fn clause_around(&self, place: &Range<usize>) -> Range<usize> {
        let sentence = self.sentences[self.sentence_at(place.start)].clone();
        let tokens = &self.tokens[sentence];
        // «2–4» and «1,5» stay whole.
        let loose = |at: usize| {
            tokens.get(at + 1).is_none_or(|next| next.range.start > tokens[at].range.end)
        };
        let parts = |at: usize| match tokens[at].kind {
            Kind::Mark('(' | ')' | ';' | '|') => true,
            Kind::Mark(',' | '—' | '–') => loose(at),
            _ => false,
        };
        let outside = |at: &usize| parts(*at) && !overlap(&tokens[*at].range, place);
        let start = (0..tokens.len()).filter(outside).map(|at| tokens[at].range.end);
        let end = (0..tokens.len()).filter(outside).map(|at| tokens[at].range.start);
        let start = start.filter(|start| *start <= place.start).max();
        let end = end.filter(|end| *end >= place.end).min();
        let whole = self.bytes(self.sentence_at(place.start));
        start.unwrap_or(whole.start)..end.unwrap_or(whole.end)
    }

    /// The times of each sentence that names any. What names more of them than people do in a
    /// sentence is no sentence, and reading it would take long.
    pub(crate) fn timed_sentences(&self) -> impl Iterator<Item = (usize, &[Measure])> {
        let sentence = |measure: &Measure| self.sentence_at(measure.range.start);
        let runs = self.measures().chunk_by(move |one, next| sentence(one) == sentence(next));
        let runs = runs.filter(|run| run.len() <= MOST_TIMES);
        runs.map(move |run| (sentence(&run[0]), run))
    }

    /// The times that stand within some bytes.
    pub(crate) fn measures_in(&self, bytes: &Range<usize>) -> &[Measure] {
        let measures = self.measures();
        let start = measures.partition_point(|measure| measure.range.end <= bytes.start);
        let end = measures.partition_point(|measure| measure.range.start < bytes.end);
        &measures[start..end.max(start)]
    }

    /// How many words the sentence has.
    pub(crate) fn length(&self, sentence: usize) -> usize {
        let tokens = &self.tokens[self.sentences[sentence].clone()];
        tokens.iter().filter(|token| token.kind == Kind::Word).count()
    }
}

/// Whether two ranges share a byte.
pub(crate) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let line = tokens[at].is_mark('\n');
        if line || ends_sentence(text, tokens, at) {
            let end = at + usize::from(!line);
            if start < end {
                sentences.push(start..end);
            }
            start = at + 1;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// A full stop with a gap after it, and no short word before it: «ул. Ленина». „20 %.“ and «50 руб.» end a
/// sentence if the next word begins with a capital.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let Kind::Mark('.' | '!' | '?' | '…') = tokens[at].kind else { return false };
    let Some(next) = tokens.get(at + 1) else { return true };
    let gap = next.range.start > tokens[at].range.end;
    let short = at > 0 && tokens[at].is_mark('.') && tokens[at - 1].text.chars().count() <= 3;
    gap && (!short || is_amount(&tokens[..at]) && begins_with_capital(text, next))
}

/// Whether a sum, a percentage or a time stands last.
fn is_amount(tokens: &[Token]) -> bool {
    let [.., number, unit] = tokens else { return false };
    number.kind == Kind::Number && unit.kind != Kind::Number
        || matches!(unit.kind, Kind::Mark('%' | '€' | '£' | '$' | '₽'))
}

fn begins_with_capital(text: &str, token: &Token) -> bool {
    text[token.range.clone()].chars().next().is_some_and(char::is_uppercase)
}

/// The phrase book of a language.
struct Book {
    lexicon: Lexicon,
    /// By the term: its topic.
    topics: Vec<Topic>,
}

impl Book {
    fn find(&self, reading: &Reading<'_>, sentence: usize) -> Vec<Hit> {
        let tokens = &reading.tokens[reading.sentences[sentence].clone()];
        let words: Vec<&Token> =
            tokens.iter().filter(|token| !matches!(token.kind, Kind::Mark(_))).collect();
        let seen: Vec<Seen> = words.iter().map(|word| self.lexicon.see(word)).collect();
        let mut hits = Vec::new();
        self.lexicon.find(&seen, |term, span| {
            let range = words[span.start].range.start..words[span.end - 1].range.end;
            hits.push(Hit { topic: self.topics[term.index()], sentence, range });
        });
        hits
    }
}

static BOOKS: LazyLock<[Book; 3]> = LazyLock::new(|| {
    let text = include_str!("../../../standards/language/usable.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in phrase book is well formed");
    Language::ALL.map(|language| {
        let mut lexicon = Lexicon::new(language, &file.groups[&language]);
        let mut topics = Vec::new();
        for (topic, terms) in &file.topics {
            for term in &terms[&language] {
                lexicon.add(term);
                topics.push(*topic);
            }
        }
        Book { lexicon, topics }
    })
});

/// The phrase book as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: BTreeMap<Language, Groups>,
    topics: BTreeMap<Topic, BTreeMap<Language, Vec<String>>>,
}
