//! Settling: levels and waivers are applied, and the findings put in order. Once, at the end.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Finding, Level};
use crate::handbook::{Handbook, PlacedWaiver, waivers};
use crate::kinds::manifest::LevelSetting;
use crate::rules;
use crate::source::SourceId;

/// Gives each finding its level, drops what is off or waived, and sorts the rest.
pub(crate) fn settle(handbook: &Handbook, findings: Vec<Finding>) -> Vec<Finding> {
    let settings = settings(handbook);
    let waivers = waivers(handbook);
    let mut used = BTreeSet::new();
    let mut settled: Vec<Finding> = without_echoes(findings)
        .into_iter()
        .filter_map(|finding| with_level(finding, &settings))
        .filter(|finding| !is_waived(handbook, finding, &waivers, &mut used))
        .collect();
    let about_waivers = about_waivers(handbook, &waivers, &used);
    settled.extend(about_waivers.into_iter().filter_map(|found| with_level(found, &settings)));
    settled.sort_by(|one, other| {
        let key = |finding: &Finding| (finding.place, finding.rule, finding.variant);
        key(one).cmp(&key(other)).then_with(|| one.arguments.cmp(&other.arguments))
    });
    settled.dedup();
    settled
}

/// One defect, one finding: a stub that a profile reports as a section is no stub document too.
fn without_echoes(findings: Vec<Finding>) -> Vec<Finding> {
    let stubs: BTreeSet<SourceId> = findings
        .iter()
        .filter(|finding| finding.rule == "stub-section")
        .map(|finding| finding.place.source)
        .collect();
    let is_echo = |finding: &Finding| {
        finding.rule == "stub-document" && stubs.contains(&finding.place.source)
    };
    findings.into_iter().filter(|finding| !is_echo(finding)).collect()
}

fn settings(handbook: &Handbook) -> BTreeMap<&str, LevelSetting> {
    let Some(file) = &handbook.manifest else { return BTreeMap::new() };
    let levels = file.manifest.levels.iter();
    levels.map(|(rule, level)| (rule.value.as_str(), level.value)).collect()
}

fn with_level(mut finding: Finding, settings: &BTreeMap<&str, LevelSetting>) -> Option<Finding> {
    let by_rule = rules::by_name(finding.rule).map(|rule| rule.level);
    let own = finding.level.or(by_rule).unwrap_or(Level::Error);
    let element = finding.element.as_ref().map(|element| element.element.as_str());
    let setting = element.and_then(|element| settings.get(element));
    let setting = setting.or_else(|| settings.get(finding.rule));
    finding.level = Some(match setting {
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
        } else if !used.contains(&index) && rules::is_known(&waiver.rule) {
            "unused-waiver"
        } else {
            continue;
        };
        findings.push(Finding::new(rule, waiver.place).with("rule", waiver.rule.as_str()));
    }
    findings
}
