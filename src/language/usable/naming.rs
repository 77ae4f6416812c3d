//! Names in a phrase: that of the company, or any, or a slot that will hold one.

use std::ops::Range;

use crate::language::Language;
use crate::language::stem::stem;
use crate::language::words::{Kind, Token, tokens};

/// The company's name, an alias of it, or a slot like `{{ company.name }}`.
pub fn names_company(text: &str, names: &[&str]) -> Option<Range<usize>> {
    let words: Vec<_> = words(text);
    let named = names.iter().find_map(|name| find(&words, &self::words(name)));
    named.or_else(|| slots(text).find(|slot| is_of_company(&text[slot.clone()])))
}

/// Any proper name that does not merely begin a sentence, or any slot.
pub fn any_proper_name_or_slot(text: &str) -> Option<Range<usize>> {
    slots(text).next().or_else(|| {
        let tokens = tokens(text);
        let name = (0..tokens.len()).find(|at| is_name(text, &tokens, *at))?;
        Some(tokens[name].range.clone())
    })
}

fn words(text: &str) -> Vec<Token<'_>> {
    tokens(text).into_iter().filter(|token| !matches!(token.kind, Kind::Mark(_))).collect()
}

/// Where the words of the name stand, in any form of theirs.
fn find(words: &[Token], name: &[Token]) -> Option<Range<usize>> {
    let same = |one: &Token, other: &Token| {
        let stems = |language| stem(&one.text, language) == stem(&other.text, language);
        // All forms of a word begin with the same letter; most words need no more than that look.
        one.text.chars().next() == other.text.chars().next()
            && (one.text == other.text || [Language::Ru, Language::Sk].into_iter().any(stems))
    };
    let fits = |part: &&[Token]| part.iter().zip(name).all(|(word, name)| same(word, name));
    let part = (!name.is_empty()).then(|| words.windows(name.len()).find(fits)).flatten()?;
    Some(part[0].range.start..part[part.len() - 1].range.end)
}

/// Slots: `{{ company.name }}`.
fn slots(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("{{").filter_map(|(start, _)| {
        let end = text[start..].find("}}")?;
        Some(start..start + end + 2)
    })
}

fn is_of_company(slot: &str) -> bool {
    let slot = slot.to_lowercase();
    ["company", "brand", "компан", "firma", "spolocnost"].iter().any(|word| slot.contains(word))
}

/// A capital where grammar asks for none, or a quoted name: «магазин «Ромашка»».
fn is_name(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let source = &text[token.range.clone()];
    let capital = token.kind == Kind::Word && source.starts_with(char::is_uppercase);
    capital && !is_polite(&token.text) && source.chars().count() > 1 && !begins(tokens, at)
}

/// Whether a capital stands there in any case: after a full stop, a colon, a dash, an opening quote
/// that begins a phrase, or on a new line.
fn begins(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    match tokens[before].kind {
        Kind::Word | Kind::Number | Kind::Mark(',' | '-') => false,
        Kind::Mark('«' | '„' | '“' | '"' | '”') => {
            let noun = before.checked_sub(1).map(|noun| &tokens[noun]);
            !noun.is_some_and(|noun| noun.kind == Kind::Word && is_business(&noun.text))
        }
        Kind::Mark(_) => true,
    }
}

/// Pronouns that courtesy writes with a capital, and the days and the like that English does.
fn is_polite(word: &str) -> bool {
    const POLITE: [&str; 21] = [
        "вы",
        "вас",
        "вам",
        "вами",
        "ваш",
        "ваша",
        "ваше",
        "ваши",
        "вашу",
        "вашего",
        "вашей",
        "vy",
        "vas",
        "vam",
        "vami",
        "vasa",
        "vase",
        "mr",
        "mrs",
        "ms",
        "день",
    ];
    POLITE.contains(&word)
}

/// Nouns that a name in quotes follows.
fn is_business(word: &str) -> bool {
    const NOUNS: [&str; 38] = [
        "компани",
        "магазин",
        "каф",
        "ресторан",
        "салон",
        "отел",
        "гостиниц",
        "клиник",
        "фирм",
        "сет",
        "центр",
        "студ",
        "бар",
        "банк",
        "служб",
        "ателье",
        "пекарн",
        "кофейн",
        "кондитерск",
        "булочн",
        "аптек",
        "мастерск",
        "школ",
        "мебел",
        "столов",
        "пиццери",
        "бутик",
        "pekar",
        "kaviar",
        "lekar",
        "company",
        "shop",
        "store",
        "restaurant",
        "firma",
        "spolocnost",
        "predajn",
        "restauraci",
    ];
    NOUNS
        .iter()
        .any(|noun| word.strip_prefix(noun).is_some_and(|ending| ending.chars().count() <= 3))
}
