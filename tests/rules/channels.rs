//! Contacts, hours and channels: one thing is said in one way wherever it stands.

use crate::harness::{check, plain};

fn manifest(jurisdiction: &str, channels: &str) -> String {
    format!(
        "--- svod.yaml\n# …\ntitle: Книга\nlanguages: [{}]\ncompany: {{name: Дом, legal_name: Дом, address: Тверь, site: https://dom.example, jurisdictions: [{jurisdiction}]}}\nprofiles: [{jurisdiction}-consumer{}]\nchannels:\n{channels}",
        if jurisdiction == "uk" { "en" } else { jurisdiction },
        if jurisdiction == "ru" { "-goods" } else { "" },
    )
}

fn phone(address: &str, hours: &str) -> String {
    format!(
        "  phone: {{type: phone, address: \"{address}\", hours: \"{hours}\", owner: operator, after_hours: a, thresholds: [{{metric: time-to-answer, op: \"<=\", value: 20, unit: s}}]}}\n"
    )
}

fn page(text: &str) -> String {
    format!(
        "--- pages/about.md\n# О нас\n\nПродаём и собираем мебель, отвечаем за каждый шаг до двери.\n\n{text}\n"
    )
}

#[test]
fn short_and_free_numbers_are_numbers() {
    for address in
        ["112", "0800 123 456", "8 800 200-00-00", "+7 482 200-00-00, доб. 12", "{{ phone }}"]
    {
        check(&manifest("ru", &phone(address, "24/7")), &[]);
    }
}

#[test]
fn half_a_number_is_none() {
    for (jurisdiction, address) in [("ru", "+7 482 200"), ("sk", "+421 2 0000"), ("uk", "020 7946")]
    {
        let found = format!("unparseable-phone: \"{address}\"");
        check(&manifest(jurisdiction, &phone(address, "24/7")), &[&found]);
    }
}

#[test]
fn a_number_in_two_spellings_is_told_once_a_file() {
    let text = "Звоните +7 482 200-00-00.\n\nИли 8 482 200-00-00, или 8 482 200-00-00.\n\n+7 482 200-00-00 проще. +7 482 200-00-00.";
    check(&page(text), &["phone-spelling-differs: 8 482 200-00-00"]);
}

#[test]
fn links_blanks_and_customers_do_not_count_as_spellings() {
    let text = "Звоните +7 482 200-00-00 или +7\u{a0}482\u{a0}200‑00‑00, [позвонить](tel:+74822000000).\n\n> **Покупатель:** Это 8 (482) 200-00-00?\n";
    check(&page(text), &["phone-format"]);
}

#[test]
fn spellings_differ_in_english_and_slovak_too() {
    let own = manifest("uk", &phone("+44 20 7946 0123", "24/7"));
    let tree = format!("{own}{}", page("Call +44 20 7946 0123.\n\nCall 020 7946 0123."));
    check(&tree, &["phone-spelling-differs: 020 7946 0123"]);
    let own = manifest("sk", &phone("+421 2 5012 3456", "24/7"));
    let tree = format!("{own}{}", page("Volajte +421 2 5012 3456.\n\nVolajte 02/5012 3456."));
    check(&tree, &["phone-spelling-differs: 02/5012 3456"]);
}

#[test]
fn strangers_among_contacts_are_told() {
    let text = "Пишите на help@mebel-dom.ru или @mebel_dom, звоните 8 (482) 345-67-89.";
    let found = ["help@mebel-dom.ru", "@mebel_dom", "8 (482) 345-67-89"];
    let found = found.map(|contact| format!("unregistered-contact: {contact}"));
    check(&page(text), &found.each_ref().map(String::as_str));
}

#[test]
fn an_old_mailbox_of_the_company_is_a_stranger() {
    check(&page("Пишите на old@dom.example."), &["unregistered-contact: old@dom.example"]);
}

