//! Many phrases looked for at once in folded texts. Which texts are read, and what a hit means,
//! others say.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use regex::{Regex, RegexSet, RegexSetBuilder};

use crate::language::Language;
use crate::language::fold::{Accents, BREAK, fold_phrase};
use crate::language::lemma::{Forms, forms, is_of_word, words};

/// How closely the words must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// These forms.
    Exact,
    /// Other forms of each word too, in the same order.
    Lemma,
    /// A pattern over folded text.
    Pattern,
}

/// A phrase to look for.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(crate) text: String,
    pub(crate) way: Way,
    pub(crate) accents: Accents,
    pub(crate) language: Language,
}

/// Where a phrase was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Its index among the phrases that were wanted.
    pub(crate) phrase: usize,
    /// Where it stands in the folded text.
    pub(crate) range: Range<usize>,
}

/// The phrases that are looked for in texts folded in one way.
pub(crate) struct Search {
    pub(crate) accents: Accents,
    /// Finds each form, or the beginning of a word, of `targets`.
    finder: Option<AhoCorasick>,
    targets: Vec<Target>,
    /// Tells in one pass which of the patterns stand anywhere.
    any: RegexSet,
    patterns: Vec<(usize, Regex)>,
}

enum Target {
    Exact { phrase: usize },
    Lemma { phrase: usize, words: Vec<Forms>, anchor: usize },
}

/// Makes the searches for some phrases; the index of each pattern that is none comes beside them.
pub(crate) fn searches(wanted: &[Wanted]) -> (Vec<Search>, Vec<usize>) {
    let mut broken = Vec::new();
    let searches = [Accents::Keep, Accents::Ignore].into_iter().filter_map(|accents| {
        let own = wanted.iter().enumerate().filter(|(_, wanted)| wanted.accents == accents);
        let own: Vec<(usize, &Wanted)> = own.collect();
        (!own.is_empty()).then(|| Search::new(&own, accents, &mut broken))
    });
    let searches = searches.collect();
    (searches, broken)
}

impl Search {
    fn new(wanted: &[(usize, &Wanted)], accents: Accents, broken: &mut Vec<usize>) -> Self {
        let mut needles: Vec<String> = Vec::new();
        let mut search = Self {
            accents,
            finder: None,
            targets: Vec::new(),
            any: RegexSet::empty(),
            patterns: Vec::new(),
        };
        for (phrase, wanted) in wanted {
            match wanted.way {
                Way::Exact => search.add_exact(*phrase, wanted, &mut needles),
                Way::Lemma => search.add_lemma(*phrase, wanted, &mut needles),
                Way::Pattern => match pattern(&wanted.text) {
                    Some(pattern) => search.patterns.push((*phrase, pattern)),
                    None => broken.push(*phrase),
                },
            }
        }
        search.finder = AhoCorasick::new(&needles).ok().filter(|_| !needles.is_empty());
        let sources = search.patterns.iter().map(|(_, pattern)| pattern.as_str());
        search.any = RegexSetBuilder::new(sources).multi_line(true).build().unwrap_or_default();
        search
    }

    fn add_exact(&mut self, phrase: usize, wanted: &Wanted, needles: &mut Vec<String>) {
        let all = variants(&wanted.text).into_iter();
        let forms: BTreeSet<String> =
            all.map(|variant| bare(&fold_phrase(&variant, self.accents)).to_owned()).collect();
        for form in forms.into_iter().filter(|form| form.contains(is_of_word)) {
            needles.push(form);
            self.targets.push(Target::Exact { phrase });
        }
    }

    fn add_lemma(&mut self, phrase: usize, wanted: &Wanted, needles: &mut Vec<String>) {
        for variant in variants(&wanted.text) {
            let folded = fold_phrase(&variant, self.accents);
            let words: Vec<Forms> = words(&folded)
                .into_iter()
                .map(|word| forms(&folded[word], wanted.language))
                .collect();
            let lengths = words.iter().map(|word| word.beginning().len()).enumerate();
            let Some((anchor, 1..)) = lengths.max_by_key(|(_, length)| *length) else { continue };
            needles.push(words[anchor].beginning().to_owned());
            self.targets.push(Target::Lemma { phrase, words, anchor });
        }
    }

