//! `protocol`: ordered steps for a hard moment, with a mnemonic where there is one.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{Duration, Prose, RoleId};
use crate::language::Language;
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// A protocol.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Protocol {
    /// The word that helps to remember it.
    pub(crate) mnemonic: Optional<Mnemonic>,
    /// What calls for it.
    pub(crate) when: Required<Prose>,
    /// The steps, two or more.
    pub(crate) steps: Required<List<ProtocolStep>>,
    /// What to bear in mind at the end.
    pub(crate) closing: Optional<Prose>,
    /// What to take away.
    pub(crate) takeaways: List<Prose>,
    /// What to think over.
    pub(crate) exercises: List<Prose>,
}

/// A word whose letters begin the steps, in one language.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Mnemonic {
    /// The word.
    pub(crate) word: Required<String>,
    /// The language in which the letters fit.
    pub(crate) lang: Required<Language>,
    /// A letter a step.
    pub(crate) letters: Required<List<String>>,
}

/// A step of a protocol.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ProtocolStep {
    /// Its name.
    pub(crate) title: Required<Prose>,
    /// What one does.
    #[serde(rename = "do")]
    pub(crate) good: Required<List<Prose>>,
    /// What one leaves.
    #[serde(rename = "dont")]
    pub(crate) bad: List<Prose>,
    /// Its parts, in their order.
    pub(crate) parts: List<Prose>,
    /// What one says.
    pub(crate) phrases: List<Prose>,
    /// What differs by channel.
    pub(crate) by_channel: Keyed<Prose>,
    /// What one promises.
    pub(crate) promises: Optional<Promise>,
}

/// A promise to the customer.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Promise {
    /// What is promised.
    pub(crate) what: Required<Prose>,
    /// By when.
    pub(crate) within: Optional<Duration>,
    /// Who keeps it.
    pub(crate) owner: Optional<RoleId>,
}
