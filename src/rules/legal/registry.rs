//! The registry of law: what is built in under `standards/legal`, and what a handbook's own documents of
//! the kind `legal` put in its place, by id. A number of the law is data with the day on which it held.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::findings::Confidence;
use crate::handbook::Handbook;
use crate::kinds::Content;
use crate::kinds::legal::{self, Certainty};
use crate::kinds::manifest::Jurisdiction;
use crate::kinds::profile::Translated;
use crate::kinds::value::{AsOf, Day, Duration, Unit};
use crate::language::citation::{articles, citations};
use crate::language::words::tokens;
use crate::language::{Date, Language};
use crate::source::Place;

/// An act, as texts cite it.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Act {
    pub(in crate::rules) id: String,
    pub(in crate::rules) jurisdiction: Jurisdiction,
    pub(in crate::rules) name: String,
    /// The numbers by which it is cited.
    keys: Vec<String>,
    /// Other names of it, in lower case.
    pub(in crate::rules) aliases: Vec<String>,
    /// What took its place, and when.
    pub(in crate::rules) repealed: Option<(String, Option<Date>)>,
    pub(in crate::rules) as_of: AsOf,
    pub(in crate::rules) confidence: Confidence,
}

/// What an article of an act says.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Entry {
    pub(in crate::rules) id: String,
    pub(in crate::rules) jurisdiction: Jurisdiction,
    pub(in crate::rules) act: String,
    pub(in crate::rules) act_name: String,
    pub(in crate::rules) article: String,
    /// The numbers in `article`.
    pub(in crate::rules) numbers: Vec<String>,
    pub(in crate::rules) says: Option<Translated>,
    pub(in crate::rules) deadline: Option<Duration>,
    pub(in crate::rules) also: Vec<Also>,
    /// Whether the term is the customer's, so that a longer one is kinder.
    pub(in crate::rules) is_right: bool,
    /// The fields of a complaint procedure that it bounds.
    pub(in crate::rules) of: Vec<Field>,
    /// The profile that a handbook must attach for it.
    pub(in crate::rules) profile: Option<String>,
    pub(in crate::rules) as_of: AsOf,
    pub(in crate::rules) confidence: Confidence,
    /// What a person still has to look up.
    pub(in crate::rules) check: Option<Translated>,
    /// Whether somebody of the company has looked it up.
    pub(in crate::rules) is_checked: bool,
    /// Where the handbook gives it, if it does.
    pub(in crate::rules) place: Option<Place>,
}

/// A term of the same article for another case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct Also {
    value: f64,
    unit: Unit,
    /// Parts of words that name the case; none if any sentence may mean it.
    #[serde(default)]
    pub(in crate::rules) words: Vec<String>,
}

impl Also {
    pub(in crate::rules) fn duration(&self) -> Duration {
        Duration { value: self.value, unit: self.unit }
    }
}

/// A term of a complaint procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::rules) enum Field {
    Response,
    Repair,
    Replacement,
    Refund,
    Discount,
}

/// Acts and entries, the built-in ones first.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Registry {
    pub(in crate::rules) acts: Vec<Act>,
    pub(in crate::rules) entries: Vec<Entry>,
}

