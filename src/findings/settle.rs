//! Settling: levels and waivers are applied, and the findings put in order. Once, at the end.

use std::collections::{BTreeMap, BTreeSet};

use crate::completeness::predicate::UNMET;
use crate::findings::{Argument, ElementRef, Finding, Level};
use crate::handbook::{Handbook, PlacedWaiver, waivers};
use crate::kinds::manifest::{LevelSetting, LevelsAt};
use crate::rules;
use crate::source::{Place, SourceId};

/// Gives each finding its level, drops what is off or waived, and sorts the rest.
pub(crate) fn settle(handbook: &Handbook, findings: Vec<Finding>) -> Vec<Finding> {
    let settings = Settings::of(handbook);
    let waivers = waivers(handbook);
    let mut used = BTreeSet::new();
    // What is off repeats nothing and silences nothing.
    let findings = findings.into_iter();
    let leveled = findings.filter_map(|finding| with_level(handbook, finding, &settings));
    let mut leveled: Vec<Finding> = leveled.collect();
    let unreadable = unreadable(handbook, &leveled);
    leveled.retain(|finding| {
        finding.rule == "bad-encoding" || !unreadable.contains(&finding.place.source)
    });
    let broken = broken(&leveled);
    leveled.retain(|finding| !is_doubtful(finding, &broken));
    let wrong_waivers = wrong_waivers(&waivers, &mut leveled);
    let settled = without_echoes(leveled)
        .into_iter()
        .filter(|finding| !is_waived(handbook, finding, &waivers, &mut used));
    let mut settled = sections_once(settled.collect());
    let mut about_waivers = about_waivers(handbook, &waivers, &used);
    about_waivers.retain(|finding| !wrong_waivers.contains(&finding.place));
    settled.extend(
        about_waivers.into_iter().filter_map(|found| with_level(handbook, found, &settings)),
    );
    settled.sort_by(|one, other| {
        let key = |finding: &Finding| (finding.place, finding.rule, finding.variant);
        key(one).cmp(&key(other)).then_with(|| one.arguments.cmp(&other.arguments))
    });
    settled.dedup();
    settled
}

/// Files that cannot be read as text: what else is found in them is not what their authors wrote.
fn unreadable(handbook: &Handbook, findings: &[Finding]) -> BTreeSet<SourceId> {
    let is_lost = |finding: &&Finding| match finding.variant {
        "binary" => true,
        "" => {
            let text = &handbook.sources.get(finding.place.source).text;
            let lost = text.matches(char::REPLACEMENT_CHARACTER).count();
            lost * 50 > text.chars().count()
        }
        _ => false,
    };
    let found = findings.iter().filter(|finding| finding.rule == "bad-encoding");
    found.filter(is_lost).map(|finding| finding.place.source).collect()
}

/// Files that stop being YAML somewhere: nobody knows what stands behind that place.
fn broken(findings: &[Finding]) -> BTreeSet<SourceId> {
    let breaks = findings.iter().filter(|finding| finding.rule == "invalid-yaml");
    breaks.map(|finding| finding.place.source).collect()
}

/// Whether a finding may be there only because a file breaks off: what it means, not how it is read, and
/// what is expected of it elsewhere.
fn is_doubtful(finding: &Finding, broken: &BTreeSet<SourceId>) -> bool {
    let is_of_plan = matches!(finding.rule, "failed-walk" | "unknown-walk-part");
    let rests_on_it = || finding.related.iter().any(|one| broken.contains(&one.place.source));
    match broken.contains(&finding.place.source) {
        true => !OF_READING.contains(&finding.rule),
        false => is_of_plan && rests_on_it(),
    }
}

/// Rules about how a file is read; what they tell holds even if it breaks off.
const OF_READING: [&str; 8] = [
    "bad-encoding",
    "deep-nesting",
    "duplicate-id",
    "duplicate-key",
    "invalid-yaml",
    "unknown-field",
    "unknown-kind",
    "wrong-type",
];

/// What a waiver lacks is told by `malformed-waiver`, and no second time as a field that is missing;
/// a value of it that cannot be read is told where it stands. Returns the waivers that have one.
fn wrong_waivers(waivers: &[PlacedWaiver], findings: &mut Vec<Finding>) -> BTreeSet<Place> {
    let invalid: Vec<Place> =
        waivers.iter().filter(|waiver| !waiver.is_valid()).map(|waiver| waiver.place).collect();
    findings.retain(|finding| {
        let is_about = |place: &Place| {
            finding.place.source == place.source && finding.place.span.start == place.span.start
        };
        finding.rule != "missing-field" || !invalid.iter().any(is_about)
    });
    let has_wrong_value = |place: &Place| {
        findings.iter().any(|finding| {
            let (inner, outer) = (finding.place.span.range(), place.span.range());
            finding.rule == "wrong-type"
                && finding.place.source == place.source
                && outer.start <= inner.start
                && inner.end <= outer.end
        })
    };
    invalid.into_iter().filter(has_wrong_value).collect()
}

