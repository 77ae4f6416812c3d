//! `theme.yaml` in two layers: each key of the project is tried alone over the built-in ones,
//! so that one bad value costs only itself.

use serde_yaml::{Mapping, Value};

use crate::theme::{Colour, Mistake, Palette, READABLE, Settings, ThemeMistake};

/// What a dark colour's contrast is brought to when it is derived.
const DARK_CONTRAST: f32 = 7.0;

/// The settings of the built-in theme.
pub(super) fn built_in() -> Settings {
    serde_yaml::from_value(built_in_tree()).expect("invariant: the built-in theme is well formed")
}

/// The built-in settings with the project's keys over them.
pub(super) fn layered(own: Option<Vec<u8>>, mistakes: &mut Vec<ThemeMistake>) -> Settings {
    let mut settings = built_in();
    let Some(own) = own.and_then(|bytes| tree(&bytes, mistakes)) else { return settings };
    let mut base = built_in_tree();
    let mut leaves = Vec::new();
    collect_leaves(&own, &base, String::new(), &mut leaves, mistakes);
    for (key, value) in &leaves {
        let mut candidate = base.clone();
        set(&mut candidate, key, value.clone());
        match serde_yaml::from_value::<Settings>(candidate.clone()) {
            Ok(tried) => {
                if let Some(reason) = measure_mistake(&tried) {
                    mistakes.push(ThemeMistake::at_key(key, Mistake::BadValue(reason)));
                    continue;
                }
                (settings, base) = (tried, candidate);
            }
            Err(error) => {
                let mistake = Mistake::BadValue(reason_alone(&error.to_string(), key));
                mistakes.push(ThemeMistake::at_key(key, mistake));
            }
        }
    }
    derive_dark(&mut settings, &leaves);
    check_page(&mut settings, mistakes);
    check_contrast(&settings, mistakes);
    settings
}

fn built_in_tree() -> Value {
    let bytes = super::built_in("theme.yaml").expect("invariant: a built-in theme is whole");
    serde_yaml::from_slice(bytes).expect("invariant: the built-in theme is YAML")
}

fn tree(bytes: &[u8], mistakes: &mut Vec<ThemeMistake>) -> Option<Mapping> {
    let unreadable =
        |reason: String| ThemeMistake::in_file("theme.yaml", Mistake::Unreadable(reason));
    match serde_yaml::from_slice::<Value>(bytes) {
        Ok(Value::Mapping(mapping)) => return Some(mapping),
        Ok(Value::Null) => {}
        Ok(_) => mistakes.push(unreadable("settings are keys with values".to_owned())),
        Err(error) => {
            let place = error.location().map(|location| (location.line(), location.column()));
            mistakes.push(ThemeMistake { place, ..unreadable(error.to_string()) });
        }
    }
    None
}

/// The leaves of the project's tree whose keys are known, with their dotted keys.
fn collect_leaves(
    own: &Mapping,
    base: &Value,
    above: String,
    leaves: &mut Vec<(String, Value)>,
    mistakes: &mut Vec<ThemeMistake>,
) {
    for (name, value) in own {
        let name = match name {
            Value::String(name) => name.clone(),
            other => format!("{other:?}"),
        };
        let key = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        match (base.get(name.as_str()), value) {
            (None, _) => {
                let near = nearest(&name, base);
                mistakes.push(ThemeMistake::at_key(key, Mistake::UnknownKey(near)));
            }
            (Some(inner @ Value::Mapping(_)), Value::Mapping(value)) => {
                collect_leaves(value, inner, key, leaves, mistakes);
            }
            (Some(_), value) => leaves.push((key, value.clone())),
        }
    }
}

fn nearest(name: &str, base: &Value) -> Option<String> {
    let keys = base.as_mapping()?.keys().filter_map(Value::as_str);
    keys.map(|key| (strsim::jaro_winkler(name, key), key))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|one, two| one.0.total_cmp(&two.0))
        .map(|(_, key)| key.to_owned())
}

fn set(tree: &mut Value, key: &str, value: Value) {
    let mut node = tree;
    for part in key.split('.') {
        node = node.get_mut(part).expect("invariant: only known keys are set");
    }
    *node = value;
}

