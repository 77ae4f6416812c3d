//! Serde over the spanned tree: a value, and every finding on the way, in one pass.
//! A wrong or missing value never stops the rest; `fields` holds the types that make this so.

mod absent;
mod at;
mod entries;
mod problem;

use std::cell::{Cell, RefCell};

use serde::de;

use crate::findings::{Argument, Finding};
use crate::source::{Place, Span};
use crate::syntax::decode::absent::Absent;
pub(crate) use crate::syntax::decode::at::At;
pub(crate) use crate::syntax::decode::problem::Problem;
use crate::syntax::yaml::Tree;

/// What a newtype in a document means to the rest of the tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mention {
    /// The id of another document.
    Document,
    /// The id of a letter.
    Letter,
    /// The id of a protocol.
    Protocol,
    /// The id of a script.
    Script,
    /// The id of a type of client.
    Client,
    /// The id of a role.
    Role,
    /// The id of a channel.
    Channel,
    /// The id of a document, or the path of a norm.
    Norm,
    /// Words for people, in Markdown.
    Prose,
}

impl Mention {
    fn of_newtype(name: &str) -> Option<Self> {
        Some(match name {
            "DocumentId" => Self::Document,
            "LetterId" => Self::Letter,
            "ProtocolId" => Self::Protocol,
            "ScriptId" => Self::Script,
            "ClientId" => Self::Client,
            "RoleId" => Self::Role,
            "ChannelId" => Self::Channel,
            "NormId" => Self::Norm,
            "Prose" => Self::Prose,
            _ => return None,
        })
    }
}

/// A mention and where it stands, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mentioned {
    pub(crate) mention: Mention,
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Mentioned {
    /// Whether it is words for people.
    pub(crate) fn is_prose(&self) -> bool {
        self.mention == Mention::Prose
    }
}

/// What goes along with the decoding of one tree.
pub(crate) struct Decoder<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Keys of the outermost mapping that belong to another reader.
    known_elsewhere: &'t [&'static str],
    /// Whether unknown keys of the outermost mapping are somebody else's to report.
    outer_is_open: bool,
    pub(crate) findings: RefCell<Vec<Finding>>,
    pub(crate) mentions: RefCell<Vec<Mentioned>>,
    /// How many aliases may still be followed, so that nested ones cannot explode.
    alias_budget: Cell<usize>,
    depth: Cell<usize>,
}

impl<'t, 'a> Decoder<'t, 'a> {
    pub(crate) fn new(tree: &'t Tree<'a>) -> Self {
        Self {
            tree,
            known_elsewhere: &[],
            outer_is_open: false,
            findings: RefCell::default(),
            mentions: RefCell::default(),
            alias_budget: Cell::new(tree.len() * 16 + 256),
            depth: Cell::new(0),
        }
    }

    /// Leaves unknown keys of the outermost mapping to another reader.
    pub(crate) fn open(mut self) -> Self {
        self.outer_is_open = true;
        self
    }

    /// Takes these keys of the outermost mapping as known and read elsewhere.
    pub(crate) fn beside(mut self, keys: &'t [&'static str]) -> Self {
        self.known_elsewhere = keys;
        self
    }

    /// Whether the outermost mapping has a key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.tree.entry(key).is_some()
    }

    /// Reads the whole tree as one value; an empty tree reads as an empty mapping.
    pub(crate) fn read<'c, T: de::Deserialize<'c>>(&'c self) -> Option<T> {
        let result = match self.tree.root {
            Some(root) => T::deserialize(At { decoder: self, id: root, via: None, outer: true }),
            None => {
                let absent = Absent { decoder: self, name: "", parent: Span::default() };
                let result = T::deserialize(absent);
                self.say_once_what_is_missing();
                result
            }
        };
        result.map_err(|problem| self.report(problem)).ok()
    }

    /// In an empty file everything is missing, which is one mistake.
    fn say_once_what_is_missing(&self) {
        let mut findings = self.findings.borrow_mut();
        if findings.len() < 2 || !findings.iter().all(|finding| finding.rule == "missing-field") {
            return;
        }
        let fields: Vec<String> = findings
            .iter()
            .filter_map(|finding| match finding.arguments.get("field") {
                Some(Argument::Text(field)) => Some(field.clone()),
                _ => None,
            })
            .collect();
        findings.truncate(1);
        let first = findings.remove(0);
        findings.push(first.variant("nothing").with("field", fields.join(", ")));
    }

    pub(crate) fn report(&self, problem: Problem) {
        self.findings.borrow_mut().push(problem.finding(self));
    }

    fn place(&self, span: Span) -> Place {
        self.tree.place(span)
    }
}
