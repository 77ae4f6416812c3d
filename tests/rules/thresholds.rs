//! Norms and promises: what differs, and what only looks so.

use crate::harness::{check, lines, world};

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
fn each_clause_has_its_own_norm() {
    let text = "На письма отвечаем в течение 4 рабочих часов, а на жалобы — в течение 30 календарных дней.";
    check(&letter("auto-reply", text), &[]);
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

/// A procedure that answers in a week, changes in a week and pays back in ten days.
const LADDER: &str = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nremedies:\n  - {name: Замена, measure: replacement, cost: цена, lead_time: 7 calendar-day, priority_over_orders: true}\n  - {name: Возврат, measure: refund, cost: цена, lead_time: 10 calendar-day}\nauthority: [{role: director, measure: refund, limit: unlimited, per: case}, {role: director, measure: replacement, limit: unlimited, per: case}]\nresponse: {within: 7 calendar-day}\nescalation:\n  - {level: 1, role: shift-lead, within: 2 h, trigger: тупик}\n  - {level: 2, role: director, within: 2 working-day, trigger: отказ}\n";

/// Only the promises of a letter about a complaint.
fn promises(category: &str, lang: &str, text: &str) -> Vec<String> {
    let tree = format!(
        "{LADDER}--- letters/a.md\n---\n# …\ntitle: А\nlang: {lang}\ncategory: {category}\nsignature: service\n---\nЗдравствуйте!\n\n{text}\n\nС уважением,\n"
    );
    let told = lines(&world(&tree));
    let told = told.iter().filter_map(|finding| finding.splitn(3, ':').nth(2));
    told.map(|finding| finding.trim().replace("overpromise.days", "overpromise"))
        .filter(|finding| finding.starts_with("overpromise"))
        .collect()
}

/// Asserts of each letter which time it promises too soon, if any; says all that differ.
#[track_caller]
fn promise(category: &str, cases: &[(&str, &str, Option<&str>)]) {
    let expected = |promised: &Option<&str>| promised.map(|words| format!("overpromise: {words}"));
    let told = cases.iter().map(|(lang, text, promised)| {
        (*text, promises(category, lang, text), Vec::from_iter(expected(promised)))
    });
    let differ: Vec<_> = told.filter(|(_, told, expected)| told != expected).collect();
    assert!(differ.is_empty(), "{category}: {differ:#?}");
}

#[test]
fn an_answer_on_a_named_day_is_held_against_the_procedure() {
    promise(
        "acknowledgement",
        &[
            ("ru", "Решение по жалобе пришлём за 1 день.", Some("1 день")),
            ("ru", "Решение сообщим завтра.", Some("завтра")),
            ("ru", "Решение сообщим завтра до 12:00.", Some("завтра")),
            ("ru", "Решение сообщим завтра, не позднее 12:00.", Some("завтра")),
            ("ru", "Ответим сегодня до 18:00.", Some("сегодня")),
            ("ru", "Завтра вы получите решение.", Some("Завтра")),
            ("ru", "Ответ вы получите не позднее следующего дня.", Some("следующего дня")),
            ("ru", "Даём ответ на жалобу в день обращения.", Some("в день обращения")),
            ("ru", "Ответ придёт послезавтра.", Some("послезавтра")),
            ("en", "We will send you our decision tomorrow.", Some("tomorrow")),
            ("en", "You will have our answer by tomorrow.", Some("tomorrow")),
            ("en", "We will reply today.", Some("today")),
            ("en", "We will let you know our decision the same day.", Some("same day")),
            ("en", "We will reply the next day.", Some("next day")),
            ("en", "We will send our decision within 2 days.", Some("2 days")),
            ("en", "We will reply the day after tomorrow.", Some("tomorrow")),
            ("sk", "Rozhodnutie vám pošleme zajtra.", Some("zajtra")),
            ("sk", "Odpovieme dnes.", Some("dnes")),
            ("sk", "Odpovieme v ten istý deň.", Some("v ten istý deň")),
            ("sk", "Odpoveď dostanete do 3 dní.", Some("3 dní")),
        ],
    );
}

#[test]
fn a_day_may_be_that_of_something_else() {
    promise(
        "acknowledgement",
        &[
            ("ru", "Перезвоним сегодня до 18:00.", None),
            ("ru", "Завтра приедет курьер и заберёт чайник, а решение сообщим до 14 мая.", None),
            ("ru", "Сегодня получили ваше письмо и ответим до 14 мая.", None),
            ("ru", "Ответим на всё, о чём вы написали сегодня.", None),
            ("ru", "Ответим до 14 мая. До завтра!", None),
            ("ru", "Если завтра придёт заключение, решение сообщим раньше.", None),
            ("ru", "Ответим в течение 7 календарных дней, сегодня же записали жалобу.", None),
            ("ru", "Решение пришлём через неделю, а завтра позвоним и спросим, как дела.", None),
            ("ru", "Решение сообщим до 14 мая: завтра мастер осмотрит чайник.", None),
            ("ru", "Ответим в течение 3 дней после осмотра.", None),
            ("ru", "На разбор уходит до 3 рабочих дней, решение пришлём не позднее 14 мая.", None),
            ("ru", "Ответ придёт не завтра.", None),
            ("en", "We will ring you back today.", None),
            ("en", "We will reply by 14 May. See you tomorrow!", None),
            ("en", "We will answer what you wrote today.", None),
            ("en", "A courier will come tomorrow, and you will have our decision by 14 May.", None),
            ("sk", "Zajtra príde technik a odpovieme do 14. mája.", None),
            ("sk", "Ďakujeme a do videnia zajtra.", None),
            ("sk", "Zavoláme vám dnes.", None),
        ],
    );
    check(&script("Уточню и отвечу сегодня."), &[]);
    check(&format!("{PROCEDURE}{}", script("С адресом разберёмся сегодня.")), &[]);
    let quoted = "--- letters/a.md\n---\n# …\ntitle: А\ncategory: acknowledgement\nsignature: service\n---\nЗдравствуйте!\n\n> **Клиент:** Вы ответите завтра?\n\nС уважением,\n";
    check(&format!("{LADDER}{quoted}"), &[]);
    let bad = "--- pages/a.md\n---\ntitle: Страница\naudience: [public]\n---\nКак мы отвечаем на жалобы и чего не обещаем никогда, потому что не успеем.\n\n- ✗ «Решение по жалобе сообщим завтра»\n";
    check(&format!("{LADDER}{bad}"), &[]);
}

#[test]
fn a_remedy_is_held_against_the_time_it_takes() {
    let soon = [
        ("ru", "Деньги вернём за 3 дня.", Some("3 дня")),
        ("ru", "Деньги вернём завтра.", Some("завтра")),
        ("ru", "Деньги вернём в течение 2 рабочих дней.", Some("2 рабочих дней")),
        ("ru", "Вернём вам 3 000 ₽ в течение 5 календарных дней.", Some("5 календарных дней")),
        ("ru", "Заменим товар в течение 3 календарных дней.", Some("3 календарных дней")),
        ("en", "We will refund you within 3 days.", Some("3 days")),
        ("en", "We’ll replace it within 2 working days.", Some("2 working days")),
        ("sk", "Peniaze vám vrátime do 3 dní.", Some("3 dní")),
        ("sk", "Práčku vymeníme zajtra.", Some("zajtra")),
    ];
    ["accept", "partly", "acknowledgement"].iter().for_each(|category| promise(category, &soon));
    promise(
        "accept",
        &[
            ("ru", "Деньги вернём в течение 10 календарных дней.", None),
            ("ru", "Заменим товар в течение 7 календарных дней.", None),
            ("ru", "Деньги вернём до 14 мая, а через 3 дня позвоним.", None),
            ("ru", "Деньги вернём за 3 дня до доставки.", None),
            ("ru", "Деньги вернём в течение 3 дней после осмотра.", None),
            ("ru", "Отремонтируем за 3 дня.", None),
            ("ru", "Если товар цел, деньги вернём за 3 дня.", None),
            ("en", "We will refund you in full; the courier comes tomorrow.", None),
            ("sk", "Peniaze vám vrátime a zajtra zavoláme.", None),
        ],
    );
    promise("order", &[("ru", "Деньги вернём в течение 3 календарных дней.", None)]);
}

#[test]
fn a_rung_of_the_ladder_has_its_own_term() {
    let text = "Решение пересмотрит директор, его ответ придёт в течение";
    let case = |term: &str| format!("{text} {term}.");
    promise(
        "reject",
        &[
            ("ru", &case("2 часов"), Some("2 часов")),
            ("ru", &case("1 рабочего дня"), Some("1 рабочего дня")),
            ("ru", &case("2 рабочих дней"), None),
            ("ru", "Решение пересмотрят, ответ придёт в течение 5 рабочих дней.", None),
            ("ru", "Директор ответит вам завтра.", Some("завтра")),
            (
                "ru",
                "Жалобу повторно рассмотрит директор и ответит в течение 1 рабочего дня.",
                Some("1 рабочего дня"),
            ),
            ("ru", "Жалобу повторно рассмотрит директор и ответит за 2 рабочих дня.", None),
        ],
    );
    promise("acknowledgement", &[("ru", "Старший смены ответит вам в течение 2 часов.", None)]);
}

/// The ladder with names in another language, and a gift that takes three days.
fn abroad(lang: &str, director: &str, category: &str, text: &str) -> Vec<String> {
    let tree = format!(
        "{}--- roles/chief.yaml\ntitle: Chief\nlang: {lang}\nroles:\n  - {{id: chief, name: {director}, tasks: [x], front_line: false, authority: x, reports_to: director}}\n--- letters/a.md\n---\n# …\ntitle: А\nlang: {lang}\ncategory: {category}\nsignature: service\nplaceholders: {{sum.text: {{type: money, example: 5 €}}}}\n---\nHello,\n\n{text}\n\nX,\n",
        LADDER.replace("role: director, within", "role: chief, within").replace(
            "remedies:\n",
            "remedies:\n  - {name: Gift, measure: gift, cost: x, lead_time: 3 working-day}\n"
        )
    );
    let told = lines(&world(&tree));
    let told = told.iter().filter_map(|finding| finding.splitn(3, ':').nth(2));
    let told = told.map(|finding| finding.trim().replace("overpromise.days", "overpromise"));
    told.filter(|finding| finding.starts_with("overpromise")).collect()
}

#[test]
fn a_second_look_of_the_director_is_held_against_the_ladder_in_each_language() {
    for (lang, name, text, promised) in [
        ("sk", "Riaditeľ", "Prípad znova posúdi riaditeľ a odpovie vám do 1 hodiny.", "1 hodiny"),
        ("sk", "Riaditeľ", "Prípad znova posúdi riaditeľ a odpovie vám zajtra.", "zajtra"),
        ("sk", "Riaditeľ", "Riaditeľ vám odpovie do 1 hodiny.", "1 hodiny"),
        (
            "en",
            "Director",
            "The director will look at it again and will reply within 1 hour.",
            "1 hour",
        ),
    ] {
        let found = abroad(lang, name, "reject", text);
        assert_eq!(found, [format!("overpromise: {promised}")], "{text}");
    }
    for (lang, name, text) in [
        ("sk", "Riaditeľ", "Prípad znova posúdi riaditeľ a odpovie vám do 2 pracovných dní."),
        ("sk", "Riaditeľ", "Ak napíšete znova, odpovieme do 1 hodiny."),
        (
            "en",
            "Director",
            "The director will look at it again and will reply within 2 working days.",
        ),
    ] {
        assert!(abroad(lang, name, "reject", text).is_empty(), "{text}");
    }
}

#[test]
fn a_credit_is_held_against_the_time_that_a_gift_takes() {
    for (lang, text, promised) in [
        ("sk", "Kredit {{ sum.text }} vám pripíšeme zajtra.", "zajtra"),
        ("sk", "Kredit {{ sum.text }} vám pripíšeme do 1 pracovného dňa.", "1 pracovného dňa"),
        ("en", "It is {{ sum.text }}: we will credit your account tomorrow.", "tomorrow"),
        ("ru", "Начислим бонус завтра.", "завтра"),
    ] {
        let found = abroad(lang, "Chief", "accept", text);
        assert_eq!(found, [format!("overpromise: {promised}")], "{text}");
    }
    for (lang, text) in [
        ("sk", "Kredit {{ sum.text }} vám pripíšeme do 3 pracovných dní."),
        ("sk", "Kredit {{ sum.text }} máte zajtra k dispozícii na účte."),
        ("en", "We will credit your account within 3 working days. {{ sum.text }}"),
    ] {
        assert!(abroad(lang, "Chief", "accept", text).is_empty(), "{text}");
    }
}
