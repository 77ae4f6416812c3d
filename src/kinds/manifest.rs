//! `svod.yaml`: the company, its channels, and how the handbook is put together.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{self, Deserializer, SeqAccess, Visitor};

use crate::findings::Level;
use crate::kinds::edition::EditionPlan;
use crate::kinds::envelope::{Defaults, Waiver};
use crate::kinds::helpdesk::Exports;
use crate::kinds::threshold::Threshold;
use crate::kinds::value::{Day, Prose, RoleId};
use crate::language::Language;
use crate::syntax::fields::{Keyed, List, NAME_OR, NameOr, ONE_OR_MORE, Optional, Required};
use crate::theme::Numbering;

/// The file at the root of a handbook.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Manifest {
    /// The title of the handbook.
    pub(crate) title: Required<Prose>,
    /// One line under it.
    pub(crate) subtitle: Optional<Prose>,
    /// The version of the handbook.
    pub(crate) version: Optional<String>,
    /// The day of that version.
    pub(crate) date: Optional<Day>,
    /// The languages, the main one first.
    pub(crate) languages: Required<List<Language>>,
    /// The company.
    pub(crate) company: Required<Company>,
    /// The profiles of completeness; `essentials` if none is named.
    pub(crate) profiles: Optional<List<NameOr<NamedProfile>>>,
    /// Whether the handbook ends with an index of where it meets its profiles, and for which ones.
    pub(crate) auditor_index: Optional<IndexWish>,
    /// Whether the handbook ends with an index of its terms.
    pub(crate) index: Optional<bool>,
    /// How deep the contents go.
    pub(crate) contents: Optional<ContentsWish>,
    /// The lists that stand behind the contents, in this order.
    pub(crate) lists: List<ListName>,
    /// Where the handbook can be read as it is today: a QR code leads there from the cover.
    pub(crate) live: Optional<LiveAddress>,
    /// What people have answered to elements that no text can settle, by their ids.
    pub(crate) answers: Keyed<Answer>,
    /// The looks of the handbook.
    pub(crate) theme: Optional<String>,
    /// How documents are numbered; else as the theme does.
    pub(crate) numbering: Optional<Numbering>,
    /// Whether the printed handbook is to last: a file of PDF/A-2a, and not of PDF/UA-1 alone.
    pub(crate) pdf_a: Optional<bool>,
    /// What documents inherit.
    pub(crate) defaults: Optional<Defaults>,
    /// The channels, by their ids.
    pub(crate) channels: Required<Keyed<Channel>>,
    /// The chapters in order; else the kinds stand in their usual order.
    pub(crate) chapters: Optional<List<ChapterPlan>>,
    /// For whom books are printed, by the names of the editions.
    pub(crate) editions: Keyed<EditionPlan>,
    /// Where «ё» is written; else as most of the handbook does.
    pub(crate) yo: Optional<Yo>,
    /// The helpdesks that get the letters as macros, and what they call the slots.
    pub(crate) exports: Optional<Exports>,
    /// The levels of rules, families of rules and elements of profiles; under a path, those in it.
    pub(crate) levels: Keyed<LevelsAt>,
    /// The findings that are known, a path in the project.
    pub(crate) baseline: Optional<String>,
    /// Findings that are accepted for a time.
    pub(crate) waivers: List<Waiver>,
}

/// A profile and who checked it for this company.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct NamedProfile {
    /// Its name.
    pub(crate) name: Required<String>,
    /// The role that checked it.
    pub(crate) checked_by: Optional<RoleId>,
    /// The day on which it did.
    pub(crate) checked_on: Optional<Day>,
}

impl NameOr<NamedProfile> {
    /// The name of the profile; empty where none is given.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Name(name) => name,
            Self::Given(profile) => profile.name.get().map_or("", String::as_str),
        }
    }

    /// Whether it is said who checked it, and when.
    pub(crate) fn is_checked(&self) -> bool {
        match self {
            Self::Name(_) => false,
            Self::Given(profile) => {
                profile.checked_by.get().is_some() && profile.checked_on.get().is_some()
            }
        }
    }
}

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

