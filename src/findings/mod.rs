//! Findings: what is wrong, where, and in words that a catalogue knows.
//! A finding is made by any stage; its level is settled once, at the end.

mod baseline;
mod fingerprint;
mod mend;
mod settle;
mod since;

use std::collections::BTreeMap;

pub(crate) use baseline::{Baseline, Known, Unusable};
pub(crate) use fingerprint::fingerprints;
pub use mend::{Mended, mend};
pub(crate) use settle::settle;
pub(crate) use since::{changed_files, concerns};

use crate::source::{Place, ProjectPath};

/// How much a finding matters.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Worth a look.
    Info,
    /// Leaves staff without something they need.
    Warning,
    /// Harms a customer or makes the handbook wrong.
    Error,
}

impl Level {
    /// The word used in every output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// How sure the substance of an element is.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// To be checked by a person.
    Unsure,
    /// A number or a detail is to be checked.
    Medium,
    /// Nobody disputes it.
    Sure,
}

/// A value that a message puts into its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Words of the author, or a name.
    Text(String),
    /// A count.
    Number(i64),
    /// The key of a message of the catalogue, put in as its words.
    Key(String),
    /// Words of our own data in each language, in the order of `Language::ALL`.
    Translated([String; 3]),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A second place that belongs to a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// The attribute of the rule's message that says why it is shown.
    pub note: &'static str,
}

/// A step of the way on which something goes wrong, such as a node of a script.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// Where it stands.
    pub place: Place,
    /// Its name in the sources.
    pub name: String,
    /// What took one there; none where it is plain.
    pub by: Option<Argument>,
}

/// A change of the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Other words in the place of some.
    Replace {
        /// What goes.
        place: Place,
        /// What comes.
        text: String,
    },
    /// A file that is not there yet.
    Create {
        /// Where.
        path: ProjectPath,
        /// What it holds.
        text: String,
    },
}

/// A part of what mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to do.
    pub change: Change,
    /// Whether it changes no meaning; only such a fix is ever applied.
    pub is_safe: bool,
    /// Whether it only makes a place to write in: something else is found there until it is filled.
    pub is_stub: bool,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, which never changes with the language.
    pub rule: &'static str,
    /// The place to mend.
    pub place: Place,
    /// Which of the rule's messages it is; empty for the main one.
    pub variant: &'static str,
    /// What the message puts into its words.
    pub arguments: BTreeMap<&'static str, Argument>,
    /// Places that belong to it.
    pub related: Vec<Related>,
    /// The way on which it goes wrong, step by step.
    pub route: Vec<Step>,
    /// A level of its own, where a profile's element or a waiver sets it.
    pub level: Option<Level>,
    /// The element of a profile that it is about.
    pub element: Option<ElementRef>,
    /// Elements of other profiles that demand the same: one defect is told once.
    pub also: Vec<ElementRef>,
    /// What mends it, all parts together.
    pub fixes: Vec<Fix>,
}

/// The element of a profile that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ElementRef {
    /// The profile's name.
    pub profile: String,
    /// The element's id.
    pub element: String,
    /// Where the need comes from.
    pub clause: String,
    /// How sure the substance of the need is.
    pub certainty: Confidence,
}

impl Finding {
    /// A finding of a rule at a place.
    pub fn new(rule: &'static str, place: Place) -> Self {
        Self {
            rule,
            place,
            variant: "",
            arguments: BTreeMap::new(),
            related: Vec::new(),
            route: Vec::new(),
            level: None,
            element: None,
            also: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// Adds a safe change of words.
    pub fn fix(self, place: Place, text: impl Into<String>) -> Self {
        self.fixed_by(Change::Replace { place, text: text.into() })
    }

    /// Adds a safe change of any sort.
    pub fn fixed_by(mut self, change: Change) -> Self {
        self.fixes.push(Fix { change, is_safe: true, is_stub: false });
        self
    }

    /// Adds a place where its author may begin to write.
    pub(crate) fn begun_by(mut self, change: Change) -> Self {
        self.fixes.push(Fix { change, is_safe: true, is_stub: true });
        self
    }

    /// Chooses one of the rule's other messages.
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// Puts a value into the words.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// Adds the nearest known word, from which the advice is made.
    pub fn near(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => self.with("nearest", nearest),
            None => self,
        }
    }

    /// Adds a second place.
    pub fn related(mut self, place: Place, note: &'static str) -> Self {
        self.related.push(Related { place, note });
        self
    }

    /// Adds the way on which it goes wrong.
    pub fn along(mut self, route: Vec<Step>) -> Self {
        self.route = route;
        self
    }
}
