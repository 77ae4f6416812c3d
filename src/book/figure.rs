//! Figures: what a drawing of the book means, before anybody knows where its lines stand.

use crate::book::{Anchor, Block, Speaker};
use crate::dialogue::LEGIBLE_STEPS;

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// The stages of a process in the lanes of those who act.
    Process(ProcessMap),
    /// The scores of an audit on spokes.
    Radar(Radar),
    /// The terms of a complaint from receipt to answer, and the ladder above it.
    Timeline(Timeline),
    /// The steps of a script and the ways between them.
    Flow(Flow),
}

/// A process stage by stage.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessMap {
    /// What the figure is called.
    pub title: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The words that the drawing itself puts in.
    pub words: ProcessWords,
    /// What starts it.
    pub trigger: Option<String>,
    /// What there is at the end.
    pub result: Option<String>,
    /// The stages in order.
    pub stages: Vec<ProcessStage>,
}

/// The words of a drawn process, in the book's language.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessWords {
    /// Before what starts it.
    pub trigger: String,
    /// Before what there is at the end.
    pub result: String,
    /// Before what the customer sees.
    pub sees: String,
    /// Before the role that goes on.
    pub handover: String,
    /// Before why the customer leaves.
    pub loss: String,
    /// Before what is done when it has happened.
    pub recovery: String,
    /// At the top of a further page.
    pub continued: String,
}

/// A stage.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessStage {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Who acts; the same words are the same lane.
    pub actor: String,
    /// True if the customer acts.
    pub by_customer: bool,
    /// How long it takes.
    pub time: Option<String>,
    /// The words that say so, if it goes on at the same time as the stage before.
    pub alongside: Option<String>,
    /// What the customer sees or hears.
    pub sees: Option<String>,
    /// Who goes on.
    pub handover: Option<String>,
    /// Where the customer may leave.
    pub failures: Vec<Failure>,
}

/// A place where the customer may leave.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// What goes wrong.
    pub what: String,
    /// Why the customer leaves.
    pub loss: Option<String>,
    /// What is done when it has happened.
    pub recovery: Option<String>,
}

/// Scores on spokes around a middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// What the figure is called.
    pub title: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The spokes, the first upwards, the others in the sense of the clock; three or more.
    pub spokes: Vec<Spoke>,
    /// The greatest score; the least is nought.
    pub most: u8,
}

/// A spoke.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    /// Its number in the table beside the figure.
    pub number: String,
    /// What it measures, in a few words.
    pub title: String,
    /// The score; without one there is a place to mark it by hand.
    pub score: Option<u8>,
}

/// What happens when, counted from one moment, and who takes over.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// What the figure is called.
    pub title: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The words that the drawing itself puts in.
    pub words: TimelineWords,
    /// The moment from which the terms are counted.
    pub begins: String,
    /// What follows, in order.
    pub milestones: Vec<Milestone>,
    /// What goes on all the while: a label and the words.
    pub meanwhile: Option<(String, String)>,
    /// To whom it goes up, from below.
    pub rungs: Vec<Rung>,
    /// A body outside, and when one may turn to it.
    pub outside: Option<(String, String)>,
}

/// The words of a drawn timeline, in the book's language.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineWords {
    /// Beside the terms: from what they are counted.
    pub counted: String,
    /// Above the ladder.
    pub ladder: String,
    /// Before the body outside.
    pub outside: String,
    /// What the sign of calendar days means.
    pub calendar: String,
    /// What the sign of working days means.
    pub working: String,
}

/// A moment that comes after a term at the latest.
#[derive(Debug, Clone, PartialEq)]
pub struct Milestone {
    /// What has happened by then.
    pub name: String,
    /// The term, counted from the beginning.
    pub term: Option<Term>,
}

/// A step of the ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Rung {
    /// Its level, counted from one.
    pub level: u32,
    /// Who takes over.
    pub role: String,
    /// How soon that role answers.
    pub term: Option<Term>,
    /// What sends a matter there.
    pub when: String,
}

/// A term in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// «3 рабочих дня».
    pub words: String,
    /// By which days it is counted.
    pub days: Days,
}

/// How days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// Each day.
    Calendar,
    /// Those on which people work.
    Working,
    /// Not at all: it is shorter than a day.
    Within,
}

/// A script step by step, with every way on.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// What the figure is called.
    pub title: String,
    /// What the script is called.
    pub script: String,
    /// What it shows, in sentences, for a person who cannot see it.
    pub description: String,
    /// The words that the drawing itself puts in.
    pub words: FlowWords,
    /// The steps in reading order.
    pub steps: Vec<FlowStep>,
    /// The ways between them; one from a step to another at most.
    pub ways: Vec<FlowWay>,
}

/// The words of a drawn script, in the book's language.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowWords {
    /// In the first step.
    pub begins: String,
    /// In a step that one may come to from any other.
    pub anywhere: String,
    /// Behind the title, with the slots `{part}` and `{parts}`.
    pub part_of: String,
    /// In a mark that leads to another part or comes from there, with the slot `{part}`.
    pub part: String,
    /// In a mark that stands for a step, with the slot `{step}`.
    pub step: String,
    /// In a mark at which one arrives, with the slot `{steps}`.
    pub from: String,
}

/// A step of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowStep {
    /// Its number, as the turn has it.
    pub number: String,
    /// Where the turn stands.
    pub anchor: Anchor,
    /// What it is; it decides the outline.
    pub kind: FlowKind,
    /// Who speaks or acts.
    pub speaker: Speaker,
    /// How one comes to it, other than by a way.
    pub entry: FlowEntry,
    /// What leads there from anywhere.
    pub trigger: Option<String>,
    /// The first words of it.
    pub text: String,
    /// How long it may take: «до 30 секунд».
    pub time: Option<String>,
    /// How the talk ends here, or who goes on.
    pub ending: Option<String>,
}

/// What a step of a script is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowKind {
    /// Something is said.
    Say,
    /// Something is asked.
    Ask,
    /// An answer is awaited.
    Listen,
    /// A condition is weighed.
    Condition,
    /// Something is done.
    Action,
    /// Somebody else or another script goes on.
    Handover,
    /// The talk is over, well or for now.
    Outcome,
    /// The talk is over without what the client wanted.
    Loss,
}

/// How one comes to a step, other than by a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowEntry {
    /// Not at all.
    None,
    /// The talk begins there.
    Begins,
    /// From wherever the talk is.
    Anywhere,
}

/// A way from one step to another.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowWay {
    /// The place of the step it leaves, among all steps.
    pub from: usize,
    /// The place of the step it leads to.
    pub to: usize,
    /// The replies and conditions that take one there; none if the talk simply goes on.
    pub labels: Vec<String>,
}

impl Flow {
    /// Scripts of more steps are not drawn.
    pub const MOST_STEPS: usize = LEGIBLE_STEPS;
    /// Scripts of more ways are not drawn.
    pub const MOST_WAYS: usize = 1_600;
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Figure(Box::new(figure))
    }
}

impl Figure {
    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Process(process) => &process.title,
            Self::Radar(radar) => &radar.title,
            Self::Timeline(timeline) => &timeline.title,
            Self::Flow(flow) => &flow.title,
        }
    }

    /// What it shows, in sentences.
    pub fn description(&self) -> &str {
        match self {
            Self::Process(process) => &process.description,
            Self::Radar(radar) => &radar.description,
            Self::Timeline(timeline) => &timeline.description,
            Self::Flow(flow) => &flow.description,
        }
    }
}
