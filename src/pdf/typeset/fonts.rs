//! The faces of a theme and the words shaped in them. A word is shaped once a face;
//! its widths are in ems, so that they hold for every size.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use anyhow::{Context, Result};
use harfrust::{
    Buffer, ClusterLevel, Direction, Font, GlyphInfo, Script, ShapeOptions, ShapePlan, ShaperFont,
};

use crate::pdf::display::{Face, FaceId};
use crate::pdf::typeset::leftward::is_leftward;
use crate::theme::{Faces, Theme};

/// The three families of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Running text.
    Serif,
    /// Headings, tables, boxes.
    Sans,
    /// Code.
    Mono,
}

/// A word as glyphs.
#[derive(Debug)]
pub(crate) struct Word {
    /// The glyphs from left to right.
    pub(crate) glyphs: Vec<WordGlyph>,
    /// The sum of the advances, in ems.
    pub(crate) width: f32,
}

/// A glyph of a word; lengths are in ems.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordGlyph {
    /// Its face, which may be another than the one asked for.
    pub(crate) face: FaceId,
    /// Its number in the face.
    pub(crate) id: u16,
    /// How far the pen moves on.
    pub(crate) advance: f32,
    /// How far right of the pen it stands.
    pub(crate) right: f32,
    /// How far above the base line it stands.
    pub(crate) up: f32,
    /// The byte of the word that it begins with.
    pub(crate) start: u32,
}

/// The faces, and every word shaped so far.
pub(crate) struct Fonts {
    faces: Vec<Loaded>,
    roles: [[FaceId; 4]; 3],
    symbols: FaceId,
    /// The faces that have what those of a project may lack.
    base: [[FaceId; 4]; 3],
    base_symbols: FaceId,
}

struct Loaded {
    name: String,
    bytes: Arc<[u8]>,
    font: Font,
    plans: Vec<((Option<Script>, Direction), ShapePlan)>,
    words: HashMap<Box<str>, Rc<Word>>,
    texts: BTreeMap<u16, String>,
    space: f32,
}

/// What stands for a character that no face has, the best first.
const REPLACEMENTS: [char; 2] = ['\u{fffd}', '?'];

impl Fonts {
    /// Reads the faces of a theme; equal files are one face.
    pub(crate) fn load(theme: &Theme) -> Result<Self> {
        let (families, base) = (&theme.fonts, &theme.base_fonts);
        let mut faces = Vec::new();
        let mut role = |family: &Faces<Arc<[u8]>>| -> Result<[FaceId; 4]> {
            Ok([
                load_face(&mut faces, &family.regular)?,
                load_face(&mut faces, &family.italic)?,
                load_face(&mut faces, &family.bold)?,
                load_face(&mut faces, &family.bold_italic)?,
            ])
        };
        let roles = [role(&families.serif)?, role(&families.sans)?, role(&families.mono)?];
        let base_roles = [role(&base.serif)?, role(&base.sans)?, role(&base.mono)?];
        let symbols = load_face(&mut faces, &families.symbols)?;
        let base_symbols = load_face(&mut faces, &base.symbols)?;
        Ok(Self { faces, roles, symbols, base: base_roles, base_symbols })
    }

    /// The face of a family in a weight and a slope.
    pub(crate) fn face(&self, family: Family, bold: bool, italic: bool) -> FaceId {
        self.roles[family as usize][usize::from(bold) * 2 + usize::from(italic)]
    }

    /// Whether a face is a bold one; a file that a theme has for all weights is none.
    pub(crate) fn is_bold(&self, face: FaceId) -> bool {
        let is_it = |light: FaceId, bold: FaceId| face == bold && light != bold;
        let mut families = self.roles.iter();
        families.any(|[light, slanted, bold, both]| is_it(*light, *bold) || is_it(*slanted, *both))
    }

    /// Whether any face can show a character.
    pub(crate) fn can_show(&self, character: char) -> bool {
        let faces = self.roles.iter().chain(&self.base).flatten();
        let mut faces = faces.chain([&self.symbols, &self.base_symbols]);
        faces.any(|face| self.has(*face, character))
    }

    /// The width of a space, in ems.
    pub(crate) fn space(&self, face: FaceId) -> f32 {
        self.faces[usize::from(face.0)].space
    }

    /// The glyphs of a word without spaces.
    pub(crate) fn word(&mut self, face: FaceId, text: &str) -> Rc<Word> {
        if let Some(word) = self.faces[usize::from(face.0)].words.get(text) {
            return Rc::clone(word);
        }
        let word = Rc::new(self.shape(face, text));
        self.faces[usize::from(face.0)].words.insert(text.into(), Rc::clone(&word));
        word
    }

    /// What a glyph says.
    pub(crate) fn text(&self, face: FaceId, glyph: u16) -> &str {
        self.faces[usize::from(face.0)].texts.get(&glyph).map_or("", String::as_str)
    }

    /// The faces as the display list names them.
    pub(crate) fn into_faces(self) -> Vec<Face> {
        let face = |face: Loaded| Face { name: face.name, bytes: face.bytes, texts: face.texts };
        self.faces.into_iter().map(face).collect()
    }

    fn shape(&mut self, face: FaceId, text: &str) -> Word {
        let mut glyphs = Vec::new();
        for (face, from, part) in self.split_by_face(face, text) {
            self.faces[usize::from(face.0)].shape(&part, face, from, &mut glyphs);
        }
        let width = glyphs.iter().map(|glyph: &WordGlyph| glyph.advance).sum();
        Word { glyphs, width }
    }

