//! What a helpdesk calls the slots of letters: the built-in dictionary, `standards/export/slots.yaml`,
//! and what the handbook adds under `exports`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::helpdesk::{Exports, Helpdesk};
use crate::kinds::slot::{SlotDeclaration, SlotType};
use crate::language::letters::GrammaticalCase;

/// The key that stands for every slot without a row of its own, and in its words for the slot's name.
pub(crate) const ANY: &str = "*";

/// A row of the dictionary.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// The name that svod gives it.
    pub(crate) slot: String,
    /// Other names of the same thing.
    pub(crate) also: Vec<String>,
    /// What it holds.
    #[serde(rename = "type")]
    pub(crate) slot_type: SlotType,
    zendesk: Option<String>,
    osticket: Option<String>,
}

impl Entry {
    /// What a helpdesk calls it.
    pub(crate) fn words(&self, helpdesk: Helpdesk) -> Option<&str> {
        match helpdesk {
            Helpdesk::Zendesk => self.zendesk.as_deref(),
            Helpdesk::Osticket => self.osticket.as_deref(),
            Helpdesk::Csv => None,
        }
    }

    /// All its names, the first one first.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.slot).chain(&self.also).map(String::as_str)
    }
}

/// The built-in dictionary.
pub(crate) static DICTIONARY: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let text = include_str!("../../standards/export/slots.yaml");
    serde_yaml::from_str(text).expect("invariant: the built-in dictionary is well formed")
});

/// What a helpdesk itself has for a slot, by the dictionary.
pub(crate) fn built_in(helpdesk: Helpdesk, slot: &str) -> Option<&'static str> {
    DICTIONARY.iter().find(|entry| entry.names().any(|name| name == slot))?.words(helpdesk)
}

impl Handbook {
    /// The helpdesks that the handbook declares.
    pub(crate) fn helpdesks(&self) -> impl Iterator<Item = Helpdesk> {
        let exports = self.exports();
        let is_declared =
            move |helpdesk: &Helpdesk| exports.is_some_and(|own| own.of(*helpdesk).is_some());
        Helpdesk::ALL.into_iter().filter(is_declared)
    }

    /// How a helpdesk writes a slot of a document, as the handbook says it or as the dictionary has it.
    pub(crate) fn mapped(
        &self,
        helpdesk: Helpdesk,
        document: &Document,
        slot: &str,
    ) -> Option<String> {
        let own = self.exports().and_then(|exports| exports.of(helpdesk));
        let of_handbook = |name: &str| own?.slots.get(name).map(|words| words.value.clone());
        // What a helpdesk fills in stands in the nominative.
        let is_inflected = self.inflection(document, slot).is_some();
        let built_in = || built_in(helpdesk, slot).filter(|_| !is_inflected).map(str::to_owned);
        let any = || of_handbook(ANY).map(|words| words.replace(ANY, slot));
        // A table knows no slots: it keeps ours.
        let kept = || (helpdesk == Helpdesk::Csv).then(|| format!("{{{{ {slot} }}}}"));
        of_handbook(slot).or_else(built_in).or_else(any).or_else(kept)
    }

    /// The case in which a slot comes, unless it is the nominative.
    pub(crate) fn inflection(&self, document: &Document, slot: &str) -> Option<GrammaticalCase> {
        let case = self.slot(document, slot)?.case.get().copied();
        case.filter(|case| *case != GrammaticalCase::Nominative)
    }

    /// The rows that the handbook itself has for a helpdesk.
    pub(crate) fn own_slots(&self, helpdesk: Helpdesk) -> impl Iterator<Item = (&str, &str)> {
        let own = self.exports().and_then(|exports| exports.of(helpdesk));
        let rows = own.into_iter().flat_map(|own| own.slots.iter());
        let rows = rows.map(|(slot, words)| (slot.value.as_str(), words.value.as_str()));
        rows.filter(|(slot, _)| *slot != ANY)
    }

    /// How a helpdesk writes any slot without a row of its own.
    pub(crate) fn any_slot(&self, helpdesk: Helpdesk) -> Option<&str> {
        let own = self.exports().and_then(|exports| exports.of(helpdesk))?;
        own.slots.get(ANY).map(|words| words.value.as_str())
    }

    /// The slots that letters declare, each as the first letter does.
    pub(crate) fn declared_slots(&self) -> BTreeMap<&str, &SlotDeclaration> {
        let mut declared = BTreeMap::new();
        for document in &self.documents {
            let Content::Letter(letter) = &document.content else { continue };
            for (name, slot) in letter.placeholders.iter() {
                declared.entry(name.value.as_str()).or_insert(&slot.value);
            }
        }
        declared
    }

    fn exports(&self) -> Option<&Exports> {
        self.manifest.as_ref()?.manifest.exports.get()
    }
}
