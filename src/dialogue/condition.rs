//! Conditions: `days_late > 0 and order.kind in [delivery, assembly]`. They are read here, each part
//! with its place in the text; what their names stand for, `variables` knows.

mod tokens;

use std::cmp::Ordering;
use std::ops::Range;

use crate::dialogue::condition::tokens::{Kind, Token, Word, tokens};

/// Conditions nested deeper than this are not read.
const DEPTH: usize = 32;

/// A condition that was read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Condition<T = Operand> {
    /// One of them holds.
    Any(Vec<Condition<T>>),
    /// All of them hold.
    All(Vec<Condition<T>>),
    /// It does not hold.
    Not(Box<Condition<T>>),
    /// A variable or a value that is true by itself.
    Is(T),
    /// Two things compared.
    Compare(T, Relation, T),
    /// One thing that is among several.
    Among(T, Vec<T>),
}

/// How two things are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Relation {
    /// Whether it holds between things in this order.
    pub(crate) fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Unequal => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }

    /// Whether it asks which is greater.
    pub(crate) fn is_order(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal)
    }
}

/// A variable or a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Operand {
    pub(crate) kind: OperandKind,
    /// Where it stands in the text.
    pub(crate) range: Range<usize>,
}

/// What an operand is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum OperandKind {
    /// A name: a variable, or a word that a variable may hold.
    Name(String),
    Number(f64),
    Text(String),
    Boolean(bool),
}

/// Why a text is no condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    /// The part that does not fit; empty at the end of the text.
    pub(crate) range: Range<usize>,
    /// What is missing there.
    pub(crate) wanted: Wanted,
}

/// What would have fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A variable or a value.
    Operand,
    /// `and`, `or`, or nothing more.
    End,
    /// A closing bracket.
    Bracket,
    /// A closing quotation mark.
    Quote,
    /// Quotation marks around several words.
    Quotes,
    /// A sign that means something.
    Sign,
    /// Fewer brackets within brackets.
    Shallow,
}

/// Reads a condition.
pub(crate) fn parse(text: &str) -> Result<Condition, Slip> {
    let mut reader = Reader { tokens: tokens(text)?, at: 0, end: text.len(), depth: 0 };
    let condition = reader.any()?;
    match reader.peek() {
        None => Ok(condition),
        Some(_) => Err(reader.slip(Wanted::End)),
    }
}

impl<T> Condition<T> {
    /// Every operand, in the order of the text.
    pub(crate) fn operands(&self) -> Vec<&T> {
        match self {
            Self::Any(parts) | Self::All(parts) => parts.iter().flat_map(Self::operands).collect(),
            Self::Not(part) => part.operands(),
            Self::Is(operand) => vec![operand],
            Self::Compare(one, _, other) => vec![one, other],
            Self::Among(one, others) => std::iter::once(one).chain(others).collect(),
        }
    }
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
    /// The length of the text.
    end: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn take(&mut self, kind: &Kind) -> bool {
        let is_next = self.peek() == Some(kind);
        self.at += usize::from(is_next);
        is_next
    }

    fn slip(&self, wanted: Wanted) -> Slip {
        let range = self.tokens.get(self.at).map(|token| token.range.clone());
        Slip { range: range.unwrap_or(self.end..self.end), wanted }
    }

    fn any(&mut self) -> Result<Condition, Slip> {
        let mut parts = vec![self.all()?];
        while self.take(&Kind::Word(Word::Or)) {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, Slip> {
        let mut parts = vec![self.part()?];
        while self.take(&Kind::Word(Word::And)) {
            parts.push(self.part()?);
        }
        Ok(one_or(parts, Condition::All))
    }

    fn part(&mut self) -> Result<Condition, Slip> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(self.slip(Wanted::Shallow));
        }
        let part = self.deep_part();
        self.depth -= 1;
        part
    }

    fn deep_part(&mut self) -> Result<Condition, Slip> {
        if self.take(&Kind::Word(Word::Not)) {
            return Ok(Condition::Not(Box::new(self.part()?)));
        }
        if self.take(&Kind::Open) {
            let inner = self.any()?;
            return if self.take(&Kind::Close) {
                Ok(inner)
            } else {
                Err(self.slip(Wanted::Bracket))
            };
        }
        let one = self.operand()?;
        if let Some(Kind::Relation(relation)) = self.peek() {
            let relation = *relation;
            self.at += 1;
            return Ok(Condition::Compare(one, relation, self.operand()?));
        }
        let is_negated = self.take(&Kind::Word(Word::Not));
        if self.take(&Kind::Word(Word::In)) {
            let among = Condition::Among(one, self.list()?);
            return Ok(if is_negated { Condition::Not(Box::new(among)) } else { among });
        }
        if is_negated { Err(self.slip(Wanted::End)) } else { Ok(Condition::Is(one)) }
    }