impl Registry {
    /// The registry of a handbook.
    pub(in crate::rules) fn of(handbook: &Handbook) -> Self {
        let mut registry = BUILT_IN.clone();
        for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
            let Content::Legal(own) = &document.content else { continue };
            for entry in own.entries.get().into_iter().flat_map(|entries| &entries.0) {
                let id = entry.value.id.get().cloned().unwrap_or_else(|| document.id.clone());
                registry.put(&id, &entry.value, document.at(entry.span));
            }
        }
        registry
    }

    /// The act that a citation means.
    pub(in crate::rules) fn act(&self, key: &str) -> Option<&Act> {
        let is_it = |act: &&Act| {
            act.keys
                .iter()
                .any(|own| own == key || (own.contains(' ') && key.ends_with(own.as_str())))
        };
        self.acts.iter().rev().find(is_it)
    }

    /// Puts an entry of the handbook in the place of the built-in one.
    fn put(&mut self, id: &str, own: &legal::Entry, place: Place) {
        let (Some(act), Some(jurisdiction)) = (own.act.get(), own.jurisdiction.get()) else {
            return;
        };
        let Some(as_of) = own.as_of.get().copied() else { return };
        let act_name = act.as_str().to_owned();
        let confidence = confidence(own.certainty.get());
        let act = self.own_act(id, own, &act_name, *jurisdiction, as_of);
        let known = self.entries.iter().position(|entry| entry.id == id);
        let before = known.map(|index| self.entries.remove(index));
        let article = own.article.get().map_or("", |article| article.as_str()).to_owned();
        let deadline = own.deadline.get().and_then(|deadline| {
            Some(Duration { value: *deadline.value.get()?, unit: *deadline.unit.get()? })
        });
        self.entries.push(Entry {
            id: id.to_owned(),
            jurisdiction: *jurisdiction,
            act,
            act_name,
            numbers: articles(&tokens(&article)),
            article,
            says: before.as_ref().and_then(|before| before.says.clone()),
            deadline,
            also: before.as_ref().map_or_else(Vec::new, |before| before.also.clone()),
            is_right: before.as_ref().is_some_and(|before| before.is_right),
            of: before.as_ref().map_or_else(Vec::new, |before| before.of.clone()),
            profile: before.as_ref().and_then(|before| before.profile.clone()),
            as_of,
            confidence,
            check: before.and_then(|before| before.check),
            is_checked: own.checked_by.get().is_some() && own.checked_on.get().is_some(),
            place: Some(place),
        });
    }

    /// The act that an entry of the handbook speaks of; a new one if nobody knows it.
    fn own_act(
        &mut self,
        id: &str,
        own: &legal::Entry,
        name: &str,
        jurisdiction: Jurisdiction,
        as_of: AsOf,
    ) -> String {
        let keys: Vec<String> =
            citations(name, &tokens(name)).into_iter().map(|citation| citation.key).collect();
        let repealed = own
            .repealed_by
            .get()
            .map(|by| (by.as_str().to_owned(), own.repealed_on.get().map(|day: &Day| day.0)));
        let known = keys.iter().find_map(|key| self.act(key)).map(|act| act.id.clone());
        if let Some(known) = known.filter(|_| repealed.is_none()) {
            return known;
        }
        let act = Act {
            id: id.to_owned(),
            jurisdiction,
            name: name.to_owned(),
            aliases: vec![name.to_lowercase()],
            keys,
            repealed,
            as_of,
            confidence: confidence(own.certainty.get()),
        };
        self.acts.push(act);
        id.to_owned()
    }
}

fn confidence(certainty: Option<&Certainty>) -> Confidence {
    match certainty {
        Some(Certainty::Unsure) => Confidence::Unsure,
        Some(Certainty::Medium) => Confidence::Medium,
        Some(Certainty::Sure) | None => Confidence::Sure,
    }
}

/// How a month or a day is written.
pub(in crate::rules) fn written(as_of: AsOf) -> String {
    let day = as_of.day.to_string();
    if as_of.is_month { day[..7].to_owned() } else { day }
}

/// The words of a sentence on the remedy of an entry: by language, one of each group, and none of the
/// others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::rules) struct About {
    #[serde(default)]
    pub(in crate::rules) about: BTreeMap<Language, Vec<Vec<String>>>,
    #[serde(default)]
    pub(in crate::rules) not: BTreeMap<Language, Vec<String>>,
}

/// What the built-in entries are about, by their ids.
pub(in crate::rules) static ABOUT: LazyLock<BTreeMap<String, About>> = LazyLock::new(|| {
    let entries = FILES.iter().flat_map(|(_, file)| &file.entries);
    let about = entries.map(|entry| {
        let about = About { about: entry.about.clone(), not: entry.not.clone() };
        (entry.id.clone(), about)
    });
    about.collect()
});

/// The built-in registry, file by file; the law of a state comes before that of the union.
static FILES: LazyLock<[(Jurisdiction, File); 4]> = LazyLock::new(|| {
    let read = |text| serde_yaml::from_str(text).expect("the built-in registry is well formed");
    [
        (Jurisdiction::Ru, read(include_str!("../../../standards/legal/ru.yaml"))),
        (Jurisdiction::Sk, read(include_str!("../../../standards/legal/sk.yaml"))),
        (Jurisdiction::Eu, read(include_str!("../../../standards/legal/eu.yaml"))),
        (Jurisdiction::Uk, read(include_str!("../../../standards/legal/uk.yaml"))),
    ]
});

