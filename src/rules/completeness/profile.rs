//! Profiles: what must be in a handbook, as data. Built in, under `standards/profiles`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::findings::{Argument, Level};
use crate::handbook::Handbook;
use crate::language::roles::SectionRole;
use crate::syntax::fields::NameOr;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/standards/profiles");

static BUILT_IN: LazyLock<BTreeMap<String, Profile>> = LazyLock::new(|| {
    let files = FILES.files().filter_map(|file| {
        let name = file.path().file_stem()?.to_str()?.to_owned();
        let mut profile: Profile = serde_yaml::from_slice(file.contents())
            .expect("invariant: the built-in profiles are well formed");
        profile.name.clone_from(&name);
        Some((name, profile))
    });
    files.collect()
});

/// A set of needs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    #[serde(skip)]
    pub(crate) name: String,
    /// What it is called.
    pub(crate) title: Translated,
    /// What it rests on.
    #[expect(dead_code, reason = "kept as data for the list of profiles")]
    basis: String,
    /// The needs.
    pub(crate) elements: Vec<Element>,
}

/// A need.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Element {
    pub(crate) id: String,
    /// What must be true, in words.
    pub(crate) need: Translated,
    /// Where it comes from.
    pub(crate) clause: String,
    /// How much it matters.
    pub(crate) level: Level,
    /// How sure its substance is; an unsure one is never an error.
    #[expect(dead_code, reason = "all elements of the built-in profile are sure")]
    certainty: String,
    /// The role of the section that meets it.
    pub(crate) section: SectionRole,
    /// What makes such a section usable.
    pub(crate) facts: Vec<Fact>,
}

/// Something that a section must say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fact {
    /// One phrase with the company's name and an offer of help.
    GreetingPhrase,
    /// Rings, seconds or minutes.
    TimeToAnswer,
    /// Subject, salutation, body, closing.
    LetterParts,
    /// Who signs and how.
    Signature,
    /// How soon a letter is answered.
    TimeToReply,
    /// How soon a complaint is answered.
    ComplaintDeadline,
    /// The role that answers for it.
    ComplaintOwner,
    /// To whom next.
    Escalation,
}

/// Words in every language of the tool.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Translated {
    ru: String,
    en: String,
    sk: String,
}

impl Translated {
    /// As an argument of a message, in whatever language that is read.
    pub(crate) fn argument(&self) -> Argument {
        Argument::Translated([self.ru.clone(), self.en.clone(), self.sk.clone()])
    }
}

/// The profiles of a handbook; `essentials` if it names none. Unknown names are reported elsewhere.
pub(crate) fn of(handbook: &Handbook) -> Vec<&'static Profile> {
    let named = handbook.manifest.as_ref().and_then(|file| file.manifest.profiles.get());
    let names: Vec<&str> = match named.filter(|names| !names.is_empty()) {
        Some(names) => names.iter().map(NameOr::name).collect(),
        None => vec!["essentials"],
    };
    names.into_iter().filter_map(|name| BUILT_IN.get(name)).collect()
}

/// The names of the built-in profiles.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.keys().map(String::as_str)
}

/// The ids of all elements.
pub(crate) fn elements() -> impl Iterator<Item = &'static str> {
    BUILT_IN.values().flat_map(|profile| &profile.elements).map(|element| element.id.as_str())
}
