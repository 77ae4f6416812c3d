//! Which values several conditions leave out, and which they share. Each variable is tried at the values
//! that the conditions name and right beside them: between those, no condition can tell values apart.

use std::collections::BTreeMap;

use crate::dialogue::condition::Condition;
use crate::dialogue::variables::{Domain, Term, Value, Variables};

/// How many combinations of values are tried; where there are more, nothing is said.
const TRIALS: usize = 20_000;

/// A value for each variable that the conditions weigh.
pub(crate) type Example = BTreeMap<usize, Value>;

/// How several conditions divide the values among them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Coverage {
    /// Values at which none of them holds.
    pub(crate) gap: Option<Example>,
    /// Two that hold at the same values, by their numbers.
    pub(crate) overlap: Option<(usize, usize, Example)>,
}

/// Weighs conditions against one another; nothing if there are too many combinations to try.
pub(crate) fn coverage(
    conditions: &[Condition<Term>],
    variables: &Variables<'_>,
) -> Option<Coverage> {
    let trials = trials(conditions, variables);
    let count =
        trials.values().try_fold(1usize, |count, values| count.checked_mul(values.len()))?;
    if count > TRIALS {
        return None;
    }
    let mut coverage = Coverage::default();
    for number in 0..count {
        let example = nth(&trials, number);
        let mut holding = (0..conditions.len()).filter(|at| holds(&conditions[*at], &example));
        match (holding.next(), holding.next()) {
            (None, _) => coverage.gap = coverage.gap.or(Some(example)),
            (Some(one), Some(other)) => {
                coverage.overlap = coverage.overlap.or(Some((one, other, example)));
            }
            _ => {}
        }
    }
    Some(coverage)
}

/// Whether a condition holds at some values; a variable without a value holds nothing.
pub(crate) fn holds(condition: &Condition<Term>, example: &Example) -> bool {
    let value = |term: &Term| match term {
        Term::Variable(index) => example.get(index).cloned(),
        Term::Value(value) => Some(value.clone()),
    };
    match condition {
        Condition::Any(parts) => parts.iter().any(|part| holds(part, example)),
        Condition::All(parts) => parts.iter().all(|part| holds(part, example)),
        Condition::Not(part) => !holds(part, example),
        Condition::Is(one) => value(one) == Some(Value::Boolean(true)),
        Condition::Compare(one, relation, other) => {
            let order =
                value(one).zip(value(other)).and_then(|(one, other)| one.partial_cmp(&other));
            order.is_some_and(|order| relation.holds(order))
        }
        Condition::Among(one, others) => value(one)
            .is_some_and(|one| others.iter().any(|other| value(other) == Some(one.clone()))),
    }
}

/// The values at which each variable is tried, in their order.
fn trials(
    conditions: &[Condition<Term>],
    variables: &Variables<'_>,
) -> BTreeMap<usize, Vec<Value>> {
    let mut named = Named::default();
    conditions.iter().for_each(|condition| named.gather(condition));
    let Named { values: own, is_shared } = named;
    // Variables compared with one another are tried at all that any of them is compared with.
    let all: Vec<Value> = own.values().flatten().cloned().chain([Value::Number(0.0)]).collect();
    let count = own.len();
    let tried = own.into_iter().map(|(index, own)| {
        let (_, domain) = variables.get(index);
        (index, values(domain, if is_shared { all.clone() } else { own }, count))
    });
    tried.collect()
}

/// The variables that conditions weigh, each with the values that they name for it.
#[derive(Default)]
struct Named {
    values: BTreeMap<usize, Vec<Value>>,
    /// Whether variables are compared with one another.
    is_shared: bool,
}

impl Named {
    fn gather(&mut self, condition: &Condition<Term>) {
        match condition {
            Condition::Any(parts) | Condition::All(parts) => {
                parts.iter().for_each(|part| self.gather(part));
            }
            Condition::Not(part) => self.gather(part),
            Condition::Is(one) => self.note(&[one]),
            Condition::Compare(one, _, other) => self.note(&[one, other]),
            Condition::Among(one, others) => {
                self.note(&std::iter::once(one).chain(others).collect::<Vec<_>>());
            }
        }
    }

    fn note(&mut self, terms: &[&Term]) {
        let (mut values, mut variables) = (Vec::new(), Vec::new());
        for term in terms {
            match term {
                Term::Value(value) => values.push(value.clone()),
                Term::Variable(index) => variables.push(*index),
            }
        }
        self.is_shared |= variables.len() > 1;
        for index in variables {
            self.values.entry(index).or_default().extend(values.clone());
        }
    }
}

/// The values of a domain worth trying, given those that conditions name and how many variables may
/// have to differ from one another.
fn values(domain: &Domain<'_>, named: Vec<Value>, variables: usize) -> Vec<Value> {
    match domain {
        Domain::Boolean => vec![Value::Boolean(false), Value::Boolean(true)],
        Domain::OneOf(words) => words.iter().map(|word| Value::Word((*word).to_owned())).collect(),
        Domain::Words => {
            let mut words = named;
            words.retain(|value| matches!(value, Value::Word(_)));
            // Other words than these, and still others: no author writes them.
            words.extend(
                ["…", "……"].iter().take(variables).map(|word| Value::Word((*word).to_owned())),
            );
            in_order(words)
        }
        Domain::Whole | Domain::Money | Domain::Day | Domain::Time => {
            in_order(around(domain, &named, variables))
        }
    }
}

