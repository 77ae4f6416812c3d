//! A day of the calendar, as authors write it and as a handbook prints it.
//! What today is, the caller says: there is no clock in here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// A day of the Gregorian calendar that exists.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a day in the form `2026-03-01`, or there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a date in the form `2026-03-01`")
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// The day, if the calendar has it; years run from 1 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// The year, of four digits.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it.
    pub fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        // The year is taken to begin in March, so that the leap day is its last.
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        let day = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day - 719_468
    }

    /// The day of that number; `None` outside the years 1 to 9999.
    pub fn from_number(number: i32) -> Option<Self> {
        let shifted = number.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day = shifted.rem_euclid(146_097);
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year + i32::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Days from `earlier` to this day.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// The same day some months on, or the last day of a month that is too short.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let index = index.checked_add(months)?;
        let year = u16::try_from(index.div_euclid(12)).ok()?;
        let month = u8::try_from(index.rem_euclid(12)).ok()? + 1;
        Self::new(year, month, self.day.min(days_in(year, month)))
    }

    /// The day so many days on.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_number(self.number().checked_add(days)?)
    }

    /// «март 2026 г.», "March 2026", „marec 2026“.
    pub fn month_and_year(self, language: Language) -> String {
        let month = names(language)[usize::from(self.month) - 1];
        let year = self.year;
        match language {
            Language::Ru => format!("{month}\u{a0}{year}\u{a0}г."),
            Language::En | Language::Sk => format!("{month}\u{a0}{year}"),
        }
    }

    /// «1 марта 2026 г.», "1 March 2026", „1. marca 2026“; the day does not part from its month.
    pub fn long(self, language: Language) -> String {
        let Self { year, month, day } = self;
        let month = months(language)[usize::from(month) - 1];
        match language {
            Language::Ru => format!("{day}\u{a0}{month} {year}\u{a0}г."),
            Language::En => format!("{day}\u{a0}{month} {year}"),
            Language::Sk => format!("{day}.\u{a0}{month} {year}"),
        }
    }
}

/// The months as they are called.
fn names(language: Language) -> [&'static str; 12] {
    match language {
        Language::Ru => [
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь",
        ],
        Language::En => months(language),
        Language::Sk => [
            "január",
            "február",
            "marec",
            "apríl",
            "máj",
            "jún",
            "júl",
            "august",
            "september",
            "október",
            "november",
            "december",
        ],
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The months in the case that a date asks for.
fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::Ru => [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
        Language::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Language::Sk => [
            "januára",
            "februára",
            "marca",
            "apríla",
            "mája",
            "júna",
            "júla",
            "augusta",
            "septembra",
            "októbra",
            "novembra",
            "decembra",
        ],
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(index, byte)| match index {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(NotADate);
        }
        let year = text[..4].parse().map_err(|_| NotADate)?;
        let month = text[5..7].parse().map_err(|_| NotADate)?;
        let day = text[8..].parse().map_err(|_| NotADate)?;
        Self::new(year, month, day).ok_or(NotADate)
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
        let wrong = ["2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "0000-01-01"];
        let odd =
            ["2026-3-1", "01.03.2026", "2026-03-01T00", "+026-03-01", "", "дата", "２026-03-"];
        for text in wrong.iter().chain(&odd) {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn numbers_and_days_are_one_to_one() {
        assert_eq!(date("1970-01-01").number(), 0);
        assert_eq!(date("2026-03-01").number(), 20_513);
        for number in (-719_162..2_932_896).step_by(13) {
            let date = Date::from_number(number).unwrap();
            assert_eq!(date.number(), number, "{date}");
        }
        assert_eq!(Date::from_number(-719_163), None);
        assert_eq!(date("9999-12-31").add_days(1), None);
        assert_eq!(date("2026-03-01").days_since(date("2026-02-28")), 1);
    }

    #[test]
    fn months_are_added_within_the_calendar() {
        assert_eq!(date("2026-01-31").add_months(1), Some(date("2026-02-28")));
        assert_eq!(date("2026-11-30").add_months(3), Some(date("2027-02-28")));
        assert_eq!(date("2026-03-15").add_months(-15), Some(date("2024-12-15")));
        assert_eq!(date("2026-03-15").add_months(i32::MAX), None);
    }

    #[test]
    fn long_dates_follow_the_language() {
        let day = date("2026-03-01");
        assert_eq!(day.long(Language::Ru), "1\u{a0}марта 2026\u{a0}г.");
        assert_eq!(day.long(Language::En), "1\u{a0}March 2026");
        assert_eq!(day.long(Language::Sk), "1.\u{a0}marca 2026");
    }
}
