//! `segment`: a group of customers, what they need, what they expect, and what answers it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{Day, NormId, Prose, Unit};
use crate::syntax::fields::{List, Optional, Required};

/// A group of customers.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Segment {
    /// Its name, where the document has no title.
    pub(crate) name: Optional<Prose>,
    /// A few words before its needs.
    pub(crate) intro: Optional<Prose>,
    /// How many of all customers it holds.
    pub(crate) share: Optional<Prose>,
    /// What it needs.
    pub(crate) needs: Required<List<Need>>,
}

/// Something that customers need.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Need {
    /// The need, in words.
    pub(crate) text: Required<Prose>,
    /// What comes of meeting it.
    #[serde(rename = "type")]
    pub(crate) need_type: Optional<NeedType>,
    /// What they expect.
    pub(crate) expectation: Required<Expectation>,
    /// The standards and norms that answer it.
    pub(crate) answered_by: List<NormId>,
    /// What was measured.
    pub(crate) fact: Optional<Fact>,
}

/// What comes of meeting a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum NeedType {
    /// Unmet, it drives customers away; met, it goes unnoticed.
    Must,
    /// The more of it the better.
    Performance,
    /// Nobody asks for it, and everybody is glad of it.
    Delight,
}

impl NeedType {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Must => "print-need-must",
            Self::Performance => "print-need-performance",
            Self::Delight => "print-need-delight",
        }
    }
}

/// What customers expect.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Expectation {
    /// What is measured: the name of a metric, or words.
    pub(crate) metric: Required<Prose>,
    /// How many.
    pub(crate) value: Required<f64>,
    /// Of what.
    pub(crate) unit: Required<Unit>,
    /// Which way is better.
    pub(crate) direction: Optional<Direction>,
    /// How one knows: a survey, reviews, talks.
    pub(crate) source: Optional<Prose>,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Direction {
    /// The less the better, as with waiting.
    LowerIsBetter,
    /// The more the better, as with marks.
    HigherIsBetter,
}

/// What was measured, in the unit of the expectation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Fact {
    /// How many.
    pub(crate) value: Required<f64>,
    /// When.
    pub(crate) date: Required<Day>,
    /// Where it was read off.
    pub(crate) source: Optional<Prose>,
}
