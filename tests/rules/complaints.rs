//! Complaints: terms, limits and rungs.

use crate::harness::check;

fn procedure(fields: &str) -> String {
    format!("--- complaints/procedure.yaml\n# …\ntitle: Жалобы\n{fields}")
}

fn terms(acknowledgement: &str, investigation: &str, response: &str) -> String {
    let letter = "--- letters/got.md\n---\n# …\ntitle: Получили\n---\nЗдравствуйте!\n\nПолучили.\n\nС уважением,\n";
    let fields = format!(
        "acknowledgement: {{within: {acknowledgement}, letter: got}}\ninvestigation: {{by: shift-lead, not_by: тот, evidence: [а], within: {investigation}}}\nresponse: {{within: {response}}}\n"
    );
    format!("{}{letter}", procedure(&fields))
}

#[test]
fn equal_terms_are_in_order() {
    check(&terms("24 h", "1 calendar-day", "1 calendar-day"), &[]);
}

#[test]
fn working_days_count_with_their_week_ends() {
    check(&terms("1 h", "5 working-day", "7 calendar-day"), &[]);
    let found = ["deadline-order-broken.investigation: 5 working-day"];
    check(&terms("1 h", "5 working-day", "6 calendar-day"), &found);
}

#[test]
fn an_acknowledgement_comes_first() {
    check(&terms("3 calendar-day", "2 h", "7 calendar-day"), &["deadline-order-broken"]);
}

fn row(role: &str, measure: &str, limit: &str, per: &str) -> String {
    format!("  - {{role: {role}, measure: {measure}, limit: {limit}, per: {per}}}\n")
}

fn matrix(rows: &[String]) -> String {
    procedure(&format!("authority:\n{}", rows.concat()))
}

#[test]
fn a_superior_may_hold_no_such_measure_at_all() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("shift-lead", "refund", "1 RUB", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn a_superior_two_steps_up_counts() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("director", "gift", "1 count", "case")];
    check(&matrix(&rows), &["authority-not-monotone: 1 count"]);
}

#[test]
fn no_limit_is_more_than_any() {
    let rows =
        [row("operator", "gift", "unlimited", "case"), row("director", "gift", "9 count", "case")];
    check(&matrix(&rows), &["authority-not-monotone: 9 count"]);
    let rows =
        [row("operator", "gift", "9 count", "case"), row("director", "gift", "unlimited", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn percent_and_money_are_not_compared() {
    let rows =
        [row("operator", "discount", "50 %", "case"), row("director", "discount", "1 RUB", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn a_limit_per_month_stands_beside_one_per_case() {
    let rows =
        [row("operator", "gift", "2 count", "case"), row("operator", "gift", "9 count", "month")];
    check(&matrix(&rows), &[]);
}

#[test]
fn two_measures_may_have_two_currencies() {
    let rows =
        [row("operator", "gift", "10 EUR", "case"), row("operator", "refund", "10 RUB", "case")];
    check(&matrix(&rows), &[]);
}

#[test]
fn one_channel_named_twice_is_one() {
    check(&procedure("intake: [phone, phone]\n"), &["too-few-intake"]);
}

#[test]
fn each_lack_of_the_work_on_causes_is_told() {
    let found = [
        "root-cause-without-owner",
        "root-cause-without-owner.period",
        "root-cause-without-owner.output",
    ];
    check(&procedure("root_cause: {codes: [а]}\n"), &found);
}
