//! Norms: the thresholds of channels and of standards, by the id or the path that names them.

use std::cmp::Ordering;

use crate::handbook::impression::convert;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::threshold::{Comparison, Metric, Threshold};
use crate::kinds::value::Unit;
use crate::source::{Place, Spanned};

/// A norm and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Norm<'h> {
    pub(crate) threshold: &'h Threshold,
    pub(crate) place: Place,
    /// Whether no branch may change it.
    pub(crate) is_fixed: bool,
}

impl Handbook {
    /// The norms that a name stands for: an id of a document, `ID.threshold`,
    /// `thresholds.METRIC` or `channels.ID.thresholds.METRIC`.
    pub(crate) fn norms(&self, name: &str) -> Vec<Norm<'_>> {
        let parts: Vec<&str> = name.split('.').collect();
        match parts.as_slice() {
            ["thresholds", metric] => {
                let mut norms = self.all_norms();
                norms.retain(|norm| is_metric(norm.threshold, metric));
                norms
            }
            ["channels", id, "thresholds", metric] => {
                let norms = self.norms_of_channels(|channel| channel == *id);
                norms.filter(|norm| is_metric(norm.threshold, metric)).collect()
            }
            [id] | [id, "threshold"] => self.document(id).and_then(norm_of).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Every norm: those of channels, then those of standards.
    fn all_norms(&self) -> Vec<Norm<'_>> {
        let documents = self.documents.iter().filter(|document| !document.is_retired());
        self.norms_of_channels(|_| true).chain(documents.filter_map(norm_of)).collect()
    }

    fn norms_of_channels(
        &self,
        is_wanted: impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = Norm<'_>> {
        let source = self.manifest.as_ref().map(|file| file.source);
        let channels = self.channels().filter(move |(id, _)| is_wanted(&id.value));
        let thresholds = channels.flat_map(|(_, channel)| &channel.value.thresholds.0);
        thresholds.filter_map(move |threshold| Some(norm(threshold, source?, false)))
    }
}

impl Norm<'_> {
    /// How another amount compares with it: less is weaker, greater is stricter. None where the
    /// two cannot be compared.
    pub(crate) fn compare(&self, (value, unit): (f64, Unit)) -> Option<Ordering> {
        let own = *self.threshold.unit.get()?;
        if unit == Unit::Percent && own != Unit::Percent {
            return value.partial_cmp(self.threshold.share.get()?);
        }
        let base = *self.threshold.value.get()?;
        let order = convert(value, unit, own)?.partial_cmp(&base)?;
        Some(match self.threshold.op.get()? {
            Comparison::AtMost => order.reverse(),
            Comparison::AtLeast => order,
        })
    }

    /// What it comes to, as a file writes it: `20 s`.
    pub(crate) fn written(&self) -> String {
        let value = self.threshold.value.get().map(f64::to_string).unwrap_or_default();
        let unit = self.threshold.unit.get().map_or("", |unit| unit.name());
        format!("{value} {unit}").trim().to_owned()
    }
}

/// The norm of a standard.
pub(crate) fn norm_of(document: &Document) -> Option<Norm<'_>> {
    let Content::Standard(standard) = &document.content else { return None };
    let is_fixed = standard.fixed.get() == Some(&true);
    Some(norm(standard.threshold.spanned()?, document.source, is_fixed))
}

fn norm(threshold: &Spanned<Threshold>, source: crate::source::SourceId, fixed: bool) -> Norm<'_> {
    Norm {
        threshold: &threshold.value,
        place: Place { source, span: threshold.span },
        is_fixed: fixed || threshold.value.fixed.get() == Some(&true),
    }
}

fn is_metric(threshold: &Threshold, name: &str) -> bool {
    threshold.metric.get().is_some_and(|metric| Metric::from_name(name) == Some(*metric))
}
