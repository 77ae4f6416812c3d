//! Norms and promises: what differs, and what only looks so.

use crate::harness::check;

fn letter(category: &str, text: &str) -> String {
    format!(
        "--- letters/a.md\n---\n# …\ntitle: А\ncategory: {category}\nsignature: service\n---\nЗдравствуйте!\n\n{text}\n\nС уважением,\n"
    )
}

fn foreign(lang: &str, text: &str) -> String {
    format!(
        "--- letters/a.md\n---\n# …\ntitle: A\nlang: {lang}\ncategory: auto-reply\nsignature: service\n---\nHello,\n\n{text}\n\nRegards,\n"
    )
}

#[test]
fn a_promise_may_be_weaker_or_the_same_in_other_units() {
    for text in [
        "Ответим в течение 4 рабочих часов.",
        "Ответим за 240 минут.",
        "Ответим завтра, в течение суток.",
        "Ответим в течение 4–6 рабочих часов.",
        "Ответим до {{ reply.by }}.",
    ] {
        let tree = letter("auto-reply", text).replace(
            "signature:",
            "placeholders: {reply.by: {type: time, example: \"13:00\"}}\nsignature:",
        );
        let unused = !text.contains("{{");
        check(&tree, if unused { &["unused-placeholder"] } else { &[] });
    }
}

#[test]
fn a_promise_that_is_stronger_is_told_with_the_norm() {
    check(&letter("auto-reply", "Ответим за 3 часа."), &["overpromise: 3 часа"]);
    check(&letter("auto-reply", "Ответим за полчаса."), &["overpromise: полчаса"]);
    check(&foreign("en", "We will reply within two hours."), &["overpromise: two hours"]);
    check(&foreign("en", "We will reply within a day."), &[]);
    check(&foreign("sk", "Odpovieme do 2 hodín."), &["overpromise: 2 hodín"]);
    check(&foreign("sk", "Odpovieme do 5 hodín."), &[]);
}

#[test]
fn what_the_reader_is_asked_for_is_no_promise() {
    check(&letter("information", "Ответьте на это письмо в течение часа, и мы всё сменим."), &[]);
    check(&foreign("en", "Please reply within one hour."), &[]);
    check(&letter("information", "Курьер позвонит за час до приезда."), &[]);
}

const PROCEDURE: &str = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nresponse: {within: 5 working-day}\n";

#[test]
fn an_answer_to_a_complaint_is_held_against_the_procedure() {
    let tree = |text: &str| format!("{PROCEDURE}{}", letter("acknowledgement", text));
    check(&tree("Ответим в течение 5 рабочих дней."), &[]);
    check(&tree("Ответим в течение 7 календарных дней."), &[]);
    check(
        &tree("Ответим в течение 5 календарных дней."),
        &["overpromise.days: 5 календарных дней"],
    );
    check(&tree("Ответим в течение 3 рабочих дней."), &["overpromise: 3 рабочих дней"]);
}

fn script(line: &str) -> String {
    format!(
        "--- scripts/a.yaml\n# …\ntitle: А\nchannel: email\npurpose: inform\nstart: a\nnodes:\n  a: {{say: \"{{{{ company.name }}}}, здравствуйте! Чем могу помочь? {line} Всего доброго!\", outcome: solved}}\n"
    )
}

#[test]
fn lines_and_formulas_promise_and_customers_do_not() {
    check(&script("Ответим за час."), &["overpromise: за час"]);
    let formula = |kind: &str| {
        format!(
            "--- phrases/a.yaml\n# …\ntitle: Ф\napplies_to: {{channels: [email]}}\nphrases: [{{type: {kind}, text: \"Ответим за час.\", moment: promise, why: а, replacement: [\"Ответим.\"]}}]\n"
        )
    };
    check(&formula("formula"), &["overpromise: за час"]);
    check(&formula("stop"), &[]);
    let page = "--- pages/a.md\n---\ntitle: Почта\naudience: [public]\napplies_to: {channels: [email]}\n---\nПишите нам в любое время, читаем каждое письмо целиком. На письма отвечаем за 2 часа.\n\n> **Клиент:** Вы ответите за час?\n";
    check(page, &["overpromise: 2 часа", "conflicting-thresholds.prose: 2 часа"]);
}

