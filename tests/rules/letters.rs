//! Letters: slots, parts, subjects.

use crate::harness::check;

fn letter(fields: &str, body: &str) -> String {
    format!("--- letters/order.md\n---\n# …\ntitle: Заказ\nsignature: service\n{fields}---\n{body}")
}

const BODY: &str = "Здравствуйте!\n\nЗаказ собираем.\n\nС уважением,\n";

#[test]
fn the_data_of_the_company_need_no_declaration() {
    check(
        &letter("", "Здравствуйте!\n\n{{ company.name }}, {{company.phone}}.\n\nС уважением,\n"),
        &[],
    );
}

#[test]
fn a_slot_in_code_is_an_example() {
    check(
        &letter("", "Здравствуйте!\n\nПишите `{{ order.number }}` и `[NAME]`.\n\nС уважением,\n"),
        &[],
    );
}

#[test]
fn a_slot_of_the_subject_counts() {
    let fields = "subject: \"Заказ {{ order.number }}\"\n";
    check(&letter(fields, BODY), &["undeclared-placeholder: {{ order.number }}"]);
    let declared = "placeholders: {order.number: {type: string, example: А-1}}\n";
    check(&letter(&format!("{fields}{declared}"), BODY), &[]);
}

#[test]
fn a_slot_of_the_signature_is_declared_beside_it() {
    let tree = |declared: &str| {
        format!(
            "--- governance/governance.yaml\ntitle: Управление\nsignatures:\n  service: \"{{{{ operator.name }}}}\"\n{declared}"
        )
    };
    check(&tree(""), &["undeclared-placeholder: {{ operator.name }}"]);
    check(&tree("placeholders: {operator.name: {type: name, example: Марина}}\n"), &[]);
}

#[test]
fn a_slot_used_in_the_signature_is_used() {
    let governance = "--- governance/governance.yaml\ntitle: Управление\nsignatures:\n  service: \"{{ operator.name }}\"\nplaceholders: {operator.name: {type: name, example: Марина}}\n";
    let fields = "placeholders: {operator.name: {type: name, example: Марина}}\n";
    check(&format!("{governance}{}", letter(fields, BODY)), &[]);
}

#[test]
fn slots_of_other_systems_are_told() {
    for slot in [
        "%{name}",
        "#{name}",
        "${name}",
        "[Имя]",
        "<имя>",
        "{Имя}",
        "{{ имя клиента }}",
        "{{#if x}}",
    ] {
        let body = format!("Здравствуйте!\n\nПривет, {slot}, заказ собираем.\n\nС уважением,\n");
        check(&letter("", &body), &[&format!("foreign-placeholder: {slot}")]);
    }
}

#[test]
fn links_and_addresses_are_no_slots() {
    let body = "Здравствуйте!\n\n[Имя](https://dom.example) <care@dom.example> [сайт][1] {1, 2}\n\n[1]: https://dom.example\n\nС уважением,\n";
    check(&letter("", body), &[]);
}

#[test]
fn a_letter_may_name_its_parts_outright() {
    check(&letter("salutation: Здравствуйте!\nclosing: С уважением,\n", "Заказ собираем.\n"), &[]);
    check(
        &letter("salutation: Здравствуйте!\n", "Заказ собираем.\n"),
        &["missing-letter-part.parts"],
    );
    check(&letter("salutation: Здравствуйте!\nclosing: Пока\n", "\n"), &["missing-letter-part"]);
}

#[test]
fn a_subject_has_words() {
    for subject in ["\"\"", "\"  \"", "\"\\n\""] {
        let fields = format!("subject: {subject}\n");
        check(
            &letter(&fields, "Здравствуйте!\n\nСобираем.\n\nС уважением,\n"),
            &["missing-letter-part.subject"],
        );
    }
}

#[test]
fn a_letter_in_yaml_has_its_parts_in_its_body() {
    let tree = "--- letters/order.yaml\n# …\ntitle: Заказ\nbody: |\n  Здравствуйте!\n\n  Собираем.\n\n  С уважением,\n";
    check(tree, &[]);
}

