//! `theme.yaml` in its layers: each key of the project is tried alone over those below it,
//! so that one bad value costs only itself.

use std::collections::BTreeMap;

use serde_yaml::{Mapping, Value};

use crate::source::SourceId;
use crate::syntax::yaml;
use crate::theme::layers::contrast;
use crate::theme::{Measure, Mistake, PageSettings, Reason, Settings, ThemeMistake, paper};

/// Longer files than this are no settings, in bytes.
pub(super) const LARGEST: usize = 256 << 10;

/// The settings of some layers, and the tree that the next one is laid over.
#[derive(Debug, Clone)]
pub(super) struct Keys {
    /// The settings so far.
    pub(super) settings: Settings,
    tree: Value,
    /// The keys that the project has set.
    set: Vec<String>,
    /// Where they stand.
    places: BTreeMap<String, (usize, usize)>,
}

impl Keys {
    /// The settings of built-in themes, the lowest first.
    pub(super) fn built_in<'t>(themes: impl Iterator<Item = &'t str>) -> Self {
        let mut tree = Value::Null;
        for theme in themes {
            let bytes = super::built_in(theme, "theme.yaml");
            let bytes = bytes.expect("invariant: a built-in theme is whole");
            let own: Value = serde_yaml::from_slice(bytes).expect("invariant: it is YAML");
            merge(&mut tree, own);
        }
        let settings = serde_yaml::from_value(tree.clone());
        let settings = settings.expect("invariant: a built-in theme is well formed");
        Self { settings, tree, set: Vec::new(), places: BTreeMap::new() }
    }

    /// Lays the keys of a theme of the project over these.
    pub(super) fn lay(&mut self, bytes: &[u8], mistakes: &mut Vec<ThemeMistake>) {
        let first = mistakes.len();
        let Some(own) = tree(bytes, mistakes) else { return };
        let mut leaves = Vec::new();
        collect_leaves(&own, &self.tree, String::new(), &mut leaves, mistakes);
        for (key, value) in leaves {
            if let Err(reason) = self.try_key(&key, value) {
                mistakes.push(ThemeMistake::at_key(key, Mistake::BadValue(reason)));
            } else {
                self.set.push(key);
            }
        }
        let text = String::from_utf8_lossy(bytes);
        for mistake in &mut mistakes[first..] {
            let key = mistake.key.as_deref();
            mistake.place = mistake.place.or_else(|| place_of(&text, key?));
        }
        for key in &self.set {
            if let Some(place) = place_of(&text, key) {
                self.places.insert(key.clone(), place);
            }
        }
    }

    /// Tries one key alone; what cannot be used leaves the settings as they are.
    fn try_key(&mut self, key: &str, value: Value) -> Result<(), Reason> {
        let mut candidate = self.tree.clone();
        let usual = set(&mut candidate, key, value.clone());
        let tried = serde_yaml::from_value::<Settings>(candidate.clone());
        let tried =
            tried.map_err(|error| Reason::of_value(&error.to_string(), key, &value, &usual))?;
        if let Some(measure) = measure_mistake(&tried) {
            return Err(Reason::Measure(measure));
        }
        (self.settings, self.tree) = (tried, candidate);
        Ok(())
    }

    /// The settings as a whole: what follows from several keys is derived and checked.
    pub(super) fn settled(mut self, base: &Settings, mistakes: &mut Vec<ThemeMistake>) -> Settings {
        let first = mistakes.len();
        contrast::derive(&mut self.settings, &self.set);
        take_paper(&mut self.settings.page, &self.set);
        let is_free = |key: &str| !self.set.iter().any(|known| known == key);
        paper::fit(&mut self.settings, &base.page, &is_free);
        check_page(&mut self.settings, base, mistakes);
        check_leading(&mut self.settings, &self.set, mistakes);
        contrast::check(&self.settings, &self.set, mistakes);
        for mistake in &mut mistakes[first..] {
            let key = mistake.key.as_deref().unwrap_or_default();
            let inside = format!("{key}.");
            let near = |known: &&String| *known == key || known.starts_with(&inside);
            let place = self.places.iter().find(|(known, _)| near(known));
            mistake.place = place.map(|(_, place)| *place);
        }
        self.settings
    }
}

