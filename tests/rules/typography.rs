//! Marks, numbers and letters: what is put right, and what is left as it is.

use crate::harness::{check, findings, world};

const REST: &str = "Отвечаем за каждый шаг до двери покупателя, и это видно по отзывам.";

fn page(body: &str) -> String {
    format!("--- pages/about.md\n---\ntitle: О нас\n---\n{REST}\n\n{body}\n")
}

fn in_language(lang: &str, body: &str) -> String {
    page(body).replace("title: О нас", &format!("title: About\nlang: {lang}"))
}

/// The page after its safe fixes.
fn mended(tree: &str) -> String {
    let (handbook, findings) = findings(&world(tree));
    let mended = svod::findings::mend(handbook.sources(), &findings);
    let text = mended.changed.into_iter().find(|(path, _)| path.as_str() == "pages/about.md");
    let text = text.map(|(_, text)| text).unwrap_or_default();
    text.split("\n\n").nth(1).unwrap_or_default().trim_end().to_owned()
}

#[track_caller]
fn mends(tree: &str, expected: &str) {
    assert_eq!(mended(tree), expected);
}

#[track_caller]
fn leaves(tree: &str) {
    check(tree, &[]);
}

#[test]
fn quotes_are_those_of_the_language() {
    mends(&page("Магазин \"Дом «и» сад\" и “Лес”."), "Магазин «Дом „и“ сад» и «Лес».");
    mends(&page("Магазин «Дом «и» сад»."), "Магазин «Дом „и“ сад».");
    mends(&in_language("sk", "Obchod \"Dom\" a “les”."), "Obchod „Dom“ a „les“.");
    mends(&in_language("en", "A \"house\" and «wood»."), "A “house” and “wood”.");
}

#[test]
fn of_two_english_ways_the_usual_one_is_kept() {
    leaves(&in_language("en", "A “house” and a “wood”."));
    leaves(&in_language("en", "A ‘house’ and a ‘wood’, don’t."));
    let tree = in_language("en", "A “house”, a “wood” and a ‘lake’.");
    check(&tree, &["wrong-quotes: ‘"]);
    mends(&tree, "A “house”, a “wood” and a “lake”.");
}

#[test]
fn marks_in_code_addresses_and_slots_are_left() {
    for body in [
        "`\"так\" - 20%`",
        "```\n\"так\" - 20% с 9.00\n```",
        "<https://dom.example/a-b?c=20%20\">",
        "[слово](https://dom.example/2025-11-20 \"9.00\")",
        "{{ order.total }}",
        "<!-- \"так\" - 20% -->",
        "Экран 5\" и магазин «IKEA “x”».",
        "> ✗ \"так\" - 20%",
        "Покупатель пишет:\n\n> \"Где мой заказ\" - 20% с 9.00",
        "Ответ \"Thank you\" по-английски.",
    ] {
        let (_, found) = findings(&world(&page(body)));
        let is_ours = |rule: &str| {
            rule.starts_with("wrong-") || rule.ends_with("-format") || rule.starts_with("mixed-s")
        };
        assert!(!found.iter().any(|found| is_ours(found.rule)), "{body}: {found:?}");
    }
}

#[test]
fn a_dash_is_a_dash() {
    mends(
        &page("Дом - это дом, и лес – это лес, а сад -- сад."),
        "Дом — это дом, и лес — это лес, а сад — сад.",
    );
    mends(
        &page("Ответ за 9-18 минут, 10—20 %, с 9:00-18:00."),
        "Ответ за 9–18 минут, 10–20 %, с 9:00–18:00.",
    );
    mends(&in_language("sk", "Dom - to je dom — a les."), "Dom – to je dom – a les.");
    mends(&in_language("en", "A house - a home — a place."), "A house – a home – a place.");
    leaves(&in_language("en", "A house—a home—a place."));
    check(&in_language("en", "A house – a home – a place—here."), &["wrong-dash: —"]);
}

#[test]
fn a_hyphen_may_be_one() {
    for body in [
        "Какой-нибудь SMS-код, 152-ФЗ, ISO 18295-1, заказ A-1042, 2-я смена.",
        "Код 620-014, телефон 200-00-00, счёт 5 - 3.",
        "- пункт\n- ещё пункт",
        "| a | b |\n|---|---|\n| - | — |",
        "Вольтметр, 15-20 правило, 24-7 и 10-5.",
    ] {
        leaves(&page(body));
    }
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    mends(
        &page("Цена 15000 ₽ и 1500 руб., 1.5 часа, 20%."),
        "Цена 15\u{a0}000 ₽ и 1\u{a0}500 руб., 1,5 часа, 20\u{a0}%.",
    );
    mends(
        &in_language("sk", "Cena 12.50 € a 1500 €, 20%."),
        "Cena 12,50 € a 1\u{a0}500 €, 20\u{a0}%.",
    );
    mends(
        &in_language("en", "It is £1500 and 1,5 hours, 20 %."),
        "It is £1,500 and 1.5 hours, 20%.",
    );
}

