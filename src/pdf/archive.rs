//! What a file for an archive says of its colours: which red is meant, on any device to come.

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document as File, Object, Stream, dictionary};
use moxcms::ColorProfile;

/// The name of the colours, as the register of profiles knows them.
const COLOURS: &str = "sRGB IEC61966-2.1";
/// Where the header of a profile has the moment at which it was made, in bytes.
const MADE: std::ops::Range<usize> = 24..36;

/// Says in the catalogue that the colours of the file are those of a screen.
pub(crate) fn intend(file: &mut File) -> Result<()> {
    let entries = dictionary! { "N" => 3 };
    let profile = file.add_object(Stream::new(entries, profile()?));
    let intent: Dictionary = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal(COLOURS),
        "Info" => Object::string_literal(COLOURS),
        "DestOutputProfile" => profile,
    };
    let id = file.trailer.get(b"Root")?.as_reference()?;
    let catalogue = file.get_object_mut(id)?.as_dict_mut()?;
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
    Ok(())
}

fn profile() -> Result<Vec<u8>> {
    let mut profile = ColorProfile::new_srgb();
    // A mark that is younger than the profiles PDF/A-2 knows.
    profile.cicp = None;
    let mut bytes = profile.encode().context("the profile of the colours cannot be written")?;
    // The library writes the moment of now: the first day of the standard stands in its place.
    let day = [2011_u16, 7, 1, 0, 0, 0];
    let day: Vec<u8> = day.into_iter().flat_map(u16::to_be_bytes).collect();
    bytes.get_mut(MADE).context("the profile has no header")?.copy_from_slice(&day);
    Ok(bytes)
}
