//! What the names of a condition stand for: the variables that a script declares, each with what it
//! may hold, and the values that it is compared with.

use std::ops::Range;

use crate::dialogue::condition::{Condition, Operand, OperandKind, Relation};
use crate::kinds::slot::{SlotDeclaration, SlotType};
use crate::language::{Date, nearest};
use crate::syntax::fields::Keyed;

/// The variables of a script, in the order of the file.
pub(crate) struct Variables<'s> {
    all: Vec<(&'s str, Domain<'s>)>,
}

/// What a variable may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Domain<'s> {
    /// A whole number.
    Whole,
    /// A sum of money.
    Money,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// Yes or no.
    Boolean,
    /// One of these words.
    OneOf(Vec<&'s str>),
    /// Any words.
    Words,
}

/// A part of a condition whose meaning is known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Term {
    /// A variable, by its number.
    Variable(usize),
    Value(Value),
}

/// A value of a variable.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
pub(crate) enum Value {
    /// A number; a day counts from 1970, a time of day in minutes.
    Number(f64),
    Word(String),
    Boolean(bool),
}

/// A part of a condition that does not fit the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mismatch<'s> {
    /// Where it stands in the text.
    pub(crate) range: Range<usize>,
    pub(crate) misfit: Misfit<'s>,
}

/// How something does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Misfit<'s> {
    /// The variable holds things of another type.
    Type { variable: &'s str, holds: &'static str },
    /// Words are neither more nor less.
    Order { variable: &'s str },
    /// The variable never holds that word.
    Value { variable: &'s str, nearest: Option<&'s str> },
    /// A variable that is neither true nor false stands alone.
    Alone { variable: &'s str },
    /// There is no variable in it.
    Constant,
}

/// Why the meaning of a condition is not known.
pub(crate) enum Unclear<'s> {
    /// A name is not declared.
    Unknown,
    Mismatched(Mismatch<'s>),
}

impl<'s> Domain<'s> {
    fn of(slot: &'s SlotDeclaration) -> Self {
        match slot.slot_type.get() {
            Some(SlotType::Integer) => Self::Whole,
            Some(SlotType::Money) => Self::Money,
            Some(SlotType::Date) => Self::Day,
            Some(SlotType::Time) => Self::Time,
            Some(SlotType::Boolean) => Self::Boolean,
            Some(SlotType::Gender) => Self::OneOf(vec!["female", "male"]),
            _ if slot.values.is_empty() => Self::Words,
            _ => Self::OneOf(slot.values.iter().map(String::as_str).collect()),
        }
    }

    /// Whether its values are more or less than one another.
    pub(crate) fn is_ordered(&self) -> bool {
        matches!(self, Self::Whole | Self::Money | Self::Day | Self::Time)
    }

    /// The name of what it holds, as a catalogue knows it.
    fn key(&self) -> &'static str {
        match self {
            Self::Whole => "holds-whole",
            Self::Money => "holds-money",
            Self::Day => "holds-day",
            Self::Time => "holds-time",
            Self::Boolean => "holds-boolean",
            Self::OneOf(_) | Self::Words => "holds-words",
        }
    }

    /// The value that an author wrote, if it is one of this domain.
    pub(crate) fn read(&self, written: &str) -> Option<Value> {
        let number = || written.trim().replace(',', ".").parse().ok().map(Value::Number);
        match self {
            Self::Whole => {
                number().filter(|value| matches!(value, Value::Number(n) if n.fract() == 0.0))
            }
            Self::Money => number(),
            Self::Day => {
                let day: Date = written.trim().parse().ok()?;
                Some(Value::Number(f64::from(day.number())))
            }
            Self::Time => minutes(written.trim()).map(Value::Number),
            Self::Boolean => boolean(written.trim()).map(Value::Boolean),
            Self::OneOf(words) => {
                let known = words.iter().find(|word| **word == written.trim())?;
                Some(Value::Word((*known).to_owned()))
            }
            Self::Words => Some(Value::Word(written.to_owned())),
        }
    }

    /// A value as an author would write it.
    pub(crate) fn write(&self, value: &Value) -> String {
        match (self, value) {
            (Self::Day, Value::Number(days)) => {
                day(*days).map_or_else(String::new, |day| day.to_string())
            }
            (Self::Time, Value::Number(time)) => {
                format!("{:02}:{:02}", (time / 60.0).floor(), time.rem_euclid(60.0))
            }
            (_, Value::Number(number)) => number.to_string(),
            (_, Value::Word(word)) => word.clone(),
            (_, Value::Boolean(boolean)) => boolean.to_string(),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "days of the calendar are far below the bound")]
fn day(number: f64) -> Option<Date> {
    Date::from_number(number as i32)
}

/// «да» or «нет», in any of the languages.
pub(crate) fn boolean(word: &str) -> Option<bool> {
    match word {
        "true" | "yes" | "да" | "áno" => Some(true),
        "false" | "no" | "нет" | "nie" => Some(false),
        _ => None,
    }
}

/// «9:30» in minutes.
pub(crate) fn minutes(time: &str) -> Option<f64> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| f64::from(hours) * 60.0 + f64::from(minutes))
}

