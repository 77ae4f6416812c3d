//! `governance`: approval, changes, distribution, signatures and the acknowledgement sheet.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::slot::SlotDeclaration;
use crate::kinds::value::{Day, DocumentId, Duration, Prose, RoleId};
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// How the handbook is kept.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Governance {
    /// A few words before it.
    pub(crate) intro: Optional<Prose>,
    /// The block on the cover.
    pub(crate) approval: Optional<ApprovalBlock>,
    /// How often it is read again.
    pub(crate) review_period: Optional<Duration>,
    /// Who gets it.
    pub(crate) distribution: List<Prose>,
    /// The signatures of letters, by name.
    pub(crate) signatures: Keyed<Prose>,
    /// The slots that only the signatures use.
    pub(crate) placeholders: Keyed<SlotDeclaration>,
    /// What has changed.
    pub(crate) change_log: List<Change>,
    /// The sheet that staff sign.
    pub(crate) acknowledgement: Optional<AcknowledgementSheet>,
}

/// The approval block of the cover.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct ApprovalBlock {
    /// «УТВЕРЖДАЮ».
    pub(crate) heading: Required<Prose>,
    /// The lines under it.
    pub(crate) lines: Required<List<Prose>>,
}

/// A change of the handbook.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Change {
    /// The version that it made.
    pub(crate) version: Required<String>,
    /// The day of that version.
    pub(crate) date: Required<Day>,
    /// What changed.
    pub(crate) what: Required<Prose>,
    /// Why.
    pub(crate) why: Optional<Prose>,
    /// The role that changed it.
    pub(crate) author: Required<RoleId>,
    /// The documents that it touched.
    pub(crate) affects: List<DocumentId>,
    /// Whether staff must be trained again.
    pub(crate) retrain: Optional<bool>,
}

/// The sheet that staff sign.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct AcknowledgementSheet {
    /// What one signs.
    pub(crate) intro: Optional<Prose>,
    /// How many blank rows.
    pub(crate) rows: Required<u8>,
}
