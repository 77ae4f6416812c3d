//! Channels, customers, protocols and training.

use crate::harness::check;

fn channel(fields: &str) -> String {
    format!(
        "--- svod.yaml\n# …\ntitle: Стандарты\nchannels:\n  it: {{address: а, owner: operator, {fields}}}\n"
    )
}

#[test]
fn post_needs_neither_norm_nor_hours() {
    check(&channel("type: post"), &[]);
}

#[test]
fn a_bot_needs_no_hours_but_a_norm() {
    check(
        &channel("type: bot, human_exit: 1, tested_on: 2026-11-01"),
        &["channel-without-threshold"],
    );
}

#[test]
fn a_channel_that_never_closes_has_no_after_hours() {
    check(
        &channel(
            "type: chat, hours: 24/7, thresholds: [{metric: queue, op: '<=', value: 1, unit: min}]",
        ),
        &[],
    );
}

fn norms(one: &str, other: &str) -> String {
    channel(&format!(
        "type: chat, hours: 24/7, thresholds: [{{metric: queue, op: '<=', {one}}}, {{metric: queue, op: '<=', {other}}}]"
    ))
}

#[test]
fn one_norm_in_two_units_is_one_norm() {
    check(&norms("value: 1, unit: min", "value: 60, unit: s"), &[]);
    check(&norms("value: 1, unit: min", "value: 61, unit: s"), &["conflicting-thresholds"]);
}

#[test]
fn norms_of_other_scopes_do_not_conflict() {
    check(&norms("value: 1, unit: min, priority: срочно", "value: 2, unit: min"), &[]);
    check(&norms("value: 1, unit: min, segment: опт", "value: 2, unit: min"), &[]);
    check(&norms("value: 1, unit: h, clock: business", "value: 2, unit: h, clock: 24x7"), &[]);
    check(&norms("value: 20, unit: s, share: 80", "value: 60, unit: s, share: 100"), &[]);
}

#[test]
fn rings_and_seconds_are_left_to_another_rule() {
    check(&norms("value: 3, unit: ring", "value: 20, unit: s"), &[]);
}

#[test]
fn a_word_that_only_begins_like_abuse_is_none() {
    for label in ["Ждёт доставку", "Зашёл в тупик", "Знает, чего хочет"]
    {
        check(&format!("--- clients/a.yaml\n# …\ntitle: А\nlabel: \"{label}\"\n"), &[]);
    }
}

fn protocol(lang: &str, letters: &str, titles: [&str; 2]) -> String {
    let [one, two] = titles;
    let word = letters.replace(", ", "");
    format!(
        "--- protocols/p.yaml\n# …\ntitle: П\nmnemonic: {{word: {word}, lang: {lang}, letters: [{letters}]}}\nsteps:\n  - {{title: {one}, do: [а]}}\n  - {{title: {two}, do: [а]}}\n"
    )
}

#[test]
fn letters_of_another_language_are_only_counted() {
    check(&protocol("en", "H, E", ["Слушайте", "Сочувствуйте"]), &[]);
    check(&protocol("en", "H", ["Слушайте", "Сочувствуйте"]), &["broken-mnemonic.count"]);
}

#[test]
fn accents_do_not_break_a_mnemonic() {
    check(&protocol("ru", "Е, и", ["Ёмко", "Й"]), &[]);
    check(&protocol("ru", "Е, А", ["Ёмко", "Б"]), &["broken-mnemonic: Б"]);
}

#[test]
fn a_programme_needs_neither_takeaways_nor_exercises() {
    check("--- training/a.yaml\n# …\ntitle: А\ntype: programme\n", &[]);
}

fn question(fields: &str) -> String {
    format!(
        "--- training/a.yaml\n# …\ntitle: А\ntype: programme\nquiz: {{pass_mark: 80, questions: [{{text: Что?, {fields}}}]}}\n"
    )
}

#[test]
fn each_type_of_question_is_answered_in_its_own_way() {
    check(&question("type: open, explanation: а"), &[]);
    check(&question("type: open"), &["question-without-answer.open"]);
    check(&question("type: order, options: [а, б], correct: [2, 1]"), &[]);
    check(&question("type: order, options: [а, б]"), &["question-without-answer"]);
    check(&question("type: match, options: [а = б, в = г]"), &[]);
    check(&question("type: match, options: [а, в]"), &["question-without-answer.pairs"]);
    check(
        &question("type: multiple, options: [а, б], correct: [1, 3]"),
        &["question-without-answer.range"],
    );
    check(
        &question("type: single, options: [а, б], correct: [0]"),
        &["question-without-answer.range"],
    );
    check(
        &question("type: single, options: [а], correct: [1]"),
        &["question-without-answer.options"],
    );
}

#[test]
fn the_auditors_index_names_profiles_that_are_attached() {
    let named =
        |names: &str| format!("--- svod.yaml +\nprofiles: [essentials]\nauditor_index: {names}\n");
    check(&named("true"), &[]);
    check(&named("[essentials]"), &[]);
    check(&named("[complaints-min]"), &["unknown-profile.unattached: complaints-min"]);
    check(&named("[complaints]"), &["unknown-profile: complaints"]);
    check(&named("some"), &["wrong-type"]);
}

#[test]
fn an_item_rests_on_a_document_or_is_external() {
    let item = |fields: &str| {
        format!(
            "--- standards/greeting.md\n# Приветствие\n\nЗдороваемся первыми и называем компанию.\n--- scorecards/a.yaml\n# …\ntitle: А\nblocks: [{{name: Б, weight: 100, items: [{{question: Поздоровался, weight: 100{fields}}}]}}]\n"
        )
    };
    check(&item(", standard: greeting"), &[]);
    check(&item(", external: true"), &[]);
    check(&item(""), &["item-without-standard: Поздоровался"]);
    check(&item(", external: false"), &["item-without-standard: Поздоровался"]);
    check(&item(", standard: greting"), &["unknown-reference: greting"]);
    let retired = item("").replace("title: А\n", "title: А\nstatus: retired\n");
    check(&retired, &[]);
}
