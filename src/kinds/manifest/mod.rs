//! `svod.yaml`: the company, its channels, and how the handbook is put together.

mod channel;
mod levels;
mod wishes;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::edition::EditionPlan;
use crate::kinds::envelope::{Defaults, Waiver};
use crate::kinds::helpdesk::Exports;
use crate::kinds::value::{Day, Prose, RoleId};
use crate::language::Language;
use crate::syntax::fields::{Keyed, List, NameOr, Optional, Required};
use crate::theme::Numbering;

pub(crate) use channel::{Channel, ChannelType};
pub(crate) use levels::{LevelSetting, LevelsAt};
pub(crate) use wishes::{ChapterPlan, ContentsWish, IndexWish, ListName, LiveAddress};

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

/// Where «ё» is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Yo {
    /// In every word that has it.
    Everywhere,
    /// Only where a word would be another one without it.
    Needed,
}
