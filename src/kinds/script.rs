//! `script`: a dialogue as a graph of nodes.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::slot::SlotDeclaration;
use crate::kinds::value::{ChannelId, ClientId, Duration, Prose, RoleId, ScriptId};
use crate::source::{Span, Spanned};
use crate::syntax::fields::{Keyed, List, OneOrMore, Optional, PlainOr, Required};

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
    pub(crate) say: Optional<OneOrMore<Line>>,
    /// A question of the speaker.
    pub(crate) ask: Optional<OneOrMore<Line>>,
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
    /// Several conditions, of which one holds; `else` takes what none of them does.
    pub(crate) cases: List<Case>,
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
    /// What leads here from anywhere, such as a client who asks for a person.
    pub(crate) trigger: Optional<Prose>,
    /// A note for the trainee.
    pub(crate) note: Optional<Prose>,
    /// How long it may take.
    pub(crate) timer: Optional<Duration>,
    /// Who speaks; staff unless it says otherwise.
    pub(crate) speaker: Optional<NodeSpeaker>,
}

/// Words to say, for everybody or for some.
pub(crate) type Line = PlainOr<Prose, LineVariant>;

/// A wording for some speakers or some clients.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct LineVariant {
    /// The words.
    pub(crate) line: Required<Prose>,
    /// Who says it: «я поняла» or «я понял».
    pub(crate) staff: Optional<Gender>,
    /// To whom it is said.
    pub(crate) client: Optional<Gender>,
    /// To which type of client it is said.
    pub(crate) client_type: Optional<ClientId>,
}

/// The gender by which words are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Gender {
    /// Of a woman.
    Female,
    /// Of a man.
    Male,
}

/// A condition of several, and where it leads.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Case {
    /// The condition.
    pub(crate) when: Required<String>,
    /// Where it leads if it holds.
    pub(crate) next: Required<String>,
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

/// A way from one node to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way<'n> {
    /// What takes one there.
    pub(crate) by: By<'n>,
    /// The name of the node.
    pub(crate) to: &'n Spanned<String>,
}

/// What takes a talk along a way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum By<'n> {
    /// The client's answer; nothing if it could not be read.
    Reply(Option<&'n Prose>),
    /// A condition of several that holds.
    Case(Option<&'n str>),
    /// Any other answer.
    Default,
    /// No answer.
    Silence,
    /// The condition holds.
    Then,
    /// It does not.
    Else,
    /// The talk goes on.
    Next,
}

impl By<'_> {
    /// The key of its name in the catalogue; none for what an author worded.
    pub(crate) fn key(self) -> Option<&'static str> {
        match self {
            Self::Default => Some("print-default"),
            Self::Silence => Some("print-silence"),
            Self::Then => Some("print-if-so"),
            Self::Else => Some("print-if-not"),
            Self::Reply(_) | Self::Case(_) | Self::Next => None,
        }
    }
}

impl PlainOr<Prose, LineVariant> {
    /// Its words and where they stand, if they could be read.
    pub(crate) fn words(line: &Spanned<Self>) -> Option<(&Prose, Span)> {
        match &line.value {
            Self::Plain(words) => Some((words, line.span)),
            Self::Given(variant) => variant.line.spanned().map(|words| (&words.value, words.span)),
        }
    }
}

impl Script {
    /// The nodes with their names, in the order of the file; none where the field is missing.
    pub(crate) fn all_nodes(&self) -> impl Iterator<Item = (&Spanned<String>, &Spanned<Node>)> {
        self.nodes.get().into_iter().flat_map(Keyed::iter)
    }
}

impl Node {
    /// What is said or asked, each wording with its place.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&Prose, Span)> {
        let fields = [self.say.get(), self.ask.get()].into_iter().flatten();
        fields.flat_map(|lines| &lines.0).filter_map(Line::words)
    }

    /// The answers it listens for, under either key.
    pub(crate) fn answers(&self) -> impl Iterator<Item = &Reply> {
        let lists = [self.listen.get(), self.replies.get()];
        lists.into_iter().flatten().flat_map(List::iter)
    }

    /// Every way on, in the order of reading.
    pub(crate) fn ways(&self) -> impl Iterator<Item = Way<'_>> {
        let answers =
            self.answers().map(|reply| (By::Reply(reply.reply.get()), reply.next.spanned()));
        let cases = self
            .cases
            .iter()
            .map(|case| (By::Case(case.when.get().map(String::as_str)), case.next.spanned()));
        let fields = [
            (By::Default, &self.default),
            (By::Silence, &self.silence),
            (By::Then, &self.then),
            (By::Else, &self.otherwise),
            (By::Next, &self.next),
        ];
        let fields = fields.into_iter().map(|(by, field)| (by, field.spanned()));
        let ways = answers.chain(cases).chain(fields);
        ways.filter_map(|(by, to)| to.map(|to| Way { by, to }))
    }

    /// The conditions that it weighs, each with its place.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Spanned<String>> {
        let cases = self.cases.iter().filter_map(|case| case.when.spanned());
        self.when.spanned().into_iter().chain(cases)
    }

    /// Whether it waits for what the client says.
    pub(crate) fn listens(&self) -> bool {
        self.answers().next().is_some() || !self.default.is_absent() || !self.silence.is_absent()
    }

    /// Whether a talk may end here.
    pub(crate) fn is_end(&self) -> bool {
        self.outcome.get().is_some() || self.handover.get().is_some() || self.goto.get().is_some()
    }
}
