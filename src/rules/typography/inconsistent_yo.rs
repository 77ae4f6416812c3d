//! «Ё» is written everywhere, or only where it is needed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use rayon::prelude::*;

use crate::findings::{Finding, Level};
use crate::handbook::{Document, Handbook};
use crate::kinds::manifest::Yo;
use crate::language::Language;
use crate::language::typography::capital;
use crate::language::words::{Kind, pieces};
use crate::rules::runs::walk;
use crate::rules::typography::is_ours;
use crate::rules::typography::slip::Page;
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "inconsistent-yo",
    level: Level::Info,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Ещё неделя, и придёт мастер. Ещё звонок, и мастер придет: ещё раз проверим.
"#,
    good: r#"
--- pages/about.md
# О нас

Ещё неделя, и придёт мастер. Ещё звонок, и мастер придёт: ещё раз проверим.
"#,
};

/// Words that are others without their dots: «все», «узнаем».
const OTHERS: &[&str] = &[
    "все",
    "всем",
    "чем",
    "нем",
    "тем",
    "небо",
    "мел",
    "осел",
    "узнаем",
    "узнает",
    "берег",
    "слез",
    "стекла",
    "сел",
    "села",
    "жен",
    "жены",
    "сестры",
    "звезды",
    "ведра",
    "озера",
    "весны",
    "зерна",
    "колеса",
    "передохнем",
    "полет",
    "совершенный",
    "совершенно",
    "признаем",
    "сознаем",
    "падеж",
    "лен",
    "лед",
    "пес",
    "окрестный",
    "крестный",
    "темный",
    "поем",
    "моем",
    "твоем",
    "своем",
    "заем",
    "щелки",
    "ели",
    "чертом",
    "кредит",
    "далеко",
    "свекла",
    "хоры",
    "вес",
    "мох",
    "лет",
    "выше",
    "уже",
];

/// How a word is written.
#[derive(Clone)]
struct Spelling {
    /// In small letters, with its dots.
    dotted: String,
    with: usize,
    without: usize,
}

/// Words that stand somewhere with their dots, by their letters without them.
type Words = BTreeMap<String, Spelling>;

pub(super) fn check(handbook: &Handbook, report: &mut Report) {
    let documents: Vec<&Document> = handbook
        .documents
        .iter()
        .filter(|document| document.language == Language::Ru && !document.is_retired())
        .collect();
    let mut words = dotted(handbook, &documents);
    let Some(bare) = Bare::of(&words) else { return };
    let source = |document: &Document| &*handbook.sources.get(document.source).text;
    let counts: Vec<BTreeMap<usize, usize>> =
        documents.par_iter().map(|document| bare.count(source(document))).collect();
    let mut spellings: Vec<&mut Spelling> = words.values_mut().collect();
    for (word, count) in counts.iter().flatten() {
        spellings[*word].without += count;
    }
    let setting = handbook.manifest.as_ref().and_then(|file| file.manifest.yo.get().copied());
    let wanted = setting.unwrap_or_else(|| majority(&words));
    let found: Vec<Vec<Finding>> = documents
        .par_iter()
        .zip(&counts)
        .map(|(document, bare)| {
            let has_slip = match wanted {
                Yo::Everywhere => !bare.is_empty(),
                Yo::Needed => source(document).contains(DOTS),
            };
            if has_slip { look(handbook, document, &words, wanted) } else { Vec::new() }
        })
        .collect();
    found.into_iter().flatten().for_each(|finding| report.add(finding));
}

const DOTS: [char; 2] = ['ё', 'Ё'];

/// Every word that stands somewhere with its dots; of two spellings the first one counts.
fn dotted(handbook: &Handbook, documents: &[&Document]) -> Words {
    let all = documents.par_iter().map(|document| {
        let mut words = Words::new();
        put_dotted(&handbook.sources.get(document.source).text, &mut words);
        words
    });
    let join = |mut all: Words, more: Words| {
        for (word, spelling) in more {
            let known = all.entry(word).or_insert(Spelling { with: 0, ..spelling.clone() });
            known.with += spelling.with;
        }
        all
    };
    let mut words = all.reduce(Words::new, join);
    words.retain(|word, _| !OTHERS.contains(&word.as_str()));
    words
}

