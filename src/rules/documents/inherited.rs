//! Where a value of the envelope stands, which may be `defaults` of `svod.yaml`: a mistake in
//! there is told once and not for each document that inherits it.

use crate::handbook::{Document, Handbook};
use crate::kinds::envelope::{Defaults, Envelope};
use crate::source::Place;
use crate::syntax::fields::Optional;

/// The place of a field, as the document or the defaults give it.
pub(in crate::rules) fn place_of<T: PartialEq>(
    handbook: &Handbook,
    document: &Document,
    own: fn(&Envelope) -> &Optional<T>,
    inherited: fn(&Defaults) -> &Optional<T>,
) -> Place {
    let Some(field) = own(&document.envelope).spanned() else { return document.place() };
    let place = handbook.manifest.as_ref().and_then(|file| {
        let given = inherited(file.manifest.defaults.get()?).spanned()?;
        (given == field).then_some(Place { source: file.source, span: given.span })
    });
    place.unwrap_or(document.at(field.span))
}
