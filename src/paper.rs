//! The papers that a handbook is printed on, by the names that authors and print shops use.
//! How margins and letters follow the paper is settled in `theme`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A size of paper, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 297 × 420 mm: a poster.
    A3,
    /// 210 × 297 mm: the usual paper of an office.
    A4,
    /// 148 × 210 mm: a booklet.
    A5,
    /// 105 × 148 mm: a pocket guide, a card.
    A6,
    /// 216 × 279 mm: the usual paper of an office in America.
    Letter,
    /// 99 × 210 mm: a card as long as A4 is wide, three of which are one A4.
    Card,
}

impl Paper {
    /// All of them, the large ones first.
    pub const ALL: [Self; 6] = [Self::A3, Self::A4, Self::A5, Self::A6, Self::Letter, Self::Card];

    /// Its name in files and commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::A6 => "a6",
            Self::Letter => "letter",
            Self::Card => "card",
        }
    }

    /// The width and the height, in millimetres.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
            Self::A6 => (105.0, 148.0),
            Self::Letter => (215.9, 279.4),
            Self::Card => (99.0, 210.0),
        }
    }
}
