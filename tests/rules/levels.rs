//! `levels` of `svod.yaml`: by rule, family, path and element, and what is no level.

use crate::harness::{check, findings, world};

/// Two documents with the same three findings: two of typography, and a gap.
const DOCUMENTS: &str = "\
--- pages/about.md
---
title: О нас
gap: нет фотографий
---
Магазин \"Дом\" - это дом, в котором за каждый шаг до двери кто-нибудь отвечает.
--- pages/inner/more.md
---
title: О них
gap: нет фотографий
---
Магазин \"Дом\" - это дом, в котором за каждый шаг до двери кто-нибудь отвечает.
";

/// The findings under these levels, as `about wrong-dash warning`.
fn leveled(levels: &str) -> Vec<String> {
    let tree = format!("{DOCUMENTS}--- svod.yaml +\nlevels: {levels}\n");
    let (handbook, found) = findings(&world(&tree));
    let line = |finding: &svod::findings::Finding| {
        let path = &handbook.sources().get(finding.place.source).path;
        let level = finding.level.expect("a settled finding").name();
        format!("{} {} {level}", path.stem(), finding.rule)
    };
    found.iter().map(line).collect()
}

#[track_caller]
fn assert_levels(levels: &str, about: [&str; 3], more: [&str; 3]) {
    let mut expected = Vec::new();
    for (document, levels) in [("about", about), ("more", more)] {
        let rules = ["source-gap", "wrong-quotes", "wrong-dash"];
        let named = rules.iter().zip(levels).filter(|(_, level)| *level != "off");
        expected.extend(named.map(|(rule, level)| format!("{document} {rule} {level}")));
    }
    assert_eq!(leveled(levels), expected, "{levels}");
}

#[test]
fn a_rule_has_the_level_that_is_set() {
    for level in ["error", "warning", "info", "off"] {
        let all = [level, "info", "info"];
        assert_levels(&format!("{{source-gap: {level}}}"), all, all);
    }
}

#[test]
fn a_family_has_a_level_and_its_rule_one_of_its_own() {
    let all = ["info", "warning", "warning"];
    assert_levels("{typography: warning}", all, all);
    let all = ["info", "warning", "error"];
    assert_levels("{wrong-dash: error, typography: warning}", all, all);
    let all = ["info", "off", "warning"];
    assert_levels("{typography: off, wrong-dash: warning}", all, all);
}

#[test]
fn a_path_is_nearer_than_the_whole_and_a_longer_one_is_nearer_still() {
    let rest = ["info", "info", "info"];
    assert_levels("{pages/inner: {wrong-dash: error}}", rest, ["info", "info", "error"]);
    let inner = "{wrong-dash: off, pages/inner/: {wrong-dash: error}}";
    assert_levels(inner, ["info", "info", "off"], ["info", "info", "error"]);
    let both = "{pages/: {wrong-dash: error}, pages/inner/more.md: {wrong-dash: warning}}";
    assert_levels(both, ["info", "info", "error"], ["info", "info", "warning"]);
}

#[test]
fn a_family_in_a_path_is_nearer_than_a_rule_in_the_whole() {
    let levels = "{wrong-dash: error, pages/inner/: {typography: warning}}";
    assert_levels(levels, ["info", "info", "error"], ["info", "warning", "warning"]);
}

#[test]
fn a_path_is_a_folder_and_no_beginning_of_a_name() {
    let tree = format!("{DOCUMENTS}--- svod.yaml +\nlevels: {{pages/in: {{typography: off}}}}\n");
    let (_, found) = findings(&world(&tree));
    assert!(found.iter().any(|finding| finding.rule == "unknown-rule"));
    assert_eq!(found.iter().filter(|finding| finding.rule == "wrong-dash").count(), 2);
}

/// A handbook without a greeting, under these levels.
fn without_greeting(levels: &str) -> Vec<String> {
    let tree =
        format!("--- +base\n--- standards/greeting.md -\n--- svod.yaml +\nlevels: {levels}\n");
    let (_, found) = findings(&world(&tree));
    let level = |finding: &svod::findings::Finding| finding.level.expect("settled").name();
    found.iter().map(|finding| format!("{} {}", finding.rule, level(finding))).collect()
}

#[test]
fn an_element_is_nearer_than_the_rule_that_reports_it() {
    assert_eq!(without_greeting("{}"), ["missing-section error"]);
    assert_eq!(without_greeting("{greeting: info}"), ["missing-section info"]);
    assert_eq!(without_greeting("{missing-section: warning}"), ["missing-section warning"]);
    let both = "{missing-section: warning, completeness: off, greeting: error}";
    assert_eq!(without_greeting(both), ["missing-section error"]);
    assert!(without_greeting("{greeting: off}").is_empty());
    let inside = "{greeting: error, svod.yaml: {completeness: info}}";
    assert_eq!(without_greeting(inside), ["missing-section info"]);
}

#[test]
fn an_element_that_is_not_meant_keeps_its_level() {
    assert_eq!(without_greeting("{phone: off, core-greeting: off}"), ["missing-section error"]);
}

#[test]
fn what_is_off_does_not_silence_what_it_would_have_told() {
    let tree = "--- +base\n--- standards/greeting.md\n---\ntitle: Приветствие\n---\nДополнить.\n";
    check(tree, &["stub-section: Приветствие"]);
    let off = format!("{tree}--- svod.yaml +\nlevels: {{stub-section: off}}\n");
    check(&off, &["stub-document: Приветствие"]);
}

#[track_caller]
fn assert_told(levels: &str, expected: &[&str]) {
    check(&format!("--- svod.yaml +\nlevels: {levels}\n"), expected);
}

#[test]
fn a_name_that_means_nothing_is_told_where_it_stands() {
    assert_told("{long-lin: off}", &["unknown-rule: long-lin"]);
    assert_told("{complaints/: off}", &["unknown-rule: complaints/"]);
    assert_told("{svod.yaml: {long-lin: off}}", &["unknown-rule: long-lin"]);
    assert_told("{nowhere/: {long-line: off}}", &["unknown-rule.path: nowhere/"]);
}

#[test]
fn the_nearest_name_may_be_a_family_or_an_element() {
    for (name, nearest) in
        [("long-lin", "long-line"), ("typografy", "typography"), ("core-greting", "core-greeting")]
    {
        let (_, found) = findings(&world(&format!("--- svod.yaml +\nlevels: {{{name}: off}}\n")));
        assert_eq!(found.len(), 1, "{name}");
        let near = found[0].arguments.get("nearest");
        assert_eq!(near, Some(&nearest.into()), "{name}");
    }
}

#[test]
fn a_level_that_does_not_exist_is_one_finding() {
    assert_told("{long-line: loud}", &["wrong-type.choice: loud"]);
    assert_told("{long-line: Off}", &["wrong-type.choice: Off"]);
    assert_told("{long-line: 0}", &["wrong-type.choice: 0"]);
    assert_told("{long-line: [off]}", &["wrong-type.list: [off]"]);
    assert_told("{svod.yaml: {long-line: loud}}", &["wrong-type.choice: loud"]);
    assert_told("loud", &["wrong-type: loud"]);
}

#[test]
fn what_is_set_beside_a_level_that_does_not_exist_holds() {
    let levels = "{wrong-dash: loud, wrong-quotes: off}";
    let found = leveled(levels);
    assert_eq!(found.iter().filter(|line| line.contains("wrong-type")).count(), 1);
    assert!(!found.iter().any(|line| line.contains("wrong-quotes")));
}
