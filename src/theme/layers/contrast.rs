//! Contrast: every pair of colours that is printed or shown can be read, in the light and in
//! the dark.

use crate::theme::{Colour, Mistake, Palette, READABLE, Settings, ThemeMistake, Tint};

/// A colour with the key of its field.
type Slot = (&'static str, fn(&mut Palette) -> &mut Colour);

/// A ground with the ink from which it is tinted.
type Ground = (Slot, Slot);

/// What a dark colour's contrast is brought to when it is derived.
const DARK_CONTRAST: f32 = 7.0;

/// The colours of text.
const INKS: [Slot; 6] = [
    ("ink", |palette| &mut palette.ink),
    ("muted", |palette| &mut palette.muted),
    ("accent", |palette| &mut palette.accent),
    ("warning", |palette| &mut palette.warning),
    ("good", |palette| &mut palette.good),
    ("exercise", |palette| &mut palette.exercise),
];

/// The grounds of boxes.
const GROUNDS: [Ground; 4] = [
    (("accent_soft", |palette| &mut palette.accent_soft), INKS[2]),
    (("warning_soft", |palette| &mut palette.warning_soft), INKS[3]),
    (("good_soft", |palette| &mut palette.good_soft), INKS[4]),
    (("exercise_soft", |palette| &mut palette.exercise_soft), INKS[5]),
];

/// Colours what the project has not: soft grounds of its own inks, and for the dark what it
/// coloured for light paper alone.
pub(super) fn derive(settings: &mut Settings, set: &[String]) {
    let is_set = |palette: &str, name: &str| {
        let key = format!("{palette}.{name}");
        set.contains(&key)
    };
    let derived = |name: &str| is_set("colours", name) && !is_set("dark", name);
    let (light, dark) = (&mut settings.colours, &mut settings.dark);
    for ((name, ground), (ink_name, ink)) in GROUNDS {
        if is_set("colours", ink_name) && !is_set("colours", name) {
            *ground(light) = soft(*ink(light));
        }
    }
    for (name, colour) in INKS {
        if derived(name) {
            *colour(dark) = colour(light).lightened_for(dark.paper, DARK_CONTRAST);
        }
    }
    for ((name, ground), (ink_name, ink)) in GROUNDS {
        if !is_set("dark", name) && (derived(name) || derived(ink_name)) {
            *ground(dark) = dark.paper.mixed(*ink(dark), 0.12);
        }
    }
}

/// The strongest tint of an ink that the ink itself can be read on, else white.
fn soft(ink: Colour) -> Colour {
    let tints = [0.10, 0.08, 0.06, 0.04, 0.02].map(|share| Colour::WHITE.mixed(ink, share));
    let readable = tints.into_iter().find(|tint| ink.contrast(*tint) >= READABLE);
    readable.unwrap_or(Colour::WHITE)
}

/// A pair: the ink, the ground, and what each is called.
struct Pair {
    ink: (String, Colour),
    ground: (String, Colour),
}

/// Says which pairs cannot be read, a mistake for each key, at the key that the project set.
pub(super) fn check(settings: &Settings, set: &[String], mistakes: &mut Vec<ThemeMistake>) {
    let pairs = pairs(settings);
    let is_set = |key: &str| set.iter().any(|known| known == key);
    let mut told: Vec<&str> = Vec::new();
    for pair in &pairs {
        let contrast = pair.ink.1.contrast(pair.ground.1);
        if contrast >= READABLE {
            continue;
        }
        let at_ground = !is_set(&pair.ink.0) && is_set(&pair.ground.0);
        let (own, other) =
            if at_ground { (&pair.ground, &pair.ink) } else { (&pair.ink, &pair.ground) };
        if told.contains(&own.0.as_str()) {
            continue;
        }
        told.push(&own.0);
        let others = pairs.iter().filter_map(|pair| match () {
            () if pair.ink.0 == own.0 => Some(pair.ground.1),
            () if pair.ground.0 == own.0 => Some(pair.ink.1),
            () => None,
        });
        let others: Vec<Colour> = others.collect();
        let mistake = Mistake::LowContrast {
            tenths: (contrast * 10.0) as u32,
            ground: other.0.clone(),
            least: (READABLE * 10.0) as u32,
            shade: own.1.nearest_readable(&others, READABLE),
        };
        mistakes.push(ThemeMistake::at_key(own.0.as_str(), mistake));
    }
}

/// Every pair that is printed or shown.
fn pairs(settings: &Settings) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (name, palette) in [("colours", &settings.colours), ("dark", &settings.dark)] {
        let mut palette = palette.clone();
        let mut pair = |ink: &str, colour: Colour, ground: &str, on: Colour| {
            let (ink, ground) = (format!("{name}.{ink}"), ground.to_owned());
            pairs.push(Pair { ink: (ink, colour), ground: (ground, on) });
        };
        let paper = format!("{name}.paper");
        for (ink, colour) in INKS {
            let colour = *colour(&mut palette);
            pair(ink, colour, &paper, palette.paper);
            if name == "colours" {
                // Print leaves the sheet as it is.
                pair(ink, colour, "#ffffff", Colour::WHITE);
            }
        }
        for ((ground, on), (own, ink)) in GROUNDS {
            let key = format!("{name}.{ground}");
            let (on, own_ink) = (*on(&mut palette), *ink(&mut palette));
            pair("ink", palette.ink, &key, on);
            pair(own, own_ink, &key, on);
        }
        pair("muted", palette.muted, &format!("{name}.accent_soft"), palette.accent_soft);
    }
    if let Tint::Own(colour) = settings.headings.colour {
        let ink = || ("headings.colour".to_owned(), colour);
        let paper = ("colours.paper".to_owned(), settings.colours.paper);
        pairs.push(Pair { ink: ink(), ground: paper });
        pairs.push(Pair { ink: ink(), ground: ("#ffffff".to_owned(), Colour::WHITE) });
    }
    pairs
}
