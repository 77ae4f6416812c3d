//! A dialogue in the book: who has the turn, what is said, and where it goes on.

use crate::book::{Anchor, Block, Run};

/// One turn of a dialogue; never split over pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The step's number inside the script.
    pub number: Option<String>,
    /// Where a branch leads to.
    pub anchor: Option<Anchor>,
    /// Who speaks or acts; it decides the colour.
    pub speaker: Speaker,
    /// The speaker in words.
    pub label: String,
    /// How long it may take: «до 30 секунд».
    pub time: Option<String>,
    /// What leads there from anywhere.
    pub entry: Option<Entry>,
    /// What is said or done.
    pub blocks: Vec<Block>,
    /// Where it goes on.
    pub branches: Vec<Branch>,
    /// What a trainer adds; nobody says it.
    pub note: Vec<Run>,
}

/// What leads to a turn from any other.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// «Из любого шага».
    pub label: String,
    /// What happens.
    pub words: Vec<Run>,
}

/// Who has the turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// An employee.
    Staff,
    /// The customer.
    Client,
    /// A machine.
    Bot,
    /// An action, a condition or an outcome: nobody speaks.
    Stage,
}

/// A way on from a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// The reply or the condition; empty if it simply goes on.
    pub when: Vec<Run>,
    /// Where to, with a link.
    pub goto: Vec<Run>,
}
