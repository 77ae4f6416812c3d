//! `client`: a type of customer, what they expect, and how to serve them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, Prose};
use crate::syntax::fields::{List, Optional, Required};

/// A type of customer.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Client {
    /// The working label, for those who teach.
    pub(crate) label: Required<Prose>,
    /// A label that nobody minds.
    pub(crate) neutral_label: Optional<Prose>,
    /// How one knows them, two signs or more.
    pub(crate) signals: Required<List<Prose>>,
    /// What they expect.
    pub(crate) expectation: Optional<Prose>,
    /// How to serve them.
    pub(crate) strategy: Optional<Prose>,
    /// What helps.
    #[serde(rename = "do")]
    pub(crate) good: List<Prose>,
    /// What harms.
    #[serde(rename = "dont")]
    pub(crate) bad: List<Prose>,
    /// What to say.
    pub(crate) phrases: Optional<List<Prose>>,
    /// Where to stop.
    pub(crate) boundaries: Optional<Prose>,
    /// What goes wrong if it is done badly.
    pub(crate) risk: Optional<Prose>,
    /// Channels that suit them.
    pub(crate) prefer: List<ChannelId>,
    /// Where the label is never used.
    pub(crate) forbidden_use: Required<Prose>,
}
