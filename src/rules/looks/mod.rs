//! Rules about what a page would look like: the theme, its fonts, the pictures.
//! Most need more than the handbook, so `lib.rs` runs them with what they need.

pub(super) mod endless_table;
pub(super) mod missing_glyph;
pub(super) mod picture_without_words;
pub(super) mod theme_mistake;
pub(super) mod unbreakable_word;
pub(super) mod unusable_picture;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "looks",
    subjects: &[],
    rules: &[
        &endless_table::RULE,
        &missing_glyph::RULE,
        &picture_without_words::RULE,
        &theme_mistake::RULE,
        &unbreakable_word::RULE,
        &unusable_picture::RULE,
    ],
};
