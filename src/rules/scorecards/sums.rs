//! The weights of a scorecard, added up: those of its blocks, and those of the items of each.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::scorecard::{Scorecard, ScorecardBlock};
use crate::source::{Place, Spanned};
use crate::syntax::fields::Required;

/// The scorecards in use, each with its document.
pub(in crate::rules) fn scorecards(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Scorecard)> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.filter_map(|document| match &document.content {
        Content::Scorecard(scorecard) => Some((document, &**scorecard)),
        _ => None,
    })
}

/// A sum of weights.
pub(super) struct Sum<'h> {
    pub(super) value: f64,
    /// What it should be.
    pub(super) wanted: Vec<f64>,
    /// Where it is told.
    pub(super) place: Place,
    /// The block whose items are added up; none for the blocks themselves.
    pub(super) block: Option<&'h ScorecardBlock>,
    slack: f64,
}

impl Sum<'_> {
    /// How far it is from the nearest of what it should be.
    fn distance(&self) -> f64 {
        let distances = self.wanted.iter().map(|wanted| (self.value - wanted).abs());
        distances.fold(f64::INFINITY, f64::min)
    }

    pub(super) fn is_exact(&self) -> bool {
        self.distance() <= 1e-6
    }

    /// Whether it is off by no more than rounding: a tenth a weight, where weights have fractions.
    /// Thirds cannot be written out.
    pub(super) fn is_rounded(&self) -> bool {
        !self.is_exact() && self.distance() <= self.slack + 1e-9
    }
}

/// Every sum of a scorecard whose weights are all given.
pub(super) fn sums<'h>(document: &Document, scorecard: &'h Scorecard) -> Vec<Sum<'h>> {
    let Some(blocks) = scorecard.blocks.spanned() else { return Vec::new() };
    let weights: Vec<&Required<f64>> = blocks.value.iter().map(|block| &block.weight).collect();
    let first = weights.iter().find_map(|weight| weight.spanned());
    let place = document.at(first.map_or(blocks.span, |weight| weight.span));
    let of_blocks = sum(&weights, vec![100.0], place, None);
    let of_items = blocks.value.0.iter().filter_map(|Spanned { value: block, .. }| {
        let whole = block.weight.spanned()?;
        let items = block.items.get().into_iter().flat_map(|items| items.iter());
        let weights: Vec<&Required<f64>> = items.map(|item| &item.weight).collect();
        sum(&weights, vec![whole.value, 100.0], document.at(whole.span), Some(block))
    });
    of_blocks.into_iter().chain(of_items).collect()
}

fn sum<'h>(
    weights: &[&Required<f64>],
    wanted: Vec<f64>,
    place: Place,
    block: Option<&'h ScorecardBlock>,
) -> Option<Sum<'h>> {
    let given: Vec<f64> = weights.iter().filter_map(|weight| weight.get()).copied().collect();
    if given.is_empty() || given.len() < weights.len() {
        return None;
    }
    let has_fraction = given.iter().any(|weight| weight.fract() != 0.0);
    let slack = if has_fraction { given.len() as f64 * 0.1 } else { 0.0 };
    Some(Sum { value: given.iter().sum(), wanted, place, block, slack })
}

/// A weight as one writes it.
pub(super) fn written(number: f64) -> String {
    format!("{}", (number * 100.0).round() / 100.0)
}