    fn list(&mut self) -> Result<Vec<Operand>, Slip> {
        if !self.take(&Kind::OpenList) {
            return Err(self.slip(Wanted::Bracket));
        }
        let mut items = vec![self.operand()?];
        while self.take(&Kind::Comma) {
            items.push(self.operand()?);
        }
        match self.peek() {
            Some(Kind::CloseList) => {
                self.at += 1;
                Ok(items)
            }
            Some(Kind::Operand(_)) => Err(self.slip(Wanted::Quotes)),
            _ => Err(self.slip(Wanted::Bracket)),
        }
    }

    fn operand(&mut self) -> Result<Operand, Slip> {
        let token = self.tokens.get(self.at);
        let operand = token.and_then(|token| match &token.kind {
            Kind::Operand(kind) => Some(Operand { kind: kind.clone(), range: token.range.clone() }),
            _ => None,
        });
        let operand = operand.ok_or_else(|| self.slip(Wanted::Operand))?;
        self.at += 1;
        Ok(operand)
    }
}

fn one_or(mut parts: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    match (parts.len(), parts.pop()) {
        (1, Some(one)) => one,
        (_, last) => {
            parts.extend(last);
            several(parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(text: &str) -> (&str, Wanted) {
        let slip = parse(text).unwrap_err();
        (&text[slip.range], slip.wanted)
    }

    fn name(text: &str) -> OperandKind {
        OperandKind::Name(text.to_owned())
    }

    #[test]
    fn a_comparison_is_read_with_its_places() {
        let text = "days_late >= 3";
        let Condition::Compare(one, relation, other) = parse(text).unwrap() else { panic!() };
        assert_eq!((&one.kind, &text[one.range]), (&name("days_late"), "days_late"));
        assert_eq!(relation, Relation::AtLeast);
        assert_eq!((other.kind, &text[other.range]), (OperandKind::Number(3.0), "3"));
    }

    #[test]
    fn and_binds_closer_than_or() {
        let Condition::Any(parts) = parse("a or b and not c").unwrap() else { panic!() };
        assert!(matches!(parts[0], Condition::Is(_)));
        assert!(matches!(&parts[1], Condition::All(parts) if parts.len() == 2));
        assert_eq!(parse("a или b и не c").map(shape), parse("a or b and not c").map(shape));
    }

    /// A condition without its places.
    fn shape(condition: Condition) -> String {
        let text = format!("{condition:?}");
        let parts = text
            .split("range: ")
            .map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'));
        parts.collect()
    }

    #[test]
    fn brackets_bind_closest() {
        let Condition::All(parts) = parse("(a or b) and c").unwrap() else { panic!() };
        assert!(matches!(parts[0], Condition::Any(_)));
    }

    #[test]
    fn one_thing_may_be_among_several() {
        let Condition::Among(one, others) = parse("срок in [\"до 3 дней\", позже, 5]").unwrap()
        else {
            panic!()
        };
        assert_eq!(one.kind, name("срок"));
        assert_eq!(others[0].kind, OperandKind::Text("до 3 дней".to_owned()));
        assert_eq!(others[2].kind, OperandKind::Number(5.0));
        assert!(matches!(parse("a not in [b]").unwrap(), Condition::Not(_)));
    }

    #[test]
    fn a_slip_says_where_and_what_would_fit() {
        assert_eq!(slip("days_late >"), ("", Wanted::Operand));
        assert_eq!(slip(""), ("", Wanted::Operand));
        assert_eq!(slip("days late > 3"), ("late", Wanted::End));
        assert_eq!(slip("(a or b"), ("", Wanted::Bracket));
        assert_eq!(slip("a in b"), ("b", Wanted::Bracket));
        assert_eq!(slip("a == \"b"), ("\"b", Wanted::Quote));
        assert_eq!(slip("a in [в работе, новый]"), ("работе", Wanted::Quotes));
        assert_eq!(slip("a in [b, c"), ("", Wanted::Bracket));
        assert_eq!(slip("a & b"), ("&", Wanted::Sign));
        assert_eq!(slip("a > > b"), (">", Wanted::Operand));
    }

    #[test]
    fn no_text_is_too_much() {
        for piece in ["(", "not ", "a and ", "[", "\"", ">", "in ", "&"] {
            assert!(parse(&piece.repeat(100_000)).is_err(), "{piece}");
        }
        let deep = format!("{}a{}", "(".repeat(DEPTH + 1), ")".repeat(DEPTH + 1));
        assert_eq!(parse(&deep).unwrap_err().wanted, Wanted::Shallow);
    }
}
