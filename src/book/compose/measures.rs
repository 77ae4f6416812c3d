//! Measures in the words of the book's language: terms, bounds, norms, authorities, numbers.

use crate::book::Run;
use crate::book::compose::context::Composer;
use crate::kinds::threshold::{Clock, Comparison, Threshold};
use crate::kinds::value::{Duration, Limit, Prose, Unit};
use crate::language::Language;
use crate::language::plural::{self, Case};
use crate::locale::Arguments;

impl Composer<'_> {
    /// A term in words: «2 рабочих дня».
    pub(crate) fn duration(&self, duration: &Duration) -> String {
        self.amount(duration.value, duration.unit, Case::Nominative)
    }

    /// A period in words: «раз в месяц», "every 6 months", or what the author wrote.
    pub(crate) fn period(&self, prose: &Prose) -> Vec<Run> {
        let Ok(term) = Duration::try_from(prose.as_str().to_owned()) else {
            return self.runs(prose);
        };
        vec![Run::plain(self.every(&term))]
    }

    /// «Раз в месяц», "every 6 months".
    pub(crate) fn every(&self, term: &Duration) -> String {
        let words = self.duration(term);
        let words = words.strip_prefix("1\u{a0}").map_or(words.as_str(), |unit| unit);
        self.sentence("every", &Arguments::from([("term", words.into())]))
    }

    /// «Не более 4 часов», "at least 80 %".
    pub(crate) fn bound(&self, comparison: Comparison, value: f64, unit: Unit) -> String {
        let comparison = match comparison {
            Comparison::AtMost => self.word("at-most"),
            Comparison::AtLeast => self.word("at-least"),
        };
        // Only Russian counts in another case after «не более».
        let case = match self.language() {
            Language::Ru => Case::Genitive,
            Language::En | Language::Sk => Case::Nominative,
        };
        format!("{comparison} {}", self.amount(value, unit, case))
    }

    /// A measure in words, with its unit.
    pub(crate) fn amount(&self, value: f64, unit: Unit, case: Case) -> String {
        let counted = match unit {
            Unit::Ring => plural::Unit::Ring,
            Unit::Second => plural::Unit::Second,
            Unit::Minute => plural::Unit::Minute,
            Unit::Hour => plural::Unit::Hour,
            Unit::CalendarDay => plural::Unit::CalendarDay,
            Unit::WorkingDay => plural::Unit::WorkingDay,
            Unit::Month => plural::Unit::Month,
            Unit::Percent => return self.percent(value),
            Unit::Count | Unit::Score => return self.number(value),
        };
        plural::amount(value, counted, case, self.language())
    }

    /// A threshold in words: «время ответа — не более 15 секунд, в 85 % случаев».
    pub(crate) fn threshold(&self, threshold: &Threshold) -> Option<String> {
        let metric = self.words.text(threshold.metric.get()?.key());
        let (value, unit) = (*threshold.value.get()?, *threshold.unit.get()?);
        let bound = self.bound(*threshold.op.get()?, value, unit);
        let mut text = match self.handbook.language {
            Language::Ru => format!("{metric}\u{a0}— {bound}"),
            Language::En | Language::Sk => format!("{metric}: {bound}"),
        };
        if threshold.clock.get() == Some(&Clock::Business) {
            text.push_str(&format!(" {}", self.word("business-hours")));
        }
        text.push_str(&self.share(threshold));
        Some(text)
    }

    /// «, в 85 % случаев», where a norm says so.
    pub(crate) fn share(&self, threshold: &Threshold) -> String {
        let Some(share) = threshold.share.get() else { return String::new() };
        let arguments = Arguments::from([("share", share.to_string().into())]);
        self.sentence("share", &arguments)
    }

    /// How far an authority goes, in words.
    pub(crate) fn limit(&self, limit: &Limit) -> String {
        match limit {
            Limit::Unlimited => self.word("unlimited"),
            Limit::Percent(value) => self.percent(*value),
            Limit::Count(value) => self.number(*value),
            Limit::Money(value, currency) => {
                let sign = match currency.as_str() {
                    "RUB" => "₽",
                    "EUR" => "€",
                    "GBP" => "£",
                    "USD" => "$",
                    other => other,
                };
                let number = self.number(*value);
                // English writes the sign before the sum; a code of letters stays behind.
                match self.language() == Language::En && sign.chars().count() == 1 {
                    true => format!("{sign}{number}"),
                    false => format!("{number}\u{a0}{sign}"),
                }
            }
        }
    }

    /// A share: English sets no space before its sign.
    fn percent(&self, value: f64) -> String {
        let space = if self.language() == Language::En { "" } else { "\u{a0}" };
        format!("{}{space}%", self.number(value))
    }

    /// A number with its groups: «5 000», "5,000".
    pub(crate) fn number(&self, value: f64) -> String {
        let digits = format!("{}", value.trunc());
        let separator = if self.language() == Language::En { "," } else { "\u{a0}" };
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(separator);
            }
            grouped.push(digit);
        }
        if value.fract() != 0.0 {
            let fraction = format!("{:.2}", value.fract()).replace("0.", "");
            let point = if self.language() == Language::En { "." } else { "," };
            grouped.push_str(point);
            grouped.push_str(fraction.trim_end_matches('0'));
        }
        grouped
    }
}