    /// The phrases that stand in a folded text, each once at a place.
    pub(crate) fn find(&self, folded: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let found = self.finder.iter().flat_map(|finder| finder.find_overlapping_iter(folded));
        for found in found {
            let range = match &self.targets[found.pattern().as_usize()] {
                Target::Exact { phrase } => Some((*phrase, found.range())),
                Target::Lemma { phrase, words, anchor } => {
                    lemmas(folded, words, *anchor, found.start()).map(|range| (*phrase, range))
                }
            };
            let whole = range.filter(|(_, range)| is_whole(folded, range));
            hits.extend(whole.map(|(phrase, range)| Hit { phrase, range }));
        }
        self.find_patterns(folded, &mut hits);
        hits.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.phrase));
        hits.dedup();
        hits
    }

    fn find_patterns(&self, folded: &str, hits: &mut Vec<Hit>) {
        for index in self.any.matches(folded) {
            let (phrase, pattern) = &self.patterns[index];
            let mut from = 0;
            for line in folded.split(BREAK) {
                let found = pattern.find_iter(line).filter(|found| !found.is_empty());
                hits.extend(found.map(|found| {
                    let range = from + found.start()..from + found.end();
                    Hit { phrase: *phrase, range }
                }));
                from += line.len() + BREAK.len_utf8();
            }
        }
    }
}

/// A pattern that reads folded text; none if it is no pattern.
fn pattern(text: &str) -> Option<Regex> {
    let folded: String = text
        .chars()
        .map(|char| match char {
            'ё' | 'Ё' => 'е',
            '\u{a0}' => ' ',
            '«' | '»' | '„' | '“' | '”' => '"',
            '’' => '\'',
            _ => char,
        })
        .collect();
    // A pattern in small letters needs no table of capitals, which makes the search slow.
    let flag = if has_capitals(&folded) { "(?i)" } else { "" };
    Regex::new(&format!("{flag}{folded}")).ok()
}

/// Whether there are capitals beside those of `\W` and the like.
fn has_capitals(pattern: &str) -> bool {
    let mut is_escaped = false;
    pattern.chars().any(|char| {
        let counts = char.is_uppercase() && !is_escaped;
        is_escaped = char == '\\' && !is_escaped;
        counts
    })
}

/// The phrase without the marks around it.
fn bare(folded: &str) -> &str {
    folded.trim_matches([' ', '"', '\'', '.', ',', '!', '?', ';', ':'])
}

/// How many brackets of a phrase are read as variants.
const BRACKETS: usize = 2;

/// Every way in which a phrase with bracketed endings may be written.
fn variants(text: &str) -> Vec<String> {
    let mut variants = vec![String::new()];
    let mut rest = text;
    for _ in 0..BRACKETS {
        let Some((before, inside, after)) = bracket(rest) else { break };
        let ways = [
            String::new(),
            inside.to_owned(),
            format!("({inside})"),
            format!("(-{inside})"),
            format!(" ({inside})"),
            format!(" (-{inside})"),
        ];
        variants = variants
            .iter()
            .flat_map(|start| ways.iter().map(move |way| format!("{start}{before}{way}")))
            .collect();
        rest = after;
    }
    variants.iter().map(|start| format!("{start}{rest}")).collect()
}

/// The first bracket with an ending in it, «говорил(а)» or «понял (-ла)».
fn bracket(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('(')?;
    let close = open + text[open..].find(')')?;
    let inside = text[open + 1..close].trim_start_matches(['-', '‑']);
    let word = text[..open].trim_end();
    let is_ending = !inside.is_empty()
        && inside.chars().count() <= 4
        && inside.chars().all(char::is_alphabetic)
        && word.ends_with(char::is_alphabetic)
        // «Я (вас) понял»: a word that may be left out is no ending.
        && (word.len() == open || inside.len() + 1 < close - open || inside.chars().count() <= 2);
    is_ending.then(|| (word, inside, &text[close + 1..]))
}

/// Where the words stand around the anchor that was found, if all of them do.
fn lemmas(folded: &str, wanted: &[Forms], anchor: usize, at: usize) -> Option<Range<usize>> {
    let (line, from) = line_at(folded, at);
    let words = words(line);
    let found = words.binary_search_by_key(&(at - from), |word| word.start).ok()?;
    let first = found.checked_sub(anchor)?;
    let own = words.get(first..first + wanted.len())?;
    let fits = own.iter().zip(wanted).all(|(word, forms)| forms.are(&line[word.clone()]));
    let stand_together =
        own.windows(2).all(|pair| matches!(&line[pair[0].end..pair[1].start], " " | "-" | ", "));
    (fits && stand_together).then(|| from + own[0].start..from + own[own.len() - 1].end)
}