/// Each number and its neighbours. Counts and sums are never below nought unless an author says so.
fn around(domain: &Domain<'_>, named: &[Value], variables: usize) -> Vec<Value> {
    let numbers = named.iter().filter_map(|value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    let numbers: Vec<f64> = numbers.collect();
    let least = numbers.iter().copied().fold(0.0, f64::min);
    let steps: Vec<f64> = match domain {
        Domain::Money => vec![-1.0, -0.5, 0.0, 0.5, 1.0],
        _ => (0..=variables.min(4))
            .flat_map(|step| {
                let step = u8::try_from(step).map_or(0.0, f64::from);
                [step, -step]
            })
            .collect(),
    };
    let near = numbers.iter().flat_map(|number| steps.iter().map(move |step| number + step));
    let may_be = |number: &f64| match domain {
        Domain::Whole | Domain::Money => *number >= least,
        Domain::Time => (0.0..24.0 * 60.0).contains(number),
        _ => true,
    };
    near.filter(may_be).map(Value::Number).collect()
}

fn in_order(mut values: Vec<Value>) -> Vec<Value> {
    values.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    values.dedup();
    values
}

/// One of all combinations, by its number.
fn nth(trials: &BTreeMap<usize, Vec<Value>>, mut number: usize) -> Example {
    let mut example = Example::new();
    for (index, values) in trials {
        example.insert(*index, values[number % values.len()].clone());
        number /= values.len();
    }
    example
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::condition::parse;
    use crate::dialogue::scripts;
    use crate::handbook::Handbook;
    use crate::language::Date;
    use crate::source::{MemoryWorld, load};

    const VARIABLES: &str = "\
variables:
  days: {type: integer, example: 3}
  sum: {type: money, example: 900 ₽}
  limit: {type: money, example: 500 ₽}
  kind: {type: string, example: delivery, values: [delivery, assembly, pickup]}
  city: {type: string, example: Пермь}
  from: {type: time, example: \"18:00\"}
  paid: {type: boolean, example: \"true\"}
";

    /// The gap and the overlap of conditions, as an author would write them.
    fn told(conditions: &[&str]) -> (String, String) {
        let mut world = MemoryWorld::new(Date::new(2026, 3, 1).unwrap());
        world.insert("scripts/call.yaml", VARIABLES);
        let (sources, _) = load(&world).unwrap();
        let (handbook, _) = Handbook::of(sources, Date::new(2026, 3, 1).unwrap());
        let (_, script) = scripts(&handbook).next().unwrap();
        let variables = Variables::of(&script.variables);
        let read = |text: &&str| variables.resolve(&parse(text).ok().unwrap()).ok().unwrap();
        let conditions: Vec<_> = conditions.iter().map(read).collect();
        let coverage = coverage(&conditions, &variables).unwrap();
        let shown = |example: Example| {
            let values = example.iter().map(|(index, value)| {
                let (name, domain) = variables.get(*index);
                format!("{name} = {}", domain.write(value))
            });
            values.collect::<Vec<_>>().join(", ")
        };
        let overlap = coverage.overlap.map(|(_, _, example)| shown(example));
        (coverage.gap.map(shown).unwrap_or_default(), overlap.unwrap_or_default())
    }

    fn whole() -> (String, String) {
        (String::new(), String::new())
    }

    #[test]
    fn conditions_that_take_every_value_once_leave_nothing() {
        assert_eq!(told(&["days > 0", "days == 0"]), whole());
        assert_eq!(told(&["days < 3", "days in [3, 4]", "days >= 5"]), whole());
        assert_eq!(told(&["sum < 1000", "sum >= 1000"]), whole());
        assert_eq!(told(&["kind == delivery", "kind in [assembly, pickup]"]), whole());
        assert_eq!(told(&["paid", "not paid"]), whole());
        assert_eq!(told(&["from < \"12:00\"", "from >= \"12:00\""]), whole());
        assert_eq!(told(&["city == \"Пермь\"", "city != \"Пермь\""]), whole());
        assert_eq!(told(&["sum > limit", "sum <= limit"]), whole());
        assert_eq!(told(&["paid and days > 3", "not paid or days <= 3"]), whole());
    }

    #[test]
    fn a_value_that_is_left_out_is_shown() {
        assert_eq!(told(&["days > 1", "days == 0"]).0, "days = 1");
        assert_eq!(told(&["sum < 1000", "sum > 1000"]).0, "sum = 1000");
        assert_eq!(told(&["kind == delivery", "kind == assembly"]).0, "kind = pickup");
        assert_eq!(told(&["city == \"Пермь\""]).0, "city = …");
        assert_eq!(told(&["from < \"12:00\"", "from > \"12:00\""]).0, "from = 12:00");
        assert_eq!(told(&["paid and days > 3", "not paid"]).0, "days = 1, paid = true");
        assert_eq!(told(&["sum > limit", "sum < limit"]).0, "sum = 0, limit = 0");
    }

    #[test]
    fn a_value_that_two_share_is_shown() {
        assert_eq!(told(&["days >= 0", "days > 5"]).1, "days = 6");
        assert_eq!(
            told(&["kind != delivery", "kind in [delivery, assembly]"]).1,
            "kind = assembly"
        );
        assert_eq!(told(&["sum <= 1000", "sum >= 1000"]).1, "sum = 1000");
    }
}
