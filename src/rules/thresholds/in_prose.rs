//! Norms that prose states, held against those of the fields by every rule that does so: the prose is
//! read once for all of them.

use crate::handbook::Handbook;
use crate::rules::channels::conflicting_thresholds;
use crate::rules::open::{Gathered, Open, Reader};
use crate::rules::thresholds::norms::{Said, norms, said};
use crate::rules::thresholds::rings_seconds_disagree;
use crate::rules::{Report, Rule};

/// The rules that are looked for here.
pub(in crate::rules) static RULES: &[&Rule] =
    &[&conflicting_thresholds::RULE, &rings_seconds_disagree::RULE];

/// What the prose of a handbook says of its norms.
struct Norms<'h> {
    handbook: &'h Handbook,
    said: Gathered<Said<'h>>,
}

pub(in crate::rules) fn begin<'h>(handbook: &'h Handbook) -> Box<dyn Reader<'h> + 'h> {
    Box::new(Norms { handbook, said: Gathered::default() })
}

impl<'h> Reader<'h> for Norms<'h> {
    fn look(&self, open: &Open<'_, 'h>, _report: &mut Report) {
        self.said.add(open, said(open));
    }

    fn judge(&self, report: &mut Report) {
        let (norms, said) = (norms(self.handbook), self.said.take());
        conflicting_thresholds::check(&norms, &said, report);
        rings_seconds_disagree::check(&norms, &said, report);
    }
}