/// The parser's reason without the key, which stands beside it already.
fn reason_alone(reason: &str, key: &str) -> String {
    let bare = reason.strip_prefix(key).and_then(|rest| rest.strip_prefix(": "));
    bare.unwrap_or(reason).to_owned()
}

fn measure_mistake(settings: &Settings) -> Option<String> {
    let (page, sizes) = (&settings.page, &settings.sizes);
    let lengths = [page.width, page.height, sizes.body, sizes.leading, sizes.small];
    let margins = [page.inner, page.outer, page.top, page.bottom];
    let positive = lengths.iter().chain(&sizes.heading);
    if positive.clone().any(|length| !length.is_finite() || *length <= 0.0) {
        return Some("a size is a number above 0".to_owned());
    }
    if margins.iter().any(|margin| !margin.is_finite() || *margin < 0.0) {
        return Some("a margin is a number, 0 or above".to_owned());
    }
    None
}

/// Margins that leave less than a third of the sheet are as if none were set.
fn check_page(settings: &mut Settings, mistakes: &mut Vec<ThemeMistake>) {
    let page = &settings.page;
    let wide = page.width - page.inner - page.outer >= page.width / 3.0;
    let high = page.height - page.top - page.bottom >= page.height / 3.0;
    if !wide || !high {
        let reason = "the margins leave less than a third of the sheet".to_owned();
        mistakes.push(ThemeMistake::at_key("page", Mistake::BadValue(reason)));
        settings.page = built_in().page;
    }
}

/// A colour with the key of its field.
type Slot = (&'static str, fn(&mut Palette) -> &mut Colour);

/// A ground with the ink from which it is tinted.
type Ground = (Slot, fn(&Palette) -> Colour);

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
    (("accent_soft", |palette| &mut palette.accent_soft), |palette| palette.accent),
    (("warning_soft", |palette| &mut palette.warning_soft), |palette| palette.warning),
    (("good_soft", |palette| &mut palette.good_soft), |palette| palette.good),
    (("exercise_soft", |palette| &mut palette.exercise_soft), |palette| palette.exercise),
];

/// Takes over what the project coloured for light paper alone.
fn derive_dark(settings: &mut Settings, leaves: &[(String, Value)]) {
    let is_set = |palette: &str, name: &str| {
        let key = format!("{palette}.{name}");
        leaves.iter().any(|(leaf, _)| *leaf == key)
    };
    let derived = |name: &str| is_set("colours", name) && !is_set("dark", name);
    let (light, dark) = (&mut settings.colours, &mut settings.dark);
    for (name, colour) in INKS {
        if derived(name) {
            *colour(dark) = colour(light).lightened_for(dark.paper, DARK_CONTRAST);
        }
    }
    for ((name, ground), ink) in GROUNDS {
        if derived(name) || derived(name.trim_end_matches("_soft")) {
            *ground(dark) = dark.paper.mixed(ink(dark), 0.12);
        }
    }
}

fn check_contrast(settings: &Settings, mistakes: &mut Vec<ThemeMistake>) {
    for (name, palette) in [("colours", &settings.colours), ("dark", &settings.dark)] {
        let mut palette = palette.clone();
        for (ink, colour) in INKS {
            let colour = *colour(&mut palette);
            check_pair(name, (ink, colour), ("paper", palette.paper), mistakes);
        }
        for ((ground, colour), ink) in GROUNDS {
            let colour = *colour(&mut palette);
            check_pair(name, ("ink", palette.ink), (ground, colour), mistakes);
            let own = ground.trim_end_matches("_soft");
            check_pair(name, (own, ink(&palette)), (ground, colour), mistakes);
        }
    }
}

fn check_pair(
    palette: &str,
    (ink, colour): (&str, Colour),
    (ground, ground_colour): (&str, Colour),
    mistakes: &mut Vec<ThemeMistake>,
) {
    let contrast = colour.contrast(ground_colour);
    if contrast < READABLE {
        let tenths = (contrast * 10.0) as u32;
        let ground = format!("{palette}.{ground}");
        let mistake = Mistake::LowContrast { tenths, ground };
        mistakes.push(ThemeMistake::at_key(format!("{palette}.{ink}"), mistake));
    }
}
