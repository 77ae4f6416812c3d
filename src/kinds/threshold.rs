//! Thresholds: what is measured, and how much of it is promised.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, StrDeserializer};

use crate::kinds::value::{Prose, Unit};
use crate::syntax::fields::{Optional, Required};

/// What a threshold measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Metric {
    /// From the first ring to a human voice.
    TimeToAnswer,
    /// From a message to the first answer by a person.
    FirstReply,
    /// From an enquiry to its end.
    Resolution,
    /// On hold.
    Hold,
    /// From a missed call to the call back.
    Callback,
    /// Callers who hang up.
    Abandonment,
    /// From a complaint to its acknowledgement.
    Acknowledgement,
    /// From a complaint to the end of its assessment.
    Assessment,
    /// From a complaint to the decision.
    Decision,
    /// From entering to a greeting.
    Greeting,
    /// From sitting down to the order.
    OrderTaking,
    /// In a queue.
    Queue,
    /// How content customers are, as a mark or a share.
    Satisfaction,
}

impl Metric {
    /// The metric of a name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name: StrDeserializer<'_, ValueError> = name.into_deserializer();
        Self::deserialize(name).ok()
    }

    /// Its name in a file.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("print-metric-")
    }

    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::TimeToAnswer => "print-metric-time-to-answer",
            Self::FirstReply => "print-metric-first-reply",
            Self::Resolution => "print-metric-resolution",
            Self::Hold => "print-metric-hold",
            Self::Callback => "print-metric-callback",
            Self::Abandonment => "print-metric-abandonment",
            Self::Acknowledgement => "print-metric-acknowledgement",
            Self::Assessment => "print-metric-assessment",
            Self::Decision => "print-metric-decision",
            Self::Greeting => "print-metric-greeting",
            Self::OrderTaking => "print-metric-order-taking",
            Self::Queue => "print-metric-queue",
            Self::Satisfaction => "print-metric-satisfaction",
        }
    }
}

/// At most, or at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub(crate) enum Comparison {
    /// Not more than.
    #[serde(rename = "<=")]
    AtMost,
    /// Not less than.
    #[serde(rename = ">=")]
    AtLeast,
}

/// The hours that a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub(crate) enum Clock {
    /// All of them.
    #[serde(rename = "24x7")]
    Always,
    /// Those of work.
    #[serde(rename = "business")]
    Business,
}

/// A measurable norm.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Threshold {
    /// What is measured.
    pub(crate) metric: Required<Metric>,
    /// At most or at least.
    pub(crate) op: Required<Comparison>,
    /// How many.
    pub(crate) value: Required<f64>,
    /// Of what.
    pub(crate) unit: Required<Unit>,
    /// In how many cases of a hundred.
    pub(crate) share: Optional<f64>,
    /// Which hours count.
    pub(crate) clock: Optional<Clock>,
    /// The event that starts it.
    pub(crate) from: Optional<Prose>,
    /// The event that stops it.
    pub(crate) to: Optional<Prose>,
    /// For which urgency.
    pub(crate) priority: Optional<Prose>,
    /// For which customers.
    pub(crate) segment: Optional<Prose>,
    /// Where it is read off.
    pub(crate) measured_by: Optional<Prose>,
    /// Whether no branch may change it.
    pub(crate) fixed: Optional<bool>,
}
