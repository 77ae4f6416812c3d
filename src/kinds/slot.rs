//! Slots: what stands in braces in a letter or a script, and the variables that conditions weigh.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::Prose;
use crate::language::letters::GrammaticalCase;
use crate::syntax::fields::{List, Optional, Required};

/// The slots that need no declaration: the company itself fills them.
pub(crate) const COMPANY_SLOTS: [&str; 7] = [
    "company.name",
    "company.legal_name",
    "company.address",
    "company.site",
    "company.phone",
    "company.email",
    "company.hours",
];

/// The type of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SlotType {
    /// Any words.
    String,
    /// A person's name, in the nominative.
    Name,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A sum.
    Money,
    /// A whole number.
    Integer,
    /// A telephone number.
    Phone,
    /// An address of a page.
    Url,
    /// Male or female.
    Gender,
    /// Yes or no.
    Boolean,
}

impl SlotType {
    /// Whether it says when.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Date | Self::Time)
    }

    /// Its name in a file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Name => "name",
            Self::Date => "date",
            Self::Time => "time",
            Self::Money => "money",
            Self::Integer => "integer",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Gender => "gender",
            Self::Boolean => "boolean",
        }
    }
}

/// A slot that a letter or a script declares.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct SlotDeclaration {
    /// What it holds.
    #[serde(rename = "type")]
    pub(crate) slot_type: Required<SlotType>,
    /// What a filled-in sample shows.
    pub(crate) example: Required<String>,
    /// What it is called in print, where a condition names it: «дней с доставки».
    pub(crate) label: Optional<Prose>,
    /// All that it may hold, where that is known.
    pub(crate) values: List<String>,
    /// The grammatical case in which it comes; else the nominative.
    pub(crate) case: Optional<GrammaticalCase>,
    /// Whether it is always there.
    pub(crate) required: Optional<bool>,
    /// Where it comes from.
    pub(crate) source: Optional<String>,
}
