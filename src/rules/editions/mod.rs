//! Rules about editions: for whom a book is printed, and what it holds.

pub(super) mod edition_without_audience;
pub(super) mod empty_edition;
mod listed;
pub(super) mod unknown_chapter;
pub(super) mod unprinted_chapter;
pub(super) mod unusable_edition_name;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "editions",
    subjects: &[],
    rules: &[
        &edition_without_audience::RULE,
        &empty_edition::RULE,
        &unknown_chapter::RULE,
        &unprinted_chapter::RULE,
        &unusable_edition_name::RULE,
    ],
};
