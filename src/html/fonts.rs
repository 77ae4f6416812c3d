//! The fonts of the site: the faces that its styles name, each cut to the letters that a reader
//! can meet or type, and packed for the web. How a font is cut is left to `pack`.

mod pack;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;

use crate::theme::{Faces, Theme};

/// The faces of a family: the name in a file's name, the weight and the slope in CSS.
const FACES: [(&str, u16, &str); 4] = [
    ("regular", 400, "normal"),
    ("italic", 400, "italic"),
    ("bold", 700, "normal"),
    ("bold-italic", 700, "italic"),
];

/// What every font keeps, so that a word typed into a field looks right: Latin with all letters
/// of Slovak, Cyrillic, stress marks, punctuation, currencies, arrows and signs.
const KEPT: [(u32, u32); 14] = [
    (0x20, 0x7e),
    (0xa0, 0x17f),
    (0x2c6, 0x2dd),
    (0x300, 0x30c),
    (0x400, 0x45f),
    (0x490, 0x491),
    (0x2010, 0x2027),
    (0x202f, 0x203a),
    (0x2044, 0x2044),
    (0x20ac, 0x20bd),
    (0x2116, 0x2122),
    (0x2190, 0x2194),
    (0x2212, 0x2265),
    (0x25a0, 0x25cf),
];

/// The letters that the fonts of a site keep.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Letters {
    /// Those beyond `KEPT`.
    further: BTreeSet<char>,
}

/// A font file of the site, and the faces that it serves.
#[derive(Debug)]
pub(super) struct WebFont {
    /// Its path below `static/`.
    pub(super) file: String,
    pub(super) bytes: Arc<[u8]>,
    /// What CSS calls its format.
    format: &'static str,
    family: &'static str,
    faces: Vec<(u16, &'static str)>,
}

impl Letters {
    /// The letters of all texts of the site, in both cases, as styles can change the case.
    pub(super) fn of(texts: &[&str]) -> Self {
        let further = texts.par_iter().map(|text| {
            let further = text.chars().filter(|letter| !is_kept(*letter));
            further.collect::<BTreeSet<char>>()
        });
        let met = further.reduce(BTreeSet::new, |mut all, more| {
            all.extend(more);
            all
        });
        let cases = |letter: char| letter.to_uppercase().chain(letter.to_lowercase());
        Self { further: met.iter().copied().chain(met.iter().copied().flat_map(cases)).collect() }
    }

    /// All of them, by their numbers.
    fn all(&self) -> impl Iterator<Item = u32> {
        let kept = KEPT.iter().flat_map(|(first, last)| *first..=*last);
        kept.chain(self.further.iter().copied().map(u32::from))
    }
}

/// Whether every font keeps a letter, by its number: all texts of the site are looked through.
static IS_KEPT: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let last = KEPT.iter().map(|(_, last)| *last).max().unwrap_or_default();
    let is_kept = |number: u32| KEPT.iter().any(|(first, last)| (*first..=*last).contains(&number));
    (0..=last).map(|number| number < 0x20 || is_kept(number)).collect()
});

fn is_kept(letter: char) -> bool {
    letter.is_ascii() || IS_KEPT.get(letter as usize) == Some(&true)
}

impl WebFont {
    /// Itself as an address.
    pub(super) fn data(&self) -> String {
        let (_, kind) = self.file.rsplit_once('.').unwrap_or_default();
        format!("data:font/{kind};base64,{}", STANDARD.encode(&self.bytes))
    }

    /// The rules by which style sheets find its faces at this address.
    pub(super) fn rules(&self, address: &str) -> String {
        let mut css = String::new();
        for (weight, slope) in &self.faces {
            let _ = writeln!(
                css,
                "@font-face {{ font-family: \"book-{}\"; font-weight: {weight}; \
                 font-style: {slope}; font-display: swap; \
                 src: url(\"{address}\") format(\"{}\"); }}",
                self.family, self.format
            );
        }
        css
    }
}

/// The fonts that these style sheets name. Faces that share their bytes share the file.
pub(super) fn of(theme: &Theme, styles: &[&str], letters: &Letters) -> Vec<WebFont> {
    let fonts = &theme.fonts;
    let families = [("serif", &fonts.serif), ("sans", &fonts.sans), ("mono", &fonts.mono)];
    let used = families.into_iter().filter(|(family, _)| is_used(family, styles));
    let files: Vec<_> = used.flat_map(|(family, faces)| files(family, faces)).collect();
    files.into_par_iter().map(|file| file.made(letters)).collect()
}