/// Lays one tree over another.
fn merge(base: &mut Value, own: Value) {
    match (base, own) {
        (Value::Mapping(base), Value::Mapping(own)) => {
            for (key, value) in own {
                // The chain has been settled before.
                if key.as_str() == Some(EXTENDS) {
                    continue;
                }
                merge(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, own) => *base = own,
    }
}

/// The key that is no setting: it names the theme below.
const EXTENDS: &str = "extends";

/// The line and the column of a dotted key in a file, or of the last part of it that is there.
pub(super) fn place_of(text: &str, key: &str) -> Option<(usize, usize)> {
    let mut ignored = Vec::new();
    let tree = yaml::parse(text, 0, SourceId(0), &mut ignored);
    let mut node = tree.root?;
    let mut found = None;
    for part in key.split('.') {
        let entries = tree.entries(node).iter();
        let Some((name, value)) = entries.copied().find(|(name, _)| tree.text(*name) == part)
        else {
            break;
        };
        found = Some(tree.node(name).span.start as usize);
        node = value;
    }
    let before = text.get(..found?)?;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Some((line, column))
}

fn tree(bytes: &[u8], mistakes: &mut Vec<ThemeMistake>) -> Option<Mapping> {
    let unreadable =
        |reason: Reason| ThemeMistake::in_file("theme.yaml", Mistake::Unreadable(reason));
    if bytes.len() > LARGEST {
        let most = LARGEST >> 10;
        mistakes.push(unreadable(Reason::LongFile(most)));
        return None;
    }
    match serde_yaml::from_slice::<Value>(bytes) {
        Ok(Value::Mapping(mapping)) => return Some(mapping),
        Ok(Value::Null) => {}
        Ok(_) => mistakes.push(unreadable(Reason::NoKeys)),
        Err(error) => {
            let place = error.location().map(|location| (location.line(), location.column()));
            mistakes.push(ThemeMistake { place, ..unreadable(broken(&error.to_string())) });
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
        if key == EXTENDS {
            continue;
        }
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

/// Why a file cannot be read as YAML.
fn broken(report: &str) -> Reason {
    let twice = report.split_once("duplicate entry with key ");
    match twice.and_then(|(_, rest)| rest.split('"').nth(1)) {
        Some(key) => Reason::TwiceKey(key.to_owned()),
        None => Reason::NotYaml(report.to_owned()),
    }
}

/// Sets a key; gives what it was.
fn set(tree: &mut Value, key: &str, value: Value) -> Value {
    let mut node = tree;
    for part in key.split('.') {
        node = node.get_mut(part).expect("invariant: only known keys are set");
    }
    std::mem::replace(node, value)
}

/// The smallest and the largest letters, in points.
const SIZES: std::ops::RangeInclusive<f32> = 4.0..=96.0;
/// The smallest and the largest side of a sheet, in millimetres.
const SIDES: std::ops::RangeInclusive<f32> = 50.0..=1_200.0;
/// The widest margin, in millimetres.
const MARGINS: std::ops::RangeInclusive<f32> = 0.0..=400.0;

fn measure_mistake(settings: &Settings) -> Option<Measure> {
    let (page, sizes) = (&settings.page, &settings.sizes);
    let letters = [sizes.body, sizes.leading, sizes.small];
    if letters.iter().chain(&sizes.heading).any(|size| !SIZES.contains(size)) {
        return Some(Measure::Size);
    }
    if [page.width, page.height].iter().any(|side| !SIDES.contains(side)) {
        return Some(Measure::Side);
    }
    let margins = [page.inner, page.outer, page.top, page.bottom];
    if margins.iter().any(|margin| !MARGINS.contains(margin)) {
        return Some(Measure::Margin);
    }
    None
}

/// A paper that is named gives the width and the height that are not.
fn take_paper(page: &mut PageSettings, set: &[String]) {
    let Some(paper) = page.paper else { return };
    let (width, height) = paper.size();
    let is_set = |key: &str| set.iter().any(|known| known == key);
    if !is_set("page.width") {
        page.width = width;
    }
    if !is_set("page.height") {
        page.height = height;
    }
}

/// Margins that leave less than a third of the sheet are as if none were set.
fn check_page(settings: &mut Settings, base: &Settings, mistakes: &mut Vec<ThemeMistake>) {
    let page = &mut settings.page;
    let wide = page.width - page.inner - page.outer >= page.width / 3.0;
    let high = page.height - page.top - page.bottom >= page.height / 3.0;
    if !wide || !high {
        let (one, other) = match wide {
            false => (("inner", page.inner), ("outer", page.outer)),
            true => (("top", page.top), ("bottom", page.bottom)),
        };
        let widest = if other.1 > one.1 { other.0 } else { one.0 };
        let mistake = Mistake::BadValue(Reason::Crowded(widest));
        mistakes.push(ThemeMistake::at_key("page", mistake));
        let (across, down) = (page.width / base.page.width, page.height / base.page.height);
        (page.inner, page.outer) = (base.page.inner * across, base.page.outer * across);
        (page.top, page.bottom) = (base.page.top * down, base.page.bottom * down);
    }
}

/// The least distance of base lines, in sizes of the letters.
const TIGHTEST: f32 = 1.1;
/// The distance that follows from larger letters, likewise.
const USUAL: f32 = 1.42;

/// Lines that would touch each other: a leading that nobody has set follows the letters.
fn check_leading(settings: &mut Settings, set: &[String], mistakes: &mut Vec<ThemeMistake>) {
    let sizes = &mut settings.sizes;
    if sizes.leading >= sizes.body * TIGHTEST {
        return;
    }
    if set.iter().any(|key| key == "sizes.leading") {
        let mistake = Mistake::BadValue(Reason::Tight);
        mistakes.push(ThemeMistake::at_key("sizes.leading", mistake));
    }
    sizes.leading = sizes.body * USUAL;
}