#[test]
fn codes_and_versions_are_no_numbers() {
    for body in [
        "Версия 1.10, артикул 3.2, заказ 15000, год 2025, индекс 620014.",
        "Цена 15 000 ₽, 1 500 ₽, 1,5 часа, 20 %, 500 ₽.",
        "Пункт 10.1.1 и 2.5.",
    ] {
        leaves(&page(body));
    }
    leaves(&in_language("en", "It is £1,500, 20%, £12.50 and 1,500 calls."));
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    mends(&page("С 2025-11-20 и 20/11/2025."), "С 20.11.2025 и 20.11.2025.");
    mends(
        &in_language("sk", "Od 20.11.2025 a 2025-11-20."),
        "Od 20.\u{a0}11.\u{a0}2025 a 20.\u{a0}11.\u{a0}2025.",
    );
    mends(
        &in_language("en", "From 2025-11-20, November 20, 2025 and 20/11/2025."),
        "From 20 November 2025, 20 November 2025 and 20 November 2025.",
    );
    leaves(&page("С 20.11.2025, 20 ноября 2025 г., файл a-2025-11-20.csv."));
    leaves(&in_language("en", "From 20 November 2025 and 03/04/2025."));
}

#[test]
fn times_are_written_in_one_way() {
    mends(&page("Работаем с 9.00 до 18-00 и в 7.30."), "Работаем с 9:00 до 18:00 и в 7:30.");
    leaves(&page("Работаем с 9:00–18:00, до 12.05, в 3.15.2 и на 20,15 кг."));
    leaves(&in_language("sk", "Od 9.00 do 18.00."));
    leaves(&in_language("sk", "Od 9:00 do 18:00."));
    mends(&in_language("sk", "Od 9:00 do 18:00, o 7.30."), "Od 9:00 do 18:00, o 7:30.");
    leaves(&in_language("en", "From 9am to 5pm."));
    mends(
        &in_language("en", "From 9am to 5pm, on Sunday to 16:30."),
        "From 9am to 5pm, on Sunday to 4:30pm.",
    );
}

#[test]
fn telephone_numbers_are_written_in_one_way() {
    mends(&page("Звоните +74822000000."), "Звоните +7 (482) 200-00-00.");
    leaves(&page("Звоните +7 (482) 200-00-00."));
    leaves(&page("Звоните +7 482 200-00-00."));
    check(
        &page("Звоните +7 482 200-00-00, +7 482 200-00-01, +7 (482) 200-00-02."),
        &["phone-format: +7 (482) 200-00-02", "unregistered-contact", "unregistered-contact"],
    );
    mends(&in_language("sk", "Volajte +421905123456."), "Volajte +421 905 123 456.");
    mends(&in_language("en", "Call +44 (0)20 7946-0123."), "Call +44 20 7946 0123.");
}

#[test]
fn yo_is_written_in_one_way() {
    let body = "Ещё раз и ещё раз, а потом еще.";
    check(&page(body), &["inconsistent-yo: еще"]);
    mends(&page(body), "Ещё раз и ещё раз, а потом ещё.");
    mends(&page("Еще раз и еще раз, а потом ещё."), "Еще раз и еще раз, а потом еще.");
    leaves(&page("Всё хорошо, и все рады: узнаём и узнаем."));
    leaves(&page("Ещё раз."));
    let needed = "--- svod.yaml\n# …\ntitle: Книга\nlanguages: [ru]\nyo: needed\n";
    check(
        &format!("{needed}{}", page("Ещё раз.")),
        &["inconsistent-yo: Ещё", "inconsistent-yo: ведёт"],
    );
}

#[test]
fn a_word_is_of_one_alphabet() {
    check(&page("Продаём cтолы и IKEА."), &["mixed-scripts: cтолы", "mixed-scripts: IKEА"]);
    mends(&page("Продаём cтолы."), "Продаём столы.");
    leaves(&page("SMS-код, e-mail'ы, VIPы, IPадрес, CRM."));
    let named = "--- svod.yaml\n# …\ntitle: Книга\ncompany: {name: Cтолы}\n";
    leaves(&format!("{named}{}", page("Магазин Cтолы.")));
}

#[test]
fn a_field_is_mended_in_its_file() {
    let tree = "--- glossary/a.yaml\n# …\ntitle: \"Слова \\\"так\\\" - и\"\nintro: >-\n  Магазин \"Дом\"\n  - это дом.\n";
    let (handbook, findings) = findings(&world(tree));
    let mended = svod::findings::mend(handbook.sources(), &findings);
    let text = mended.changed.values().next().expect("the file is mended");
    assert!(text.contains("title: \"Слова «так» — и\""), "{text}");
    assert!(
        text.contains("  Магазин «Дом»\n  — это дом.") || text.contains("«Дом»\n  - это"),
        "{text}"
    );
}
