//! An amount of time, wherever it was said: in a field or in a sentence.

use crate::findings::Argument;
use crate::kinds::threshold::{Comparison, Threshold};
use crate::kinds::value::{self, Duration};
use crate::language::Language;
use crate::language::measure::Measure;
use crate::language::plural::{self, Case, Unit};

const DAY: f64 = 86_400.0;

/// How many of what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::rules) struct Amount {
    pub(in crate::rules) value: f64,
    pub(in crate::rules) unit: Unit,
}

impl Amount {
    /// The most that a measure in running text allows.
    pub(in crate::rules) fn of_measure(measure: &Measure) -> Self {
        Self { value: measure.high, unit: measure.unit }
    }

    /// That of a threshold, if it is a time that may not be longer.
    pub(in crate::rules) fn of_threshold(threshold: &Threshold) -> Option<Self> {
        let at_most = threshold.op.get() != Some(&Comparison::AtLeast);
        let unit = unit(*threshold.unit.get()?)?;
        at_most.then_some(Self { value: *threshold.value.get()?, unit })
    }

    /// That of a field such as `within: 2 h`.
    pub(in crate::rules) fn of_duration(duration: Duration) -> Option<Self> {
        Some(Self { value: duration.value, unit: unit(duration.unit)? })
    }

    /// Seconds at worst: working days with the week-ends that may fall between them. «В тот же день» may
    /// take the whole of it.
    pub(in crate::rules) fn worst_seconds(self) -> f64 {
        match self.unit {
            Unit::Ring => self.value * 5.0,
            Unit::Minute => self.value * 60.0,
            Unit::Hour => self.value * 3600.0,
            Unit::Day | Unit::CalendarDay => self.value.max(1.0) * DAY,
            Unit::WorkingDay if self.value == 0.0 => DAY,
            Unit::WorkingDay => (self.value + 2.0 * (self.value / 5.0).ceil()) * DAY,
            Unit::Week => self.value * 7.0 * DAY,
            Unit::Month => self.value * 31.0 * DAY,
            _ => self.value,
        }
    }

    /// The same, counted in the days of the other where nobody said which days are meant.
    pub(in crate::rules) fn in_days_of(self, other: Self) -> Self {
        match (self.unit, other.unit) {
            (Unit::Day, Unit::WorkingDay) => Self { unit: Unit::WorkingDay, ..self },
            _ => self,
        }
    }

    /// Whether the time is certainly shorter.
    pub(in crate::rules) fn is_less_than(self, other: Self) -> bool {
        self.in_days_of(other).worst_seconds() < other.in_days_of(self).worst_seconds() - 1e-9
    }

    /// Whether working days stand against something else, so that one has to say how they count.
    pub(in crate::rules) fn is_counted_otherwise(self, other: Self) -> bool {
        let working = |amount: Self| amount.unit == Unit::WorkingDay;
        working(self.in_days_of(other)) != working(other.in_days_of(self))
    }

    /// How many days of the calendar it may take.
    pub(in crate::rules) fn worst_days(self) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a term of a handbook is a small positive number"
        )]
        let days = (self.worst_seconds() / DAY).ceil() as usize;
        days
    }

    /// In words: «4 рабочих дня».
    pub(in crate::rules) fn words(self) -> Argument {
        let words = |language| plural::amount(self.value, self.unit, Case::Nominative, language);
        Argument::Translated(Language::ALL.map(words))
    }
}

/// A unit of a field as one of language; nothing for what is no time.
fn unit(unit: value::Unit) -> Option<Unit> {
    Some(match unit {
        value::Unit::Ring => Unit::Ring,
        value::Unit::Second => Unit::Second,
        value::Unit::Minute => Unit::Minute,
        value::Unit::Hour => Unit::Hour,
        value::Unit::CalendarDay => Unit::CalendarDay,
        value::Unit::WorkingDay => Unit::WorkingDay,
        value::Unit::Month => Unit::Month,
        value::Unit::Percent | value::Unit::Count | value::Unit::Score => return None,
    })
}