#[test]
fn another_way_has_another_norm() {
    check(&letter("auto-reply", "В чате ответим за минуту."), &[]);
    check(&letter("auto-reply", "Перезвоним за 10 минут."), &[]);
}

fn phone(text: &str) -> String {
    format!(
        "--- standards/phone.md\n---\ntitle: Телефон\nchannel: phone\n---\nНазываем компанию, имя и предлагаем помощь, говорим спокойно и не торопясь.\n\n{text}\n"
    )
}

#[test]
fn prose_of_a_channel_keeps_to_its_norm() {
    for text in [
        "Отвечаем за 20 секунд.",
        "Если не отвечаем за 40 секунд, звонок уходит коллеге.",
        "На 80 % звонков отвечаем за 10 секунд.",
        "Раньше отвечали за минуту.",
        "На письма отвечаем за 4 часа.",
        "Перезваниваем за 30 минут.",
        "Разговор длится 5 минут.",
        "- ✗ Отвечаем за 40 секунд.",
        "> **Клиент:** Вы отвечаете за 40 секунд!",
    ] {
        check(&phone(text), &[]);
    }
    check(&phone("Отвечаем за 30 секунд."), &["conflicting-thresholds.prose: 30 секунд"]);
    check(
        &phone("Снимаем трубку за полминуты, не дольше 40 секунд."),
        &["conflicting-thresholds.prose: 40 секунд"],
    );
}

#[test]
fn prose_differs_in_english_and_slovak_too() {
    let tree = |lang: &str, text: &str| {
        format!(
            "--- standards/email.md\n---\ntitle: E-mail\nlang: {lang}\nchannel: email\n---\nSubject, salutation, body and closing, and below them the signature of the person who writes.\n\n{text}\n"
        )
    };
    check(
        &tree("en", "We answer e-mails within 6 working hours."),
        &["conflicting-thresholds.prose: 6 working hours"],
    );
    check(&tree("en", "We answer e-mails within four working hours."), &[]);
    check(&tree("en", "If nobody answers within 6 working hours, the lead does."), &[]);
    check(
        &tree("sk", "Na e-maily odpovedáme do 6 hodín."),
        &["conflicting-thresholds.prose: 6 hodín"],
    );
    check(&tree("sk", "Na e-maily odpovedáme do 4 hodín."), &[]);
    check(&tree("sk", "Ak neodpovieme do 6 hodín, píše vedúci."), &[]);
}

#[test]
fn a_standard_is_held_against_its_own_norm() {
    let tree = "--- standards/a.yaml\n# …\ntitle: Ответ\nrule: Снимите трубку за 30 секунд\nchannel: phone\nthreshold: {metric: time-to-answer, op: \"<=\", value: 30, unit: s, priority: ночь}\n";
    check(tree, &[]);
}

#[test]
fn rings_and_seconds_are_compared_with_some_tolerance() {
    check(&phone("Отвечаем до третьего гудка."), &[]);
    check(&phone("Отвечаем до третьего гудка, не дольше 20 секунд."), &[]);
    check(&phone("Отвечаем до второго гудка."), &["rings-seconds-disagree: второго гудка"]);
    check(&phone("Отвечаем до шестого гудка."), &["rings-seconds-disagree: шестого гудка"]);
}

#[test]
fn rings_of_another_scope_are_another_matter() {
    let tree = |fields: &str| {
        format!(
            "--- standards/a.yaml\n# …\ntitle: Ответ\nchannel: phone\nthreshold: {{metric: time-to-answer, op: \"<=\", value: 10, unit: ring{fields}}}\n"
        )
    };
    check(&tree(""), &["rings-seconds-disagree"]);
    check(&tree(", priority: ночь"), &[]);
}
