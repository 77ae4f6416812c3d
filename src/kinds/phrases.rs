//! `phrases`: what we say, and what we never say.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::findings::Level;
use crate::kinds::value::{ChannelId, DocumentId, Prose};
use crate::syntax::fields::{List, Optional, Required};
use crate::syntax::list_or_none::ListOrNone;

/// A list of phrases.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Phrases {
    /// A few words before them.
    pub(crate) intro: Optional<Prose>,
    /// The phrases.
    pub(crate) phrases: Required<List<Phrase>>,
}

/// One phrase.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Phrase {
    /// Said, or never said.
    #[serde(rename = "type")]
    pub(crate) phrase_type: Required<PhraseType>,
    /// Its words.
    pub(crate) text: Required<Prose>,
    /// Why it is not said.
    pub(crate) why: Optional<Prose>,
    /// What is said in its place; `null` if there is nothing to say, and `why` tells the reason.
    pub(crate) replacement: ListOrNone<Prose>,
    /// How closely words must match.
    #[serde(rename = "match")]
    pub(crate) matching: Optional<Matching>,
    /// Where it counts.
    pub(crate) at: Optional<PhrasePlace>,
    /// In which texts it counts.
    pub(crate) scope: Optional<PhraseScope>,
    /// Whether marks over Latin letters count.
    pub(crate) accents: Optional<PhraseAccents>,
    /// How much it matters; else as much as the rule `stop-phrase`.
    pub(crate) level: Optional<Level>,
    /// When it is said.
    pub(crate) moment: Optional<Moment>,
    /// Other ways to say it.
    pub(crate) variants: List<Prose>,
    /// Where it is said.
    pub(crate) channel: Optional<ChannelId>,
    /// To whom it is said.
    pub(crate) client: Optional<DocumentId>,
}

/// Said, or never said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PhraseType {
    /// Never said to a customer.
    Stop,
    /// A wording that serves.
    Formula,
}

/// How closely words must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Matching {
    /// These forms only.
    Exact,
    /// Other forms of each word too.
    Lemma,
    /// A pattern.
    Regex,
}

/// Where a stop-phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PhrasePlace {
    /// Everywhere.
    Anywhere,
    /// As the first words of a reply.
    Opening,
}

/// In which texts a phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PhraseScope {
    /// What is spoken.
    Speech,
    /// Letters.
    Letters,
    /// Chats and messengers.
    Chat,
    /// All of them.
    All,
}

/// Whether marks over Latin letters count in a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PhraseAccents {
    /// They do: „zľa“ is not „zla“.
    Keep,
    /// They do not.
    Ignore,
}

/// The moment of a talk, in the order in which moments come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Moment {
    Greet,
    Introduce,
    Identify,
    Empathise,
    Clarify,
    Recap,
    Hold,
    Return,
    Transfer,
    Refuse,
    Promise,
    Offer,
    Thank,
    Apologise,
    Farewell,
}

impl Moment {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Greet => "print-moment-greet",
            Self::Introduce => "print-moment-introduce",
            Self::Identify => "print-moment-identify",
            Self::Empathise => "print-moment-empathise",
            Self::Clarify => "print-moment-clarify",
            Self::Recap => "print-moment-recap",
            Self::Hold => "print-moment-hold",
            Self::Return => "print-moment-return",
            Self::Transfer => "print-moment-transfer",
            Self::Refuse => "print-moment-refuse",
            Self::Promise => "print-moment-promise",
            Self::Offer => "print-moment-offer",
            Self::Thank => "print-moment-thank",
            Self::Apologise => "print-moment-apologise",
            Self::Farewell => "print-moment-farewell",
        }
    }
}
