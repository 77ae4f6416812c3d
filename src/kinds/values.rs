//! `values`: what the company holds dear, and how one sees it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::Prose;
use crate::syntax::fields::{List, Optional, Required};

/// The values of the company.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Values {
    /// A few words before them.
    pub(crate) intro: Optional<Prose>,
    /// The values, three to seven.
    pub(crate) values: Required<List<Value>>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Value {
    /// Its name.
    pub(crate) name: Required<Prose>,
    /// What it means here.
    pub(crate) meaning: Required<Prose>,
    /// What one sees somebody do who holds it.
    pub(crate) behaviours: Required<List<Prose>>,
    /// What one sees where it is missing.
    pub(crate) anti_example: Optional<Prose>,
}
