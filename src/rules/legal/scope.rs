//! Whose law a handbook lives under, and which profiles of law it has attached.

use crate::completeness::library;
use crate::findings::{Confidence, Level};
use crate::handbook::Handbook;
use crate::kinds::manifest::Jurisdiction;
use crate::kinds::profile::Basis;
use crate::language::citation::Family;
use crate::rules::legal::registry::Entry;
use crate::source::{Place, Spanned};

/// The jurisdictions of the company and the profiles of law that it has attached.
pub(super) struct Scope<'h> {
    jurisdictions: Vec<Jurisdiction>,
    profiles: Vec<Law<'h>>,
}

/// A profile of law.
struct Law<'h> {
    name: &'h str,
    jurisdiction: &'h str,
    is_checked: bool,
}

/// The jurisdictions that `svod.yaml` names, each with its place.
pub(super) fn named(handbook: &Handbook) -> Vec<(&Spanned<Jurisdiction>, Place)> {
    let Some(file) = &handbook.manifest else { return Vec::new() };
    let company = file.manifest.company.get();
    let named = company.and_then(|company| company.jurisdictions.get());
    let place = |span| Place { source: file.source, span };
    named.into_iter().flat_map(|list| &list.0).map(|one| (one, place(one.span))).collect()
}

impl<'h> Scope<'h> {
    pub(super) fn of(handbook: &'h Handbook) -> Self {
        let attached = library::attached(handbook, &[]).into_iter();
        let laws = attached.filter(|profile| profile.profile.basis.get() == Some(&Basis::Law));
        let profiles = laws.map(|law| Law {
            name: law.name,
            jurisdiction: jurisdiction(law.name, law.profile.jurisdiction.get()),
            is_checked: law.is_checked,
        });
        let jurisdictions = named(handbook).into_iter().map(|(one, _)| one.value).collect();
        Self { jurisdictions, profiles: profiles.collect() }
    }

    /// Whether the company lives under any law at all.
    pub(super) fn is_empty(&self) -> bool {
        self.jurisdictions.is_empty()
    }

    /// Whether the law is the company's: its own, or that of the union that its state is in.
    pub(super) fn covers(&self, jurisdiction: Jurisdiction) -> bool {
        let is_in_union =
            jurisdiction == Jurisdiction::Eu && self.jurisdictions.contains(&Jurisdiction::Sk);
        self.jurisdictions.contains(&jurisdiction) || is_in_union
    }

    /// Whether a citation is one of the company's own law.
    pub(super) fn reads(&self, family: Family) -> bool {
        self.covers(match family {
            Family::Russian => Jurisdiction::Ru,
            Family::Slovak => Jurisdiction::Sk,
            Family::European => Jurisdiction::Eu,
            Family::British => Jurisdiction::Uk,
        })
    }

    /// Whether a profile of law serves the jurisdiction.
    pub(super) fn serves(&self, jurisdiction: Jurisdiction) -> bool {
        self.profiles.iter().any(|law| law.jurisdiction == code(jurisdiction))
    }

    /// Whether the terms of an entry are held against the handbook.
    pub(super) fn holds(&self, entry: &Entry) -> bool {
        let is_attached = match &entry.profile {
            Some(profile) => self.profiles.iter().any(|law| law.name == profile),
            None => self.serves(entry.jurisdiction),
        };
        self.covers(entry.jurisdiction) && is_attached
    }

    /// The level of a finding on an entry: no error before somebody has checked it, and none at all where
    /// the entry is not sure.
    pub(super) fn level(&self, entry: &Entry) -> Level {
        let is_of = |law: &&Law| match &entry.profile {
            Some(profile) => law.name == profile,
            None => law.jurisdiction == code(entry.jurisdiction),
        };
        let is_checked =
            entry.is_checked || self.profiles.iter().filter(is_of).any(|law| law.is_checked);
        match entry.confidence {
            Confidence::Unsure => Level::Warning,
            Confidence::Medium | Confidence::Sure if is_checked => Level::Error,
            Confidence::Medium | Confidence::Sure => Level::Warning,
        }
    }
}

/// What a profile says of itself, else how its name begins.
fn jurisdiction<'h>(name: &'h str, said: Option<&'h String>) -> &'h str {
    said.map_or_else(|| name.split('-').next().unwrap_or(name), String::as_str)
}

/// The code by which profiles and `svod.yaml` name it.
pub(super) fn code(jurisdiction: Jurisdiction) -> &'static str {
    match jurisdiction {
        Jurisdiction::Ru => "ru",
        Jurisdiction::Sk => "sk",
        Jurisdiction::Eu => "eu",
        Jurisdiction::Uk => "uk",
    }
}
