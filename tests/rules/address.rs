//! How customers are addressed, and promises that can be measured.

use crate::harness::check;

fn letter(fields: &str, body: &str) -> String {
    format!(
        "--- letters/test.md\n---\n# …\ntitle: Письмо\nsubject: Заказ\nsignature: service\n{fields}---\n{body}\n\nС уважением,\n"
    )
}

fn standard(body: &str) -> String {
    format!("--- standards/test.md\n---\n# …\ntitle: Проверка\n---\n{body}\n")
}

#[test]
fn one_reader_is_addressed_in_one_way() {
    let body = "Здравствуйте!\n\nВаш заказ собрали. Если вам удобно, ты можешь забрать его сам.";
    check(&letter("", body), &["mixed-address: ты"]);
    let body = "Здравствуйте!\n\nЖдём Вас. Мы рады Вам, вот ваш заказ.";
    check(&letter("", body), &["mixed-address.capital: ваш"]);
    let body = "Dobrý deň!\n\nObjednávka je u Vás. Keď vám bude treba, zavolajte.";
    check(&letter("lang: sk\n", body), &["mixed-address.capital: Vás"]);
}

#[test]
fn what_begins_a_sentence_is_quoted_or_meant_for_others_is_not_mixed() {
    for body in [
        "Здравствуйте!\n\nВаш заказ собрали. Вам позвонят, у вас есть день.",
        "Здравствуйте!\n\n- Вы платите\n- Вам везут, у вас собирают",
        "Здравствуйте!\n\nУ вас дома. На упаковке написано «для Вас» и «ты».",
        "Уважаемые коллеги!\n\nУ вас новый клиент. Мы пишем, что у Вас будет звонок.",
        "Здравствуйте!\n\nМы с вами на ты не переходим.",
    ] {
        check(&letter("", body), &[]);
    }
    let script =
        standard("Вы отвечаете до третьего гудка.\n\n> Мы рады, что Вы позвонили, у Вас заказ?");
    check(&script, &[]);
}

#[test]
fn a_gender_in_brackets_is_told_in_what_is_said() {
    let formula = |text: &str| {
        format!(
            "--- phrases/a.yaml\ntitle: Фразы\nphrases:\n  - {{type: formula, moment: clarify, channel: phone, text: \"{text}\"}}\n"
        )
    };
    for words in ["понял(а)", "понял (-а)", "рад(а)", "понял(-ла)", "rád(a)"]
    {
        check(
            &formula(&format!("Верно ли я {words} вас?")),
            &[&format!("gender-brackets: {words}")],
        );
    }
    for text in
        ["Позвоню (а не напишу) вам", "Стол (два метра)", "Пункт (а): адрес", "Имя: ___ сдал(а)"]
    {
        check(&formula(text), &[]);
    }
    check(
        &standard(
            "| Сдал(а) | Принял(а) |\n|---|---|\n| | |\n\nОтвечаем до третьего гудка, и точка.",
        ),
        &[],
    );
}

#[test]
fn a_salutation_with_a_name_fits_everybody() {
    let slot = "placeholders: {client.name: {type: name, example: Анна}}\n";
    let body = |greeting: &str| format!("{greeting}\n\nЗаказ собираем, {{{{ client.name }}}}.");
    let told = |greeting: &str, found: &str| {
        check(&letter(slot, &body(greeting)), &[found]);
    };
    told("Уважаемый {{ client.name }}!", "gendered-salutation: Уважаемый");
    told("Vážený pán {{ client.name }},", "gendered-salutation: Vážený pán");
    for greeting in [
        "Уважаемые коллеги, {{ client.name }}!",
        "Уважаемый покупатель! {{ client.name }}",
        "Уважаемый (уважаемая) {{ client.name }}!",
        "Здравствуйте, {{ client.name }}!",
    ] {
        check(&letter(slot, &body(greeting)), &[]);
    }
    let gender = "placeholders: {client.name: {type: name, example: Анна}, client.sex: {type: gender, example: ж}}\n";
    check(
        &letter(gender, "Уважаемый {{ client.name }}!\n\n{{ client.sex }}, заказ собираем."),
        &[],
    );
    check(
        &letter("", "Уважаемый {имя}!\n\nЗаказ собираем."),
        &["gendered-salutation: Уважаемый", "foreign-placeholder: {имя}"],
    );
}

