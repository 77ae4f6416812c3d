//! The profiles that there are: built in under `standards/profiles`, and those of the handbook in
//! its `profiles/`, which win. Which of them a handbook is held against, and with which elements.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};

use crate::handbook::{Handbook, read_profile};
use crate::kinds::manifest::{LevelSetting, LevelsAt};
use crate::kinds::profile::{Basis, Element, Profile};
use crate::source::{Place, SourceId};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/standards/profiles");

/// The built-in profiles, each read when it is first asked for.
static BUILT_IN: LazyLock<BTreeMap<&'static str, (&'static str, OnceLock<Profile>)>> =
    LazyLock::new(|| {
        let files = FILES.files().filter_map(|file| {
            let name = file.path().file_stem()?.to_str()?;
            Some((name, (file.contents_utf8()?, OnceLock::new())))
        });
        files.collect()
    });

/// A profile and where it was found.
#[derive(Clone, Copy)]
pub(crate) struct Found<'h> {
    pub(crate) name: &'h str,
    pub(crate) profile: &'h Profile,
}

/// The profile of a name.
pub(crate) fn find<'h>(handbook: &'h Handbook, name: &str) -> Option<Found<'h>> {
    let own = handbook.profiles.iter().find(|own| own.name == name);
    if let Some(own) = own {
        return Some(Found { name: &own.name, profile: &own.profile });
    }
    built_in(name)
}

fn built_in(name: &str) -> Option<Found<'static>> {
    let (name, (text, profile)) = BUILT_IN.get_key_value(name)?;
    // Built-in profiles are read as if from the first file; a test demands that none has findings.
    let profile = profile.get_or_init(|| read_profile(text, SourceId(0)).0);
    Some(Found { name, profile })
}

impl Handbook {
    /// The names of all profiles that it may be held against, sorted.
    pub fn known_profiles(&self) -> Vec<&str> {
        names(self)
    }
}

/// The names of all profiles, sorted.
pub(crate) fn names(handbook: &Handbook) -> Vec<&str> {
    let own = handbook.profiles.iter().map(|own| own.name.as_str());
    let names: BTreeSet<&str> = own.chain(BUILT_IN.keys().copied()).collect();
    names.into_iter().collect()
}

/// Whether some profile has an element of this id.
pub(crate) fn has_element(handbook: &Handbook, id: &str) -> bool {
    elements(handbook).any(|element| element == id)
}

/// The ids of the elements of all profiles.
pub(crate) fn elements(handbook: &Handbook) -> impl Iterator<Item = &str> {
    let found = names(handbook).into_iter().filter_map(|name| find(handbook, name));
    found
        .flat_map(|found| found.profile.elements.get().into_iter().flat_map(|list| list.iter()))
        .filter_map(|element| element.id.get().map(String::as_str))
}

/// The level that `svod.yaml` gives an element everywhere, if it gives one.
pub(crate) fn setting(handbook: &Handbook, id: &str) -> Option<LevelSetting> {
    let levels = handbook.manifest.as_ref()?.manifest.levels.iter();
    let set = levels.filter(|(name, _)| name.value == id).map(|(_, level)| &level.value);
    let everywhere = set.filter_map(|level| match level {
        LevelsAt::Everywhere(level) => Some(*level),
        LevelsAt::Inside(_) => None,
    });
    everywhere.last()
}

/// Whether `svod.yaml` switches a rule or an element off everywhere.
pub(crate) fn is_off(handbook: &Handbook, id: &str) -> bool {
    setting(handbook, id) == Some(LevelSetting::Off)
}

/// A profile that the handbook is held against.
pub(crate) struct Attached<'h> {
    pub(crate) name: &'h str,
    pub(crate) profile: &'h Profile,
    /// Its elements and those of the profiles that it extends.
    pub(crate) elements: Vec<Placed<'h>>,
    /// Whether somebody checked it, where that is needed.
    pub(crate) is_checked: bool,
    /// Where the handbook asks for it.
    pub(crate) place: Option<Place>,
}

/// An element and the profile that defines it.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'h> {
    pub(crate) element: &'h Element,
    pub(crate) profile: Found<'h>,
}

