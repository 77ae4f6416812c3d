//! `complaints`: how a complaint goes from intake to closing, and who may grant what.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, Duration, LetterId, Limit, Prose, ProtocolId, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// The complaint procedure.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Complaints {
    /// What a complaint is.
    pub(crate) definition: Required<Prose>,
    /// What the procedure is for, and what not.
    pub(crate) scope: Required<Prose>,
    /// The channels that take complaints, two or more.
    pub(crate) intake: Required<List<ChannelId>>,
    /// The fields of the register.
    pub(crate) register: Required<List<RegisterField>>,
    /// The steps in order.
    pub(crate) steps: Required<List<Step>>,
    /// How soon the customer hears that it was received.
    pub(crate) acknowledgement: Required<Acknowledgement>,
    /// What goes first.
    pub(crate) triage: Required<List<Triage>>,
    /// Who finds out what happened.
    pub(crate) investigation: Required<Investigation>,
    /// Who may grant what.
    pub(crate) authority: Required<List<Authority>>,
    /// What may be granted, and what it takes.
    pub(crate) remedies: Required<List<Remedy>>,
    /// The kinds of decision.
    pub(crate) decisions: Required<List<Prose>>,
    /// How soon and with which letters the customer is answered.
    pub(crate) response: Required<Response>,
    /// How the customer is kept informed.
    pub(crate) progress: Required<Prose>,
    /// What is asked afterwards.
    pub(crate) follow_up: Required<Prose>,
    /// When a complaint is closed.
    pub(crate) closing: Required<Prose>,
    /// The role that answers for the procedure.
    pub(crate) owner_role: Required<RoleId>,
    /// To whom a complaint goes up, two levels or more.
    pub(crate) escalation: Required<List<Escalation>>,
    /// The body outside the company.
    pub(crate) external: Required<External>,
    /// How causes are cured.
    pub(crate) root_cause: Required<RootCause>,
    /// Protocols that help in the talk.
    pub(crate) protocols: List<ProtocolId>,
    /// The law it rests on.
    pub(crate) legal: List<Prose>,
    /// How long records are kept.
    pub(crate) retention: Optional<Prose>,
    /// What is done where conduct is unreasonable.
    pub(crate) conduct_policy: Optional<Prose>,
    /// Answering public reviews.
    pub(crate) reviews: Optional<Prose>,
    /// Complaints without a name.
    pub(crate) anonymous: Optional<Prose>,
    /// Customers who need more care.
    pub(crate) vulnerable: Optional<Prose>,
}

/// A field of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RegisterField {
    Id,
    ReceivedAt,
    Channel,
    Customer,
    Subject,
    RemedySought,
    DueOn,
    Severity,
    Owner,
    Actions,
    Outcome,
    ClosedAt,
    RootCause,
}

impl RegisterField {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Id => "print-register-id",
            Self::ReceivedAt => "print-register-received-at",
            Self::Channel => "print-register-channel",
            Self::Customer => "print-register-customer",
            Self::Subject => "print-register-subject",
            Self::RemedySought => "print-register-remedy-sought",
            Self::DueOn => "print-register-due-on",
            Self::Severity => "print-register-severity",
            Self::Owner => "print-register-owner",
            Self::Actions => "print-register-actions",
            Self::Outcome => "print-register-outcome",
            Self::ClosedAt => "print-register-closed-at",
            Self::RootCause => "print-register-root-cause",
        }
    }
}

/// A step of the procedure.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Step {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// Who does it.
    pub(crate) actor: Required<RoleId>,
    /// What is done.
    pub(crate) action: Required<Prose>,
    /// How soon after the complaint, or how long it takes.
    pub(crate) within: Optional<Duration>,
    /// What there is afterwards.
    pub(crate) result: Optional<Prose>,
}

/// How soon a complaint is acknowledged.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Acknowledgement {
    /// Counted from receipt.
    pub(crate) within: Required<Duration>,
    /// The letter that does it.
    pub(crate) letter: Required<LetterId>,
}

/// A row of the triage.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Triage {
    /// How grave it is.
    pub(crate) severity: Required<Prose>,
    /// How one knows.
    pub(crate) signs: Required<Prose>,
    /// What is done at once.
    pub(crate) action: Required<Prose>,
    /// How soon.
    pub(crate) within: Optional<Duration>,
    /// By whom.
    pub(crate) owner: Optional<RoleId>,
}

/// Who finds out what happened.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Investigation {
    /// The role that does.
    pub(crate) by: Required<RoleId>,
    /// Who never does: the one complained of, at least.
    pub(crate) not_by: Optional<Prose>,
    /// What is looked at.
    pub(crate) evidence: Required<List<Prose>>,
    /// How soon, counted from receipt.
    pub(crate) within: Required<Duration>,
}

/// A cell of the authority matrix.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Authority {
    /// Who may.
    pub(crate) role: Required<RoleId>,
    /// Grant what.
    pub(crate) measure: Required<Measure>,
    /// Up to which limit.
    pub(crate) limit: Required<Limit>,
    /// For each of what.
    pub(crate) per: Required<Per>,
    /// Whose consent it takes.
    pub(crate) approved_by: Optional<Prose>,
}

/// What may be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Measure {
    Apology,
    Discount,
    Gift,
    Repair,
    Replacement,
    Refund,
}

impl Measure {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Apology => "print-measure-apology",
            Self::Discount => "print-measure-discount",
            Self::Gift => "print-measure-gift",
            Self::Repair => "print-measure-repair",
            Self::Replacement => "print-measure-replacement",
            Self::Refund => "print-measure-refund",
        }
    }
}

/// What a limit counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Per {
    /// One complaint.
    Case,
    /// All of a month.
    Month,
}

/// A way to put things right.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Remedy {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// Its row in the matrix.
    pub(crate) measure: Optional<Measure>,
    /// What it costs the company.
    pub(crate) cost: Optional<Prose>,
    /// How long it takes.
    pub(crate) lead_time: Optional<Duration>,
    /// Whether it goes before new orders.
    pub(crate) priority_over_orders: Optional<bool>,
    /// When it fits.
    pub(crate) when: Optional<Prose>,
}

/// The answer to a complaint.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Response {
    /// How soon, counted from receipt.
    pub(crate) within: Required<Duration>,
    /// The letters, by decision.
    pub(crate) letters: Required<ResponseLetters>,
}

/// The letters that answer.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ResponseLetters {
    /// Granted.
    pub(crate) accept: Required<LetterId>,
    /// Granted in part.
    pub(crate) partly: Required<LetterId>,
    /// Refused.
    pub(crate) reject: Required<LetterId>,
    /// It takes longer.
    pub(crate) holding: Required<LetterId>,
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Escalation {
    /// Its number from below.
    pub(crate) level: Required<u32>,
    /// Who takes over.
    pub(crate) role: Required<RoleId>,
    /// How soon that role answers.
    pub(crate) within: Required<Duration>,
    /// What sends a complaint there.
    pub(crate) trigger: Required<Prose>,
}

/// A body outside the company.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct External {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// When the customer may turn to it.
    pub(crate) when: Required<Prose>,
}

/// How causes are cured.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct RootCause {
    /// The causes that are counted.
    pub(crate) codes: Required<List<Prose>>,
    /// How often they are looked at.
    pub(crate) period: Optional<Duration>,
    /// By whom.
    pub(crate) owner: Optional<RoleId>,
    /// What comes of it.
    pub(crate) output: Optional<Prose>,
}