#[test]
fn a_greeting_that_is_spoken_has_variants() {
    let formula = |channel: &str, more: &str| {
        format!(
            "--- phrases/a.yaml\ntitle: Фразы\nphrases:\n  - {{type: formula, moment: greet, channel: {channel}, text: Здравствуйте{more}}}\n"
        )
    };
    check(&formula("phone", ""), &["formula-without-variants: Здравствуйте"]);
    check(&formula("phone", ", variants: [Добрый день]"), &[]);
    check(&formula("email", ""), &[]);
    let two = format!(
        "{}  - {{type: formula, moment: greet, channel: phone, text: Алло}}\n",
        formula("phone", "")
    );
    check(&two, &[]);
}

#[test]
fn a_promise_of_time_has_a_number() {
    for words in [
        "в кратчайшие сроки",
        "как можно скорее",
        "быстро",
        "оперативно",
        "as soon as possible",
        "promptly",
        "čo najskôr",
        "bezodkladne",
    ] {
        let body = format!("Здравствуйте!\n\nОтветим {words}.");
        check(&letter("", &body), &[&format!("unmeasurable-promise: {words}")]);
        check(&letter("", &body.replace(words, &format!("{words}, до 18:00"))), &[]);
    }
}

#[test]
fn a_promise_with_a_measure_beside_it_is_one() {
    for body in [
        "Отвечаем быстро, не дольше двух минут.",
        "- Отвечаем быстро. Срок — 2 минуты.",
        "Отвечаем как можно скорее, не позже третьего гудка.",
        "Не пишите «ответим в кратчайшие сроки».",
        "Закон велит отвечать незамедлительно.",
        "Говорим быстро и ясно.",
        "✗ Ответим в кратчайшие сроки",
        "## Нельзя\n\nОтветим в кратчайшие сроки.",
    ] {
        check(&standard(&format!("Отвечаем до третьего гудка.\n\n{body}")), &[]);
    }
    check(
        "--- values/a.yaml\n# …\ntitle: Ценности\nvalues:\n  - {name: А, meaning: Отвечаем быстро, behaviours: [а]}\n  - {name: Б, meaning: б, behaviours: [б]}\n  - {name: В, meaning: в, behaviours: [в]}\n",
        &[],
    );
}

#[test]
fn a_term_says_what_it_counts() {
    for (words, found) in [
        ("в течение 4", "missing-unit: в течение 4"),
        ("в течение 10 дней", "missing-unit.days: в течение 10 дней"),
        ("за 1 день", "missing-unit.days: за 1 день"),
        ("за **3 дня**", "missing-unit.days: за **3 дня"),
        ("за 2–3 дня", "missing-unit.days: за 2–3 дня"),
        ("within 5 days", "missing-unit.days: within 5 days"),
        ("v lehote 30 dní", "missing-unit.days: v lehote 30 dní"),
        ("в течение 4 часов", "missing-unit.hours: в течение 4 часов"),
        ("в течение 4–6 часов", "missing-unit.hours: в течение 4–6 часов"),
    ] {
        check(&letter("", &format!("Здравствуйте!\n\nОтветим вам {words}.")), &[found]);
    }
}

#[test]
fn a_term_that_is_clear_is_left_alone() {
    for words in [
        "в течение 10 рабочих дней",
        "в течение 10 дней (календарных)",
        "в течение 4 рабочих часов",
        "в течение 24 часов",
        "за 3 рабочих дня",
        "за 3 часа",
        "за 3 дня до доставки",
        "за 1500",
        "по цене 500 ₽ за 3 дня",
        "24 часа в сутки",
        "в течение 4 недель",
        "не позднее 18:00",
        "within 5 working days",
        "do 2 pracovných dní",
        "в течение 10 дней, как велит ст. 22 закона",
        "в течение 2026 года",
        "с 9 до 18 часов",
    ] {
        check(&letter("", &format!("Здравствуйте!\n\nСчёт пришлём {words}.")), &[]);
    }
    check(&letter("", "Здравствуйте!\n\nРазобрались за 2 дня и пришлём счёт сегодня."), &[]);
}

#[test]
fn hours_of_a_threshold_have_a_clock() {
    let tree = |more: &str| {
        format!(
            "--- standards/a.yaml\n# …\ntitle: Ответ\nthreshold: {{metric: first-reply, op: \"<=\", value: 4, unit: h{more}}}\n"
        )
    };
    check(&tree(""), &["missing-unit.clock: h"]);
    check(&tree(", clock: 24x7"), &[]);
    check(&tree("").replace("value: 4", "value: 1"), &[]);
}
