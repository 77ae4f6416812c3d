//! Terms of one or several words, and where they stand in a text. A vocabulary writes them so: a word
//! stands for all its forms, `=word` for that form only, `word*` for all words that begin so, `<group>`
//! for any word of a group, and `…` for up to three words. What a term tells, the vocabulary's owner
//! knows.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::language::Language;
use crate::language::stem::{stem, stems};
use crate::language::words::{Kind, Token, is_cyrillic, tokens};

/// How many words `…` stands for at most.
const GAP: usize = 3;

/// Names of groups and the words in them, as a vocabulary lists them.
pub(crate) type Groups = BTreeMap<String, Vec<String>>;

/// A term of a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(u32);

impl TermId {
    /// Its place among the terms, in the order in which they were added.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A word that a vocabulary knows, as a stem, a form or a beginning; 0 stands for all the others.
type WordId = u32;

#[derive(Debug, Clone, Copy)]
enum Step {
    Word(WordId),
    Group(u16),
    Gap,
}

/// What a vocabulary may see of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    stem: WordId,
    form: WordId,
    root: WordId,
}

impl Seen {
    const NOTHING: Self = Self { stem: 0, form: 0, root: 0 };

    /// Whether the vocabulary has the word at all.
    pub(crate) fn is_known(self) -> bool {
        self.ids() != Self::NOTHING.ids()
    }

    fn ids(self) -> [WordId; 3] {
        [self.stem, self.form, self.root]
    }
}

thread_local! {
    /// By the number of a lexicon: what it sees of the words that were met, for most come again and
    /// a stem takes long.
    static SEEN: RefCell<BTreeMap<u32, HashMap<Box<str>, Seen>>> = RefCell::default();
}

/// How many words are kept in mind.
const MOST_SEEN: usize = 10_000;

/// Lexicons so far.
static LEXICONS: AtomicU32 = AtomicU32::new(0);

/// The terms of a language.
pub(crate) struct Lexicon {
    number: u32,
    language: Language,
    stems: HashMap<String, WordId>,
    forms: HashMap<String, WordId>,
    roots: HashMap<String, WordId>,
    groups: BTreeMap<String, u16>,
    groups_of: Vec<Vec<u16>>,
    terms: Vec<Vec<Step>>,
    starts: Vec<Vec<TermId>>,
}

impl Lexicon {
    /// A lexicon that has the groups, and no term yet.
    pub(crate) fn new(language: Language, groups: &Groups) -> Self {
        let mut lexicon = Self {
            number: LEXICONS.fetch_add(1, Ordering::Relaxed),
            language,
            stems: HashMap::new(),
            forms: HashMap::new(),
            roots: HashMap::new(),
            groups: BTreeMap::new(),
            groups_of: vec![Vec::new()],
            terms: Vec::new(),
            starts: vec![Vec::new()],
        };
        for (index, (name, words)) in groups.iter().enumerate() {
            let group = u16::try_from(index).expect("a vocabulary has few groups");
            lexicon.groups.insert(name.clone(), group);
            for word in words {
                for id in lexicon.members(word) {
                    lexicon.groups_of[id as usize].push(group);
                }
            }
        }
        lexicon
    }