/// What a person has answered.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Answer {
    /// The answer.
    pub(crate) says: Required<Prose>,
    /// The day on which it was given.
    pub(crate) on: Required<Day>,
    /// The role that gave it.
    pub(crate) by: Required<RoleId>,
}

/// The company.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Company {
    /// As its customers know it.
    pub(crate) name: Required<Prose>,
    /// As the register knows it.
    pub(crate) legal_name: Required<Prose>,
    /// Other spellings that count as its name.
    pub(crate) aliases: List<String>,
    /// Where it is.
    pub(crate) address: Required<Prose>,
    /// Its site.
    pub(crate) site: Optional<String>,
    /// Its logo, a path in the project.
    pub(crate) logo: Optional<String>,
    /// Its trade.
    pub(crate) industry: Optional<String>,
    /// What the law holds it to beyond others.
    pub(crate) regulated: List<Regulated>,
    /// The law it lives under.
    pub(crate) jurisdictions: Required<List<Jurisdiction>>,
}

/// What the law holds a company to beyond others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Regulated {
    /// A bank or another house of finance.
    Bank,
    /// A company of telecommunications.
    Telecom,
    /// A marketplace.
    Aggregator,
    /// A body of the state.
    State,
    /// A site with very many visitors.
    LargeSite,
}

impl Regulated {
    /// The word by which profiles and `svod.yaml` name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Telecom => "telecom",
            Self::Aggregator => "aggregator",
            Self::State => "state",
            Self::LargeSite => "large-site",
        }
    }
}

/// A jurisdiction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Jurisdiction {
    /// Russia.
    Ru,
    /// Slovakia.
    Sk,
    /// The European Union.
    Eu,
    /// The United Kingdom.
    Uk,
}

/// A way by which customers and the company meet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Channel {
    /// What sort of channel it is.
    #[serde(rename = "type")]
    pub(crate) channel_type: Required<ChannelType>,
    /// What it is called in print.
    pub(crate) name: Optional<Prose>,
    /// Number, mailbox, page or name.
    pub(crate) address: Required<Prose>,
    /// When it is open.
    pub(crate) hours: Optional<Prose>,
    /// The role that answers for it.
    pub(crate) owner: Optional<RoleId>,
    /// The role that stands in.
    pub(crate) backup: Optional<RoleId>,
    /// Its norms.
    pub(crate) thresholds: List<Threshold>,
    /// What the customer gets when it is closed.
    pub(crate) after_hours: Optional<Prose>,
    /// Whether talks are recorded.
    pub(crate) recorded: Optional<bool>,
    /// After how many steps a machine hands over to a person.
    pub(crate) human_exit: Optional<u32>,
    /// Whether people serve it.
    pub(crate) staffed: Optional<bool>,
    /// The languages spoken there.
    pub(crate) languages: List<String>,
    /// What it costs the customer.
    pub(crate) cost: Optional<Prose>,
    /// How the customer is identified.
    pub(crate) identification: Optional<Prose>,
    /// When it was last tried out.
    pub(crate) tested_on: Optional<Day>,
}

/// What sort of channel it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChannelType {
    Phone,
    Email,
    Chat,
    Messenger,
    Social,
    InPerson,
    WebForm,
    Post,
    Sms,
    Bot,
}

impl ChannelType {
    /// The word by which profiles and `svod.yaml` name it.
    pub(crate) fn name(self) -> &'static str {
        self.key().trim_start_matches("print-channel-")
    }

    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Phone => "print-channel-phone",
            Self::Email => "print-channel-email",
            Self::Chat => "print-channel-chat",
            Self::Messenger => "print-channel-messenger",
            Self::Social => "print-channel-social",
            Self::InPerson => "print-channel-in-person",
            Self::WebForm => "print-channel-web-form",
            Self::Post => "print-channel-post",
            Self::Sms => "print-channel-sms",
            Self::Bot => "print-channel-bot",
        }
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

/// Where «ё» is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Yo {
    /// In every word that has it.
    Everywhere,
    /// Only where a word would be another one without it.
    Needed,
}

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