static BUILT_IN: LazyLock<Registry> = LazyLock::new(|| {
    let mut registry = Registry::default();
    for (jurisdiction, file) in FILES.iter() {
        registry.acts.extend(file.acts.iter().map(|act| act.read(*jurisdiction)));
        for entry in &file.entries {
            let act = file.acts.iter().find(|act| act.id == entry.act);
            let act_name = act.expect("an entry names an act of its file").name.clone();
            registry.entries.push(entry.read(*jurisdiction, act_name));
        }
    }
    registry
});

/// A file of the registry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    acts: Vec<WrittenAct>,
    entries: Vec<WrittenEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAct {
    id: String,
    name: String,
    #[serde(default)]
    keys: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
    repealed_by: Option<String>,
    repealed_on: Option<Day>,
    as_of: String,
    certainty: Certainty,
}

impl WrittenAct {
    fn read(&self, jurisdiction: Jurisdiction) -> Act {
        let repealed = self.repealed_by.clone();
        Act {
            id: self.id.clone(),
            jurisdiction,
            name: self.name.clone(),
            keys: self.keys.clone(),
            aliases: self.aliases.iter().map(|alias| alias.to_lowercase()).collect(),
            repealed: repealed.map(|by| (by, self.repealed_on.map(|day| day.0))),
            as_of: read_as_of(&self.as_of),
            confidence: confidence(Some(&self.certainty)),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEntry {
    id: String,
    act: String,
    article: String,
    profile: Option<String>,
    says: Translated,
    deadline: Option<WrittenDeadline>,
    #[serde(default)]
    also: Vec<Also>,
    #[serde(default)]
    right: bool,
    check: Option<Translated>,
    as_of: String,
    certainty: Certainty,
    #[serde(default)]
    of: Vec<Field>,
    #[serde(default)]
    about: BTreeMap<Language, Vec<Vec<String>>>,
    #[serde(default)]
    not: BTreeMap<Language, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDeadline {
    value: f64,
    unit: Unit,
    #[expect(dead_code, reason = "kept as data: the event that starts the term")]
    from: String,
}

impl WrittenEntry {
    fn read(&self, jurisdiction: Jurisdiction, act_name: String) -> Entry {
        let deadline = self.deadline.as_ref();
        Entry {
            id: self.id.clone(),
            jurisdiction,
            act: self.act.clone(),
            act_name,
            numbers: articles(&tokens(&self.article)),
            article: self.article.clone(),
            says: Some(self.says.clone()),
            deadline: deadline.map(|term| Duration { value: term.value, unit: term.unit }),
            also: self.also.clone(),
            is_right: self.right,
            of: self.of.clone(),
            profile: self.profile.clone(),
            as_of: read_as_of(&self.as_of),
            confidence: confidence(Some(&self.certainty)),
            check: self.check.clone(),
            is_checked: false,
            place: None,
        }
    }
}

fn read_as_of(text: &str) -> AsOf {
    AsOf::try_from(text.to_owned()).expect("the built-in registry has months")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_unique_and_every_medium_entry_says_what_to_check() {
        let registry = &*BUILT_IN;
        let mut ids: Vec<&str> = registry.entries.iter().map(|entry| entry.id.as_str()).collect();
        ids.extend(registry.acts.iter().map(|act| act.id.as_str()));
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
        for entry in &registry.entries {
            let is_open = entry.confidence != Confidence::Sure;
            assert_eq!(entry.check.is_some(), is_open, "{}", entry.id);
            assert!(!entry.numbers.is_empty(), "{}", entry.id);
        }
    }

    #[test]
    fn an_act_is_found_by_its_number_and_by_the_end_of_its_title() {
        let id = |key: &str| BUILT_IN.act(key).map(|act| act.id.clone());
        assert_eq!(id("2300-1").as_deref(), Some("ru-zpp"));
        assert_eq!(id("250/2007").as_deref(), Some("sk-250-2007"));
        assert_eq!(
            id("consumer contracts information cancellation and additional charges regulations 2013").as_deref(),
            Some("uk-ccr")
        );
        assert_eq!(id("other act 2015"), None);
    }
}
