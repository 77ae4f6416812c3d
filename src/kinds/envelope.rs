//! The envelope: the fields that every document may have, whatever its kind.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, Day, Prose, RoleId};
use crate::language::Language;
use crate::syntax::fields::{List, Optional, Required};

/// Who answers for a document, in which version, and until when it holds.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Envelope {
    /// A slug, unique in the handbook; else the name of the file.
    pub(crate) id: Optional<String>,
    /// What sort of document it is; else its folder says so.
    pub(crate) kind: Optional<String>,
    /// Its heading in print.
    pub(crate) title: Optional<Prose>,
    /// The language of its text; else the handbook's.
    pub(crate) lang: Optional<Language>,
    /// The role that answers for it.
    pub(crate) owner: Optional<RoleId>,
    /// Its version, as the authors count.
    pub(crate) version: Optional<String>,
    /// How far it has come.
    pub(crate) status: Optional<Status>,
    /// The role that approved it.
    pub(crate) approved_by: Optional<RoleId>,
    /// When it was approved.
    pub(crate) approved_on: Optional<Day>,
    /// When it begins to hold.
    pub(crate) effective_from: Optional<Day>,
    /// When it must be read again.
    pub(crate) review_by: Optional<Day>,
    /// The documents that it replaces.
    pub(crate) supersedes: List<String>,
    /// For whom and where it holds.
    pub(crate) applies_to: Optional<Scope>,
    /// Who reads it.
    pub(crate) audience: List<Audience>,
    /// Whether it stays in the house.
    pub(crate) confidential: Optional<bool>,
    /// Where it was taken from.
    pub(crate) source: Optional<String>,
    /// Words to find it by.
    pub(crate) tags: List<String>,
    /// What it still lacks.
    pub(crate) gap: Optional<Prose>,
    /// The elements of profiles that it meets, whatever its words.
    pub(crate) meets: List<String>,
    /// Findings that are accepted for a time.
    pub(crate) waivers: List<Waiver>,
}

/// The keys of the envelope.
pub(crate) const ENVELOPE_KEYS: &[&str] = &[
    "id",
    "kind",
    "title",
    "lang",
    "owner",
    "version",
    "status",
    "approved_by",
    "approved_on",
    "effective_from",
    "review_by",
    "supersedes",
    "applies_to",
    "audience",
    "confidential",
    "source",
    "tags",
    "gap",
    "meets",
    "waivers",
];

/// What every document takes from `defaults` in `svod.yaml`, unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
pub(crate) struct Defaults {
    /// The role that answers for it.
    pub(crate) owner: Optional<RoleId>,
    /// The version.
    pub(crate) version: Optional<String>,
    /// How far it has come.
    pub(crate) status: Optional<Status>,
    /// The role that approved it.
    pub(crate) approved_by: Optional<RoleId>,
    /// When it was approved.
    pub(crate) approved_on: Optional<Day>,
    /// When it must be read again.
    pub(crate) review_by: Optional<Day>,
}

/// How far a document has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Status {
    /// Being written.
    Draft,
    /// Being read by others.
    Review,
    /// In force.
    Approved,
    /// No longer in force.
    Retired,
}

/// Who reads a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Audience {
    /// Those who learn.
    Trainee,
    /// Those who teach.
    Mentor,
    /// Those who lead.
    Manager,
    /// Everybody.
    Public,
}

/// For whom and where a document holds.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Scope {
    /// In these branches.
    pub(crate) branches: List<String>,
    /// In these channels.
    pub(crate) channels: List<ChannelId>,
    /// For these customers.
    pub(crate) segments: List<String>,
    /// For these roles.
    pub(crate) roles: List<RoleId>,
}

/// A finding that is accepted for a time.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Waiver {
    /// The rule, or the element of a profile.
    pub(crate) rule: Required<String>,
    /// Why it is accepted.
    pub(crate) reason: Required<String>,
    /// The last day on which it is.
    pub(crate) until: Required<Day>,
    /// The role that accepted it.
    pub(crate) by: Optional<RoleId>,
}
