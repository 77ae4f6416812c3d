//! The levels of rules, families of rules and elements of profiles.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use crate::findings::Level;
use crate::syntax::fields::{Keyed, NAME_OR};

/// The level of a rule, or its silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LevelSetting {
    /// Stops a build.
    Error,
    /// Leaves staff without something.
    Warning,
    /// Worth a look.
    Info,
    /// Not looked for.
    Off,
}

impl LevelSetting {
    /// The level; none if the rule is off.
    pub(crate) fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Info => Some(Level::Info),
            Self::Off => None,
        }
    }
}

/// A level, or the levels inside a path.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LevelsAt {
    /// Everywhere.
    Everywhere(LevelSetting),
    /// In a file or in a folder.
    Inside(Keyed<LevelSetting>),
}

impl<'de> Deserialize<'de> for LevelsAt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NAME_OR, LevelsVisitor)
    }
}

struct LevelsVisitor;

impl<'de> Visitor<'de> for LevelsVisitor {
    type Value = LevelsAt;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("choice")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<LevelsAt, E> {
        const NAMES: &[&str] = &["error", "warning", "info", "off"];
        let settings =
            [LevelSetting::Error, LevelSetting::Warning, LevelSetting::Info, LevelSetting::Off];
        let known = NAMES.iter().position(|known| *known == name);
        let known = known.ok_or_else(|| E::unknown_variant(name, NAMES))?;
        Ok(LevelsAt::Everywhere(settings[known]))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<LevelsAt, D::Error> {
        Keyed::deserialize(inner).map(LevelsAt::Inside)
    }
}

impl JsonSchema for LevelsAt {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "LevelsAt".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let level = generator.subschema_for::<LevelSetting>();
        json_schema!({
            "anyOf": [level, {"type": "object", "additionalProperties": level}],
        })
    }
}
