//! The conditions of a script, read, and where their parts stand in the file.

use std::ops::Range;

use crate::dialogue::condition::{Condition, Slip, parse};
use crate::handbook::{Document, Handbook};
use crate::kinds::script::Script;
use crate::source::{Place, Span, Spanned};
use crate::syntax::scalar;

/// Every condition of a script with what it says, in the order of the file.
pub(super) fn conditions(
    script: &Script,
) -> impl Iterator<Item = (&Spanned<String>, Result<Condition, Slip>)> {
    let nodes = script.all_nodes();
    nodes.flat_map(|(_, node)| node.value.conditions()).map(|text| (text, parse(&text.value)))
}

/// Where a part of a condition stands; the whole of it, if the file shows the part in another form.
pub(super) fn part(
    handbook: &Handbook,
    document: &Document,
    text: &Spanned<String>,
    range: Range<usize>,
) -> Place {
    let whole = document.at(text.span);
    let origins = scalar::origins(handbook.sources.text(whole), &text.value);
    let start = text.span.start as usize;
    let found = origins.and_then(|origins| {
        let bytes = origins.get(range)?;
        let (first, last) = (bytes.first()?, bytes.last()?);
        Some(document.at(Span::new(start + first.start, start + last.end)))
    });
    found.unwrap_or(whole)
}