#[test]
fn a_subject_is_measured_by_the_example_of_its_slots() {
    let declared = |example: &str| {
        format!(
            "subject: \"Заказ {{{{ order.long_name_of_the_order_as_the_warehouse_calls_it_at_night }}}}\"\nplaceholders: {{order.long_name_of_the_order_as_the_warehouse_calls_it_at_night: {{type: string, example: {example}}}}}\n"
        )
    };
    check(&letter(&declared("А-1"), BODY), &[]);
    check(&letter(&declared(&"А".repeat(56)), BODY), &["long-subject.telephone"]);
    check(&letter(&declared(&"А".repeat(80)), BODY), &["long-subject"]);
}

#[test]
fn a_signature_may_be_a_document() {
    let page = "--- pages/sign.md\n# Подпись\n\nСлужба заботы, компания «Дом».\n";
    let tree = letter("", BODY).replace("signature: service", "signature: sign");
    check(&format!("{tree}{page}"), &[]);
}

/// A letter of a category, with slots of these types.
fn of(category: &str, slots: &str, body: &str) -> String {
    let fields = format!("category: {category}\nplaceholders: {{{slots}}}\n");
    letter(&fields, &format!("Здравствуйте!\n\n{body}\n\nС уважением,\n"))
}

#[test]
fn a_letter_says_what_happens_next() {
    check(&of("order", "", "Заказ принят, спасибо."), &["letter-without-next-step"]);
    for body in [
        "Сообщим о доставке.",
        "Ответьте на это письмо.",
        "Заказ будет у вас 21 марта.",
        "Заказ привезут завтра.",
        "Заказ собирается, это занимает 2 рабочих дня.",
    ] {
        check(&of("order", "", body), &[]);
    }
}

#[test]
fn thanks_and_information_need_no_next_step() {
    check(&of("thanks", "", "Спасибо за добрые слова."), &[]);
    check(&of("information", "", "Заказ закрыт, деньги у вас."), &[]);
}

#[test]
fn a_slot_with_a_day_is_a_next_step() {
    let slots = "delivery.window: {type: string, example: окно}";
    check(&of("order", slots, "Ваше окно доставки: {{ delivery.window }}."), &[]);
    let slots = "x: {type: date, example: скоро}";
    check(&of("order", slots, "Ждали этого: {{ x }}."), &[]);
    let slots = "x: {type: string, example: Ответьте «да»}";
    check(&of("order", slots, "{{ x }}."), &[]);
    let slots = "order.number: {type: string, example: Синий}";
    check(&of("order", slots, "Заказ {{ order.number }}."), &["letter-without-next-step"]);
}

#[test]
fn a_letter_with_a_part_missing_is_told_once() {
    check(&letter("category: reject\n", "Нет.\n"), &["missing-letter-part.parts"]);
}

#[test]
fn an_apology_says_what_why_and_by_when() {
    let sorry = |body: &str| of("apology", "", body);
    check(&sorry("Простите нас. Ваше мнение важно."), &["apology-without-remedy: Простите"]);
    check(
        &sorry("Простите нас: перепутали адрес. Деньги вернём."),
        &["apology-without-remedy: Простите"],
    );
    check(&sorry("Простите нас: перепутали адрес. Деньги вернём завтра."), &[]);
    check(&sorry("Опоздали на день, потому что перепутали адрес. Ответьте нам."), &[]);
}

#[test]
fn what_happened_is_a_reason_in_each_language() {
    let sorry = |lang: &str, body: &str| in_language(lang, "apology", body);
    for (lang, what, amends) in [
        ("ru", "Кабель повредил экскаватор", "Деньги вернём завтра,"),
        ("ru", "Мы не успели заказать ткань", "Деньги вернём завтра,"),
        ("en", "We damaged the cable at the road works", "We’ll refund you tomorrow,"),
        ("en", "The courier was stuck in traffic", "We’ll refund you tomorrow,"),
        ("sk", "Kábel sme poškodili pri výkope na vašej ulici", "Peniaze vrátime zajtra,"),
        ("sk", "Kábel nám prerušil bager", "Peniaze vrátime zajtra,"),
        ("sk", "Došlo k prerušeniu kábla", "Peniaze vrátime zajtra,"),
    ] {
        let begin = match lang {
            "ru" => "Приносим извинения",
            "en" => "We apologise",
            _ => "Ospravedlňujeme sa",
        };
        check(&sorry(lang, &format!("{begin}. {what}. {amends}")), &[]);
        check(&sorry(lang, &format!("{begin}. {amends}")), &["apology-without-remedy"]);
        check(&sorry(lang, &format!("{begin}. {what}.")), &["apology-without-remedy"]);
    }
    for (lang, body) in [
        ("ru", "Простите: заказ пришёл на день позже. Деньги вернём завтра,"),
        ("en", "Sorry your sofa arrived late and damaged. We’ll refund you tomorrow,"),
        ("sk", "Prepáčte, zásielka prišla neskoro. Peniaze vrátime zajtra,"),
    ] {
        check(&sorry(lang, body), &["apology-without-remedy"]);
    }
}

