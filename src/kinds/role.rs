//! `role`: who does what, how far they may go, and to whom they report.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{ChannelId, DocumentId, Prose, RoleId};
use crate::syntax::fields::{List, Optional, Required};

/// One role, or a list of them under `roles`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Roles {
    /// A few words before them.
    pub(crate) intro: Optional<Prose>,
    /// The roles.
    pub(crate) roles: Required<List<Role>>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Role {
    /// The id by which others name it.
    pub(crate) id: Required<String>,
    /// Its name in print.
    pub(crate) name: Required<Prose>,
    /// What it does.
    pub(crate) tasks: Required<List<Prose>>,
    /// Whether it deals with customers.
    pub(crate) front_line: Required<bool>,
    /// How far it may go by itself.
    pub(crate) authority: Optional<Prose>,
    /// The role above it.
    pub(crate) reports_to: Optional<RoleId>,
    /// Where it works.
    pub(crate) channels: List<ChannelId>,
    /// Who stands in for it.
    pub(crate) substitutes: List<RoleId>,
    /// The training it needs.
    pub(crate) training: List<DocumentId>,
}
