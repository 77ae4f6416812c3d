//! Protocols: the order of steps, what is promised in them, the letters that help to remember them.

use crate::harness::check;

fn protocol(mnemonic: &str, steps: &[&str]) -> String {
    let steps: String = steps.iter().map(|step| format!("  - {{{step}}}\n")).collect();
    format!("--- protocols/own.yaml\n# …\ntitle: Порядок\n{mnemonic}steps:\n{steps}")
}

const HELP: &str = "mnemonic: {word: HE, lang: en, letters: [H, E]}\n";

fn help(step: &str) -> String {
    let tree = protocol(HELP, &["title: Выслушайте, do: [молчите]", step]);
    tree.replace("word: HE", "word: HELP").replace("[H, E]", "[HE, LP]")
}

#[test]
fn in_help_the_apology_comes_second() {
    let wrong = ["apology-before-empathy"];
    check(&help("title: Второй, parts: [извинение, сочувствие], do: [говорите]"), &wrong);
    check(&help("title: Извинитесь и посочувствуйте, do: [говорите]"), &wrong);
    check(&help("title: Второй, do: [извинитесь сразу, потом посочувствуйте]"), &wrong);
    check(&help("title: Второй, parts: [сочувствие, извинение], do: [извинитесь]"), &[]);
    check(&help("title: Посочувствуйте и извинитесь, do: [говорите]"), &[]);
    check(&help("title: Второй, do: [извинитесь]"), &[]);
}

#[test]
fn the_parts_outweigh_what_is_to_be_done() {
    let step = "title: Второй, parts: [сочувствие, извинение], do: [извинитесь, посочувствуйте]";
    check(&help(step), &[]);
}

#[test]
fn other_protocols_may_begin_with_an_apology() {
    let steps = ["title: Отступите, do: [извинитесь, поймите его]", "title: Остыньте, do: [чай]"];
    check(&protocol("", &steps), &[]);
}

fn step_back(step: &str) -> String {
    protocol("", &[step, "title: Остыньте, do: [чай]"])
}

#[test]
fn a_promise_has_a_time_and_an_owner() {
    let promise =
        |fields: &str| step_back(&format!("title: Шаг, do: [ждите], promises: {{{fields}}}"));
    check(&promise("what: вернёмся"), &["callback-without-time: вернёмся"]);
    check(&promise("what: вернёмся, owner: operator"), &["callback-without-time.time: вернёмся"]);
    check(&promise("what: вернёмся, within: 2 h"), &["callback-without-time.owner: вернёмся"]);
    check(&promise("what: вернёмся, within: 2 h, owner: operator"), &[]);
    check(&promise("what: \"перезвоним в {{ time }}\""), &[]);
}

#[test]
fn a_return_at_a_certain_time_is_told_in_the_words_of_a_step() {
    let found = ["callback-without-time: определённое время"];
    check(&step_back("title: Шаг, do: [\"скажите, что вернётесь в определённое время\"]"), &found);
    check(&step_back("title: Шаг, do: [\"назовите точное время, когда вернётесь\"]"), &[]);
    check(
        &step_back("title: Шаг, do: [пауза], phrases: [Я вам перезвоню.]"),
        &["callback-without-time: перезвоню"],
    );
    check(&step_back("title: Шаг, do: [пауза], phrases: [Перезвоню вам до 15:00.]"), &[]);
    check(&step_back("title: Шаг, do: [пауза], phrases: [Перезвоню сегодня вечером.]"), &[]);
}

#[test]
fn a_step_that_promises_in_a_field_may_say_it_as_it_likes() {
    let step = "title: Шаг, do: [\"скажите, что вернётесь в определённое время\"], promises: {what: вернёмся, within: 2 h, owner: operator}";
    check(&step_back(step), &[]);
}

#[test]
fn the_letters_spell_the_word() {
    let steps = ["title: Послушать, do: [а]", "title: Узнать, do: [б]"];
    let word = "mnemonic: {word: ПУСК, lang: ru, letters: [П, У]}\n";
    check(&protocol(word, &steps), &["broken-mnemonic.word: ПУСК"]);
    let word = "mnemonic: {word: пу, lang: ru, letters: [П, У]}\n";
    check(&protocol(word, &steps), &[]);
}

#[test]
fn a_foreign_mnemonic_is_compared_with_the_foreign_words_of_the_steps() {
    let steps =
        |first: &str| [format!("title: {first}, do: [а]"), "title: Узнать, do: [б]".to_owned()];
    let tree = |first: &str| {
        let steps = steps(first);
        protocol(HELP, &[&steps[0], &steps[1]])
    };
    check(&tree("Выслушайте"), &[]);
    check(&tree("Hear — выслушайте"), &[]);
    check(&tree("Listen — выслушайте"), &["broken-mnemonic: Listen — выслушайте"]);
}
