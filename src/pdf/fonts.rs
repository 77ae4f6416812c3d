//! Fonts for the file: each face with no more glyphs than the pages show.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use subsetter::GlyphRemapper;

use crate::pdf::display::{Document, Face, FaceId, Item};

/// The name of a font in the file. The hyphens at line ends have a font of their own, since
/// a glyph can say only one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FontKey {
    /// The face.
    pub(crate) face: FaceId,
    /// True for the font of the hyphens.
    pub(crate) soft_hyphen: bool,
}

/// A font for the file.
#[derive(Debug)]
pub(crate) struct Subset {
    /// The name with the six letters that tell a subset.
    pub(crate) name: String,
    /// The font file.
    pub(crate) bytes: Vec<u8>,
    /// The new numbers of its glyphs, by the old.
    pub(crate) glyphs: BTreeMap<u16, u16>,
    /// What the glyphs say, by the new numbers.
    pub(crate) texts: BTreeMap<u16, String>,
}

/// The fonts that the pages of a document need.
pub(crate) fn subset(document: &Document) -> Result<BTreeMap<FontKey, Subset>> {
    let mut fonts = BTreeMap::new();
    for (key, glyphs) in used(document) {
        let face = &document.faces[usize::from(key.face.0)];
        let font = cut(face, key, &glyphs)
            .with_context(|| format!("the font {} cannot be embedded", face.name))?;
        fonts.insert(key, font);
    }
    Ok(fonts)
}

fn used(document: &Document) -> BTreeMap<FontKey, BTreeSet<u16>> {
    let mut used: BTreeMap<FontKey, BTreeSet<u16>> = BTreeMap::new();
    for item in document.pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = item else { continue };
        let key = FontKey { face: run.face, soft_hyphen: run.soft_hyphen };
        used.entry(key).or_default().extend(run.glyphs.iter().map(|glyph| glyph.id));
    }
    used
}

fn cut(face: &Face, key: FontKey, used: &BTreeSet<u16>) -> Result<Subset> {
    let mut remapper = GlyphRemapper::new();
    let glyphs: BTreeMap<u16, u16> = used.iter().map(|id| (*id, remapper.remap(*id))).collect();
    let bytes = subsetter::subset(&face.bytes, 0, &remapper)?;
    let text = |id: &u16| match key.soft_hyphen {
        true => "\u{ad}".to_owned(),
        false => face.texts.get(id).cloned().unwrap_or_default(),
    };
    let texts = glyphs.iter().map(|(old, new)| (*new, text(old))).collect();
    Ok(Subset { name: format!("{}+{}", tag(&bytes, key), face.name), bytes, glyphs, texts })
}

/// Six letters that differ where the subsets do.
fn tag(bytes: &[u8], key: FontKey) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(bytes).update(&[key.face.0, u8::from(key.soft_hyphen)]);
    let hash = hasher.finalize();
    hash.as_bytes()[..6].iter().map(|byte| char::from(b'A' + byte % 26)).collect()
}
