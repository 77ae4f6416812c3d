//! The channels of `svod.yaml`, each with the place of its name.

use crate::handbook::Handbook;
use crate::kinds::manifest::Channel;
use crate::source::Place;

/// Place, id and fields of every channel.
pub(in crate::rules) fn channels(
    handbook: &Handbook,
) -> impl Iterator<Item = (Place, &str, &Channel)> {
    let source = handbook.manifest.as_ref().map(|file| file.source);
    handbook.channels().filter_map(move |(id, channel)| {
        Some((Place { source: source?, span: id.span }, id.value.as_str(), &channel.value))
    })
}
