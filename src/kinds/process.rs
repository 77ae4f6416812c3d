//! `process`: what happens to a customer's matter, stage by stage.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, DocumentId, Duration, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// A process.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Process {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// What starts it.
    pub(crate) trigger: Required<Prose>,
    /// What there is at the end.
    pub(crate) result: Required<Prose>,
    /// Whether the customer sees it.
    pub(crate) customer_visible: Optional<bool>,
    /// Whether it brings the money in.
    pub(crate) earns: Optional<bool>,
    /// How long it takes as a whole.
    pub(crate) total: Optional<Duration>,
    /// The stages, three or more.
    pub(crate) stages: Required<List<Stage>>,
    /// How it is measured.
    pub(crate) metrics: List<Prose>,
    /// What is done in vain, and what to do about it.
    pub(crate) waste: List<Waste>,
}

/// A stage.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Stage {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// Who acts; `client` where the customer does.
    pub(crate) actor: Optional<RoleId>,
    /// What is done.
    pub(crate) action: Required<Prose>,
    /// What the customer sees or hears.
    pub(crate) customer: Required<Prose>,
    /// How long it takes.
    pub(crate) time: Optional<Duration>,
    /// Whether it goes on at the same time as the stage before it.
    pub(crate) parallel: Optional<bool>,
    /// The channel in which the customer meets us.
    pub(crate) channel: Optional<ChannelId>,
    /// The form that is filled in.
    pub(crate) form: Optional<Prose>,
    /// The standards that hold.
    pub(crate) standards: List<DocumentId>,
    /// Where the customer may leave.
    pub(crate) failure_points: List<FailurePoint>,
    /// The role that goes on.
    pub(crate) handover: Optional<RoleId>,
}

/// A place where the customer may leave.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct FailurePoint {
    /// What goes wrong.
    pub(crate) what: Required<Prose>,
    /// Why the customer leaves.
    pub(crate) loss: Required<Prose>,
    /// How it is kept from happening.
    pub(crate) prevention: Optional<Prose>,
    /// What is done when it has happened.
    pub(crate) recovery: Optional<Prose>,
}

/// Work in vain.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Waste {
    /// What it is.
    pub(crate) what: Required<Prose>,
    /// What is done about it.
    pub(crate) action: Optional<Prose>,
}
