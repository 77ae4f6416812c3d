//! The overrides of all branches, each with what it replaces.

use std::cmp::Ordering;

use crate::handbook::path::{Target, resolve};
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::branch::Branch;
use crate::kinds::value::{Prose, Unit, amount};
use crate::source::{Place, Spanned};
use crate::syntax::fields::OneOrMore;

/// Something that is different in a branch.
pub(in crate::rules) struct Override<'h> {
    pub(in crate::rules) path: &'h Spanned<String>,
    pub(in crate::rules) place: Place,
    value: &'h Spanned<OneOrMore<Prose>>,
    /// What it replaces; none if there is nothing of that name.
    pub(in crate::rules) target: Option<Target<'h>>,
}

impl Override<'_> {
    /// The words, with commas where there are several.
    pub(in crate::rules) fn words(&self) -> String {
        let words = self.value.value.0.iter().map(|text| text.value.as_str().trim());
        words.collect::<Vec<_>>().join(", ")
    }

    /// A norm of the branch's own, if it is read as one.
    pub(in crate::rules) fn amount(&self) -> Option<(f64, Unit)> {
        amount(&self.words())
    }

    /// How it compares with every norm that it replaces; none if it does so in several ways.
    pub(in crate::rules) fn compare(&self) -> Option<Ordering> {
        let own = self.amount()?;
        let mut orders = self.target.as_ref()?.norms.iter().map(|norm| norm.compare(own));
        let first = orders.next()??;
        orders.all(|order| order == Some(first)).then_some(first)
    }
}

/// Every branch that is not closed, with its document.
pub(in crate::rules) fn branches(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Branch)> {
    let documents = handbook.documents.iter().filter(|document| !document.is_retired());
    documents.filter_map(|document| match &document.content {
        Content::Branch(branch) => Some((document, &**branch)),
        _ => None,
    })
}

/// Every override, in the order of the files.
pub(in crate::rules) fn overrides(handbook: &Handbook) -> impl Iterator<Item = Override<'_>> {
    branches(handbook).flat_map(move |(document, branch)| {
        branch.overrides.iter().map(move |(path, value)| Override {
            path,
            place: document.at(path.span),
            value,
            target: resolve(handbook, &path.value),
        })
    })
}
