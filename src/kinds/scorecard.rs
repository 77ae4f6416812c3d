//! `scorecard`: what an auditor looks at, how it is marked, and what it weighs.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{DocumentId, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// A scorecard.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Scorecard {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// What is looked at.
    #[serde(rename = "type")]
    pub(crate) scorecard_type: Required<ScorecardType>,
    /// Its parts.
    pub(crate) blocks: Required<List<ScorecardBlock>>,
    /// The share of points to reach, in a hundred.
    pub(crate) pass_mark: Required<f64>,
    /// What becomes of an item that does not apply.
    pub(crate) na: Required<NotApplicable>,
    /// What a failed critical item does.
    pub(crate) critical_rule: Optional<CriticalRule>,
    /// How many are looked at.
    pub(crate) sample: Required<Prose>,
    /// How often: a term, or words.
    pub(crate) period: Required<Prose>,
    /// The role that looks.
    pub(crate) by: Required<RoleId>,
    /// How those who look come to mark alike.
    pub(crate) calibration: Optional<Prose>,
    /// What to do if one disagrees with a mark.
    pub(crate) appeal: Optional<Prose>,
}

impl Scorecard {
    /// The items of all its parts.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        let blocks = self.blocks.get().into_iter().flat_map(|blocks| blocks.iter());
        blocks.filter_map(|block| block.items.get()).flat_map(|items| items.iter())
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ScorecardType {
    /// A visit or a call of a mystery customer.
    Mystery,
    /// Recorded calls.
    Call,
    /// Letters.
    Letter,
    /// Chats.
    Chat,
    /// A place and its work.
    Audit,
}

impl ScorecardType {
    /// The key of its name in the catalogue.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Mystery => "print-scorecard-mystery",
            Self::Call => "print-scorecard-call",
            Self::Letter => "print-scorecard-letter",
            Self::Chat => "print-scorecard-chat",
            Self::Audit => "print-scorecard-audit",
        }
    }
}

/// A part of a scorecard.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ScorecardBlock {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// What it weighs, of a hundred.
    pub(crate) weight: Required<f64>,
    /// What is looked at.
    pub(crate) items: Required<List<Item>>,
}

/// Something that can be seen or heard.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Item {
    /// What is asked.
    pub(crate) question: Required<Prose>,
    /// The standard behind it.
    pub(crate) standard: Optional<DocumentId>,
    /// How it is marked.
    pub(crate) scale: Required<Scale>,
    /// What it weighs.
    pub(crate) weight: Required<f64>,
    /// For whom a failure is grave.
    pub(crate) critical: Optional<Critical>,
    /// What to note down.
    pub(crate) evidence: Optional<Prose>,
    /// Whether it is about premises and other things that no standard of the handbook covers.
    pub(crate) external: Optional<bool>,
}

/// How an item is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub(crate) enum Scale {
    /// Yes or no.
    #[serde(rename = "yes-no")]
    YesNo,
    /// Yes, no, or does not apply.
    #[serde(rename = "yes-no-na")]
    YesNoNa,
    /// Not at all, in part, in full.
    #[serde(rename = "0-2")]
    ZeroToTwo,
    /// Marks as at school.
    #[serde(rename = "1-5")]
    OneToFive,
}

/// For whom a failure is grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Critical {
    /// For the customer.
    Customer,
    /// For the company.
    Business,
    /// Before the law.
    Compliance,
}

/// What becomes of an item that does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum NotApplicable {
    /// It is left out of the sum.
    Exclude,
    /// It stays in the sum.
    Count,
}

/// What a failed critical item does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CriticalRule {
    /// The whole is failed.
    FailAll,
    /// Its block is failed.
    FailBlock,
}
