//! The complaint procedures of a handbook, and the cells of their authority matrix.

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::complaints::{Complaints, Measure, Per};
use crate::kinds::value::Limit;
use crate::language::remedy::Remedy;
use crate::source::Span;

/// The procedures that are in use, each with its document.
pub(in crate::rules) fn procedures(
    handbook: &Handbook,
) -> impl Iterator<Item = (&Document, &Complaints)> {
    handbook.documents.iter().filter(|document| !document.is_retired()).filter_map(|document| {
        match &document.content {
            Content::Complaints(complaints) => Some((document, &**complaints)),
            _ => None,
        }
    })
}

/// Who may grant what, up to which limit.
pub(in crate::rules) struct Cell<'h> {
    pub(in crate::rules) role: &'h str,
    pub(in crate::rules) measure: Measure,
    pub(in crate::rules) limit: &'h Limit,
    pub(in crate::rules) per: Per,
    /// Where the limit stands.
    pub(in crate::rules) span: Span,
}

/// The cells that could be read whole.
pub(in crate::rules) fn cells(complaints: &Complaints) -> impl Iterator<Item = Cell<'_>> {
    let rows = complaints.authority.get().into_iter().flat_map(|rows| rows.iter());
    rows.filter_map(|row| {
        let limit = row.limit.spanned()?;
        Some(Cell {
            role: row.role.get()?.as_str(),
            measure: *row.measure.get()?,
            limit: &limit.value,
            per: *row.per.get()?,
            span: limit.span,
        })
    })
}

/// The measure of the matrix that a remedy in words is.
pub(in crate::rules) fn measure(remedy: Remedy) -> Measure {
    match remedy {
        Remedy::Discount => Measure::Discount,
        Remedy::Refund => Measure::Refund,
        Remedy::Gift => Measure::Gift,
        Remedy::Replacement => Measure::Replacement,
        Remedy::Repair => Measure::Repair,
    }
}

/// Whether a limit is below another; limits that count in different ways are not compared.
pub(in crate::rules) fn is_less(limit: &Limit, other: &Limit) -> bool {
    match (limit, other) {
        (Limit::Unlimited, _) => false,
        (_, Limit::Unlimited) => true,
        (Limit::Percent(one), Limit::Percent(other)) | (Limit::Count(one), Limit::Count(other)) => {
            one < other
        }
        (Limit::Money(one, currency), Limit::Money(other, another)) => {
            currency == another && one < other
        }
        _ => false,
    }
}
