//! One font cut to some letters and packed as WOFF2, without the hints for coarse screens, which
//! are half of a font. Its notes of copyright and licence stay; its name does not, as many
//! licences keep the name for the unchanged font.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fontcull_klippa::{Plan, SubsetFlags, subset_font};
use fontcull_read_fonts::collections::IntSet;
use fontcull_read_fonts::tables::name::NameString;
use fontcull_read_fonts::types::{NameId, Tag};
use fontcull_read_fonts::{FontRef, TableProvider};
use fontcull_write_fonts::FontBuilder;
use fontcull_write_fonts::tables::name::{Name, NameRecord};
use ttf2woff2::{BrotliQuality, EncodeOptions};

use crate::html::fonts::Letters;

/// The tables of a cut font beside its names.
const TABLES: [&[u8; 4]; 12] = [
    b"cmap", b"glyf", b"loca", b"head", b"hhea", b"hmtx", b"maxp", b"OS/2", b"post", b"GDEF",
    b"GPOS", b"GSUB",
];

/// What a shaper may do with the letters: marks, kerning, ligatures, figures, fractions.
const FEATURES: [&[u8; 4]; 17] = [
    b"ccmp", b"locl", b"mark", b"mkmk", b"kern", b"liga", b"clig", b"calt", b"rlig", b"lnum",
    b"onum", b"pnum", b"tnum", b"frac", b"numr", b"dnom", b"case",
];

/// The notes that stay: copyright, version, trademark, maker, designer, licence, its address.
const NOTES: [u16; 7] = [0, 5, 7, 8, 9, 13, 14];

/// `OS/2.fsType`: the font must not be cut.
const NO_SUBSETTING: u16 = 0x0100;

/// The effort of packing: the next step up takes ten times as long for a twentieth less.
const QUALITY: u8 = 5;

/// Outlines of more bytes than this are packed as they are. Unpacked from the shorter form, they
/// can outgrow the short offsets that a font of up to 128 KB has.
const LARGEST_SHORT: usize = 110_000;

/// The font cut and packed; or whole and packed, if it cannot or must not be cut; nothing if
/// neither can be done.
pub(super) fn packed(font: &[u8], family: &str, face: &str, letters: &Letters) -> Option<Vec<u8>> {
    // A font comes from anywhere, and the libraries trust the offsets in it.
    let careful = || {
        let cut = cut(font, family, face, letters);
        woff2(cut.as_deref().unwrap_or(font))
    };
    catch_unwind(AssertUnwindSafe(careful)).ok().flatten()
}

fn woff2(font: &[u8]) -> Option<Vec<u8>> {
    let outlines = FontRef::new(font).ok()?.data_for_tag(Tag::new(b"glyf"));
    let options = EncodeOptions {
        quality: BrotliQuality::from(QUALITY),
        transform_glyf_loca: outlines.is_some_and(|glyf| glyf.len() <= LARGEST_SHORT),
        threads: None,
    };
    ttf2woff2::encode_with_options(font, options).ok()
}

fn cut(bytes: &[u8], family: &str, face: &str, letters: &Letters) -> Option<Vec<u8>> {
    let font = FontRef::new(bytes).ok()?;
    if font.glyf().is_err() || !is_sound(&font) || font.os2().ok()?.fs_type() & NO_SUBSETTING != 0 {
        return None;
    }
    // Kerning in the old table goes by the numbers of the glyphs, so these have to stay.
    let old_kerning = font.data_for_tag(Tag::new(b"kern")).filter(|_| font.gpos().is_err());
    let mut flags = SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE;
    if old_kerning.is_some() {
        flags |= SubsetFlags::SUBSET_FLAGS_RETAIN_GIDS;
    }
    let plan = Plan::new(
        &IntSet::empty(),
        &letters.all().collect(),
        &font,
        flags,
        &IntSet::empty(),
        &IntSet::all(),
        &FEATURES.into_iter().map(Tag::new).collect(),
        &IntSet::empty(),
        &IntSet::empty(),
    );
    let cut = subset_font(&font, &plan).ok()?;
    let cut = FontRef::new(&cut).ok()?;
    let mut builder = FontBuilder::new();
    for tag in TABLES.map(Tag::new) {
        if let Some(table) = cut.data_for_tag(tag) {
            builder.add_raw(tag, table.as_bytes().to_vec());
        }
    }
    if let Some(kerning) = old_kerning {
        builder.add_raw(Tag::new(b"kern"), kerning.as_bytes().to_vec());
    }
    builder.add_table(&names(&font, family, face)).ok()?;
    Some(builder.build())
}

/// Whether the letters stand for glyphs that there are, which the library takes for granted.
fn is_sound(font: &FontRef<'_>) -> bool {
    let (Ok(maxp), Ok(cmap)) = (font.maxp(), font.cmap()) else { return false };
    let Some((_, _, letters)) = cmap.best_subtable() else { return false };
    letters.iter().all(|(_, glyph)| glyph.to_u32() < u32::from(maxp.num_glyphs()))
}

