//! `audit`: the questions about the customer's whole way, and the promises that were given.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{Day, NormId, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// An audit of the customer's way.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Audit {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// The questions, usually eight.
    pub(crate) questions: Required<List<AuditQuestion>>,
    /// What the company promises to those who have not bought yet.
    pub(crate) promises: List<Promise>,
}

impl Audit {
    /// Whether it is a form that nobody has filled in yet.
    pub(crate) fn is_blank(&self) -> bool {
        let mut questions = self.questions.get().into_iter().flat_map(|questions| questions.iter());
        questions
            .all(|question| question.evidence.get().is_none() && question.score.get().is_none())
    }
}

/// A question; in a blank form it has no answer yet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct AuditQuestion {
    /// The id by which others name it.
    pub(crate) id: Optional<String>,
    /// Its number.
    pub(crate) number: Required<u32>,
    /// The question.
    pub(crate) title: Required<Prose>,
    /// What to look at.
    pub(crate) looks_at: Optional<Prose>,
    /// What was seen.
    pub(crate) evidence: Optional<Prose>,
    /// How good it is, from 0 to 3.
    pub(crate) score: Optional<Score>,
    /// What is to be done.
    pub(crate) action: Optional<Prose>,
    /// By whom.
    pub(crate) owner: Optional<RoleId>,
    /// By when.
    pub(crate) due: Optional<Day>,
}

/// How good something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub(crate) enum Score {
    /// Not there.
    #[serde(rename = "0")]
    Zero,
    /// There at times.
    #[serde(rename = "1")]
    One,
    /// There as a rule.
    #[serde(rename = "2")]
    Two,
    /// There always.
    #[serde(rename = "3")]
    Three,
}

impl Score {
    /// As a number.
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// A promise of advertising, of the site, of a leaflet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Promise {
    /// The promise, as it was given.
    pub(crate) text: Required<Prose>,
    /// Where it was given.
    #[serde(rename = "where")]
    pub(crate) place: Optional<Prose>,
    /// The standards and norms that keep it.
    pub(crate) kept_by: List<NormId>,
}
