//! The tokens of a condition, each with its place.

use std::ops::Range;

use crate::dialogue::condition::{OperandKind, Relation, Slip, Wanted};

/// A token and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Operand(OperandKind),
    Relation(Relation),
    Word(Word),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
}

/// Words that join conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    And,
    Or,
    Not,
    In,
}

/// The signs, the longer ones before those that they begin with.
const SIGNS: [(&str, Kind); 16] = [
    ("==", Kind::Relation(Relation::Equal)),
    ("!=", Kind::Relation(Relation::Unequal)),
    ("<>", Kind::Relation(Relation::Unequal)),
    (">=", Kind::Relation(Relation::AtLeast)),
    ("<=", Kind::Relation(Relation::AtMost)),
    ("≥", Kind::Relation(Relation::AtLeast)),
    ("≤", Kind::Relation(Relation::AtMost)),
    ("≠", Kind::Relation(Relation::Unequal)),
    ("=", Kind::Relation(Relation::Equal)),
    (">", Kind::Relation(Relation::More)),
    ("<", Kind::Relation(Relation::Less)),
    ("(", Kind::Open),
    (")", Kind::Close),
    ("[", Kind::OpenList),
    ("]", Kind::CloseList),
    (",", Kind::Comma),
];

/// The marks that open a text, each with those that close it.
const QUOTES: [(char, &[char]); 5] =
    [('"', &['"']), ('\'', &['\'']), ('«', &['»']), ('„', &['“', '”']), ('“', &['”'])];

/// Cuts a condition into tokens.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Slip> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        let (kind, length) = token(&text[at..], letter)
            .map_err(|(length, wanted)| Slip { range: at..at + length, wanted })?;
        tokens.push(Token { kind, range: at..at + length });
        at += length;
    }
    Ok(tokens)
}

/// The token at the beginning of a text and its length.
fn token(rest: &str, letter: char) -> Result<(Kind, usize), (usize, Wanted)> {
    if let Some((_, ends)) = QUOTES.iter().find(|(open, _)| *open == letter) {
        return quoted(rest, letter.len_utf8(), ends);
    }
    if letter.is_ascii_digit() || is_minus(rest) {
        return number(rest);
    }
    if is_of_name(letter) {
        let length = rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len());
        return Ok((word(&rest[..length]), length));
    }
    let sign = SIGNS.into_iter().find(|(sign, _)| rest.starts_with(sign));
    sign.map(|(sign, kind)| (kind, sign.len())).ok_or((letter.len_utf8(), Wanted::Sign))
}

fn is_minus(rest: &str) -> bool {
    let digits = rest.strip_prefix(['-', '−']);
    digits.is_some_and(|digits| digits.starts_with(|digit: char| digit.is_ascii_digit()))
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '.' || letter == '-'
}

fn quoted(rest: &str, open: usize, ends: &[char]) -> Result<(Kind, usize), (usize, Wanted)> {
    let Some(end) = rest[open..].find(ends) else { return Err((rest.len(), Wanted::Quote)) };
    let inside = &rest[open..open + end];
    let close = rest[open + end..].chars().next().map_or(0, char::len_utf8);
    Ok((Kind::Operand(OperandKind::Text(inside.to_owned())), open + end + close))
}

/// A number, with a point or a comma; a day or a time of day is a text that begins like one.
fn number(rest: &str) -> Result<(Kind, usize), (usize, Wanted)> {
    let minus = if is_minus(rest) { rest.chars().next().map_or(0, char::len_utf8) } else { 0 };
    let is_inside = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | ':');
    let end = rest[minus..].find(|letter| !is_inside(letter)).map_or(rest.len(), |at| at + minus);
    let digits = rest[..end].replace('−', "-");
    let kind = match digits.parse::<f64>() {
        Ok(number) => OperandKind::Number(number),
        Err(_) if minus == 0 => OperandKind::Text(digits),
        Err(_) => return Err((end, Wanted::Operand)),
    };
    Ok((Kind::Operand(kind), end))
}

fn word(word: &str) -> Kind {
    match word {
        "and" | "и" => Kind::Word(Word::And),
        "or" | "или" | "alebo" => Kind::Word(Word::Or),
        "not" | "не" | "nie" => Kind::Word(Word::Not),
        "in" => Kind::Word(Word::In),
        "true" | "да" => Kind::Operand(OperandKind::Boolean(true)),
        "false" | "нет" => Kind::Operand(OperandKind::Boolean(false)),
        name => Kind::Operand(OperandKind::Name(name.to_owned())),
    }
}
