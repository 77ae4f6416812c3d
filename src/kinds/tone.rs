//! `tone`: how the company speaks.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::Prose;
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// The tone of speech and writing.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Tone {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// How the customer is addressed: «вы», «Вы», «ты».
    pub(crate) address: Required<Prose>,
    /// When and how the name is used.
    pub(crate) name_use: Optional<Prose>,
    /// Whether pictures of faces are used.
    pub(crate) emoji: Optional<Prose>,
    /// The principles, three or more.
    pub(crate) principles: Required<List<Principle>>,
    /// What changes by channel.
    pub(crate) by_channel: Keyed<Prose>,
    /// What changes by the customer's mood.
    pub(crate) by_emotion: Keyed<Prose>,
}

/// One principle, shown on a pair.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Principle {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// How it sounds.
    #[serde(rename = "do")]
    pub(crate) good: Required<Prose>,
    /// How it does not.
    #[serde(rename = "dont")]
    pub(crate) bad: Required<Prose>,
}