/// Whether a style sheet asks for a family, beyond saying what its name stands for.
fn is_used(family: &str, styles: &[&str]) -> bool {
    let (property, name) = (format!("var(--{family}"), format!("\"book-{family}\""));
    let meaning = format!("--{family}: {name}");
    styles.iter().any(|css| css.contains(&property) || css.replace(&meaning, "").contains(&name))
}

/// A font of the theme, before it is cut.
struct Uncut<'a> {
    font: &'a Arc<[u8]>,
    family: &'static str,
    /// The name of the first face that it serves.
    face: &'static str,
    faces: Vec<(u16, &'static str)>,
}

fn files<'a>(family: &'static str, faces: &'a Faces<Arc<[u8]>>) -> Vec<Uncut<'a>> {
    let fonts = [&faces.regular, &faces.italic, &faces.bold, &faces.bold_italic];
    let mut files: Vec<Uncut<'_>> = Vec::new();
    for ((face, weight, slope), font) in FACES.into_iter().zip(fonts) {
        match files.iter_mut().find(|file| file.font == font) {
            Some(file) => file.faces.push((weight, slope)),
            None => files.push(Uncut { font, family, face, faces: vec![(weight, slope)] }),
        }
    }
    files
}

impl Uncut<'_> {
    fn made(self, letters: &Letters) -> WebFont {
        let Self { font, family, face, faces } = self;
        let is_opentype = font.starts_with(b"OTTO");
        let (bytes, suffix, format) = match packed(font, family, face, letters) {
            Some(packed) => (packed, "woff2", "woff2"),
            None if is_opentype => (Arc::clone(font), "otf", "opentype"),
            None => (Arc::clone(font), "ttf", "truetype"),
        };
        WebFont { file: format!("fonts/{family}-{face}.{suffix}"), bytes, format, family, faces }
    }
}

/// Packed fonts by what they were made of: a site that is built again after each save has the
/// same ones.
static PACKED: Mutex<BTreeMap<[u8; 32], Arc<[u8]>>> = Mutex::new(BTreeMap::new());

/// More fonts than this are not remembered.
const REMEMBERED: usize = 64;

/// What `pack` makes of a font, which depends on nothing else.
fn packed(font: &[u8], family: &str, face: &str, letters: &Letters) -> Option<Arc<[u8]>> {
    let mut key = blake3::Hasher::new();
    key.update(format!("{family} {face} {:?}", letters.further).as_bytes()).update(font);
    let key = *key.finalize().as_bytes();
    let remembered = || PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = remembered().get(&key) {
        return Some(Arc::clone(known));
    }
    let packed: Arc<[u8]> = pack::packed(font, &named(family), face, letters)?.into();
    let mut all = remembered();
    if all.len() >= REMEMBERED {
        all.clear();
    }
    all.insert(key, Arc::clone(&packed));
    Some(packed)
}

/// What a cut font calls itself: many licences keep the original's name for the original.
fn named(family: &str) -> String {
    let mut letters = family.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    format!("Book {}{}", first.unwrap_or_default(), letters.as_str())
}

/// The licences of the built-in fonts among those of the site, as files below `static/`.
pub(super) fn licences(theme: &Theme, fonts: &[WebFont]) -> Vec<(String, &'static [u8])> {
    let names = &theme.settings.fonts;
    let families = [("serif", &names.serif), ("sans", &names.sans), ("mono", &names.mono)];
    let used =
        families.iter().filter(|(family, _)| fonts.iter().any(|font| font.family == *family));
    let files: Vec<&String> = used
        .flat_map(|(_, faces)| [&faces.regular, &faces.italic, &faces.bold, &faces.bold_italic])
        .collect();
    let mut licences = BTreeSet::new();
    for name in Theme::built_in_names() {
        for path in Theme::built_in_files(name) {
            let of = path.strip_prefix("fonts/LICENSE-").and_then(|file| file.strip_suffix(".txt"));
            let covers = |of: &str| {
                files.iter().any(|file| {
                    let is_its_own = Theme::built_in_file(name, &format!("fonts/{file}")).is_some();
                    file.starts_with(of) && is_its_own
                })
            };
            if of.is_some_and(covers) {
                let text = Theme::built_in_file(name, &path);
                licences.insert((path, text.expect("invariant: a listed file is there")));
            }
        }
    }
    licences.into_iter().collect()
}
