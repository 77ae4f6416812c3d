//! The stages of a process fit into the time that it gives as a whole.
//!
//! Stages that go on at the same time count by the longest of them. Working days are counted with the
//! week-ends that may fall between them, and hours beside days only when they make a whole day: a
//! finding is sure, a doubt is none.

use crate::findings::{Argument, Level};
use crate::handbook::Handbook;
use crate::kinds::process::Process;
use crate::kinds::value::{Duration, Unit};
use crate::language::Language;
use crate::language::plural::{self, Case};
use crate::rules::processes::listed::{processes, stages};
use crate::rules::thresholds::amount::Amount;
use crate::rules::{Report, Rule};
use crate::source::Spanned;

pub(crate) static RULE: Rule = Rule {
    name: "stages-exceed-promise",
    level: Level::Error,
    check: Some(check),
    bad: r#"
--- processes/delivery.yaml
# …
title: Доставка
total: 5 calendar-day
stages:
  - {name: Склад, actor: operator, time: 2 calendar-day, failure_points: [{what: брак, loss: ждёт}]}
  - {name: Рейс, actor: operator, time: 3 calendar-day}
  - {name: Сборка, actor: operator, time: 2 calendar-day}
"#,
    good: r#"
--- processes/delivery.yaml
# …
title: Доставка
total: 5 calendar-day
stages:
  - {name: Склад, actor: operator, time: 2 calendar-day, failure_points: [{what: брак, loss: ждёт}]}
  - {name: Рейс, actor: operator, time: 3 calendar-day}
  - {name: Запись сборщика, actor: operator, time: 2 calendar-day, parallel: true}
"#,
};

fn check(handbook: &Handbook, report: &mut Report) {
    for (document, process) in processes(handbook) {
        let Some(total) = process.total.spanned() else { continue };
        let counted = counted(process);
        let sum = Sum::of(counted.iter().map(|time| time.value));
        if !sum.exceeds(total.value) {
            continue;
        }
        let finding = RULE.at(document.at(total.span)).with("sum", sum.words());
        let finding = match Amount::of_duration(total.value) {
            Some(total) => finding.with("total", total.words()),
            None => finding,
        };
        let longest = counted.iter().max_by(|one, other| worst(one).total_cmp(&worst(other)));
        report.add(match longest {
            Some(longest) => finding.related(document.at(longest.span), "longest"),
            None => finding,
        });
    }
}

/// The times that add up: of stages that go on at the same time only the longest one.
fn counted(process: &Process) -> Vec<&Spanned<Duration>> {
    let mut counted: Vec<&Spanned<Duration>> = Vec::new();
    // Whether the last one counted belongs to the stages that go on now.
    let mut goes_on = false;
    for Spanned { value: stage, .. } in stages(process) {
        let is_beside = stage.parallel.get() == Some(&true);
        goes_on &= is_beside;
        let Some(time) = stage.time.spanned() else { continue };
        match counted.last_mut().filter(|_| goes_on) {
            Some(longest) if worst(longest) >= worst(time) => {}
            Some(longest) => *longest = time,
            None => counted.push(time),
        }
        goes_on = true;
    }
    counted
}

/// Seconds in the worst case.
fn worst(time: &Spanned<Duration>) -> f64 {
    time.value.unit.worst_seconds(time.value.value).unwrap_or_default()
}

const DAY: f64 = 86_400.0;

/// A working day lasts so long at least.
const WORKING_DAY: f64 = 8.0 * 3600.0;

/// Times of different sorts, each sort summed up by itself.
#[derive(Default)]
struct Sum {
    seconds: f64,
    working_days: f64,
    calendar_days: f64,
    months: f64,
}

impl Sum {
    fn of(times: impl Iterator<Item = Duration>) -> Self {
        let mut sum = Self::default();
        for Duration { value, unit } in times {
            match unit {
                Unit::WorkingDay => sum.working_days += value,
                Unit::CalendarDay => sum.calendar_days += value,
                Unit::Month => sum.months += value,
                _ => sum.seconds += unit.worst_seconds(value).unwrap_or_default(),
            }
        }
        sum
    }

    /// Whether it is surely more than the whole.
    fn exceeds(&self, total: Duration) -> bool {
        let Some(whole) = total.unit.worst_seconds(total.value) else { return false };
        let is_of_days = matches!(total.unit, Unit::WorkingDay | Unit::CalendarDay | Unit::Month);
        let own = if is_of_days { self.days() * DAY } else { self.hours() };
        own > whole + 1e-6
    }

    /// Days at worst; what is less than a day has room in one.
    fn days(&self) -> f64 {
        let working = match self.working_days > 0.0 {
            true => Unit::WorkingDay.worst_seconds(self.working_days).unwrap_or_default() / DAY,
            false => 0.0,
        };
        working + self.calendar_days + 31.0 * self.months + (self.seconds / DAY).floor()
    }

    /// Seconds of the hours that pass; a working day passes in its hours.
    fn hours(&self) -> f64 {
        let days = self.calendar_days + 31.0 * self.months;
        self.seconds + self.working_days * WORKING_DAY + days * DAY
    }

    /// «3 рабочих дня + 4 часа».
    fn words(&self) -> Argument {
        let (value, unit) = match self.seconds {
            seconds if seconds % 3600.0 == 0.0 => (seconds / 3600.0, plural::Unit::Hour),
            seconds if seconds % 60.0 == 0.0 => (seconds / 60.0, plural::Unit::Minute),
            seconds => (seconds, plural::Unit::Second),
        };
        let parts = [
            (self.months, plural::Unit::Month),
            (self.working_days, plural::Unit::WorkingDay),
            (self.calendar_days, plural::Unit::CalendarDay),
            (value, unit),
        ];
        let words = |language: Language| {
            let parts = parts.iter().filter(|(value, _)| *value > 0.0);
            let parts: Vec<String> = parts
                .map(|(value, unit)| plural::amount(*value, *unit, Case::Nominative, language))
                .collect();
            parts.join(" + ")
        };
        Argument::Translated(Language::ALL.map(words))
    }
}