/// The words of a text that stand there with their dots.
fn put_dotted(source: &str, words: &mut Words) {
    static FINDER: LazyLock<AhoCorasick> =
        LazyLock::new(|| AhoCorasick::new(["ё", "Ё"]).expect("invariant: two letters fit"));
    let is_other = |char: char| !char.is_alphabetic();
    let mut end = 0;
    for found in FINDER.find_iter(source).map(|found| found.range()) {
        if found.start < end {
            continue;
        }
        let start = source[..found.start].char_indices().rev().find(|(_, char)| is_other(*char));
        let start = start.map_or(0, |(start, char)| start + char.len_utf8());
        let rest = source[found.end..].find(is_other);
        end = rest.map_or(source.len(), |length| found.end + length);
        let dotted = source[start..end].to_lowercase();
        let bare = dotted.replace('ё', "е");
        words.entry(bare).or_insert(Spelling { dotted, with: 0, without: 0 }).with += 1;
    }
}

/// Finds words that lack their dots.
struct Bare(AhoCorasick);

impl Bare {
    fn of(words: &Words) -> Option<Self> {
        let forms = words.keys().flat_map(|word| [word.clone(), capital(word)]);
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(forms);
        finder.ok().filter(|_| !words.is_empty()).map(Self)
    }

    /// How often a text has each word without its dots, by the numbers of the words.
    fn count(&self, text: &str) -> BTreeMap<usize, usize> {
        let is_letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        let mut counts = BTreeMap::new();
        for found in self.0.find_iter(text) {
            let before = text[..found.start()].chars().next_back();
            let after = text[found.end()..].chars().next();
            if !is_letter(before) && !is_letter(after) {
                *counts.entry(found.pattern().as_usize() / 2).or_default() += 1;
            }
        }
        counts
    }
}

/// What the handbook does more often with the words that it writes in both ways.
fn majority(words: &Words) -> Yo {
    let divided = || words.values().filter(|spelling| spelling.without > 0);
    let with: usize = divided().map(|spelling| spelling.with).sum();
    let without: usize = divided().map(|spelling| spelling.without).sum();
    if with >= without { Yo::Everywhere } else { Yo::Needed }
}

fn look(handbook: &Handbook, document: &Document, words: &Words, wanted: Yo) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(handbook, document, &mut |run| {
        if !is_ours(run) {
            return;
        }
        let flat = run.flat();
        let page = Page { handbook, document, run, flat };
        for (kind, range) in pieces(&flat.text) {
            if kind != Kind::Word {
                continue;
            }
            if let Some(right) = right(&flat.text[range.clone()], words, wanted) {
                findings.push(super::finding(page.slip(&RULE, range, &right)));
            }
        }
    });
    findings
}

/// The word as it should be written, if it is not.
fn right(word: &str, words: &Words, wanted: Yo) -> Option<String> {
    let has_dots = word.contains(DOTS);
    let may_slip = match wanted {
        Yo::Everywhere => !has_dots && word.contains(['е', 'Е']),
        Yo::Needed => has_dots,
    };
    let spelling = may_slip.then(|| words.get(&word.to_lowercase().replace('ё', "е"))).flatten()?;
    let letters = word.chars().zip(spelling.dotted.chars());
    Some(match wanted {
        Yo::Everywhere => letters
            .map(|(letter, dotted)| match (letter, dotted) {
                ('е', 'ё') => 'ё',
                ('Е', 'ё') => 'Ё',
                _ => letter,
            })
            .collect(),
        Yo::Needed => word.replace('ё', "е").replace('Ё', "Е"),
    })
}
