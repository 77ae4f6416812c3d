//! Reads headings: finds the terms of the vocabulary in them and weighs head words, company and vetoes.
//! The vocabulary is `standards/language/roles.yaml`, which explains itself.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::language::lexicon::{Groups, Lexicon, Seen};
use crate::language::roles::{Certainty, RoleMatch, SectionRole};
use crate::language::words::{Kind, Token, is_cyrillic, tokens};

/// Words of a heading beyond this one are not read.
const LONGEST: usize = 64;

/// The roles of a heading, in the order of `SectionRole::ALL`.
pub(crate) fn read(heading: &str) -> Vec<RoleMatch> {
    let words: Vec<_> = words_of(tokens(heading));
    let mut rulings: BTreeMap<SectionRole, Ruling> = BTreeMap::new();
    for (reader, seen) in readers(heading, &words) {
        for (role, ruling) in reader.read(&seen) {
            let known = rulings.entry(role).or_insert(ruling);
            *known = known.zip(ruling).map(|(one, other)| one.max(other));
        }
    }
    let certain = |(role, ruling): (SectionRole, Ruling)| {
        ruling.map(|certainty| RoleMatch { role, certainty })
    };
    rulings.into_iter().filter_map(certain).collect()
}

/// The words of a heading without its number: «II.», «3.2.», «Шаг 1:», «а)».
fn words_of(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let numbered = tokens.get(1).is_some_and(|next| next.is_mark('.') || next.is_mark(')'));
    let roman = tokens.first().is_some_and(|first| {
        first.kind == Kind::Word && first.text.chars().all(|char| "ivxlхv".contains(char))
    });
    let skip = usize::from(numbered && roman);
    let words = tokens.into_iter().skip(skip).filter(|token| token.kind == Kind::Word);
    words.take(LONGEST).collect()
}

/// The readers to ask: by the alphabet, and of two languages in one alphabet the one that knows more
/// of the words, or both.
fn readers(heading: &str, words: &[Token]) -> Vec<(&'static Reader, Vec<Seen>)> {
    let see = |language: Language| {
        let reader = &READERS[language as usize];
        (reader, words.iter().map(|word| reader.lexicon.see(word)).collect::<Vec<_>>())
    };
    if heading.contains(is_cyrillic) {
        return vec![see(Language::Ru)];
    }
    let (english, slovak) = (see(Language::En), see(Language::Sk));
    let known = |seen: &[Seen]| seen.iter().filter(|seen| seen.is_known()).count();
    let accents = usize::from(!heading.is_ascii() && heading.contains(is_slovak));
    match known(&english.1).cmp(&(known(&slovak.1) + accents)) {
        std::cmp::Ordering::Greater => vec![english],
        std::cmp::Ordering::Less => vec![slovak],
        std::cmp::Ordering::Equal => vec![english, slovak],
    }
}

fn is_slovak(char: char) -> bool {
    "áäčďéíĺľňóôŕšťúýžÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ\u{301}\u{30c}".contains(char)
}

static READERS: LazyLock<[Reader; 3]> = LazyLock::new(|| {
    let text = include_str!("../../standards/language/roles.yaml");
    let file: File = serde_yaml::from_str(text).expect("the built-in roles are well formed");
    Language::ALL.map(|language| Reader::new(language, &file))
});

/// The vocabulary as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: BTreeMap<Language, Groups>,
    roles: BTreeMap<SectionRole, BTreeMap<Language, Vec<WrittenRule>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    head: Vec<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    bare: Verdict,
    #[serde(default)]
    other: Verdict,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    None,
    Doubtful,
    #[default]
    Sure,
}

impl Verdict {
    fn certainty(self) -> Option<Certainty> {
        match self {
            Self::None => None,
            Self::Doubtful => Some(Certainty::Doubtful),
            Self::Sure => Some(Certainty::Sure),
        }
    }
}

/// What is said of a role that a heading may have: how far to trust it, or nothing if it is turned. What
/// one of two languages turns, the other one only mistakes for its own.
type Ruling = Option<Certainty>;

struct Rule {
    role: SectionRole,
    bare: Verdict,
    other: Verdict,
}

/// What a term does in a rule.
#[derive(Debug, Clone, Copy)]
enum Part {
    Head,
    With,
    Not,
}

/// The rules of a language.
struct Reader {
    lexicon: Lexicon,
    rules: Vec<Rule>,
    /// By the term: the rules in which it stands.
    uses: Vec<Vec<(usize, Part)>>,
}

/// What a heading has of a rule.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    /// The words that head terms cover, a bit each.
    heads: u64,
    confirmed: bool,
    turned: bool,
}

impl Reader {
    fn new(language: Language, file: &File) -> Self {
        let groups = file.groups.get(&language).expect("each language has its groups");
        let mut reader =
            Self { lexicon: Lexicon::new(language, groups), rules: Vec::new(), uses: Vec::new() };
        for (role, languages) in &file.roles {
            for rule in languages.get(&language).into_iter().flatten() {
                reader.add(*role, rule);
            }
        }
        reader
    }

    fn add(&mut self, role: SectionRole, written: &WrittenRule) {
        let rule = self.rules.len();
        let parts =
            [(&written.head, Part::Head), (&written.with, Part::With), (&written.not, Part::Not)];
        for (terms, part) in parts {
            for term in terms {
                let id = self.lexicon.add(term);
                self.uses.resize_with(id.index() + 1, Vec::new);
                self.uses[id.index()].push((rule, part));
            }
        }
        self.rules.push(Rule { role, bare: written.bare, other: written.other });
    }

    fn read(&self, words: &[Seen]) -> BTreeMap<SectionRole, Ruling> {
        let mut evidence = vec![Evidence::default(); self.rules.len()];
        self.lexicon.find(words, |term, range| {
            for (rule, part) in &self.uses[term.index()] {
                let evidence = &mut evidence[*rule];
                match part {
                    Part::Head => {
                        evidence.heads |= range.clone().fold(0, |bits, at| bits | 1 << at)
                    }
                    Part::With => evidence.confirmed = true,
                    Part::Not => evidence.turned = true,
                }
            }
        });
        let plain = self.plain(words);
        let mut best: BTreeMap<SectionRole, Ruling> = BTreeMap::new();
        for (rule, evidence) in self.rules.iter().zip(evidence) {
            if let Some(ruling) = rule.weigh(evidence, plain, words.len()) {
                let known = best.entry(rule.role).or_insert(ruling);
                *known = ruling.max(*known);
            }
        }
        best
    }

    /// The words that say nothing of their own, a bit each.
    fn plain(&self, words: &[Seen]) -> u64 {
        let plain = |seen: &Seen| u64::from(self.lexicon.is_in(*seen, "plain"));
        words.iter().enumerate().fold(0, |bits, (at, seen)| bits | plain(seen) << at)
    }
}

impl Rule {
    /// Nothing if the rule has no say in the heading.
    fn weigh(&self, evidence: Evidence, plain: u64, words: usize) -> Option<Ruling> {
        if evidence.heads == 0 {
            return None;
        }
        if evidence.turned {
            return Some(None);
        }
        let covered = (evidence.heads | plain).count_ones() as usize;
        let verdict = match () {
            () if evidence.confirmed => Verdict::Sure,
            () if covered == words => self.bare,
            () => self.other,
        };
        verdict.certainty().map(Some)
    }
}