    /// The stretches of a word that one face can show, each with the byte where it starts.
    fn split_by_face(&self, wanted: FaceId, text: &str) -> Vec<(FaceId, u32, String)> {
        let mut parts: Vec<(FaceId, u32, String)> = Vec::new();
        for (at, character) in text.char_indices() {
            let (face, character) = self.face_for(wanted, character);
            match parts.last_mut() {
                // A replaced character may have another length: it starts a part of its own,
                // so that the bytes before it keep their places.
                Some((last, from, part)) if *last == face && *from as usize + part.len() == at => {
                    part.push(character);
                }
                _ => parts.push((face, offset(at), character.to_string())),
            }
        }
        parts
    }

    fn face_for(&self, wanted: FaceId, character: char) -> (FaceId, char) {
        if self.has(wanted, character) {
            return (wanted, character);
        }
        let role = self.roles.iter().enumerate().find_map(|(family, faces)| {
            Some((family, faces.iter().position(|face| *face == wanted)?))
        });
        let (own, style) = role.unwrap_or((0, 0));
        let family = |character: char| {
            // The same family of the base looks nearer than another one of the theme.
            let others = self.roles.iter().chain(&self.base).map(|family| family[style]);
            let faces = std::iter::once(self.base[own][style]).chain(others);
            let mut faces = faces.chain([self.symbols, self.base_symbols]);
            faces.find(|face| self.has(*face, character)).map(|face| (face, character))
        };
        family(character)
            .or_else(|| REPLACEMENTS.iter().find_map(|replacement| family(*replacement)))
            .unwrap_or((wanted, '?'))
    }

    fn has(&self, face: FaceId, character: char) -> bool {
        let font = &self.faces[usize::from(face.0)].font;
        font.charmap().map_unicode(character).is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

/// How far kerning may move two letters apart, in ems. PT Serif asks for a tenth between «ľ» and «k»,
/// and readers of PDF take a gap as wide as that for a space: the word is not found any more.
const WIDEST_KERNING: f32 = 0.08;

impl Loaded {
    fn shape(&mut self, text: &str, face: FaceId, from: u32, glyphs: &mut Vec<WordGlyph>) {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let is_leftward = text.chars().next().is_some_and(is_leftward);
        let direction = if is_leftward { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        // An accent is a glyph of its own, or its letter would say it wherever it stands.
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        let script = buffer.script();
        let way = (script, direction);
        let shaper = ShaperFont::new(&self.font);
        if !self.plans.iter().any(|(known, _)| *known == way) {
            let plan = ShapePlan::new(&self.font, direction, script, None, &[]);
            self.plans.push((way, plan));
        }
        let plan = self.plans.iter().find(|(known, _)| *known == way).map(|(_, plan)| plan);
        // A word that the shaper refuses is left out rather than the whole book.
        if harfrust::shape(&shaper, &mut buffer, ShapeOptions::new().plan(plan)).is_err() {
            return;
        }
        let scale = 1.0 / f32::from(self.font.units_per_em().max(1));
        let widths = self.font.glyph_metrics();
        let infos = buffer.glyph_infos();
        for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            let later = |next: &&GlyphInfo| next.cluster > info.cluster;
            let end = match is_leftward {
                true => infos[..index].iter().rev().find(later),
                false => infos[index + 1..].iter().find(later),
            };
            let end = end.map(|next| next.cluster);
            let first = index == 0 || infos[index - 1].cluster != info.cluster;
            let end = end.map_or(text.len(), |end| end as usize);
            let widest = widths.h_advance(info.glyph_id.into()) + WIDEST_KERNING / scale;
            let said = if first { &text[info.cluster as usize..end] } else { "" };
            self.texts.entry(id).or_insert_with(|| said.to_owned());
            glyphs.push(WordGlyph {
                face,
                id,
                advance: (position.x_advance as f32).min(widest) * scale,
                right: position.x_offset as f32 * scale,
                up: position.y_offset as f32 * scale,
                start: from + info.cluster,
            });
        }
    }
}

fn load_face(faces: &mut Vec<Loaded>, bytes: &Arc<[u8]>) -> Result<FaceId> {
    let known = faces.iter().position(|face: &Loaded| face.bytes == *bytes);
    let index = known.unwrap_or(faces.len());
    let id = FaceId(u8::try_from(index).context("a theme has too many faces")?);
    if known.is_none() {
        let font = Font::new(bytes.to_vec(), 0).context("a font of the theme cannot be read")?;
        let mut face = Loaded {
            name: name(&font).unwrap_or_else(|| format!("Face{index}")),
            bytes: Arc::clone(bytes),
            font,
            plans: Vec::new(),
            words: HashMap::new(),
            texts: BTreeMap::new(),
            space: 0.25,
        };
        let mut space = Vec::new();
        face.shape(" ", id, 0, &mut space);
        face.space = space.iter().map(|glyph| glyph.advance).sum();
        faces.push(face);
    }
    Ok(id)
}

/// The PostScript name, as far as a PDF name may hold it.
fn name(font: &Font) -> Option<String> {
    let names = font.names().get(POSTSCRIPT_NAME.into())?;
    let letters = names.english_or_first()?.name().chars();
    let name: String = letters.filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    (!name.is_empty()).then_some(name)
}

/// The number of the PostScript name in a font's table of names.
const POSTSCRIPT_NAME: u16 = 6;

fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("invariant: a paragraph is shorter than four gigabytes")
}
