//! `glossary`: the words of the house and what they mean.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::kinds::value::Prose;
use crate::syntax::fields::{Keyed, List, Optional, Required};

/// A list of terms.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Glossary {
    /// A few words before them.
    pub(crate) intro: Optional<Prose>,
    /// The terms.
    pub(crate) terms: Required<List<Term>>,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
pub(crate) struct Term {
    /// The word.
    pub(crate) term: Required<Prose>,
    /// What it means.
    pub(crate) definition: Required<Prose>,
    /// Words that mean the same.
    pub(crate) synonyms: List<Prose>,
    /// Words that are not used for it.
    pub(crate) forbidden: List<Prose>,
    /// The word in other languages.
    pub(crate) translations: Keyed<Prose>,
}