#[test]
fn an_acknowledgement_that_is_sorry_needs_only_a_day() {
    check(&of("acknowledgement", "", "Простите, что так вышло. Ответим до 21 марта."), &[]);
    check(
        &of("acknowledgement", "", "Простите, что так вышло. Обязательно ответим."),
        &["apology-without-remedy: Простите"],
    );
}

#[test]
fn a_letter_that_asks_for_more_time_needs_no_remedy_yet() {
    check(
        &of("holding", "", "Простите: ждём осмотра, он задержался до 21 марта. Сбой у нас."),
        &[],
    );
}

#[test]
fn an_apology_in_another_letter_is_courtesy() {
    check(&of("information", "", "Простите за беспокойство."), &[]);
    check(&of("order", "", "Простите за беспокойство. Ответьте на письмо."), &[]);
}

#[test]
fn the_name_of_a_slot_tells_what_it_holds() {
    let slots = "remedy.what: {type: string, example: икс}, delay.reason: {type: string, example: игрек}, remedy.date: {type: date, example: зет}";
    let body = "Простите нас. {{ delay.reason }}. {{ remedy.what }}, {{ remedy.date }}.";
    check(&of("apology", slots, body), &[]);
}

#[test]
fn a_refusal_says_why_and_who_looks_at_it_next() {
    let no = |body: &str| of("reject", "", body);
    check(&no("Выполнить не можем. Пишите."), &["rejection-without-reasons"]);
    check(
        &no("Отказываем, потому что срок прошёл. Пишите."),
        &["rejection-without-reasons.instance"],
    );
    check(&no("Выполнить не можем. Пересмотрит директор."), &["rejection-without-reasons.reasons"]);
    check(&no("Отказываем, потому что срок прошёл. Решение пересмотрит директор."), &[]);
    check(&of("accept", "", "Выполним завтра."), &[]);
}

fn named(slot: &str, body: &str) -> String {
    let slots = format!("client.name: {{type: name, example: Анна{slot}}}");
    of("thanks", &slots, body)
}

#[test]
fn a_name_behind_a_preposition_is_inflected() {
    for body in ["Подарок для {{ client.name }}.", "Письмо от\n**{{ client.name }}**."]
    {
        check(&named("", body), &["inflected-placeholder: {{ client.name }}"]);
    }
}

#[test]
fn a_name_in_the_nominative_is_none() {
    for body in [
        "Спасибо, {{ client.name }}!",
        "Подарок для клиента {{ client.name }}.",
        "Заказ вёл {{ client.name }}.",
        "Мы с вами.\n\n{{ client.name }} знает.",
        "Для: {{ client.name }}.",
    ] {
        check(&named("", body), &[]);
    }
}

#[test]
fn slots_that_are_no_names_are_not_inflected() {
    let slots = "delivery.date: {type: date, example: 14 марта}";
    check(&of("thanks", slots, "Спасибо, ждём до {{ delivery.date }}."), &[]);
}

#[test]
fn a_name_may_come_in_its_case() {
    check(&named(", case: genitive", "Подарок для {{ client.name }}."), &[]);
    check(&named(", case: locative", "Говорили о {{ client.name }}."), &[]);
    check(
        &named(", case: dative", "Подарок для {{ client.name }}."),
        &["inflected-placeholder.other: {{ client.name }}"],
    );
}

