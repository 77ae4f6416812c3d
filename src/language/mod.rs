//! What the tool knows of Russian, English and Slovak.

pub(crate) mod bodies;
pub(crate) mod citation;
pub(crate) mod closure;
pub mod collate;
pub(crate) mod contact;
pub(crate) mod contrast;
pub mod date;
pub(crate) mod fold;
mod heading;
pub(crate) mod hours;
pub(crate) mod imperative;
mod lemma;
pub(crate) mod letters;
mod lexicon;
pub(crate) mod measurable;
pub mod measure;
pub(crate) mod near_day;
pub mod nearest;
pub(crate) mod numbered;
pub(crate) mod observable;
pub(crate) mod offer;
pub(crate) mod pay;
pub(crate) mod personal;
pub(crate) mod phrases;
pub mod plural;
pub(crate) mod power;
pub(crate) mod promise;
pub(crate) mod remedy;
pub(crate) mod returning;
pub mod roles;
pub(crate) mod selling;
pub(crate) mod signs;
pub(crate) mod stem;
pub mod stub;
pub(crate) mod sympathy;
pub(crate) mod timing;
pub mod typography;
pub mod usable;
pub(crate) mod ways;
pub(crate) mod wordbook;
pub(crate) mod words;

pub use date::Date;
pub use nearest::nearest;

use serde::{Deserialize, Serialize};

/// A language that svod speaks.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
    /// Slovak.
    Sk,
}

impl Language {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 3] = [Self::Ru, Self::En, Self::Sk];

    /// The two-letter code of ISO 639.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
            Self::Sk => "sk",
        }
    }
}
