//! The baseline: the findings that a handbook had when svod came to it. They are left out of the
//! reports, a new one is not, and the list only ever gets shorter.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The version of the file's shape.
const VERSION: u64 = 1;

/// The file as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Baseline {
    version: u64,
    /// The company whose handbook it is; none for a folder without `svod.yaml`.
    #[serde(default)]
    pub(crate) handbook: Option<String>,
    pub(crate) entries: Vec<Known>,
}

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    pub(crate) fingerprint: String,
    pub(crate) rule: String,
    pub(crate) path: String,
    /// What it said, for those who read the file.
    pub(crate) message: String,
    /// The profile that demands what is missing; a run without it cannot tell whether it is cured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) profile: Option<String>,
}

/// Why a text is no baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// It is of a version that we do not know.
    Version(u64),
    /// It has not the shape of a baseline.
    Damaged,
}

impl Baseline {
    /// Makes one; entries are put in the order in which a change of the file reads best.
    pub(crate) fn new(handbook: Option<String>, mut entries: Vec<Known>) -> Self {
        let key =
            |entry: &Known| (entry.path.clone(), entry.rule.clone(), entry.fingerprint.clone());
        entries.sort_by_cached_key(key);
        entries.dedup_by(|one, other| one.fingerprint == other.fingerprint);
        Self { version: VERSION, handbook, entries }
    }

    /// Reads a file.
    pub(crate) fn read(text: &str) -> Result<Self, Unusable> {
        #[derive(Deserialize)]
        struct Version {
            version: u64,
        }
        let text = text.trim_start_matches('\u{feff}');
        let Version { version } = serde_json::from_str(text).map_err(|_| Unusable::Damaged)?;
        if version != VERSION {
            return Err(Unusable::Version(version));
        }
        serde_json::from_str(text).map_err(|_| Unusable::Damaged)
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self)
            .expect("invariant: numbers and strings can always be written as JSON");
        text.push('\n');
        text
    }

    /// The fingerprints that it knows.
    pub(crate) fn fingerprints(&self) -> BTreeSet<&str> {
        self.entries.iter().map(|entry| entry.fingerprint.as_str()).collect()
    }

    /// Whether it was made for another handbook: the company is another one, and little of what it
    /// knows is found here. A company that only changed its name keeps its baseline.
    pub(crate) fn is_foreign(&self, handbook: Option<&str>, found: &BTreeSet<&str>) -> bool {
        let is_other = self.handbook.as_deref().zip(handbook).is_some_and(|(one, two)| one != two);
        let hits = self.entries.iter().filter(|entry| found.contains(entry.fingerprint.as_str()));
        is_other && hits.count() * 2 <= self.entries.len()
    }

    /// The entries whose finding is gone. What only a profile demands is left alone in a run that
    /// does not ask for the profile.
    pub(crate) fn stale(
        &self,
        found: &BTreeSet<&str>,
        profiles: &BTreeSet<&str>,
    ) -> BTreeSet<&str> {
        let is_judged = |entry: &&Known| {
            entry.profile.as_deref().is_none_or(|profile| profiles.contains(profile))
        };
        let judged = self.entries.iter().filter(is_judged);
        let prints = judged.map(|entry| entry.fingerprint.as_str());
        prints.filter(|print| !found.contains(print)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(path: &str, rule: &str, fingerprint: &str) -> Known {
        Known {
            fingerprint: fingerprint.to_owned(),
            rule: rule.to_owned(),
            path: path.to_owned(),
            message: "нет владельца".to_owned(),
            profile: None,
        }
    }

    #[test]
    fn entries_stand_by_path_rule_and_fingerprint_and_come_back_as_they_were() {
        let entries = vec![known("b", "a", "1"), known("a", "b", "3"), known("a", "b", "2")];
        let baseline = Baseline::new(Some("Дом".to_owned()), entries);
        let order: Vec<&str> =
            baseline.entries.iter().map(|entry| entry.fingerprint.as_str()).collect();
        assert_eq!(order, ["2", "3", "1"]);
        assert_eq!(Baseline::read(&baseline.text()), Ok(baseline));
    }

    #[test]
    fn what_is_no_baseline_is_told_apart() {
        assert_eq!(Baseline::read("{\"version\": 2, \"entries\": 5}"), Err(Unusable::Version(2)));
        for text in ["", "[]", "{}", "<<<<<<< HEAD\n", "{\"version\": 1}", "{\"version\": -1}"] {
            assert_eq!(Baseline::read(text), Err(Unusable::Damaged), "{text}");
        }
    }

    #[test]
    fn a_company_may_change_its_name() {
        let baseline = Baseline::new(Some("Дом".to_owned()), vec![known("a", "b", "1")]);
        assert!(baseline.is_foreign(Some("Хлеб"), &BTreeSet::new()));
        assert!(!baseline.is_foreign(Some("Хлеб"), &BTreeSet::from(["1"])));
        assert!(!baseline.is_foreign(None, &BTreeSet::new()));
    }

    #[test]
    fn what_a_profile_demands_is_stale_only_where_the_profile_was_asked_for() {
        let mut entry = known("a", "unmet-element", "1");
        entry.profile = Some("essentials".to_owned());
        let baseline = Baseline::new(None, vec![entry]);
        assert!(baseline.stale(&BTreeSet::new(), &BTreeSet::new()).is_empty());
        let asked = BTreeSet::from(["essentials"]);
        assert_eq!(baseline.stale(&BTreeSet::new(), &asked), BTreeSet::from(["1"]));
    }
}