#[test]
fn a_spoken_name_is_inflected_by_whoever_speaks() {
    let tree = "--- scripts/a.yaml\n# …\ntitle: Разговор\nvariables: {client.name: {type: name, example: Анна}}\nnodes:\n  a: {type: say, text: \"Звоню от {{ client.name }}\"}\n";
    let found = crate::harness::lines(&crate::harness::world(tree));
    assert!(found.iter().all(|line| !line.contains("inflected-placeholder")), "{found:?}");
}

/// A letter in Russian and its translation, with these slots.
fn pair(source: &str, fields: &str, translation: &str) -> String {
    let slots = "placeholders:\n  order.number: {type: string, example: А-1}\n  days.left: {type: integer, example: \"2\"}\n";
    let russian = letter(
        &format!("category: thanks\n{slots}"),
        &format!("Здравствуйте!\n\nОсталось {{{{ days.left }}}}. {source}\n\nС уважением,\n"),
    );
    format!(
        "{russian}--- letters/en/order.md\n---\n# …\ntitle: Order\nlang: en\ncategory: thanks\nsignature: service\n{fields}---\nHello,\n\n{translation}\n\nRegards,\n"
    )
}

#[test]
fn a_translation_has_the_slots_of_its_source() {
    let order = "Заказ {{ order.number }}.";
    check(&pair(order, "", "Order {{ order.number }}, {{ days.left }} days."), &[]);
    check(
        &pair(order, "", "Your order, {{ days.left }} days."),
        &["translation-lacks-placeholder: Order"],
    );
    check(
        &pair(order, "subject: \"Order {{ order.number }}\"\n", "We have {{ days.left }} days."),
        &[],
    );
}

#[test]
fn a_number_may_be_written_out_in_a_translation() {
    let order = "Заказ {{ order.number }}.";
    check(&pair(order, "", "Order {{ order.number }}, one day left."), &[]);
    check(
        &pair(order, "", "Order {{ order.number }}, soon."),
        &["translation-lacks-placeholder: Order"],
    );
}

#[test]
fn a_translation_may_have_slots_and_examples_of_its_own() {
    let fields = "placeholders: {order.number: {type: string, example: EN-1}, x: {type: string, example: y}}\n";
    check(
        &pair("Заказ {{ order.number }}.", fields, "{{ order.number }} {{ days.left }} {{ x }}"),
        &[],
    );
}

#[test]
fn the_data_of_the_company_need_no_translation() {
    let order = "Заказ {{ order.number }}. {{ company.phone }}";
    check(&pair(order, "", "Order {{ order.number }}, {{ days.left }}."), &[]);
}

fn exported(exports: &str, letter: &str) -> String {
    format!("--- svod.yaml +\n{exports}{letter}")
}

#[test]
fn a_helpdesk_must_know_each_slot() {
    let slots =
        "client.name: {type: name, example: Анна}, order.number: {type: string, example: А-1}";
    let body =
        "Спасибо, {{ client.name }}: {{ order.number }}, {{ order.number }}, {{ company.name }}.";
    let letter = of("thanks", slots, body);
    check(&letter, &[]);
    check(
        &exported("exports: {zendesk: {}}\n", &letter),
        &["unmapped-placeholder: {{ order.number }}"],
    );
    let own = "exports: {osticket: {slots: {order.number: \"%{ticket.order}\"}}}\n";
    check(&exported(own, &letter), &[]);
    check(&exported("exports: {csv: {slots: {\"*\": \"{{ * }}\"}}}\n", &letter), &[]);
    // A table has no slots of its own, so that ours stay in it.
    check(&exported("exports: {csv: {}}\n", &letter), &[]);
}

