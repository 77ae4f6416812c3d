//! What customers need, and which impression the answer leaves.

use crate::harness::check;

fn need(fields: &str) -> String {
    format!(
        "--- clients/a.yaml\n# …\nkind: segment\nname: Все\nneeds:\n  - text: Ответ\n    {}\n",
        fields.replace("; ", "\n    ")
    )
}

fn expecting(value: &str, rest: &str) -> String {
    need(&format!(
        "expectation: {{metric: first-reply, {value}, direction: lower-is-better, source: опрос}}; {rest}"
    ))
}

const NORM: &str = "answered_by: [thresholds.first-reply]";

#[test]
fn zero_meets_the_expectation() {
    check(&expecting("value: 4, unit: h", NORM), &[]);
    check(&expecting("value: 240, unit: min", NORM), &[]);
}

#[test]
fn a_norm_that_disappoints_is_told_where_it_is_expected() {
    check(&expecting("value: 3, unit: h", NORM), &["negative-impression.planned: {metric"]);
    check(&expecting("value: 180, unit: min", NORM), &["negative-impression.planned: {metric"]);
}

#[test]
fn a_fact_that_disappoints_is_told_where_it_stands() {
    let fact = format!("{NORM}; fact: {{value: 7, date: 2026-08-31}}");
    check(&expecting("value: 6, unit: h", &fact), &["negative-impression: 7"]);
}

#[test]
fn where_higher_is_better_the_sign_turns() {
    let need = |fact: &str| {
        need(&format!(
            "expectation: {{metric: оценка, value: 4, unit: score, direction: higher-is-better, source: опрос}}; {NORM}; fact: {{value: {fact}, date: 2026-08-31}}"
        ))
    };
    check(&need("4.2"), &[]);
    check(&need("3.9"), &["negative-impression: 3.9"]);
}

#[test]
fn a_must_makes_it_an_error() {
    let tree = expecting("value: 3, unit: h", &format!("{NORM}; type: must"));
    let (_, found) = crate::harness::findings(&crate::harness::world(&tree));
    let levels: Vec<_> = found.iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [Some(svod::findings::Level::Error)]);
}

#[test]
fn without_a_direction_nothing_is_computed() {
    check(
        &need(&format!(
            "expectation: {{metric: first-reply, value: 3, unit: h, source: опрос}}; {NORM}"
        )),
        &["missing-direction: {metric"],
    );
}

#[test]
fn working_and_calendar_days_are_not_compared() {
    let day = "--- standards/n.yaml\n# …\ntitle: А\nwhy: а\ncheck: а\ngood: [а]\nthreshold: {metric: resolution, op: '<=', value: 2, unit: working-day}\n";
    let expected = |unit: &str| {
        need(&format!(
            "expectation: {{metric: resolution, value: 3, unit: {unit}, direction: lower-is-better, source: опрос}}; answered_by: [n]"
        ))
    };
    check(&format!("{day}{}", expected("calendar-day")), &["incompatible-units: calendar-day"]);
    check(&format!("{day}{}", expected("working-day")), &[]);
}

#[test]
fn a_norm_of_something_else_is_no_answer_in_other_units() {
    check(
        &need(
            "expectation: {metric: вежливость, value: 4, unit: score, direction: higher-is-better, source: опрос}; answered_by: [thresholds.first-reply]",
        ),
        &[],
    );
}

#[test]
fn a_need_is_answered_by_what_there_is() {
    check(&expecting("value: 6, unit: h", "type: must"), &["unanswered-need: Ответ"]);
    check(&expecting("value: 6, unit: h", "answered_by: [governance]"), &[]);
    check(
        &expecting("value: 6, unit: h", "answered_by: [govrnance]"),
        &["unknown-reference: govrnance"],
    );
    check(
        &expecting("value: 6, unit: h", "answered_by: [thresholds.first-repli]"),
        &["unknown-reference.norm: thresholds.first-repli"],
    );
}

#[test]
fn seconds_minutes_and_hours_are_one_measure_in_norm_and_fact() {
    let answered = |value: &str, fact: &str| {
        need(&format!(
            "expectation: {{metric: time-to-answer, {value}, direction: lower-is-better, source: опрос}}; answered_by: [thresholds.time-to-answer]; fact: {{value: {fact}, date: 2026-08-31}}"
        ))
    };
    check(&answered("value: 1, unit: min", "0.5"), &[]);
    check(&answered("value: 0.1, unit: h", "0.1"), &[]);
    check(&answered("value: 0.25, unit: min", "0.2"), &["negative-impression.planned: {metric"]);
}

#[test]
fn of_two_shares_more_calls_answered_is_better() {
    let answered = |share: &str, fact: &str| {
        format!(
            "--- standards/n.yaml\n# …\ntitle: А\nwhy: а\ncheck: а\ngood: [а]\nthreshold: {{metric: time-to-answer, op: '<=', value: 20, unit: s, share: {share}}}\n{}",
            need(&format!(
                "expectation: {{metric: time-to-answer, value: 80, unit: '%', direction: higher-is-better, source: опрос}}; answered_by: [n]; fact: {{value: {fact}, date: 2026-08-31}}"
            ))
        )
    };
    check(&answered("80", "80"), &[]);
    check(&answered("75", "80"), &["negative-impression.planned: {metric"]);
    check(&answered("80", "74"), &["negative-impression: 74"]);
}

#[test]
fn a_source_without_words_is_none() {
    let blank = "expectation: {metric: first-reply, value: 6, unit: h, direction: lower-is-better, source: ''}; answered_by: [thresholds.first-reply]";
    check(&need(blank), &["expectation-without-source: {metric"]);
}
