//! Going about: to where a name is given, and to all places where it is used.

use lsp_types::Location;

use crate::lsp::links::link_at;
use crate::lsp::names::{Sort, Use, name_at, uses_of};
use crate::lsp::view::View;
use crate::source::{Place, Span};

/// Where the name at a byte is given; of a link, the file.
pub(super) fn definition(view: &View<'_>, offset: usize) -> Vec<Location> {
    let Some(source) = view.source else { return Vec::new() };
    if let Some(found) = name_at(view.handbook, source, offset) {
        return locations(view, &found, |sort| sort != Sort::Used);
    }
    let file = link_at(view.handbook, source, offset)
        .and_then(|link| view.handbook.sources().find(&link.to));
    let place = file.map(|source| Place { source, span: Span::default() });
    place.into_iter().map(|place| view.location(place)).collect()
}

/// Where the name at a byte is used, and where it is given if that is asked for too.
pub(super) fn references(view: &View<'_>, offset: usize, with_given: bool) -> Vec<Location> {
    let found = view.source.and_then(|source| name_at(view.handbook, source, offset));
    let is_asked = |sort| sort == Sort::Used || with_given;
    found.map_or_else(Vec::new, |found| locations(view, &found, is_asked))
}

fn locations(view: &View<'_>, found: &Use, is_asked: impl Fn(Sort) -> bool) -> Vec<Location> {
    let uses = uses_of(view.handbook, &found.name).into_iter();
    uses.filter(|found| is_asked(found.sort)).map(|found| view.location(found.place)).collect()
}