/// One defect, one finding: what an element of a profile reports, no other rule repeats. A stub
/// section is no stub document too, a field that a profile demands is not missing twice, and a vague
/// word in a standard is told once.
fn without_echoes(findings: Vec<Finding>) -> Vec<Finding> {
    let of_rule = |rule: &'static str| findings.iter().filter(move |finding| finding.rule == rule);
    let stubs: BTreeSet<SourceId> =
        of_rule("stub-section").map(|finding| finding.place.source).collect();
    let drifting: BTreeSet<SourceId> =
        of_rule("drifting-copies").map(|finding| finding.place.source).collect();
    let vague: BTreeSet<Place> =
        of_rule("timed-standard-without-threshold").map(|finding| finding.place).collect();
    let shut: Vec<Place> =
        of_rule("blocked-complaint-route").map(|finding| finding.place).collect();
    let is_error = |finding: &&Finding| finding.level == Some(Level::Error);
    let fields: BTreeSet<(SourceId, String)> = of_rule(UNMET)
        .filter(is_error)
        .filter_map(|finding| Some((finding.place.source, finding.arguments.get("fields")?)))
        .flat_map(|(source, fields)| keys(fields).into_iter().map(move |key| (source, key)))
        .collect();
    let missing: BTreeSet<(SourceId, String)> = findings
        .iter()
        .filter(|finding| OF_A_FIELD.contains(&finding.rule))
        .filter_map(|finding| Some((finding.place.source, finding.arguments.get("field")?)))
        .flat_map(|(source, field)| keys(field).into_iter().map(move |key| (source, key)))
        .collect();
    let lacking: BTreeSet<&Argument> =
        of_rule("missing-section").filter_map(|finding| finding.arguments.get("role-id")).collect();
    let unmet: BTreeSet<&str> = of_rule(UNMET)
        .filter_map(|finding| Some(finding.element.as_ref()?.element.as_str()))
        .collect();
    let is_unmet = |element: &str| unmet.contains(element);
    let is_echo = |finding: &Finding| {
        let source = finding.place.source;
        let named = |name| finding.arguments.get(name).map(keys).unwrap_or_default();
        let is_in =
            |known: &BTreeSet<(SourceId, String)>, key: String| known.contains(&(source, key));
        match finding.rule {
            // What a profile demands of the whole says it of each place.
            rule if ELEMENTS.iter().any(|(own, element)| rule == *own && is_unmet(element)) => true,
            "touchpoint-without-section" => {
                finding.arguments.get("role-id").is_some_and(|role| lacking.contains(role))
            }
            "stub-document" => stubs.contains(&source),
            // A channel that is shut says more than a right that is denied.
            "denied-right" => shut.iter().any(|place| overlaps(place, &finding.place)),
            // A profile that demands a row without a limit, or who may not investigate, tells it first.
            "authority-gap" => is_in(&fields, "limit".to_owned()),
            "self-investigation" => is_in(&fields, "not_by".to_owned()),
            // Copies bear one title because they are copies.
            "duplicate-title" => drifting.contains(&source),
            "unmeasurable-promise" => vague.contains(&finding.place),
            rule if OF_A_FIELD.contains(&rule) => {
                named("field").into_iter().any(|key| is_in(&fields, key))
            }
            // A weaker demand leaves the word to the stronger rule.
            UNMET if finding.level < Some(Level::Error) => {
                let keys = named("fields");
                !keys.is_empty() && keys.into_iter().all(|key| is_in(&missing, key))
            }
            _ => false,
        }
    };
    findings.iter().filter(|finding| !is_echo(finding)).cloned().collect()
}

/// Whether two places share a byte.
fn overlaps(one: &Place, other: &Place) -> bool {
    let (own, its) = (one.span.range(), other.span.range());
    one.source == other.source && own.start < its.end && its.start < own.end
}

/// The rules that tell of a field that is not there.
const OF_A_FIELD: [&str; 5] = [
    "missing-field",
    "client-without-strategy",
    "client-without-phrase",
    "stage-without-actor",
    "process-without-failure-point",
];

/// Rules that tell of a part of what an element of a profile demands.
const ELEMENTS: [(&str, &str); 2] = [
    ("missed-call-without-callback", "journey-ordering"),
    ("promise-without-standard", "journey-promises"),
];