/// The part of the text between two breaks, and where it begins.
fn line_at(folded: &str, at: usize) -> (&str, usize) {
    let start = folded[..at].rfind(BREAK).map_or(0, |found| found + BREAK.len_utf8());
    let end = folded[at..].find(BREAK).map_or(folded.len(), |found| at + found);
    (&folded[start..end], start)
}

/// Whether the phrase begins and ends with a word: «нет» is not in «интернет».
fn is_whole(folded: &str, range: &Range<usize>) -> bool {
    let before = folded[..range.start].chars().rev();
    let after = folded[range.end..].chars();
    let phrase = &folded[range.clone()];
    let opens = phrase.starts_with(is_of_word) && goes_on(before);
    let closes = phrase.ends_with(is_of_word) && goes_on(after);
    !opens && !closes
}

/// Whether a word goes on: with a letter, or with a hyphen or an apostrophe and a letter.
fn goes_on(mut letters: impl Iterator<Item = char>) -> bool {
    match letters.next() {
        Some('-' | '\'') => letters.next().is_some_and(is_of_word),
        Some(letter) => is_of_word(letter),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, way: Way, text: &str) -> Vec<String> {
        let language = match phrase.contains(crate::language::words::is_cyrillic) {
            true => Language::Ru,
            false => Language::Sk,
        };
        let text_of = phrase.to_owned();
        let wanted = Wanted { text: text_of, way, accents: Accents::Keep, language };
        let (searches, broken) = searches(&[wanted]);
        assert!(broken.is_empty());
        let folded = fold_phrase(text, Accents::Keep);
        let hits = searches[0].find(&folded);
        hits.into_iter().map(|hit| folded[hit.range].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_found_by_whole_words() {
        assert_eq!(found("Нет", Way::Exact, "Интернет. Нет! какой-нет, нет-нет"), ["нет"]);
        assert!(found("Вы должны", Way::Exact, "вы должным образом").is_empty());
        assert!(found("musíte", Way::Exact, "nemusíte").is_empty());
        assert!(found("какой", Way::Exact, "какой-нибудь").is_empty());
        assert_eq!(found("musíte", Way::Exact, "MUSÍTE čakať"), ["musíte"]);
        assert!(found("musíte", Way::Exact, "musite").is_empty());
        assert!(found("не знаю", Way::Exact, "Не. Знаю").is_empty());
    }

    #[test]
    fn a_bracket_stands_for_both_forms() {
        for text in [
            "как я уже говорил",
            "как я уже говорила, да",
            "Как я уже говорил(а)",
            "как я уже говорил (-а)",
        ] {
            for phrase in ["Как я уже говорил(а)", "как я уже говорил (а)", "как я уже говорил(-а)"]
            {
                assert!(!found(phrase, Way::Exact, text).is_empty(), "{phrase}: {text}");
            }
        }
        assert!(found("Как я уже говорил(а)", Way::Exact, "как я уже говорили").is_empty());
    }

    #[test]
    fn a_lemma_is_found_in_its_forms_and_order() {
        assert_eq!(found("Вы должны", Way::Lemma, "А вы должна"), ["вы должна"]);
        assert!(found("Вы должны", Way::Lemma, "вы должным образом").is_empty());
        assert!(found("Вы должны", Way::Lemma, "должны вы").is_empty());
        assert_eq!(found("Успокойтесь", Way::Lemma, "успокойся"), ["успокойся"]);
        assert!(found("Успокойтесь", Way::Lemma, "когда клиент успокоился").is_empty());
    }

    #[test]
    fn a_pattern_reads_folded_text() {
        assert_eq!(found(r"жд(и|ите)\b", Way::Pattern, "Ждите! «Жди»"), ["ждите", "жди"]);
        assert_eq!(found("Ещё.*раз", Way::Pattern, "еще, один раз"), ["еще, один раз"]);
        let wanted = Wanted {
            text: "(".to_owned(),
            way: Way::Pattern,
            accents: Accents::Keep,
            language: Language::Ru,
        };
        assert_eq!(searches(&[wanted]).1, [0]);
    }
}
