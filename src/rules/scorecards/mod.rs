//! Rules about scorecards: whether their sums come out, and what their items rest on.

pub(super) mod critical_without_effect;
pub(super) mod item_without_standard;
pub(super) mod na_counted;
pub(super) mod rounded_weights;
pub(in crate::rules) mod sums;
pub(super) mod unobservable_item;
pub(super) mod unreachable_pass_mark;
pub(super) mod weights_not_100;

use crate::rules::Family;

/// The family, rule by rule.
pub(super) static FAMILY: Family = Family {
    name: "scorecards",
    subjects: &["scorecard"],
    rules: &[
        &weights_not_100::RULE,
        &rounded_weights::RULE,
        &critical_without_effect::RULE,
        &item_without_standard::RULE,
        &unobservable_item::RULE,
        &unreachable_pass_mark::RULE,
        &na_counted::RULE,
    ],
};
