//! Scorecards and quizzes: sums, pass marks, and items that can be seen and heard.

use crate::harness::check;

/// A scorecard whose blocks weigh so much, each with one item.
fn blocks(weights: &[&str]) -> String {
    let block = |weight: &&str| {
        format!(
            "  - {{name: Б, weight: {weight}, items: [{{question: Снял трубку, external: true, weight: 100}}]}}\n"
        )
    };
    let blocks: String = weights.iter().map(block).collect();
    format!("--- scorecards/a.yaml\n# …\ntitle: А\nblocks:\n{blocks}")
}

fn items(weights: &[&str]) -> String {
    let item =
        |weight: &&str| format!("{{question: Снял трубку, external: true, weight: {weight}}}");
    let items: Vec<String> = weights.iter().map(item).collect();
    format!(
        "--- scorecards/a.yaml\n# …\ntitle: А\nblocks:\n  - {{name: Б, weight: 100, items: [{}]}}\n",
        items.join(", ")
    )
}

#[test]
fn thirds_are_rounded_and_not_wrong() {
    check(&blocks(&["33.3", "33.3", "33.3"]), &["rounded-weights: 33.3"]);
    check(&blocks(&["33.3", "33.3", "33.4"]), &[]);
    check(&items(&["33.3", "33.3", "33.3"]), &["rounded-weights.items: 100"]);
}

#[test]
fn more_than_a_tenth_a_weight_is_wrong() {
    check(&blocks(&["33", "33", "33"]), &["weights-not-100: 33"]);
    check(&blocks(&["33.3", "33.3", "33"]), &["weights-not-100: 33.3"]);
    check(&blocks(&["50", "50"]), &[]);
    check(&items(&["60", "39"]), &["weights-not-100.items: 100"]);
}

#[test]
fn a_pass_mark_is_at_most_all_points() {
    let mark = |mark: &str| format!("{}pass_mark: {mark}\n", blocks(&["100"]));
    check(&mark("100"), &[]);
    check(&mark("101"), &["unreachable-pass-mark: 101"]);
    let quiz = |mark: &str| {
        format!(
            "--- training/a.yaml\n# …\ntitle: А\ntype: programme\nquiz: {{pass_mark: {mark}, questions: [{{type: open, text: Что?, explanation: а}}]}}\n"
        )
    };
    check(&quiz("100"), &[]);
    check(&quiz("120"), &["unreachable-pass-mark.quiz: 120"]);
}

#[test]
fn what_does_not_apply_may_be_counted_where_everything_applies() {
    let na = |na: &str, scale: &str| {
        format!(
            "--- scorecards/a.yaml\n# …\ntitle: А\nna: {na}\nblocks: [{{name: Б, weight: 100, items: [{{question: Снял трубку, external: true, scale: {scale}, weight: 100}}]}}]\n"
        )
    };
    check(&na("count", "yes-no-na"), &["na-counted: count"]);
    check(&na("count", "yes-no"), &[]);
    check(&na("exclude", "yes-no-na"), &[]);
}

#[test]
fn a_critical_item_without_weight_needs_a_rule() {
    let item = |weight: &str, rule: &str| {
        format!(
            "--- scorecards/a.yaml\n# …\ntitle: А\n{rule}blocks:\n  - name: Б\n    weight: 100\n    items:\n      - {{question: Снял трубку, external: true, weight: {weight}, critical: customer}}\n      - {{question: Назвал срок, external: true, weight: 100}}\n"
        )
    };
    check(&item("0", ""), &["critical-without-effect: customer"]);
    check(&item("0", "critical_rule: fail-all\n"), &[]);
}

fn question(question: &str) -> String {
    format!(
        "--- scorecards/a.yaml\n# …\ntitle: А\nblocks: [{{name: Б, weight: 100, items: [{{question: \"{question}\", external: true, weight: 100}}]}}]\n"
    )
}

#[test]
fn an_item_is_told_at_the_words_that_spoil_it() {
    check(&question("Говорил профессионально"), &["unobservable-item: профессионально"]);
    check(&question("Поздоровался и назвал имя"), &["unobservable-item.two: назвал"]);
    check(&question("Ведь назвал срок?"), &["unobservable-item.leading: Ведь"]);
}

#[test]
fn pairs_and_quotations_are_fine() {
    check(&question("Сотрудник назвал компанию и своё имя"), &[]);
    check(&question("Прозвучало «Хорошо, записываю»"), &[]);
    check(&question("Ценник хорошо виден от входа"), &[]);
}

#[test]
fn a_retired_scorecard_is_left_alone() {
    let tree = blocks(&["10"]).replace("title: А", "title: А\nstatus: retired\npass_mark: 200");
    check(&tree, &[]);
}