impl<'h> Placed<'h> {
    /// The element's name; one without is reported where it is read.
    pub(crate) fn id(self) -> &'h str {
        self.element.id.get().map_or("", String::as_str)
    }

    /// Whether its profile extends that of the other, and so has the last word on the element.
    pub(crate) fn replaces(self, handbook: &'h Handbook, other: Self) -> bool {
        let mut open = vec![self.profile];
        let mut seen: Vec<&str> = Vec::new();
        while let Some(profile) = open.pop() {
            if seen.contains(&profile.name) {
                continue;
            }
            seen.push(profile.name);
            let bases = profile.profile.extends.get().into_iter().flat_map(|bases| &bases.0);
            open.extend(bases.filter_map(|base| find(handbook, &base.value)));
        }
        seen[1..].contains(&other.profile.name)
    }
}

/// The profiles of a run: those that were asked for on the command line, else those of `svod.yaml`,
/// else `essentials`. Unknown names are reported elsewhere.
pub(crate) fn attached<'h>(handbook: &'h Handbook, asked: &[String]) -> Vec<Attached<'h>> {
    let named: Vec<(&str, Option<Place>, bool)> = match asked {
        [] => handbook.profile_names(),
        asked => asked.iter().map(|name| (name.as_str(), None, false)).collect(),
    };
    let listed = handbook.profile_names();
    let mut attached: Vec<Attached<'h>> = Vec::new();
    for (name, place, _) in named {
        let Some(found) = find(handbook, name) else { continue };
        if attached.iter().any(|other| other.name == found.name) {
            continue;
        }
        let listed = listed.iter().find(|(other, ..)| *other == name);
        attached.push(Attached {
            name: found.name,
            profile: found.profile,
            elements: elements_of(handbook, found, &mut Vec::new()),
            is_checked: is_checked(handbook, found),
            place: place.or(listed.and_then(|(_, place, _)| *place)),
        });
    }
    attached
}

/// Whether somebody checked a profile, in it or beside its name in `svod.yaml`; only one of law must be.
fn is_checked(handbook: &Handbook, found: Found<'_>) -> bool {
    let profile = found.profile;
    let own = profile.checked_by.get().is_some() && profile.checked_on.get().is_some();
    let mut listed = handbook.profile_names().into_iter();
    !is_law(profile) || own || listed.any(|(name, _, checked)| checked && name == found.name)
}

fn is_law(profile: &Profile) -> bool {
    profile.basis.get() == Some(&Basis::Law)
}

impl Attached<'_> {
    /// Whether an element may be an error: who checks a profile of law checks all that belongs to
    /// it; else what matters is the profile that defines the element.
    pub(crate) fn has_checked(&self, handbook: &Handbook, placed: Placed<'_>) -> bool {
        is_law(self.profile) && self.is_checked || is_checked(handbook, placed.profile)
    }
}

/// The elements of a profile, those that it extends first. A loop is followed once; a rule reports it.
pub(crate) fn elements_of<'h>(
    handbook: &'h Handbook,
    found: Found<'h>,
    above: &mut Vec<&'h str>,
) -> Vec<Placed<'h>> {
    let mut elements: Vec<Placed<'h>> = Vec::new();
    if above.contains(&found.name) {
        return elements;
    }
    above.push(found.name);
    let bases = found.profile.extends.get().into_iter().flat_map(|bases| &bases.0);
    for base in bases.filter_map(|base| find(handbook, &base.value)) {
        for placed in elements_of(handbook, base, above) {
            put(&mut elements, placed);
        }
    }
    above.pop();
    for element in found.profile.elements.get().into_iter().flat_map(|own| own.iter()) {
        put(&mut elements, Placed { element, profile: found });
    }
    elements.retain(|placed| placed.element.level.get() != Some(&LevelSetting::Off));
    elements
}

fn put<'h>(elements: &mut Vec<Placed<'h>>, placed: Placed<'h>) {
    match elements.iter_mut().find(|other| other.id() == placed.id()) {
        Some(other) => *other = placed,
        None => elements.push(placed),
    }
}

/// Each built-in profile by itself, with what is wrong with it.
#[cfg(test)]
pub(crate) fn built_in_profiles() -> Vec<(String, Profile, Vec<crate::findings::Finding>)> {
    let read = |(name, (text, _)): (&&str, &(&str, _))| {
        let (profile, findings) = read_profile(text, SourceId(0));
        ((*name).to_owned(), profile, findings)
    };
    BUILT_IN.iter().map(read).collect()
}