#[test]
fn examples_emergencies_and_customers_are_no_strangers() {
    let text = "Пишите на anna@client.example. Пожар — 112. Код `+7 482 345-67-89`.\n\n- ✗ «Звоните +7 482 345-67-89»\n\n> **Клиент:** Мой номер +7 910 345-67-89.\n\nЗаказ 8-0345, 14.03.2026, ИНН 7701234567, 8 000 000 ₽.";
    check(&page(text), &[]);
}

#[test]
fn the_body_outside_owns_its_contacts() {
    let tree = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nexternal: {name: \"Роспотребнадзор, 8 800 555-49-43\", when: всегда}\n";
    check(&format!("{tree}{}", page("Телефон Роспотребнадзора — 8 800 555-49-43.")), &[]);
}

#[test]
fn a_number_beside_a_body_outside_is_not_ours_to_register() {
    for text in [
        "Не согласны с ответом — Роспотребнадзор, 8 800 555-49-43.",
        "| Кто | Телефон |\n|---|---|\n| Финансовый уполномоченный | 8 800 200-00-10 |\n",
        "- **Банк**, если списали дважды: 8 800 555-55-50\n- Лифт застрял — аварийная служба, 8 482 230-00-01",
    ] {
        check(&page(text), &[]);
    }
    let stranger = "unregistered-contact: 8 800 555-49-43";
    check(&page("Если банк отказал, звоните нам: 8 800 555-49-43."), &[stranger]);
    check(
        &page("Пишите на old@dom.example, банк ответит."),
        &["unregistered-contact: old@dom.example"],
    );
}

#[test]
fn a_body_that_the_procedure_names_may_stand_beside_its_number() {
    let tree = "--- complaints/p.yaml\n# …\ntitle: Жалобы\nintake: [phone, email]\nexternal: {name: Палата мебельщиков, when: всегда}\n";
    check(&format!("{tree}{}", page("Палате мебельщиков звонят по 8 800 555-49-43.")), &[]);
}

#[test]
fn a_site_is_looked_at_in_words_for_the_customer() {
    check(&page("Карточка товара — на https://crm.service.com/a."), &[]);
    let quoted = page("> Посмотрите на https://old-dom.ru/a, там есть размеры.\n");
    check(&quoted, &["unregistered-contact: https://old-dom.ru/a"]);
    let letter = "--- letters/a.md\n---\n# …\ntitle: А\nsignature: service\n---\nЗдравствуйте!\n\nСмотрите [каталог](https://old-dom.ru) и [закон](https://pravo.gov.ru).\n\nС уважением,\n";
    check(letter, &["unregistered-contact: [каталог](https://old-dom.ru)"]);
}

#[test]
fn a_plain_folder_has_no_registry_of_contacts() {
    let found = plain(&page("Звоните +7 482 345-67-89."));
    assert!(!found.iter().any(|line| line.contains("unregistered-contact")), "{found:?}");
}

fn open(hours: &str, text: &str) -> String {
    let channels = phone("+7 482 200-00-00", hours);
    format!(
        "{}--- standards/phone.md\n---\ntitle: Телефон\nchannel: phone\n---\nСнимаем трубку до третьего гудка, не дольше 20 секунд.\n\n{text}\n",
        manifest("ru", &channels)
    )
}

#[test]
fn the_same_hours_in_other_words_do_not_differ() {
    for text in [
        "Работаем ежедневно с 9 до 21.",
        "Часы работы: 9:00–21:00.",
        "По субботам работаем с 9:00 до 21:00.",
    ] {
        check(&open("ежедневно 9:00–21:00", text), &[]);
    }
    let week = "Пн–Пт 9:00–18:00, Сб 10:00–15:00";
    check(&open(week, "Работаем по будням с 9 до 18, в субботу с 10 до 15."), &[]);
}

#[test]
fn other_hours_and_other_days_differ() {
    let daily = "ежедневно 9:00–21:00";
    check(&open(daily, "Работаем ежедневно с 9 до 20."), &["hours-differ: 9 до 20"]);
    check(&open(daily, "Работаем с 9:00 до 21:00 по будням."), &["hours-differ: 9:00 до 21:00"]);
    let week = "Пн–Пт 9:00–18:00";
    check(&open(week, "Мы на связи ежедневно, 9:00–18:00."), &["hours-differ: 9:00–18:00"]);
}

#[test]
fn hours_of_others_are_their_own() {
    for text in [
        "Доставка работает с 10 до 14.",
        "В праздники работаем с 10 до 18.",
        "Смена работает с 8:00 до 20:00.",
        "Привезём с 10:00 до 14:00.",
        "Раньше мы работали с 9 до 18.",
        "- ✗ «Работаем с 9 до 18»",
        "> **Клиент:** Вы работаете с 9 до 18?",
    ] {
        check(&open("ежедневно 9:00–21:00", text), &[]);
    }
}

#[test]
fn hours_differ_in_english_and_slovak_too() {
    let tree = |lang: &str, text: &str| {
        let channels = phone("+44 20 7946 0123", "Mon-Fri 09:00-17:30");
        format!(
            "{}--- pages/a.md\n# A\n\n{text} Ask for the name and the order, and write both down at once.\n",
            manifest(lang, &channels)
        )
    };
    check(&tree("uk", "Our lines are open from 9am to 5.30pm, Monday to Friday."), &[]);
    check(
        &tree("uk", "Our lines are open from 9am to 5pm, Monday to Friday."),
        &["hours-differ: 9am to 5pm"],
    );
    check(&tree("uk", "The courier comes between 9am to 5pm, we are open."), &[]);
    check(&tree("sk", "Pracujeme po–pi od 9.00 do 17.30 h."), &[]);
    check(&tree("sk", "Pracujeme po–pi od 9.00 do 18.00 h."), &["hours-differ: 9.00 do 18.00"]);
    check(&tree("sk", "Vo sviatok pracujeme od 9.00 do 12.00 h."), &[]);
}

#[test]
fn complaints_need_a_way_in() {
    let tree = |intake: &str| format!("--- complaints/p.yaml\n# …\ntitle: Жалобы\n{intake}");
    check(&tree("intake: []\n"), &["complaint-channel-missing: []"]);
    check(&tree("intake: [phone, email]\n"), &[]);
    check(&tree(""), &[]);
}

#[test]
fn machines_need_a_way_out_and_a_test() {
    let bot = |fields: &str| {
        format!(
            "--- svod.yaml\n# …\ntitle: К\nchannels:\n  it: {{type: bot, address: a, owner: operator, thresholds: [{{metric: queue, op: '<=', value: 1, unit: min}}]{fields}}}\n"
        )
    };
    check(&bot(""), &["automation-without-human", "reachability-untested"]);
    check(&bot(", human_exit: 2, tested_on: 2025-11-22"), &[]);
    check(&bot(", human_exit: 2, tested_on: 2025-11-21"), &["reachability-untested.old"]);
    check(&bot(", staffed: true"), &[]);
}

#[test]
fn a_section_for_a_channel_that_there_is_not() {
    let tree = |title: &str, text: &str| {
        format!(
            "--- pages/c.md\n# Правила\n\n## {title}\n\n{text} Пишем коротко, по делу и без сокращений, чтобы поняли с первого раза.\n"
        )
    };
    check(&tree("Чат", "Один вопрос — один ответ."), &["undeclared-channel: ## Чат"]);
    check(&tree("Чат", "Чат мы не используем."), &[]);
    check(&tree("Телефон", "Снимаем трубку. В чате отвечаем так же."), &[]);
    check(&tree("Жалобы в чате", "Жалобу принимаем по телефону."), &[]);
}

#[test]
fn letters_need_a_channel_that_takes_them() {
    let own = manifest("ru", &phone("+7 482 200-00-00", "24/7"));
    let letter = "--- letters/a.md\n---\n# …\ntitle: Заказ\nsignature: service\n---\nЗдравствуйте!\n\nЗаказ собираем.\n\nС уважением,\n";
    check(&format!("{own}{letter}"), &["undeclared-channel.letter"]);
    check(letter, &[]);
}