    /// Adds a term; the first word of it must not be a gap.
    pub(crate) fn add(&mut self, term: &str) -> TermId {
        let mut steps = Vec::new();
        for word in term.split_whitespace() {
            match word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
                Some(group) => {
                    let group = self.groups.get(group).copied();
                    steps.push(Step::Group(group.expect("a term names a group that there is")));
                }
                None if word == "…" => steps.push(Step::Gap),
                None => steps.extend(self.members(word).into_iter().map(Step::Word)),
            }
        }
        let id = TermId(u32::try_from(self.terms.len()).expect("a vocabulary has few terms"));
        match steps.first().expect("a term has a word") {
            Step::Word(word) => self.starts[*word as usize].push(id),
            Step::Group(group) => self.start_with_group(*group, id),
            Step::Gap => unreachable!("a term begins with a word"),
        }
        self.terms.push(steps);
        id
    }

    fn start_with_group(&mut self, group: u16, id: TermId) {
        for (word, groups) in self.groups_of.iter().enumerate() {
            if groups.contains(&group) {
                self.starts[word].push(id);
            }
        }
    }

    /// The parts of a word as a vocabulary writes it: „e-mail“ has two, `=word` is a form, `word*` a root.
    fn members(&mut self, word: &str) -> Vec<WordId> {
        let language = self.language;
        let parts = tokens(word.trim_start_matches('='));
        let parts = parts.iter().filter(|part| !matches!(part.kind, Kind::Mark(_)));
        parts
            .map(|part| match () {
                () if word.starts_with('=') => self.form(&part.text),
                () if word.ends_with('*') => self.root(&part.text),
                () => self.stem(stems(&part.text, language)),
            })
            .collect()
    }

    fn form(&mut self, form: &str) -> WordId {
        if let Some(known) = self.forms.get(form) {
            return *known;
        }
        let id = self.new_word();
        self.forms.insert(form.to_owned(), id);
        id
    }

    fn root(&mut self, root: &str) -> WordId {
        if let Some(known) = self.roots.get(root) {
            return *known;
        }
        let id = self.new_word();
        self.roots.insert(root.to_owned(), id);
        id
    }

    /// One word of which a form may have any of the stems.
    fn stem(&mut self, stems: Vec<String>) -> WordId {
        let known = stems.iter().find_map(|stem| self.stems.get(stem).copied());
        let id = known.unwrap_or_else(|| self.new_word());
        for stem in stems {
            self.stems.entry(stem).or_insert(id);
        }
        id
    }

    fn new_word(&mut self) -> WordId {
        let id = u32::try_from(self.groups_of.len()).expect("a vocabulary has few words");
        self.groups_of.push(Vec::new());
        self.starts.push(Vec::new());
        id
    }

    /// What the lexicon sees of a word.
    pub(crate) fn see(&self, token: &Token) -> Seen {
        let is_foreign = self.language != Language::Ru && token.text.starts_with(is_cyrillic);
        if token.kind != Kind::Word || is_foreign {
            return Seen::NOTHING;
        }
        SEEN.with_borrow_mut(|seen| {
            let seen = seen.entry(self.number).or_default();
            if let Some(seen) = seen.get(&*token.text) {
                return *seen;
            }
            if seen.len() >= MOST_SEEN {
                seen.clear();
            }
            let found = self.look_at(&token.text);
            seen.insert(token.text.as_ref().into(), found);
            found
        })
    }

    fn look_at(&self, word: &str) -> Seen {
        let stem = stem(word, self.language);
        Seen {
            stem: self.stems.get(&*stem).copied().unwrap_or(0),
            form: self.forms.get(word).copied().unwrap_or(0),
            root: self.root_of(word),
        }
    }

    /// The longest root with which the word begins.
    fn root_of(&self, word: &str) -> WordId {
        if self.roots.is_empty() {
            return 0;
        }
        let ends = (1..=word.len()).rev().filter(|end| word.is_char_boundary(*end));
        ends.filter_map(|end| self.roots.get(&word[..end]).copied()).next().unwrap_or(0)
    }

    /// Whether the word belongs to the group.
    pub(crate) fn is_in(&self, seen: Seen, group: &str) -> bool {
        self.groups.get(group).is_some_and(|group| self.has(seen, *group))
    }

    fn has(&self, seen: Seen, group: u16) -> bool {
        seen.ids().iter().any(|id| self.groups_of[*id as usize].contains(&group))
    }

    /// Calls back with each term found and the words that it covers.
    pub(crate) fn find(&self, words: &[Seen], mut found: impl FnMut(TermId, Range<usize>)) {
        for (at, word) in words.iter().enumerate() {
            for id in word.ids() {
                for term in &self.starts[id as usize] {
                    if let Some(length) = self.length(&self.terms[term.index()], &words[at..]) {
                        found(*term, at..at + length);
                    }
                }
            }
        }
    }

    /// How many words the steps cover from the first word on, if they fit.
    fn length(&self, steps: &[Step], words: &[Seen]) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(0) };
        if matches!(step, Step::Gap) {
            return (0..=GAP.min(words.len()))
                .find_map(|skip| self.length(rest, &words[skip..]).map(|length| skip + length));
        }
        let (word, after) = words.split_first()?;
        let fits = match step {
            Step::Word(id) => word.ids().contains(id),
            Step::Group(group) => self.has(*word, *group),
            Step::Gap => unreachable!("a gap was met above"),
        };
        fits.then(|| self.length(rest, after)).flatten().map(|length| length + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(term: &str, text: &str) -> bool {
        let groups = Groups::from([("client".into(), vec!["клиент".into(), "гость".into()])]);
        let mut lexicon = Lexicon::new(Language::Ru, &groups);
        lexicon.add(term);
        let seen: Vec<_> = tokens(text).iter().map(|token| lexicon.see(token)).collect();
        let mut hits = 0;
        lexicon.find(&seen, |_, _| hits += 1);
        hits > 0
    }

    #[test]
    fn terms_match_by_word() {
        assert!(finds("встреча <client>", "Встречи гостей"));
        assert!(finds("встреча … <client>", "встреча наших дорогих гостей"));
        assert!(!finds("встреча <client>", "встреча наших гостей"));
        assert!(!finds("встреча … <client>", "встреча один два три четыре гостей"));
        assert!(finds("=права", "права"));
        assert!(!finds("=права", "правила"));
        assert!(!finds("нет", "интернет"));
        assert!(finds("поприветств*", "поприветствуйте"));
        assert!(!finds("приветств*", "поприветствуйте"));
    }
}
