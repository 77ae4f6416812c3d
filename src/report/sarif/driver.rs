//! What SARIF says of svod itself: every rule with its words, what `svod.yaml` changed in them, and
//! the profiles of completeness as taxonomies, whose elements are the taxa.

use serde_json::{Map, Value, json};

use crate::Compilation;
use crate::completeness::library;
use crate::findings::{ElementRef, Level};
use crate::kinds::manifest::LevelsAt;
use crate::locale::{Arguments, Words};
use crate::report::ReportOptions;
use crate::report::sarif::level;
use crate::rules::{self, FAMILIES, RULES, Rule};

/// The rules and profiles of a run.
pub(super) struct Driver {
    catalogue: Words,
    /// The profiles that define the elements of the run, with the elements of each, in the order
    /// of `taxonomies`.
    profiles: Vec<(String, Vec<String>)>,
    pub(super) taxonomies: Vec<Value>,
    /// What `svod.yaml` has set about rules.
    pub(super) overrides: Vec<Value>,
}

impl Driver {
    pub(super) fn of(compilation: &Compilation, options: &ReportOptions) -> Self {
        let catalogue = Words::of(options.language);
        let mut profiles: Vec<(String, Vec<String>)> = Vec::new();
        let mut taxa: Vec<Vec<Value>> = Vec::new();
        for verdict in &compilation.verdicts.elements {
            let ElementRef { profile, element, .. } = &verdict.element;
            let known = profiles.iter().position(|(name, _)| name == profile);
            let index = known.unwrap_or(profiles.len());
            if known.is_none() {
                profiles.push((profile.clone(), Vec::new()));
                taxa.push(Vec::new());
            }
            profiles[index].1.push(element.clone());
            let need = catalogue.say(&verdict.need);
            taxa[index].push(json!({ "id": element, "shortDescription": { "text": need } }));
        }
        let taxonomy = |((name, _), taxa): (&(String, Vec<String>), Vec<Value>)| {
            let found = library::find(&compilation.handbook, name);
            let title = found.and_then(|found| found.profile.title.get());
            let title =
                title.map_or_else(|| name.clone(), |title| catalogue.say(&title.argument()));
            json!({ "name": name, "shortDescription": { "text": title }, "taxa": taxa })
        };
        let taxonomies = profiles.iter().zip(taxa).map(taxonomy).collect();
        Self { catalogue, profiles, taxonomies, overrides: overrides(compilation) }
    }

    /// The place of a rule in the list of rules.
    pub(super) fn index_of(&self, rule: &str) -> Option<usize> {
        RULES.iter().position(|known| known.name == rule)
    }

    /// The element that a finding is about.
    pub(super) fn taxon(&self, element: &ElementRef) -> Option<Value> {
        let profile = self.profiles.iter().position(|(name, _)| *name == element.profile)?;
        let index = self.profiles[profile].1.iter().position(|id| *id == element.element)?;
        let component = json!({ "name": element.profile, "index": profile });
        let taxon = json!({ "id": element.element, "index": index, "toolComponent": component });
        Some(json!([taxon]))
    }

    pub(super) fn tool(&self) -> Value {
        let rules: Vec<Value> = FAMILIES
            .iter()
            .flat_map(|family| family.rules.iter().map(|rule| self.rule(rule, family.name)))
            .collect();
        let supported: Vec<Value> = self
            .profiles
            .iter()
            .enumerate()
            .map(|(index, (name, _))| json!({ "name": name, "index": index }))
            .collect();
        json!({
            "driver": {
                "name": "svod",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "version": env!("CARGO_PKG_VERSION"),
                "shortDescription": { "text": env!("CARGO_PKG_DESCRIPTION") },
                "language": self.catalogue.language().code(),
                "isComprehensive": true,
                "rules": rules,
                "supportedTaxonomies": supported,
            },
        })
    }

    fn rule(&self, rule: &Rule, family: &str) -> Value {
        let part =
            |key: &str| self.catalogue.find(&format!("{}.{key}", rule.name), &Arguments::new());
        let (about, why) = (part("about").unwrap_or_default(), part("why").unwrap_or_default());
        json!({
            "id": rule.name,
            "name": camel(rule.name),
            "shortDescription": { "text": about },
            "fullDescription": { "text": format!("{about} {why}") },
            "help": self.help(rule, &why),
            "defaultConfiguration": { "level": level(rule.level) },
            "properties": {
                "tags": [family],
                "problem.severity": severity(rule.level),
            },
        })
    }

    /// Why it matters, and how it looks when it is wrong and when it is right.
    fn help(&self, rule: &Rule, why: &str) -> Value {
        let [bad, good] = ["report-bad", "report-good"].map(|key| self.catalogue.text(key));
        let fenced = |tree: &str| format!("````text\n{}\n````", tree.trim());
        let (wrong, right) = (rule.bad.trim(), rule.good.trim());
        let markdown =
            format!("{why}\n\n**{bad}**\n\n{}\n\n**{good}**\n\n{}", fenced(wrong), fenced(right));
        json!({
            "text": format!("{why}\n\n{bad}:\n\n{wrong}\n\n{good}:\n\n{right}"),
            "markdown": markdown,
        })
    }
}

/// The rules that `svod.yaml` has switched off everywhere, or given another level, one by one or
/// with their family.
fn overrides(compilation: &Compilation) -> Vec<Value> {
    let Some(file) = &compilation.handbook.manifest else { return Vec::new() };
    let setting = |wanted: &str| {
        let mut levels = file.manifest.levels.iter();
        let (_, levels) = levels.find(|(name, _)| name.value == wanted)?;
        match &levels.value {
            LevelsAt::Everywhere(level) => Some(*level),
            LevelsAt::Inside(_) => None,
        }
    };
    let of_rule = |(index, rule): (usize, &&Rule)| {
        let family = rules::family_of(rule.name).map(|family| family.name);
        let setting = setting(rule.name).or_else(|| family.and_then(setting))?;
        let mut configuration = Map::new();
        match setting.level() {
            Some(own) => configuration.insert("level".to_owned(), level(own).into()),
            None => configuration.insert("enabled".to_owned(), false.into()),
        };
        let descriptor = json!({ "id": rule.name, "index": index });
        Some(json!({ "descriptor": descriptor, "configuration": configuration }))
    };
    RULES.iter().enumerate().filter_map(of_rule).collect()
}

/// `missing-owner` as `MissingOwner`, the form that the standard shows.
fn camel(name: &str) -> String {
    let parts = name.split('-').map(|part| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_ascii_uppercase() + rest
    });
    parts.collect()
}

/// The words of GitHub for the same.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "recommendation",
    }
}
