//! Conditions of scripts: how they are read, what they compare, which values they leave out.

use crate::harness::check;

const VARIABLES: &str = "\
variables:
  days: {type: integer, example: 3}
  kind: {type: string, example: delivery, values: [delivery, assembly]}
  name: {type: name, example: Анна}
  paid: {type: boolean, example: \"true\"}
  day: {type: date, example: \"2026-03-01\"}
";

const REST: &str = r#"  a:
    say: "{{ days }}, {{ kind }}, {{ name }}, {{ day }}, {{ paid }}. Всего доброго!"
    outcome: solved
  b: {say: Всего доброго!, outcome: solved}
"#;

fn tree(node: &str) -> String {
    format!(
        "--- scripts/call.yaml\n# …\ntitle: Звонок\n{VARIABLES}start: hello\nnodes:\n  \
         hello: {{say: Компания «Дом»! Чем могу помочь?, next: fork}}\n  fork: {node}\n{REST}"
    )
}

fn when(condition: &str) -> String {
    tree(&format!("{{when: '{condition}', then: a, else: b}}"))
}

fn cases(cases: &[&str], rest: &str) -> String {
    let case = |(index, case)| format!("{{when: '{case}', next: {}}}", ["a", "b"][index % 2]);
    let cases: Vec<String> = cases.iter().enumerate().map(case).collect();
    tree(&format!("{{cases: [{}]{rest}}}", cases.join(", ")))
}

#[test]
fn what_can_be_read_and_fits_is_lawful() {
    for condition in [
        "days > 3",
        "3 < days",
        "days ≥ 3 и kind == delivery",
        "(days > 3 or paid) and not (kind in [assembly])",
        "kind = \"delivery\"",
        "name == «Анна»",
        "day >= 2026-03-01",
        "paid",
        "not paid",
        "company.name == \"Дом\"",
    ] {
        check(&when(condition), &[]);
    }
}

#[test]
fn a_condition_that_breaks_off_is_told_as_a_whole() {
    check(&when("days >"), &["malformed-condition: 'days >'"]);
    check(&when("(days > 3"), &["malformed-condition.bracket: '(days > 3'"]);
}

#[test]
fn a_part_that_makes_no_sense_is_told_at_its_place() {
    check(&when("days late"), &["malformed-condition.end: late"]);
    check(&when("days & 3"), &["malformed-condition.sign: &"]);
    check(&when("kind == \"delivery"), &["malformed-condition.quote: \"delivery"]);
}

#[test]
fn a_value_of_another_type_is_told_at_its_place() {
    check(&when("days == \"три\""), &["mistyped-condition: \"три\""]);
    check(&when("kind == 5"), &["mistyped-condition: 5"]);
    check(&when("days == kind"), &["mistyped-condition: kind"]);
    check(&when("day > \"вчера\""), &["mistyped-condition: \"вчера\""]);
    check(&when("paid == 1"), &["mistyped-condition: 1"]);
}

#[test]
fn words_are_neither_more_nor_less() {
    check(&when("name > \"Анна\""), &["mistyped-condition.order: name"]);
    check(&when("paid > 0"), &["mistyped-condition.order: paid"]);
}

#[test]
fn a_word_that_the_variable_never_holds_is_told() {
    check(&when("kind == delivry"), &["mistyped-condition.value: delivry"]);
}

#[test]
fn a_variable_alone_is_yes_or_no() {
    check(&when("days"), &["mistyped-condition.alone: days"]);
}

#[test]
fn a_condition_has_a_variable() {
    check(&when("3 > 2"), &["mistyped-condition.constant: 3 > 2"]);
}

#[test]
fn a_name_that_nobody_declared_is_told_where_it_stands() {
    check(&when("days > 3 and paod"), &["undeclared-variable: paod"]);
}

#[test]
fn cases_that_take_every_value_once_are_lawful() {
    check(&cases(&["days > 3", "days <= 3"], ""), &[]);
    check(&cases(&["days == 0", "days > 0"], ""), &[]);
    check(&cases(&["kind == delivery", "kind == assembly"], ""), &[]);
    check(&cases(&["paid", "not paid"], ""), &[]);
}

#[test]
fn a_value_that_no_case_takes_is_told_unless_there_is_an_else() {
    check(&cases(&["days > 3", "days < 3"], ""), &["non-exhaustive-condition: fork"]);
    check(&cases(&["days > 3", "days < 3"], ", else: b"), &[]);
    let more = cases(&["kind == delivery and paid", "kind == assembly"], "");
    check(&more, &["non-exhaustive-condition: fork"]);
}

#[test]
fn a_value_that_two_cases_take_is_told_at_the_later_one() {
    let shared = cases(&["days > 3", "days > 5"], ", else: b");
    check(&shared, &["overlapping-condition: 'days > 5'"]);
}

#[test]
fn cases_that_cannot_be_weighed_are_not() {
    check(&cases(&["days >", "days > 5"], ", else: b"), &["malformed-condition: 'days >'"]);
}

#[test]
fn a_fork_with_cases_and_a_question_is_no_fork() {
    let node = tree("{ask: Куда?, cases: [{when: paid, next: a}], else: b}");
    check(&node, &["ambiguous-node: fork"]);
}