fn names(font: &FontRef<'_>, family: &str, face: &str) -> Name {
    let style = face.replace('-', " ");
    let post_script = format!("{}-{}", family.replace(' ', ""), face);
    let full = format!("{family} {style}");
    let mut names = vec![(1, family.to_owned()), (2, style), (3, full.clone()), (4, full)];
    names.push((6, post_script));
    names.extend(NOTES.into_iter().filter_map(|note| Some((note, noted(font, note)?))));
    names.sort();
    let record =
        |(id, text): (u16, String)| NameRecord::new(3, 1, 0x409, NameId::new(id), text.into());
    Name::new(names.into_iter().map(record).collect())
}

/// A note of the font, the English one if there is one.
fn noted(font: &FontRef<'_>, note: u16) -> Option<String> {
    let names = font.name().ok()?;
    let records = names.name_record().iter();
    let mut of_it = records.filter(|record| record.name_id() == NameId::new(note));
    let english = of_it.clone().find(|record| record.language_id() == 0x409);
    let record = english.or_else(|| of_it.next())?;
    let text: NameString<'_> = record.string(names.string_data()).ok()?;
    Some(text.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Families, Theme};

    fn theme(name: &str) -> Families<std::sync::Arc<[u8]>> {
        Theme::load(name, &|_, _| None).theme.fonts
    }

    /// The text of a font's note.
    fn note(font: &FontRef<'_>, id: u16) -> String {
        noted(font, id).expect("the note is there")
    }

    #[test]
    fn a_cut_font_has_its_letters_kerning_and_licence_and_a_name_of_its_own() {
        for name in ["classic", "modern", "editorial"] {
            let fonts = theme(name);
            for (whole, family) in
                [(&fonts.serif.bold, "Book Serif"), (&fonts.sans.bold, "Book Sans")]
            {
                let cut = cut(whole, family, "bold", &Letters::default()).expect("it is cut");
                let (whole, cut) =
                    (FontRef::new(whole).expect("a font"), FontRef::new(&cut).expect("a font"));
                let (has, had) = (cut.cmap().expect("letters"), whole.cmap().expect("letters"));
                for letter in "AzЖёďŤ0№«—→₽\u{2011}"
                    .chars()
                    .filter(|letter| had.map_codepoint(*letter).is_some())
                {
                    assert!(has.map_codepoint(letter).is_some(), "{name} {family}: {letter}");
                }
                assert!(cut.gpos().is_ok(), "{name} {family}: no kerning");
                assert_eq!(note(&cut, 1), family);
                assert_eq!(note(&cut, 6), format!("{}-bold", family.replace(' ', "")));
                assert_eq!([0, 13].map(|id| note(&cut, id)), [0, 13].map(|id| note(&whole, id)));
            }
        }
    }

    #[test]
    fn a_letter_of_the_book_stays_in_the_font() {
        let font = theme("modern").sans.regular;
        let has = |text: &str| {
            let cut = cut(&font, "Book Sans", "regular", &Letters::of(&[text])).expect("it is cut");
            let cut = FontRef::new(&cut).expect("a font");
            cut.cmap().expect("letters").map_codepoint('Ω').is_some()
        };
        assert!(has("сопротивление в Ω") && !has("сопротивление в омах"));
    }

    #[test]
    fn a_font_that_must_not_be_cut_is_packed_whole() {
        let mut font = theme("classic").mono.regular.to_vec();
        let whole = FontRef::new(&font).expect("a font");
        let names = whole.data_for_tag(Tag::new(b"OS/2")).expect("a table").as_bytes().as_ptr();
        let at = names as usize - font.as_ptr() as usize + 8;
        font[at..at + 2].copy_from_slice(&NO_SUBSETTING.to_be_bytes());
        assert_eq!(cut(&font, "Book Mono", "regular", &Letters::default()), None);
        let packed = packed(&font, "Book Mono", "regular", &Letters::default()).expect("packed");
        assert!(packed.starts_with(b"wOF2") && packed.len() > 40_000, "{}", packed.len());
    }

    #[test]
    fn kerning_in_the_old_table_stays() {
        let font = theme("classic").serif.regular;
        let mut old = FontBuilder::new();
        let whole = FontRef::new(&font).expect("a font");
        for tag in TABLES.map(Tag::new).into_iter().chain([Tag::new(b"kern"), Tag::new(b"name")]) {
            if let Some(table) = whole.data_for_tag(tag).filter(|_| tag != Tag::new(b"GPOS")) {
                old.add_raw(tag, table.as_bytes().to_vec());
            }
        }
        let old = old.build();
        let cut = cut(&old, "Book Serif", "regular", &Letters::default()).expect("it is cut");
        let cut = FontRef::new(&cut).expect("a font");
        assert!(cut.data_for_tag(Tag::new(b"kern")).is_some());
        let glyph = |font: &FontRef<'_>| font.cmap().expect("letters").map_codepoint('Ж');
        assert_eq!(glyph(&cut), glyph(&whole));
    }

    #[test]
    fn what_is_no_font_or_half_a_font_is_left_as_it_is() {
        let font = theme("classic").mono.regular;
        for bytes in [&b"OTTO"[..], b"", b"\0\x01\0\0\xff\xff", &font[..200], &font[..9000]] {
            assert_eq!(packed(bytes, "Book Mono", "regular", &Letters::default()), None);
        }
    }
}
