//! A condition as people say it: «дней опоздания больше 5», „stav objednávky: „hotová““. What a node
//! weighs is printed as a question, and its cases as the answers to it.

use crate::book::compose::Composer;
use crate::dialogue::condition::{Condition, Operand, OperandKind, Relation, parse};
use crate::kinds::script::{Node, Script};
use crate::language::{Date, typography};
use crate::locale::Arguments;

/// A condition in words; as its author typed it where it cannot be read.
pub(super) fn condition(composer: &Composer<'_>, script: &Script, text: &str) -> String {
    held(composer, script, text, true)
}

/// A condition in words, or that it does not hold.
pub(super) fn held(composer: &Composer<'_>, script: &Script, text: &str, holds: bool) -> String {
    let speech = Speech { composer, script };
    let said = parse(text.trim()).ok().map(|condition| speech.say(&condition, holds));
    said.map_or_else(|| text.trim().to_owned(), |said| speech.whole(&said))
}

/// What a node weighs, as a question; nothing where it weighs nothing.
pub(super) fn question(composer: &Composer<'_>, script: &Script, node: &Node) -> Option<String> {
    node.conditions().next()?;
    let weighed = match node.when.get() {
        Some(when) => condition(composer, script, when),
        None => Speech { composer, script }.subjects(node).join(", "),
    };
    match weighed.as_str() {
        "" => Some(composer.word("condition")),
        weighed => Some(format!("{}?", typography::capital(weighed))),
    }
}

/// A case as an answer to the question: without what it is about, if all cases are about one thing.
pub(super) fn answer(composer: &Composer<'_>, script: &Script, node: &Node, text: &str) -> String {
    let speech = Speech { composer, script };
    let cases = node.cases.iter().filter_map(|case| case.when.get());
    let mut subjects: Vec<Option<String>> =
        cases.map(|when| speech.read(when).and_then(Said::subject)).collect();
    subjects.dedup();
    match (subjects.as_slice(), speech.read(text)) {
        ([Some(_)], Some(Said::Of { says, .. })) => says,
        (_, Some(said)) => speech.whole(&said),
        (_, None) => text.trim().to_owned(),
    }
}

/// A condition in words.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    /// Something said of one thing.
    Of { subject: String, link: Link, says: String },
    /// Something said of several.
    Whole(String),
}

/// How a thing and what is said of it come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// It is true by itself.
    Holds,
    /// It is this word or that.
    Is,
    /// It is so many, or it is not so.
    Counts,
    /// It is more or less.
    Compares,
}

impl Said {
    fn subject(self) -> Option<String> {
        match self {
            Self::Of { subject, .. } => Some(subject),
            Self::Whole(_) => None,
        }
    }
}

/// Puts the conditions of a script into words.
struct Speech<'s, 'h> {
    composer: &'s Composer<'h>,
    script: &'s Script,
}

impl Speech<'_, '_> {
    fn read(&self, text: &str) -> Option<Said> {
        parse(text.trim()).ok().map(|condition| self.say(&condition, true))
    }

    fn whole(&self, said: &Said) -> String {
        let (subject, link, says) = match said {
            Said::Whole(words) => return words.clone(),
            Said::Of { subject, link, says } => (subject, *link, says),
        };
        let key = match link {
            Link::Holds => return subject.clone(),
            Link::Is => "condition-is",
            Link::Counts => "condition-counts",
            Link::Compares => "condition-compares",
        };
        let arguments = [("name", subject.as_str().into()), ("value", says.as_str().into())];
        self.composer.sentence(key, &Arguments::from(arguments))
    }

    /// The things that the cases of a node are about, each once.
    fn subjects(&self, node: &Node) -> Vec<String> {
        let mut subjects = Vec::new();
        for condition in node.conditions().filter_map(|text| parse(text.value.trim()).ok()) {
            let variables = condition.operands().into_iter().filter(|one| self.is_variable(one));
            for subject in variables.map(|one| self.value(one)) {
                if !subjects.contains(&subject) {
                    subjects.push(subject);
                }
            }
        }
        subjects
    }

    /// A condition, or that it does not hold.
    fn say(&self, condition: &Condition, holds: bool) -> Said {
        match condition {
            Condition::Any(parts) => self.joined(parts, holds, !holds),
            Condition::All(parts) => self.joined(parts, holds, holds),
            Condition::Not(part) => self.say(part, !holds),
            Condition::Is(one) => self.truth(one, holds),
            Condition::Compare(one, relation, other) => {
                let relation = if holds { *relation } else { opposite(*relation) };
                self.compared(one, relation, other)
            }
            Condition::Among(one, others) => self.among(one, others, holds),
        }
    }

    fn truth(&self, one: &Operand, holds: bool) -> Said {
        let (link, key) = if holds { (Link::Holds, "if-so") } else { (Link::Counts, "if-not") };
        Said::Of { subject: self.value(one), link, says: self.composer.word(key) }
    }

