//! What standards demand and what they forbid, in words that can be held against each other.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::standard::Standard;
use crate::language::Language;
use crate::language::stem::stem;
use crate::language::words::{Kind, fold, pieces, tokens};
use crate::source::{Place, Span};
use crate::syntax::markdown::{NodeKind, source_text};

/// A demand or a ban.
pub(in crate::rules) struct Statement<'h> {
    pub(in crate::rules) document: &'h Document,
    pub(in crate::rules) standard: &'h Standard,
    pub(in crate::rules) place: Place,
    /// Its words without those that forbid.
    words: &'h str,
    /// A number that its forms share, and few others: so most lines need not be read closely.
    key: u64,
    pub(in crate::rules) forbids: bool,
}

impl Statement<'_> {
    /// The stems of its words.
    pub(in crate::rules) fn action(&self) -> Vec<String> {
        let tokens = tokens(self.words);
        let words = tokens.iter().filter(|token| !matches!(token.kind, Kind::Mark(_)));
        words.map(|word| stem(&word.text, self.document.language).into_owned()).collect()
    }
}

/// Statements that may be about the same, of which some demand and others forbid.
pub(in crate::rules) fn disputed(handbook: &Handbook) -> Vec<Vec<Statement<'_>>> {
    let found: Vec<Vec<Statement>> = handbook
        .documents
        .par_iter()
        .filter(|document| !document.is_retired())
        .map(|document| statements(handbook, document))
        .collect();
    let mut of_key: BTreeMap<u64, Vec<Statement>> = BTreeMap::new();
    for statement in found.into_iter().flatten() {
        of_key.entry(statement.key).or_default().push(statement);
    }
    let is_disputed = |all: &Vec<Statement>| {
        all.iter().any(|one| one.forbids) && all.iter().any(|one| !one.forbids)
    };
    of_key.into_values().filter(is_disputed).collect()
}

/// The statements of one document.
fn statements<'h>(handbook: &'h Handbook, document: &'h Document) -> Vec<Statement<'h>> {
    let Content::Standard(standard) = &document.content else { return Vec::new() };
    let lines = lines(handbook, document, standard).into_iter();
    lines
        .filter_map(|(text, span, is_bad)| {
            let (words, key, forbids) = read(text, document.language)?;
            let (place, forbids) = (document.at(span), forbids != is_bad);
            Some(Statement { document, standard, place, words, key, forbids })
        })
        .collect()
}

/// The lines of a standard, each with whether it is shown as bad.
fn lines<'h>(
    handbook: &'h Handbook,
    document: &'h Document,
    standard: &'h Standard,
) -> Vec<(&'h str, Span, bool)> {
    let rule = standard.rule.spanned().into_iter().map(|text| (text, false));
    let good = standard.good.0.iter().map(|text| (text, false));
    let bad = standard.bad.0.iter().map(|text| (text, true));
    let fields = rule.chain(good).chain(bad);
    let fields = fields.map(|(text, is_bad)| (text.value.as_str(), text.span, is_bad));
    let source = &handbook.sources.get(document.source).text;
    let nodes = document.markdown.nodes.iter().enumerate();
    let items = nodes
        .filter(|(index, node)| matches!(node.kind, NodeKind::Item) && is_plain(document, *index));
    let items = items.map(|(_, node)| {
        let whole = source_text(source, node.span);
        let text = whole.trim_start_matches(['-', '*', '+', ' ']);
        let start = node.span.start as usize + whole.len() - text.len();
        let text = text.trim_end();
        (text, Span::new(start, start + text.len()), text.starts_with(['✗', '❌']))
    });
    fields.chain(items).collect()
}

/// An item without lists inside.
fn is_plain(document: &Document, index: usize) -> bool {
    let nodes = &document.markdown.nodes;
    let inside = &nodes[index + 1..nodes[index].end as usize];
    !inside.iter().any(|node| matches!(node.kind, NodeKind::List(_) | NodeKind::CodeBlock))
}

/// The words of a line behind those that forbid, their key, and whether there are such.
fn read(text: &str, language: Language) -> Option<(&str, u64, bool)> {
    let mut words = pieces(text).filter(|(kind, _)| !matches!(kind, Kind::Mark(_)));
    let mut forbids = false;
    let mut first = words.next()?.1;
    while BANS.contains(&&*fold(&text[first.clone()])) {
        forbids = true;
        first = words.next()?.1;
    }
    // „Neprerušujte“ forbids in one word.
    let verb = text[first.clone()].get(2..).filter(|verb| verb.len() > 4);
    let starts = |begin: &str| text[first.clone()].to_lowercase().starts_with(begin);
    if language == Language::Sk && verb.is_some() && starts("ne") {
        forbids = true;
        first.start += 2;
    }
    let rest: Vec<Range<usize>> = words.map(|(_, range)| range).collect();
    let all = std::iter::once(&first).chain(&rest);
    let key = all.fold(rest.len() as u64, |key, word| mix(key, &text[word.clone()]));
    (rest.len() + 1 >= WORDS).then(|| (&text[first.start..], key, forbids))
}

/// Mixes the beginning of a word into a key; endings, case and «ё» do not count.
fn mix(key: u64, word: &str) -> u64 {
    word.chars().take(BEGINNING).flat_map(char::to_lowercase).fold(key, |key, letter| {
        let letter = if letter == 'ё' { 'е' } else { letter };
        (key ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Shorter statements say too little to be compared.
const WORDS: usize = 2;

/// Letters that the forms of a word share.
const BEGINNING: usize = 2;

/// The words with which a ban begins.
const BANS: [&str; 12] = [
    "не",
    "никогда",
    "нельзя",
    "запрещено",
    "запрещается",
    "do",
    "don",
    "t",
    "not",
    "never",
    "nikdy",
    "zakazane",
];
