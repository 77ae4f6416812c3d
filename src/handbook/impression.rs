//! The impression: how far a fact, or the norm that stands for it, exceeds an expectation.
//! Rules judge it and the book prints it, both by the same arithmetic.

use crate::handbook::Handbook;
use crate::handbook::norm::Norm;
use crate::kinds::segment::{Direction, Expectation, Need};
use crate::kinds::threshold::Metric;
use crate::kinds::value::Unit;

/// What answers a need, in the unit of its expectation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Answer<'h> {
    /// Nothing that could be measured in the same way.
    Unmeasured,
    /// A norm, and how much it comes to.
    Norm(f64, Norm<'h>),
    /// A norm of the same metric whose unit cannot be turned into the expectation's.
    Incompatible(Norm<'h>),
}

impl Answer<'_> {
    /// How much the norm comes to.
    pub(crate) fn value(&self) -> Option<f64> {
        match self {
            Self::Norm(value, _) => Some(*value),
            Self::Unmeasured | Self::Incompatible(_) => None,
        }
    }
}

impl Handbook {
    /// The norm that answers a need: of those that measure the same thing, the first one that
    /// can be turned into the unit of the expectation.
    pub(crate) fn norm_for(&self, need: &Need) -> Answer<'_> {
        let Some(expectation) = need.expectation.get() else { return Answer::Unmeasured };
        let metric = expectation.metric.get().and_then(|metric| Metric::from_name(metric.as_str()));
        let names = need.answered_by.iter();
        let mut norms: Vec<Norm<'_>> = names.flat_map(|name| self.norms(name.as_str())).collect();
        norms.retain(|norm| metric.is_none() || norm.threshold.metric.get() == metric.as_ref());
        let Some(unit) = expectation.unit.get() else { return Answer::Unmeasured };
        let measured =
            norms.iter().find_map(|norm| Some(Answer::Norm(norm.value_in(*unit)?, *norm)));
        let first = norms.first().filter(|norm| metric.is_some() && norm.is_whole());
        let incompatible = || first.map(|norm| Answer::Incompatible(*norm));
        measured.or_else(incompatible).unwrap_or(Answer::Unmeasured)
    }
}

impl Norm<'_> {
    /// How much it comes to in a unit. A norm of time says by its share how often it is kept.
    pub(crate) fn value_in(&self, unit: Unit) -> Option<f64> {
        let own = *self.threshold.unit.get()?;
        if unit == Unit::Percent && own != Unit::Percent {
            return self.threshold.share.get().copied();
        }
        convert(*self.threshold.value.get()?, own, unit)
    }

    fn is_whole(&self) -> bool {
        self.threshold.value.get().is_some() && self.threshold.unit.get().is_some()
    }
}

/// Seconds, minutes and hours are turned into each other; all else stays what it is.
pub(crate) fn convert(value: f64, from: Unit, to: Unit) -> Option<f64> {
    let seconds = |unit: Unit| match unit {
        Unit::Second => Some(1.0),
        Unit::Minute => Some(60.0),
        Unit::Hour => Some(3600.0),
        _ => None,
    };
    if from == to { Some(value) } else { Some(value * seconds(from)? / seconds(to)?) }
}

/// Fact − expectation where higher is better, expectation − fact where lower is better:
/// positive exceeds, zero meets, negative disappoints.
pub(crate) fn impression(expectation: &Expectation, fact: f64) -> Option<f64> {
    let expected = *expectation.value.get()?;
    let difference = match expectation.direction.get()? {
        Direction::HigherIsBetter => fact - expected,
        Direction::LowerIsBetter => expected - fact,
    };
    // What is left of 4.2 − 4.0 beyond the digits that anybody writes is no impression.
    Some((difference * 1e6).round() / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Span, Spanned};
    use crate::syntax::fields::Field;

    fn given<T, const REQUIRED: bool>(value: T) -> Field<T, REQUIRED> {
        Field::Given(Spanned { span: Span::default(), value })
    }

    fn expecting(value: f64, unit: Unit, direction: Direction) -> Expectation {
        Expectation {
            metric: Field::Absent,
            value: given(value),
            unit: given(unit),
            direction: given(direction),
            source: Field::Absent,
        }
    }

    #[test]
    fn the_table_of_the_formula_holds() {
        let reply = expecting(4.0, Unit::Hour, Direction::LowerIsBetter);
        let advice = expecting(4.0, Unit::Score, Direction::HigherIsBetter);
        let answered = expecting(80.0, Unit::Percent, Direction::HigherIsBetter);
        let table = [
            (&reply, 2.0, 2.0),
            (&reply, 5.0, -1.0),
            (&advice, 4.5, 0.5),
            (&advice, 4.2, 0.2),
            (&answered, 80.0, 0.0),
            (&answered, 74.0, -6.0),
        ];
        for (expectation, fact, wanted) in table {
            assert_eq!(impression(expectation, fact), Some(wanted));
        }
    }

    #[test]
    fn hours_minutes_and_seconds_are_one_measure_and_days_are_not() {
        assert_eq!(convert(90.0, Unit::Minute, Unit::Hour), Some(1.5));
        assert_eq!(convert(2.0, Unit::Hour, Unit::Second), Some(7200.0));
        assert_eq!(convert(1.0, Unit::WorkingDay, Unit::CalendarDay), None);
        assert_eq!(convert(1.0, Unit::CalendarDay, Unit::Hour), None);
        assert_eq!(convert(1.0, Unit::CalendarDay, Unit::CalendarDay), Some(1.0));
    }
}
