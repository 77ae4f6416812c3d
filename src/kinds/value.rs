//! The values that fields hold: ids, prose, durations, limits and dates.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

/// Declares a newtype over text; its name tells the decoder what it refers to.
macro_rules! text_newtype {
    ($(#[doc = $doc:literal] $name:ident)*) => { $(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
        pub(crate) struct $name(String);

        impl $name {
            /// The text itself.
            pub(crate) fn as_str(&self) -> &str {
                &self.0
            }
        }
    )* };
}

text_newtype! {
    /// Words for people, in Markdown.
    Prose
    /// The id of a document.
    DocumentId
    /// The id of a letter.
    LetterId
    /// The id of a protocol.
    ProtocolId
    /// The id of a script.
    ScriptId
    /// The id of a type of client.
    ClientId
    /// The id of a role; `client` where the customer acts.
    RoleId
    /// The id of a channel of `svod.yaml`.
    ChannelId
    /// The id of a document, or the path of a norm, as `thresholds.first-reply`.
    NormId
}

impl ChannelId {
    /// The id that stands inside other words, such as a path.
    pub(crate) fn new(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// A day, as `2026-03-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day(pub(crate) crate::language::Date);

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.trim().parse().map(Self).map_err(|_| "date")
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "description": "A day, as `2026-03-01`.",
        })
    }
}

/// When something was true: a month, as `2026-09`, which counts from its first day, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct AsOf {
    /// The day, or the first of the month.
    pub(crate) day: crate::language::Date,
    /// Whether the month alone was given.
    pub(crate) is_month: bool,
}

impl TryFrom<String> for AsOf {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = text.trim();
        let month = format!("{text}-01").parse().map(|day| Self { day, is_month: true });
        let day = text.parse().map(|day| Self { day, is_month: false });
        day.or(month).map_err(|_| "month")
    }
}

impl JsonSchema for AsOf {
    fn schema_name() -> Cow<'static, str> {
        "AsOf".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^\s*\d{4}-\d{2}(-\d{2})?\s*$",
            "description": "A month, as `2026-09`, or a day.",
        })
    }
}

/// A unit of a threshold or a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub(crate) enum Unit {
    /// A ring of the telephone.
    #[serde(rename = "ring")]
    Ring,
    /// A second.
    #[serde(rename = "s")]
    Second,
    /// A minute.
    #[serde(rename = "min")]
    Minute,
    /// An hour.
    #[serde(rename = "h")]
    Hour,
    /// A day of the calendar.
    #[serde(rename = "calendar-day")]
    CalendarDay,
    /// A day on which people work.
    #[serde(rename = "working-day")]
    WorkingDay,
    /// A month.
    #[serde(rename = "month")]
    Month,
    /// A share of a hundred.
    #[serde(rename = "%")]
    Percent,
    /// A number of things.
    #[serde(rename = "count")]
    Count,
    /// A mark on a scale.
    #[serde(rename = "score")]
    Score,
}

impl Unit {
    /// The word of a term such as `2 h`; plurals are taken too.
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "ring" | "rings" => Self::Ring,
            "s" | "sec" => Self::Second,
            "min" => Self::Minute,
            "h" => Self::Hour,
            "calendar-day" | "calendar-days" => Self::CalendarDay,
            "working-day" | "working-days" => Self::WorkingDay,
            "month" | "months" => Self::Month,
            _ => return None,
        })
    }

    /// Its name in a file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Second => "s",
            Self::Minute => "min",
            Self::Hour => "h",
            Self::CalendarDay => "calendar-day",
            Self::WorkingDay => "working-day",
            Self::Month => "month",
            Self::Percent => "%",
            Self::Count => "count",
            Self::Score => "score",
        }
    }

    /// Whether it is a share of a hundred.
    pub(crate) fn is_share(self) -> bool {
        self == Self::Percent
    }

    /// Seconds in the worst case that the unit allows; nothing for what is no time.
    /// Working days count with the week-ends that may fall between them.
    pub(crate) fn worst_seconds(self, value: f64) -> Option<f64> {
        const DAY: f64 = 86_400.0;
        Some(match self {
            Self::Ring => value * 5.0,
            Self::Second => value,
            Self::Minute => value * 60.0,
            Self::Hour => value * 3600.0,
            Self::CalendarDay => value * DAY,
            Self::WorkingDay => (value + 2.0 * (value / 5.0).ceil()) * DAY,
            Self::Month => value * 31.0 * DAY,
            Self::Percent | Self::Count | Self::Score => return None,
        })
    }
}

/// A term, as `20 s`, `2 h`, `10 calendar-day`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Duration {
    /// How many.
    pub(crate) value: f64,
    /// Of what.
    pub(crate) unit: Unit,
}

impl TryFrom<String> for Duration {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = text.trim().replace(',', ".");
        let split = text.find(|letter: char| letter.is_alphabetic()).ok_or("duration")?;
        let (value, unit) = text.split_at(split);
        let value: f64 = value.trim().parse().map_err(|_| "duration")?;
        let unit = Unit::parse(unit.trim()).ok_or("duration")?;
        if value.is_finite() && value >= 0.0 { Ok(Self { value, unit }) } else { Err("duration") }
    }
}

impl JsonSchema for Duration {
    fn schema_name() -> Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let pattern =
            r"^\s*\d+([.,]\d+)?\s*(rings?|s|sec|min|h|calendar-days?|working-days?|months?)\s*$";
        json_schema!({
            "type": "string",
            "pattern": pattern,
            "description": "A term, as `20 s`, `2 h`, `10 calendar-day`.",
        })
    }
}

/// A term or a share, as a branch writes a norm of its own: `20 s`, `90 %`.
pub(crate) fn amount(text: &str) -> Option<(f64, Unit)> {
    if let Ok(term) = Duration::try_from(text.to_owned()) {
        return Some((term.value, term.unit));
    }
    let share = text.trim().strip_suffix('%')?.trim().replace(',', ".");
    share.parse().ok().filter(|share: &f64| share.is_finite()).map(|share| (share, Unit::Percent))
}

/// How far an authority goes: `5 %`, `3000 RUB`, `2 count`, `unlimited`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Limit {
    /// No limit.
    Unlimited,
    /// A share of the price.
    Percent(f64),
    /// A sum and its currency.
    Money(f64, String),
    /// A number of things.
    Count(f64),
}

impl TryFrom<String> for Limit {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = text.trim();
        if text == "unlimited" {
            return Ok(Self::Unlimited);
        }
        let split = text.find(|letter: char| letter.is_alphabetic() || "%₽€$£".contains(letter));
        let (value, unit) = text.split_at(split.ok_or("limit")?);
        let digits: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
        let value: f64 = digits.replace(',', ".").parse().map_err(|_| "limit")?;
        Ok(match unit.trim() {
            "%" => Self::Percent(value),
            "count" => Self::Count(value),
            currency => Self::Money(value, currency.to_owned()),
        })
    }
}

impl JsonSchema for Limit {
    fn schema_name() -> Cow<'static, str> {
        "Limit".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "How far an authority goes: `5 %`, `3000 RUB`, `2 count`, `unlimited`.",
        })
    }
}
