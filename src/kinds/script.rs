//! `script`: a dialogue as a graph of nodes.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, Duration, Prose, RoleId, ScriptId, SlotDeclaration};
use crate::source::Spanned;
use crate::syntax::fields::{Keyed, List, OneOrMore, Optional, Required};

/// A script.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Script {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// Where it is spoken.
    pub(crate) channel: Required<ChannelId>,
    /// What it is for.
    pub(crate) purpose: Required<Purpose>,
    /// What makes one open it.
    pub(crate) trigger: Required<Prose>,
    /// How long it may take.
    pub(crate) max_duration: Optional<Duration>,
    /// The slots and variables it uses.
    pub(crate) variables: Keyed<SlotDeclaration>,
    /// The node it begins with.
    pub(crate) start: Required<String>,
    /// The nodes, by their names.
    pub(crate) nodes: Required<Keyed<Node>>,
}

/// What a script is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Purpose {
    /// To tell.
    Inform,
    /// To sell.
    Sell,
    /// To solve.
    Solve,
    /// To take a complaint.
    Complaint,
    /// To ask for.
    Collect,
}

/// A node; the key that is given says its type.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Node {
    /// Words of the speaker, or variants of them.
    pub(crate) say: Optional<OneOrMore<Prose>>,
    /// A question of the speaker.
    pub(crate) ask: Optional<OneOrMore<Prose>>,
    /// What the client may answer.
    pub(crate) listen: Optional<List<Reply>>,
    /// What the client may answer to `ask`.
    pub(crate) replies: Optional<List<Reply>>,
    /// Where any other answer leads.
    pub(crate) default: Optional<String>,
    /// Where silence leads.
    pub(crate) silence: Optional<String>,
    /// A condition over the variables.
    pub(crate) when: Optional<String>,
    /// Where it leads if it holds.
    pub(crate) then: Optional<String>,
    /// Where it leads if it does not.
    #[serde(rename = "else")]
    pub(crate) otherwise: Optional<String>,
    /// Something to do.
    pub(crate) action: Optional<Prose>,
    /// Where it goes on.
    pub(crate) next: Optional<String>,
    /// The role that takes over.
    pub(crate) handover: Optional<RoleId>,
    /// Another script that goes on.
    pub(crate) goto: Optional<ScriptId>,
    /// How it ends.
    pub(crate) outcome: Optional<Outcome>,
    /// What is done afterwards.
    pub(crate) follow_up: Optional<Prose>,
    /// What is written down.
    pub(crate) log: List<Prose>,
    /// A note for the trainee.
    pub(crate) note: Optional<Prose>,
    /// How long it may take.
    pub(crate) timer: Optional<Duration>,
    /// Who speaks; staff unless it says otherwise.
    pub(crate) speaker: Optional<NodeSpeaker>,
}

/// An answer of the client.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Reply {
    /// The answer, or what it means.
    pub(crate) reply: Required<Prose>,
    /// Other wordings of it.
    pub(crate) examples: List<Prose>,
    /// Where it leads.
    pub(crate) next: Required<String>,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum NodeSpeaker {
    /// An employee.
    Staff,
    /// The customer.
    Client,
    /// A machine.
    Bot,
}

/// How a script ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Outcome {
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
}

impl Outcome {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Solved => "print-outcome-solved",
            Self::Scheduled => "print-outcome-scheduled",
            Self::Escalated => "print-outcome-escalated",
            Self::Refused => "print-outcome-refused",
            Self::Lost => "print-outcome-lost",
        }
    }
}

impl Node {
    /// The answers it listens for, under either key.
    pub(crate) fn answers(&self) -> impl Iterator<Item = &Reply> {
        let lists = [self.listen.get(), self.replies.get()];
        lists.into_iter().flatten().flat_map(List::iter)
    }

    /// Every name of a node that it leads to, in the order of reading.
    pub(crate) fn targets(&self) -> impl Iterator<Item = &Spanned<String>> {
        let answers = self.answers().filter_map(|reply| reply.next.spanned());
        let fields =
            [&self.default, &self.silence, &self.then, &self.otherwise, &self.next].into_iter();
        answers.chain(fields.filter_map(Optional::spanned))
    }

    /// Whether a talk may end here.
    pub(crate) fn is_end(&self) -> bool {
        self.outcome.get().is_some() || self.handover.get().is_some() || self.goto.get().is_some()
    }
}
