//! Branches: how to reach them, and what they may have of their own.

use crate::harness::check;

fn branch(overrides: &str) -> String {
    format!(
        "--- branches/one.yaml\n# …\nname: Тверь\nphone: '1'\nhours: всегда\nmanager: operator\noverrides: {{{overrides}}}\n"
    )
}

#[test]
fn a_closed_branch_needs_nothing() {
    check("--- branches/one.yaml\n# …\nname: Тверь\nstatus: retired\n", &[]);
    check(
        "--- branches/one.yaml\n# …\nname: Тверь\n",
        &["incomplete-branch: Тверь", "incomplete-branch: Тверь", "incomplete-branch: Тверь"],
    );
}

#[test]
fn a_broken_branch_fails_alone() {
    let tree = format!(
        "--- branches/two.yaml\nname: Две\nhours: [\n{}",
        branch("thresholds.time-to-answer: 1 min")
    );
    let lines = crate::harness::lines(&crate::harness::world(&tree));
    let of = |path: &str| lines.iter().filter(|line| line.starts_with(path)).count();
    assert_eq!(of("branches/one.yaml"), 1, "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("two.yaml") && line.contains("invalid-yaml")));
    assert_eq!(of("branches/"), lines.len(), "{lines:#?}");
}

#[test]
fn a_stricter_norm_and_other_hours_are_a_branchs_own() {
    check(&branch("thresholds.time-to-answer: 15 s"), &[]);
    check(&branch("channels.phone.thresholds.time-to-answer: 10 s"), &[]);
    check(&branch("channels.phone.hours: 10:00–20:00"), &[]);
    check(&branch("company.address: 'Тверь, ул. Новая, 2'"), &[]);
}

#[test]
fn a_weaker_norm_is_told_in_whatever_unit() {
    check(
        &branch("thresholds.time-to-answer: 1 min"),
        &["weaker-override: thresholds.time-to-answer"],
    );
    check(
        &branch("channels.email.thresholds.first-reply: 5 h"),
        &["weaker-override: channels.email.thresholds.first-reply"],
    );
    check(
        &branch("channels.email.thresholds.first-reply: 240 min"),
        &["redundant-override: channels.email.thresholds.first-reply"],
    );
    // A working day and four hours are not compared.
    check(&branch("channels.email.thresholds.first-reply: 1 working-day"), &[]);
}

const SHARE: &str = "--- standards/a.yaml\n# …\ntitle: А\nwhy: а\ncheck: а\ngood: [а]\nchannel: phone\nthreshold: {metric: time-to-answer, op: '<=', value: 20, unit: s, share: 80}\n";

#[test]
fn of_a_share_less_is_weaker() {
    check(&format!("{SHARE}{}", branch("a.threshold: 70 %")), &["weaker-override: a.threshold"]);
    check(&format!("{SHARE}{}", branch("a.threshold: 90 %")), &[]);
    check(&format!("{SHARE}{}", branch("a.threshold: 80 %")), &["redundant-override: a.threshold"]);
}

#[test]
fn what_is_fixed_is_told_once() {
    let fixed = SHARE.replace("share: 80", "fixed: true");
    check(&format!("{fixed}{}", branch("a.threshold: 1 min")), &["fixed-override: a.threshold"]);
    let fixed = SHARE.replace("title: А", "title: А\nfixed: true");
    check(&format!("{fixed}{}", branch("a.why: б")), &["fixed-override: a.why"]);
    check(&format!("{SHARE}{}", branch("a.why: б")), &[]);
    check(&format!("{SHARE}{}", branch("a.why: а")), &["redundant-override: a.why"]);
}

#[test]
fn a_path_leads_to_what_is_there() {
    check(&branch("thresholds.greeting: 20 s"), &["unknown-override: thresholds.greeting"]);
    check(&branch("channels.chat.hours: всегда"), &["unknown-override: channels.chat.hours"]);
    check(&branch("greeting.rule: а"), &["unknown-override: greeting.rule"]);
    check(&branch("roles.title: Роли у нас"), &[]);
}

#[test]
fn a_norm_is_replaced_by_a_norm() {
    check(
        &branch("thresholds.time-to-answer: сразу"),
        &["unknown-override.unreadable: thresholds.time-to-answer"],
    );
}