/// Two profiles may demand the same section: that it is missing, or a stub, is told once, by the
/// stronger of them, else by the first.
fn sections_once(findings: Vec<Finding>) -> Vec<Finding> {
    let section = |finding: &Finding| {
        let is_about_one = matches!(finding.rule, "missing-section" | "stub-section");
        is_about_one
            .then(|| (finding.rule, finding.place, finding.arguments.get("role-id").cloned()))
    };
    let mut strongest: BTreeMap<_, (usize, Option<Level>)> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        let Some(section) = section(finding) else { continue };
        let best = strongest.entry(section).or_insert((index, finding.level));
        if finding.level > best.1 {
            *best = (index, finding.level);
        }
    }
    let best = |finding: &Finding| Some(strongest.get(&section(finding)?)?.0);
    let mut others: BTreeMap<usize, Vec<ElementRef>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        if let Some(best) = best(finding).filter(|best| *best != index) {
            others.entry(best).or_default().extend(finding.element.clone());
        }
    }
    let is_kept = |index: usize, finding: &Finding| best(finding).is_none_or(|best| best == index);
    let kept: Vec<bool> =
        findings.iter().enumerate().map(|(index, finding)| is_kept(index, finding)).collect();
    let findings = findings.into_iter().enumerate().filter(|(index, _)| kept[*index]);
    findings
        .map(|(index, mut finding)| {
            finding.also.extend(others.remove(&index).unwrap_or_default());
            finding
        })
        .collect()
}

/// The last keys of a list of paths: `response.within, owner` names `within` and `owner`.
fn keys(argument: &Argument) -> Vec<String> {
    let Argument::Text(paths) = argument else { return Vec::new() };
    let last = |path: &str| path.rsplit('.').next().unwrap_or(path).trim().to_owned();
    paths.split(',').map(last).collect()
}

/// The levels of `svod.yaml`: which, for what, and in which path.
struct Settings<'h> {
    everywhere: BTreeMap<&'h str, LevelSetting>,
    inside: Vec<(&'h str, BTreeMap<&'h str, LevelSetting>)>,
}

impl<'h> Settings<'h> {
    fn of(handbook: &'h Handbook) -> Self {
        let mut settings = Self { everywhere: BTreeMap::new(), inside: Vec::new() };
        let Some(file) = &handbook.manifest else { return settings };
        for (name, levels) in file.manifest.levels.iter() {
            match &levels.value {
                LevelsAt::Everywhere(level) => {
                    settings.everywhere.insert(&name.value, *level);
                }
                LevelsAt::Inside(inside) => {
                    let levels = inside.iter();
                    let levels = levels.map(|(rule, level)| (rule.value.as_str(), level.value));
                    settings.inside.push((&name.value, levels.collect()));
                }
            }
        }
        // The longest path knows most about what lies in it.
        settings.inside.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        settings
    }

    /// What is set for a finding: in its path before everywhere, for its element before its rule,
    /// for its rule before its family.
    fn find(&self, handbook: &Handbook, finding: &Finding) -> Option<LevelSetting> {
        if self.everywhere.is_empty() && self.inside.is_empty() {
            return None;
        }
        let element = finding.element.as_ref().map(|element| element.element.as_str());
        let family = rules::family_of(finding.rule).map(|family| family.name);
        let names = [element, Some(finding.rule), family];
        let named = |levels: &BTreeMap<&str, LevelSetting>| {
            names.iter().flatten().find_map(|name| levels.get(name).copied())
        };
        let path = &handbook.sources.get(finding.place.source).path;
        let inside = self.inside.iter().filter(|(folder, _)| path.is_inside(folder));
        inside.map(|(_, levels)| levels).find_map(named).or_else(|| named(&self.everywhere))
    }
}

fn with_level(
    handbook: &Handbook,
    mut finding: Finding,
    settings: &Settings<'_>,
) -> Option<Finding> {
    let by_rule = rules::by_name(finding.rule).map(|rule| rule.level);
    let own = finding.level.or(by_rule).unwrap_or(Level::Error);
    finding.level = Some(match settings.find(handbook, &finding) {
        Some(setting) => setting.level()?,
        None => own,
    });
    Some(finding)
}

fn is_waived(
    handbook: &Handbook,
    finding: &Finding,
    waivers: &[PlacedWaiver],
    used: &mut BTreeSet<usize>,
) -> bool {
    let element = finding.element.as_ref().map(|element| element.element.as_str());
    let mut is_waived = false;
    for (index, waiver) in waivers.iter().enumerate() {
        let in_scope = waiver.scope.is_none_or(|scope| scope == finding.place.source);
        let is_meant = waiver.rule == finding.rule || Some(waiver.rule.as_str()) == element;
        if in_scope && is_meant && waiver.is_valid() {
            used.insert(index);
            is_waived |= waiver.until.is_some_and(|until| until >= handbook.today);
        }
    }
    is_waived
}

/// Waivers that are no waivers, are over, or were not needed.
fn about_waivers(
    handbook: &Handbook,
    waivers: &[PlacedWaiver],
    used: &BTreeSet<usize>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, waiver) in waivers.iter().enumerate() {
        let rule = if !waiver.is_valid() {
            "malformed-waiver"
        } else if waiver.until.is_some_and(|until| until < handbook.today) {
            "expired-waiver"
        } else if !used.contains(&index)
            && rules::is_known(handbook, &waiver.rule)
            && rules::is_in_every_run(&waiver.rule)
        {
            "unused-waiver"
        } else {
            continue;
        };
        let finding = Finding::new(rule, waiver.place).with("rule", waiver.rule.as_str());
        findings.push(finding.with("lacks", waiver.lacks().join(", ")));
    }
    findings
}