#[test]
fn a_helpdesk_fills_in_the_nominative() {
    let inflected = |case: &str| {
        let slots = format!("client.full_name: {{type: name, example: Анны Ивановой, {case}}}");
        of("thanks", &slots, "Спасибо. Очки для {{ client.full_name }} готовы.")
    };
    let genitive = inflected("case: genitive");
    let found = ["unmapped-placeholder.case: {{ client.full_name }}"];
    check(&exported("exports: {zendesk: {}}\n", &genitive), &found);
    check(&exported("exports: {csv: {}}\n", &genitive), &[]);
    check(&exported("exports: {zendesk: {slots: {\"*\": \"[*]\"}}}\n", &genitive), &[]);
    let own = "exports: {zendesk: {slots: {client.full_name: \"{{ticket.requester.name}}\"}}}\n";
    check(&exported(own, &genitive), &[]);
    let nominative = inflected("case: nominative").replace(" для ", ", ");
    check(&exported("exports: {zendesk: {}}\n", &nominative), &[]);
}

#[test]
fn a_letter_that_stays_in_the_house_needs_no_names() {
    let slots = "x: {type: string, example: А}";
    let letter = of("thanks", slots, "{{ x }}").replace("# …", "# …\nstatus: draft");
    check(&exported("exports: {zendesk: {}}\n", &letter), &[]);
}

#[test]
fn code_of_a_template_is_text_and_told() {
    for code in [
        "{{ 7*7 }}",
        "{% include \"x\" %}",
        "{{ a | b }}",
        "{{ a.b() }}",
        "<%= 7*7 %>",
        "{{ {{ a }} }}",
        "${7*7}",
        "{{ a[0] }}",
    ] {
        let body = format!("Здравствуйте!\n\nЗаказ {code} собираем.\n\nС уважением,\n");
        check(&letter("", &body), &[&format!("foreign-placeholder.code: {code}")]);
    }
}

#[test]
fn a_subject_and_a_field_of_yaml_hold_no_code_either() {
    let tree = "--- letters/order.yaml\n# …\ntitle: Заказ\nsubject: \"{{ 7*7 }}\"\nbody: |\n  Здравствуйте!\n\n  {% if x %}Да{% endif %}\n\n  С уважением,\n";
    check(
        tree,
        &[
            "foreign-placeholder.code: {{ 7*7 }}",
            "foreign-placeholder.code: {% if x %}",
            "foreign-placeholder.code: {% endif %}",
        ],
    );
}

#[test]
fn rules_of_letters_hold_for_letters_in_yaml() {
    let tree = |body: &str| {
        format!(
            "--- letters/order.yaml\n# …\ntitle: Заказ\ncategory: apology\nsalutation: Здравствуйте!\nbody: {body}\nclosing: С уважением\n"
        )
    };
    check(&tree("Простите нас."), &["apology-without-remedy: Простите"]);
    check(
        &tree("Простите нас, сбой. Деньги вернём сегодня. Ответим за 1 час."),
        &["overpromise: 1 час"],
    );
}

/// A letter in another language.
fn in_language(lang: &str, category: &str, body: &str) -> String {
    let slots = "placeholders: {client.name: {type: name, example: Anna}}\n";
    letter(
        &format!("lang: {lang}\ncategory: {category}\n{slots}"),
        &format!("Anna,\n\n{body} {{{{ client.name }}}}.\n\nX\n"),
    )
}

#[test]
fn the_rules_of_letters_read_english() {
    let en = |category: &str, body: &str| in_language("en", category, body);
    let sorry = "apology-without-remedy";
    check(&en("order", "Your order is packed. Thanks,"), &["letter-without-next-step"]);
    check(&en("order", "Your order is packed and comes on Friday,"), &[]);
    check(&en("order", "Your order is packed; we’ll ring you,"), &[]);
    check(&en("apology", "We apologise for any inconvenience caused. We value you,"), &[sorry]);
    check(&en("apology", "We’re sorry: it was our mistake. We will refund you,"), &[sorry]);
    check(&en("apology", "We’re sorry: it was our mistake. We will refund you by Friday,"), &[]);
    check(
        &en("reject", "We are unable to uphold your complaint. Write to us,"),
        &["rejection-without-reasons"],
    );
    check(&en("reject", "We cannot, because it was opened. The ombudsman may look at it,"), &[]);
    check(&en("thanks", "A gift for"), &[]);
}

