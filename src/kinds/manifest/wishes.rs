//! What the author wishes of the printed book: its chapters, contents, lists, index and address.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::kinds::value::Prose;
use crate::syntax::fields::{List, ONE_OR_MORE, Optional, Required};

/// For which profiles there is an auditor's index.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum IndexWish {
    /// For all that the handbook is held against.
    All,
    /// For none.
    None,
    /// For these.
    Named(List<String>),
}

impl IndexWish {
    /// Whether a profile is to be in it.
    pub(crate) fn holds(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::None => false,
            Self::Named(names) => names.iter().any(|own| own == name),
        }
    }
}

impl<'de> Deserialize<'de> for IndexWish {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(ONE_OR_MORE, IndexWishVisitor)
    }
}

struct IndexWishVisitor;

impl<'de> Visitor<'de> for IndexWishVisitor {
    type Value = IndexWish;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("bool")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<IndexWish, A::Error> {
        List::deserialize(SeqAccessDeserializer::new(access)).map(IndexWish::Named)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<IndexWish, D::Error> {
        let is_wanted = bool::deserialize(inner)?;
        Ok(if is_wanted { IndexWish::All } else { IndexWish::None })
    }
}

impl JsonSchema for IndexWish {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "IndexWish".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [{"type": "boolean"}, {"type": "array", "items": {"type": "string"}}],
        })
    }
}

/// The contents, as their author wants them.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ContentsWish {
    /// The deepest level of headings in them; else the third only while they are short.
    pub(crate) depth: Optional<Depth>,
}

/// A level of headings: 1 for the chapters alone, 3 at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "f64")]
pub(crate) struct Depth(pub(crate) u8);

impl TryFrom<f64> for Depth {
    type Error = &'static str;

    fn try_from(depth: f64) -> Result<Self, Self::Error> {
        let levels: [(f64, u8); 3] = [(1.0, 1), (2.0, 2), (3.0, 3)];
        let level = levels.iter().find(|(number, _)| *number == depth);
        level.map(|(_, level)| Self(*level)).ok_or("depth")
    }
}

impl JsonSchema for Depth {
    fn schema_name() -> Cow<'static, str> {
        "Depth".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": 1, "maximum": 3})
    }
}

/// A list behind the contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ListName {
    /// The scripts, each with its channel.
    Scripts,
    /// The letters, each with what it is about.
    Letters,
    /// What is filled in by hand.
    Forms,
}

impl ListName {
    /// The word by which `svod.yaml` names it.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("list-of-")
    }

    /// The key of its title in the catalogue, behind `print-`.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Scripts => "list-of-scripts",
            Self::Letters => "list-of-letters",
            Self::Forms => "list-of-forms",
        }
    }
}

/// An address that begins with `https://`, short enough for a code that can be read on paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct LiveAddress(pub(crate) String);

/// The longest address, in bytes.
const LONGEST_ADDRESS: usize = 200;

impl TryFrom<String> for LiveAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = text.trim();
        let host = text.strip_prefix("https://").unwrap_or_default();
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        let is_plain = text.chars().all(|c| c.is_ascii_graphic() && !"<>\"\\^`{|}".contains(c));
        let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        let is_address = is_host && is_plain && text.len() <= LONGEST_ADDRESS;
        is_address.then(|| Self(text.to_owned())).ok_or("https")
    }
}

impl JsonSchema for LiveAddress {
    fn schema_name() -> Cow<'static, str> {
        "LiveAddress".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^\s*https://[^\s/?#]+\.[^\s/?#]+",
            "maxLength": LONGEST_ADDRESS,
            "description": "An address, as `https://example.com/handbook`.",
        })
    }
}

/// A chapter, as its author wants it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ChapterPlan {
    /// The title of the part of the book that begins with it.
    pub(crate) part: Optional<Prose>,
    /// Its heading.
    pub(crate) title: Required<Prose>,
    /// A few words before its documents.
    pub(crate) intro: Optional<Prose>,
    /// Ids of documents, or folders with a slash at the end.
    pub(crate) include: Required<List<String>>,
}
