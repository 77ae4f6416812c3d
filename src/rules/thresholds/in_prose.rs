//! Norms that prose states, held against those of the fields by every rule that does so: the prose is
//! read once for all of them.

use crate::handbook::Handbook;
use crate::rules::channels::conflicting_thresholds;
use crate::rules::thresholds::norms::{norms, said};
use crate::rules::thresholds::rings_seconds_disagree;
use crate::rules::{Report, Rule};

/// The rules that are looked for here.
pub(in crate::rules) static RULES: &[&Rule] =
    &[&conflicting_thresholds::RULE, &rings_seconds_disagree::RULE];

pub(in crate::rules) fn check(handbook: &Handbook, report: &mut Report) {
    let (norms, said) = (norms(handbook), said(handbook));
    conflicting_thresholds::check(&norms, &said, report);
    rings_seconds_disagree::check(&norms, &said, report);
}
