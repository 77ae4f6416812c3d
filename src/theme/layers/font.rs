//! Fonts of a project: whether they can be used, and which letters they lack.

use std::collections::BTreeSet;

use harfrust::Font;
use subsetter::GlyphRemapper;

use crate::language::Language;
use crate::theme::{FontDefect, Mistake, OwnFace, ThemeMistake};

/// Larger files than this are no fonts of a handbook, in bytes.
const LARGEST: usize = 16 << 20;

/// Why a font cannot be used; nothing if it can.
pub(super) fn defect(bytes: &[u8]) -> Option<FontDefect> {
    if !matches!(bytes.get(..4), Some([0, 1, 0, 0] | b"OTTO" | b"true")) {
        return Some(FontDefect::Unknown);
    }
    if bytes.len() > LARGEST {
        return Some(FontDefect::TooLarge);
    }
    let Some(font) = Font::new(bytes.to_vec(), 0) else { return Some(FontDefect::Damaged) };
    if table(bytes, *b"fvar").is_some() {
        return Some(FontDefect::Variable);
    }
    // One broken outline is enough to spoil the file, so all are tried.
    let mut remapper = GlyphRemapper::new();
    for glyph in 0..glyphs(bytes) {
        remapper.remap(glyph);
    }
    match subsetter::subset(bytes, 0, &remapper) {
        Ok(_) if font.units_per_em() > 0 => None,
        _ => Some(FontDefect::Damaged),
    }
}

/// Where a table begins, by the directory of a font.
fn table(bytes: &[u8], tag: [u8; 4]) -> Option<usize> {
    let count = usize::from(short(bytes, 4)?);
    let mut records = bytes.get(12..)?.chunks_exact(16).take(count);
    let record = records.find(|record| record.starts_with(&tag))?;
    let offset = record[8..12].try_into().map(u32::from_be_bytes).ok()?;
    usize::try_from(offset).ok()
}

/// How many glyphs a font has.
fn glyphs(bytes: &[u8]) -> u16 {
    let maxp = table(bytes, *b"maxp");
    maxp.and_then(|at| short(bytes, at.checked_add(4)?)).unwrap_or(0)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes([pair[0], pair[1]]))
}

/// The letters and signs that a face of running text has to show.
fn alphabet(language: Language) -> &'static str {
    match language {
        Language::Ru => {
            "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“—–…№"
        }
        Language::En => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789“”‘’—–…£",
        Language::Sk => {
            "AÁÄBCČDĎEÉFGHIÍJKLĹĽMNŇOÓÔPQRŔSŠTŤUÚVWXYÝZŽaáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž„“—–…€"
        }
    }
}

/// How many letters a message names.
const NAMED: usize = 12;

/// What the faces lack of the letters of these languages, a mistake for each file.
pub(in crate::theme) fn lacking(faces: &[OwnFace], languages: &[Language]) -> Vec<ThemeMistake> {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut mistakes = Vec::new();
    for face in faces.iter().filter(|face| face.key != "fonts.symbols") {
        let Some(font) = Font::new(face.bytes.to_vec(), 0) else { continue };
        let has = |letter: char| {
            font.charmap().map_unicode(letter).is_some_and(|glyph| glyph.to_u32() != 0)
        };
        let mut seen = BTreeSet::new();
        let letters = languages.iter().flat_map(|language| alphabet(*language).chars());
        let lacking: Vec<char> =
            letters.filter(|letter| !has(*letter) && seen.insert(*letter)).collect();
        if lacking.is_empty() || !told.insert(&face.file) {
            continue;
        }
        let mut letters: String = lacking.iter().take(NAMED).collect();
        if lacking.len() > NAMED {
            letters.push('…');
        }
        let (font, count) = (face.file.clone(), lacking.len());
        let mistake = Mistake::LacksLetters { font, letters, count };
        let mistake = ThemeMistake::at_key(face.key.as_str(), mistake);
        let (theme, place) = (face.theme.clone(), face.place);
        mistakes.push(ThemeMistake { theme, place, ..mistake });
    }
    mistakes
}