impl<'s> Variables<'s> {
    /// Those that a script declares.
    pub(crate) fn of(declared: &'s Keyed<SlotDeclaration>) -> Self {
        let all = declared.iter();
        Self {
            all: all.map(|(name, slot)| (name.value.as_str(), Domain::of(&slot.value))).collect(),
        }
    }

    pub(crate) fn get(&self, index: usize) -> (&'s str, &Domain<'s>) {
        let (name, domain) = &self.all[index];
        (name, domain)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'s str> + '_ {
        self.all.iter().map(|(name, _)| *name)
    }

    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.all.iter().position(|(own, _)| *own == name)
    }

    /// The names in a condition that stand for no variable and no value.
    pub(crate) fn unknown<'c>(&self, condition: &'c Condition) -> Vec<(&'c str, Range<usize>)> {
        let mut unknown = Vec::new();
        self.gather(condition, &mut unknown);
        unknown
    }

    fn gather<'c>(&self, condition: &'c Condition, unknown: &mut Vec<(&'c str, Range<usize>)>) {
        match condition {
            Condition::Any(parts) | Condition::All(parts) => {
                parts.iter().for_each(|part| self.gather(part, unknown));
            }
            Condition::Not(part) => self.gather(part, unknown),
            Condition::Is(one) => self.note(one, unknown),
            Condition::Compare(one, _, other) => self.pair(one, [other].into_iter(), unknown),
            Condition::Among(one, others) => self.pair(one, others.iter(), unknown),
        }
    }

    /// A word beside a variable is a value of it.
    fn pair<'c>(
        &self,
        one: &'c Operand,
        others: impl Iterator<Item = &'c Operand>,
        unknown: &mut Vec<(&'c str, Range<usize>)>,
    ) {
        self.note(one, unknown);
        let is_closed =
            self.index_of(one).is_some_and(|at| matches!(self.all[at].1, Domain::OneOf(_)));
        others.filter(|_| !is_closed).for_each(|other| self.note(other, unknown));
    }

    fn note<'c>(&self, operand: &'c Operand, unknown: &mut Vec<(&'c str, Range<usize>)>) {
        if let OperandKind::Name(name) = &operand.kind
            && self.find(name).is_none()
        {
            unknown.push((name, operand.range.clone()));
        }
    }

    fn index_of(&self, operand: &Operand) -> Option<usize> {
        match &operand.kind {
            OperandKind::Name(name) => self.find(name),
            _ => None,
        }
    }

    /// What a condition means.
    pub(crate) fn resolve(&self, condition: &Condition) -> Result<Condition<Term>, Unclear<'s>> {
        let all = |parts: &[Condition]| -> Result<Vec<_>, _> {
            parts.iter().map(|part| self.resolve(part)).collect()
        };
        Ok(match condition {
            Condition::Any(parts) => Condition::Any(all(parts)?),
            Condition::All(parts) => Condition::All(all(parts)?),
            Condition::Not(part) => Condition::Not(Box::new(self.resolve(part)?)),
            Condition::Is(one) => Condition::Is(self.alone(one)?),
            Condition::Compare(one, relation, other) => self.compared(one, *relation, other)?,
            Condition::Among(one, others) => {
                let (index, domain) = self.variable(one, &one.range)?;
                let others = others.iter().map(|other| self.value(index, domain, other));
                Condition::Among(Term::Variable(index), others.collect::<Result<_, _>>()?)
            }
        })
    }

    fn alone(&self, one: &Operand) -> Result<Term, Unclear<'s>> {
        let (index, domain) = self.variable(one, &one.range)?;
        match domain {
            Domain::Boolean => Ok(Term::Variable(index)),
            _ => Err(mismatch(&one.range, Misfit::Alone { variable: self.all[index].0 })),
        }
    }

    fn compared(
        &self,
        one: &Operand,
        relation: Relation,
        other: &Operand,
    ) -> Result<Condition<Term>, Unclear<'s>> {
        let is_variable = self.index_of(one).is_some();
        let is_unknown = |side: &Operand| matches!(side.kind, OperandKind::Name(_));
        if !is_variable && is_unknown(one) && self.index_of(other).is_none() {
            return Err(Unclear::Unknown);
        }
        let (first, second) = if is_variable { (one, other) } else { (other, one) };
        let (index, domain) = self.variable(first, &(one.range.start..other.range.end))?;
        if relation.is_order() && !domain.is_ordered() {
            return Err(mismatch(&first.range, Misfit::Order { variable: self.all[index].0 }));
        }
        let (left, right) = (Term::Variable(index), self.value(index, domain, second)?);
        let (left, right) = if is_variable { (left, right) } else { (right, left) };
        Ok(Condition::Compare(left, relation, right))
    }

    /// The variable that an operand is; `whole` is the part of the text that ought to have one.
    fn variable(
        &self,
        operand: &Operand,
        whole: &Range<usize>,
    ) -> Result<(usize, &Domain<'s>), Unclear<'s>> {
        match (&operand.kind, self.index_of(operand)) {
            (_, Some(index)) => Ok((index, &self.all[index].1)),
            (OperandKind::Name(_), None) => Err(Unclear::Unknown),
            _ => Err(mismatch(whole, Misfit::Constant)),
        }
    }

    /// What a variable is compared with.
    fn value(
        &self,
        variable: usize,
        domain: &Domain<'s>,
        operand: &Operand,
    ) -> Result<Term, Unclear<'s>> {
        let name = self.all[variable].0;
        let wrong =
            || mismatch(&operand.range, Misfit::Type { variable: name, holds: domain.key() });
        if let Some(index) = self.index_of(operand) {
            let is_alike =
                std::mem::discriminant(domain) == std::mem::discriminant(&self.all[index].1);
            return if is_alike { Ok(Term::Variable(index)) } else { Err(wrong()) };
        }
        match (&operand.kind, domain) {
            (OperandKind::Number(number), Domain::Whole | Domain::Money) => {
                Ok(Term::Value(Value::Number(*number)))
            }
            (OperandKind::Boolean(boolean), Domain::Boolean) => {
                Ok(Term::Value(Value::Boolean(*boolean)))
            }
            (OperandKind::Name(word) | OperandKind::Text(word), Domain::OneOf(words)) => {
                let value = domain.read(word).map(Term::Value);
                let nearest = || nearest(word, words.iter().copied());
                let misfit = || Misfit::Value { variable: name, nearest: nearest() };
                value.ok_or_else(|| mismatch(&operand.range, misfit()))
            }
            (OperandKind::Text(text), Domain::Day | Domain::Time | Domain::Words) => {
                domain.read(text).map(Term::Value).ok_or_else(wrong)
            }
            (OperandKind::Name(_), _) => Err(Unclear::Unknown),
            _ => Err(wrong()),
        }
    }
}

fn mismatch<'s>(range: &Range<usize>, misfit: Misfit<'s>) -> Unclear<'s> {
    Unclear::Mismatched(Mismatch { range: range.clone(), misfit })
}
