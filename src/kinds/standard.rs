//! `standard`: one measurable rule; as Markdown, a section of the handbook in prose.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::threshold::Threshold;
use crate::kinds::value::{ChannelId, DocumentId, Prose, RoleId};
use crate::syntax::fields::{List, Optional};

/// A standard. Its parts are demanded of YAML only: a page of prose says them in its own way.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Standard {
    /// The rule, in the imperative.
    pub(crate) rule: Optional<Prose>,
    /// Why it is worth keeping.
    pub(crate) why: Optional<Prose>,
    /// Steps or an example.
    pub(crate) how: Optional<Prose>,
    /// Good examples.
    pub(crate) good: List<Prose>,
    /// Bad examples.
    pub(crate) bad: List<Prose>,
    /// What an auditor sees.
    pub(crate) check: Optional<Prose>,
    /// Its norm, if it has a time.
    pub(crate) threshold: Optional<Threshold>,
    /// The channel it belongs to.
    pub(crate) channel: Optional<ChannelId>,
    /// The stage of the contact.
    pub(crate) stage: Optional<String>,
    /// Who keeps it.
    pub(crate) roles: List<RoleId>,
    /// Whether it must be kept.
    pub(crate) mandatory: Optional<Mandatory>,
    /// Whether no branch may change it.
    pub(crate) fixed: Optional<bool>,
    /// The dimension of quality.
    pub(crate) rater: Optional<Rater>,
    /// The law behind it.
    pub(crate) legal: List<Prose>,
    /// What follows if it is not kept.
    pub(crate) consequences: Optional<Prose>,
    /// What belongs to it.
    pub(crate) see: List<DocumentId>,
}

/// The fields that a standard in YAML must give; `why` and `check` have rules of their own.
pub(crate) const REQUIRED_OF_YAML: &[&str] =
    &["rule", "how", "channel", "stage", "roles", "mandatory"];

/// Whether a standard must be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Mandatory {
    /// Always.
    Must,
    /// Where it can be.
    Should,
}

/// The five dimensions of service quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Rater {
    /// Done as promised.
    Reliability,
    /// Done with knowledge.
    Assurance,
    /// What one sees and touches.
    Tangibles,
    /// Done with care for the person.
    Empathy,
    /// Done in time.
    Responsiveness,
}
