//! `branch`: one place of the company, and the few norms that it may have of its own.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::{Prose, RoleId};
use crate::syntax::fields::{Keyed, OneOrMore, Optional, Required};

/// A branch. What a visitor cannot do without has a rule of its own.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Branch {
    /// Its name, where the document has no title.
    pub(crate) name: Optional<Prose>,
    /// A few words before the rest.
    pub(crate) intro: Optional<Prose>,
    /// Its town.
    pub(crate) city: Required<Prose>,
    /// Where it is.
    pub(crate) address: Required<Prose>,
    /// Its telephone number.
    pub(crate) phone: Optional<Prose>,
    /// When it is open.
    pub(crate) hours: Optional<Prose>,
    /// Its time zone, as `Asia/Yekaterinburg`.
    pub(crate) timezone: Required<String>,
    /// The role that leads it.
    pub(crate) manager: Optional<RoleId>,
    /// What is different here, by the path of what it replaces.
    pub(crate) overrides: Keyed<OneOrMore<Prose>>,
}
