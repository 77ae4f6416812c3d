//! What standards demand and what they forbid, in words that can be held against each other.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::standard::Standard;
use crate::language::Language;
use crate::language::stem::stem;
use crate::language::words::{Kind, Token, tokens};
use crate::source::{Place, Span};
use crate::syntax::markdown::{NodeKind, source_text};

/// A demand or a ban.
pub(in crate::rules) struct Statement<'h> {
    pub(in crate::rules) document: &'h Document,
    pub(in crate::rules) standard: &'h Standard,
    pub(in crate::rules) place: Place,
    /// The stems of its words, without those that forbid.
    pub(in crate::rules) action: Vec<String>,
    pub(in crate::rules) forbids: bool,
}

/// Shorter statements say too little to be compared.
const WORDS: usize = 2;

/// Every statement of the standards, in the order of the files: rules, examples, items of lists.
pub(in crate::rules) fn statements(handbook: &Handbook) -> Vec<Statement<'_>> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    let standards = documents.filter_map(|document| match &document.content {
        Content::Standard(standard) => Some((document, &**standard)),
        _ => None,
    });
    let mut found = Vec::new();
    for (document, standard) in standards {
        for (text, span, is_bad) in lines(handbook, document, standard) {
            let (action, forbids) = read(text, document.language);
            if action.len() >= WORDS {
                let (place, forbids) = (document.at(span), forbids != is_bad);
                found.push(Statement { document, standard, place, action, forbids });
            }
        }
    }
    found
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

/// The stems of a line, and whether it forbids.
fn read(text: &str, language: Language) -> (Vec<String>, bool) {
    let tokens = tokens(text);
    let words: Vec<&Token> =
        tokens.iter().filter(|token| !matches!(token.kind, Kind::Mark(_))).collect();
    let bans = words.iter().take_while(|word| BANS.contains(&word.text.as_str())).count();
    let stems = words[bans..].iter().map(|word| stem(&word.text, language).into_owned());
    let mut action: Vec<String> = stems.collect();
    let mut forbids = bans > 0;
    if let (Language::Sk, Some(first)) = (language, action.first_mut())
        && let Some(verb) = first.strip_prefix("ne").filter(|verb| verb.len() > 3)
    {
        *first = verb.to_owned();
        forbids = true;
    }
    (action, forbids)
}

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