#[test]
fn the_rules_of_letters_read_slovak() {
    let sk = |category: &str, body: &str| in_language("sk", category, body);
    let sorry = "apology-without-remedy";
    check(&sk("order", "Objednávka je zabalená. Ďakujeme,"), &["letter-without-next-step"]);
    check(&sk("order", "Objednávka je zabalená, zavoláme vám,"), &[]);
    check(&sk("apology", "Ospravedlňujeme sa za nepríjemnosti. Vážime si vás,"), &[sorry]);
    check(&sk("apology", "Prepáčte, pretože sme zabudli. Peniaze vrátime,"), &[sorry]);
    check(&sk("apology", "Prepáčte, zabudli sme. Peniaze vrátime do 3 pracovných dní,"), &[]);
    check(&sk("reject", "Vašej sťažnosti nevyhovieme. Napíšte,"), &["rejection-without-reasons"]);
    check(&sk("reject", "Nevyhovieme, pretože lehota uplynula. Preskúma to riaditeľka,"), &[]);
    check(&sk("thanks", "Darček pre"), &["inflected-placeholder: {{ client.name }}"]);
}

#[test]
fn an_example_is_a_value_of_its_type() {
    let slot = |slot: &str| of("thanks", &format!("x: {slot}"), "Спасибо. Это {{ x }}.");
    for wrong in [
        "{type: integer, example: три}",
        "{type: boolean, example: возможно}",
        "{type: time, example: \"25:99\"}",
        "{type: money, example: дорого}",
        "{type: phone, example: нет}",
        "{type: url, example: нет}",
    ] {
        let example = wrong.split("example: ").nth(1).map(|part| part.trim_end_matches('}'));
        let told = format!("mistyped-example: {}", example.unwrap_or_default());
        check(&slot(wrong), &[told.as_str()]);
    }
    let listed = "{type: string, example: сборка, values: [доставка, подъём]}";
    check(&slot(listed), &["mistyped-example.values: сборка"]);
    for right in [
        "{type: integer, example: 1 200}",
        "{type: boolean, example: да}",
        "{type: time, example: после обеда}",
        "{type: time, example: \"9:30\"}",
        "{type: date, example: 14 марта}",
        "{type: money, example: 54 900 ₽}",
        "{type: phone, example: \"+7 900 000-00-00\"}",
        "{type: url, example: \"https://dom.example/pay\"}",
        "{type: string, example: подъём, values: [доставка, подъём]}",
    ] {
        check(&slot(right), &[]);
    }
}

#[test]
fn a_slot_that_is_not_closed_is_told() {
    for (words, found) in [
        ("Ваш {{ order.number уже едет", "{{ order.number"),
        ("Ваш {{order.number", "{{order.number"),
        ("Ваш {{{{ уже едет", "{{{{ уже"),
        ("{{ order.number }} и {{ order.number", "{{ order.number"),
    ] {
        let fields = "placeholders: {order.number: {type: string, example: А-1}}\n";
        let body =
            format!("Здравствуйте, {{{{ order.number }}}}!\n\n{words}\nзавтра.\n\nС уважением,\n");
        check(&letter(fields, &body), &[&format!("foreign-placeholder.open: {found}")]);
    }
    let fields = "placeholders: {order.number: {type: string, example: А-1}}\n";
    let fine =
        "Здравствуйте!\n\nЗаказ {{ order.number }}, а код `{{ order` — нет.\n\nС уважением,\n";
    check(&letter(fields, fine), &[]);
}

#[test]
fn a_slot_of_prose_that_nothing_declares_is_told() {
    let page = |words: &str| format!("--- pages/about.md\n# О нас\n\nПродаём мебель. {words}\n");
    let told = ["undeclared-placeholder.in-prose: {{ patient.name }}"];
    check(&page("Ждём {{ patient.name }} в четверг."), &told);
    check(&page("Звоните {{ company.phone }}, пишите `{{ patient.name }}`."), &[]);
    check(&page("Мы — {{ company.nam }}."), &["undeclared-placeholder: {{ company.nam }}"]);
    let governance = "--- governance/governance.yaml\ntitle: Управление\nsignatures:\n  service: \"{{ patient.name }}\"\nplaceholders: {patient.name: {type: name, example: Марина}}\n";
    check(&format!("{governance}{}", page("Ждём {{ patient.name }} в четверг.")), &[]);
}
