//! `svod.yaml`: the company, its channels, and how the handbook is put together.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::findings::Level;
use crate::kinds::envelope::{Defaults, Waiver};
use crate::kinds::value::{Day, Prose, RoleId, Threshold};
use crate::language::Language;
use crate::syntax::fields::{Keyed, List, Optional, Required};

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
    pub(crate) profiles: Optional<List<String>>,
    /// The looks of the handbook.
    pub(crate) theme: Optional<String>,
    /// What documents inherit.
    pub(crate) defaults: Optional<Defaults>,
    /// The channels, by their ids.
    pub(crate) channels: Required<Keyed<Channel>>,
    /// The chapters in order; else the kinds stand in their usual order.
    pub(crate) chapters: Optional<List<ChapterPlan>>,
    /// Where «ё» is written; else as most of the handbook does.
    pub(crate) yo: Optional<Yo>,
    /// The levels of rules.
    pub(crate) levels: Keyed<LevelSetting>,
    /// Findings that are accepted for a time.
    pub(crate) waivers: List<Waiver>,
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
    /// The law it lives under.
    pub(crate) jurisdictions: Required<List<Jurisdiction>>,
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

/// A chapter, as its author wants it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ChapterPlan {
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
