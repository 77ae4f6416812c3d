//! A test plan of a script: walks through it that its author expects. It is no document and is not
//! printed; `svod check` goes each walk.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::Prose;
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// Walks through one script.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct TestPlan {
    /// The id of the script; else the name of the file tells it.
    pub(crate) script: Optional<String>,
    /// The walks, each on its own.
    pub(crate) walks: Required<List<Walk>>,
}

/// A walk that the author expects.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Walk {
    /// What it is about.
    pub(crate) name: Required<Prose>,
    /// What the variables hold; the others hold their examples.
    pub(crate) given: Keyed<String>,
    /// What the client says, answer by answer; `silence` is none.
    pub(crate) replies: List<String>,
    /// The nodes it passes, in this order, among others.
    pub(crate) visits: List<String>,
    /// The nodes it never comes to.
    pub(crate) avoids: List<String>,
    /// How it ends.
    pub(crate) ends: Required<End>,
}

/// How a walk ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum End {
    /// The matter is settled.
    Solved,
    /// There is a time for the next step.
    Scheduled,
    /// Somebody else goes on.
    Escalated,
    /// It was refused.
    Refused,
    /// The client is gone.
    Lost,
    /// Somebody takes over, whatever the outcome.
    Handover,
    /// Another script goes on.
    Goto,
}

impl End {
    /// Its name in a file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Scheduled => "scheduled",
            Self::Escalated => "escalated",
            Self::Refused => "refused",
            Self::Lost => "lost",
            Self::Handover => "handover",
            Self::Goto => "goto",
        }
    }
}