    fn compared(&self, one: &Operand, relation: Relation, other: &Operand) -> Said {
        if !self.is_variable(one) && self.is_variable(other) {
            return self.compared(other, mirrored(relation), one);
        }
        let value = self.value(other);
        let (link, key) = match (&other.kind, relation) {
            (OperandKind::Boolean(is_so), Relation::Equal) => return self.truth(one, *is_so),
            (OperandKind::Boolean(is_so), Relation::Unequal) => return self.truth(one, !is_so),
            (kind, Relation::Equal) => (same(kind), None),
            (kind, Relation::Unequal) => (same(kind), Some("condition-not")),
            (_, order) => (Link::Compares, Some(compared(order, self.is_time(one)))),
        };
        let says = key.map_or_else(|| value.clone(), |key| self.with(key, &value));
        Said::Of { subject: self.value(one), link, says }
    }

    fn among(&self, one: &Operand, others: &[Operand], holds: bool) -> Said {
        let values = others.iter().map(|other| self.value(other));
        let values =
            values.map(|value| if holds { value } else { self.with("condition-not", &value) });
        let link = others.first().map_or(Link::Is, |other| same(&other.kind));
        let says = self.row(&values.collect::<Vec<_>>(), !holds);
        Said::Of { subject: self.value(one), link, says }
    }

    /// Several parts: what is said of one thing in a row is said of it once.
    fn joined(&self, parts: &[Condition], holds: bool, all: bool) -> Said {
        let mut said: Vec<(Said, bool)> = Vec::new();
        for part in parts {
            let next = self.say(part, holds);
            if let (Some((last, _)), Said::Of { subject, link, says }) = (said.last_mut(), &next)
                && let Said::Of { subject: same, link: also, says: before } = last
                && (&*same, &*also) == (subject, link)
                && *link != Link::Holds
            {
                *before = self.row(&[before.clone(), says.clone()], all);
                continue;
            }
            let is_any =
                matches!((part, holds), (Condition::Any(_), true) | (Condition::All(_), false));
            said.push((next, is_any));
        }
        if let [(only, _)] = said.as_slice() {
            return only.clone();
        }
        let words = said.iter().map(|(part, is_any)| match (self.whole(part), part) {
            (words, Said::Whole(_)) if all && *is_any => format!("({words})"),
            (words, _) => words,
        });
        Said::Whole(self.row(&words.collect::<Vec<_>>(), all))
    }

    /// «A, b и c».
    fn row(&self, words: &[String], all: bool) -> String {
        let and = self.composer.word(if all { "condition-and" } else { "condition-or" });
        match words {
            [] => String::new(),
            [only] => only.clone(),
            [others @ .., last] => format!("{} {and} {last}", others.join(", ")),
        }
    }

    fn is_variable(&self, one: &Operand) -> bool {
        matches!(&one.kind, OperandKind::Name(name) if self.script.variables.get(name).is_some())
    }

    fn is_time(&self, one: &Operand) -> bool {
        let OperandKind::Name(name) = &one.kind else { return false };
        let slot = self.script.variables.get(name);
        slot.is_some_and(|slot| slot.value.slot_type.get().is_some_and(|kind| kind.is_time()))
    }

    /// A variable by what it is called, a value as it is.
    fn value(&self, one: &Operand) -> String {
        match &one.kind {
            OperandKind::Name(name) => match self.script.variables.get(name) {
                Some(slot) => {
                    let label = slot.value.label.get();
                    label.map_or_else(|| name.clone(), |label| self.composer.line(label))
                }
                None => self.composer.quoted(name),
            },
            OperandKind::Text(words) if words.starts_with(|sign: char| sign.is_ascii_digit()) => {
                let day: Option<Date> = words.parse().ok();
                day.map_or_else(|| words.clone(), |day| day.long(self.composer.language()))
            }
            OperandKind::Text(words) => self.composer.quoted(words),
            OperandKind::Number(number) => self.composer.number(*number),
            OperandKind::Boolean(is_so) => {
                self.composer.word(if *is_so { "if-so" } else { "if-not" })
            }
        }
    }

    fn with(&self, key: &str, value: &str) -> String {
        self.composer.sentence(key, &Arguments::from([("value", value.into())]))
    }
}

/// How it is said that a thing is a value.
fn same(kind: &OperandKind) -> Link {
    match kind {
        OperandKind::Number(_) => Link::Counts,
        _ => Link::Is,
    }
}

fn compared(order: Relation, is_time: bool) -> &'static str {
    match (order, is_time) {
        (Relation::Less, false) => "condition-less",
        (Relation::AtMost, false) => "condition-at-most",
        (Relation::More, false) => "condition-more",
        (Relation::Less, true) => "condition-before",
        (Relation::AtMost, true) => "condition-by",
        (Relation::More, true) => "condition-after",
        (_, false) => "condition-at-least",
        (_, true) => "condition-from",
    }
}

/// What holds where a relation does not.
fn opposite(relation: Relation) -> Relation {
    match relation {
        Relation::Equal => Relation::Unequal,
        Relation::Unequal => Relation::Equal,
        Relation::Less => Relation::AtLeast,
        Relation::AtLeast => Relation::Less,
        Relation::More => Relation::AtMost,
        Relation::AtMost => Relation::More,
    }
}

/// The same relation, told from the other side.
fn mirrored(relation: Relation) -> Relation {
    match relation {
        Relation::Less => Relation::More,
        Relation::More => Relation::Less,
        Relation::AtMost => Relation::AtLeast,
        Relation::AtLeast => Relation::AtMost,
        same => same,
    }
}
