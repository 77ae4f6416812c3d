//! References: what leads somewhere, in all the ways in which authors write it.

use crate::harness::{check, plain};

const GREETING: &str = "--- standards/greeting.md\n# Приветствие\n\n## По телефону\n\nНазываем компанию и спрашиваем, чем помочь.\n";

fn page(words: &str) -> String {
    format!("{GREETING}--- pages/about.md\n# О нас\n\nПродаём мебель. {words}\n")
}

#[test]
fn code_and_outer_addresses_are_no_references() {
    let words = "`[[nowhere]]` [сайт](https://dom.example/нет.md) <mailto:a@other.example> [тел](tel:+7482)";
    check(&page(words), &[]);
    check(&page("\n\n```\n[[nowhere]]\n```"), &[]);
}

#[test]
fn a_reference_may_have_words_of_its_own() {
    check(&page("[[greeting|Как здороваемся]]"), &[]);
}

#[test]
fn a_reference_in_a_field_is_told_at_its_words() {
    let tree = "--- values/values.yaml\ntitle: Ценности\nintro: |\n  Смотрите\n  [[nowhere]].\nvalues:\n  - {name: А, meaning: а, behaviours: [а]}\n  - {name: Б, meaning: б, behaviours: [б]}\n  - {name: В, meaning: в, behaviours: [в]}\n";
    check(tree, &["unknown-reference: [[nowhere"]);
}

#[test]
fn a_chapter_includes_what_is_there() {
    let tree = |include: &str| {
        format!(
            "{GREETING}--- svod.yaml\n# …\ntitle: Книга\nchapters: [{{title: Глава, include: [{include}]}}]\n"
        )
    };
    check(&tree("greeting, standards/"), &[]);
    check(&tree("greting"), &["unknown-reference: greting", "unreachable-document"]);
    check(&tree("scripts/"), &["unknown-reference.folder: scripts/", "unreachable-document"]);
}

#[test]
fn a_link_to_a_heading_is_found_by_its_words() {
    check(&page("[по телефону](../standards/greeting.md#по-телефону)"), &[]);
    check(&page("[по почте](../standards/greeting.md#по-почте)"), &["broken-link.anchor"]);
    check(&page("[выше](#о-нас)"), &[]);
    check(&page("[ниже](#нигде)"), &["broken-link.anchor"]);
}

#[test]
fn a_link_may_be_escaped_or_rooted_or_lead_to_other_files() {
    check(&page("[а](/standards/greeting.md) [б](../standards/greet%69ng.md)"), &[]);
    check(&format!("{}--- files/price.pdf\n…\n", page("[цены](../files/price.pdf)")), &[]);
    check(
        &format!("{}--- README.md\n…\n", page("[о проекте](../README.md) [папка](../standards/)")),
        &[],
    );
}

#[test]
fn a_slot_in_a_link_is_not_followed() {
    let slot = "undeclared-placeholder.in-prose: {{ order.number }}";
    check(&page("[заказ](https://dom.example/{{ order.number }})"), &[slot]);
}

#[test]
fn the_customer_is_always_a_role() {
    let stage = |name: &str, actor: &str| {
        format!("  - {{name: {name}, actor: {actor}, action: звонит, customer: слышит}}\n")
    };
    let stages = stage("Звонок", "client") + &stage("Приём", "operator");
    let tree = |last: &str| {
        format!(
            "--- processes/call.yaml\n# …\ntitle: Звонок\nstages:\n{stages}{}",
            stage("Итог", last)
        )
    };
    check(&tree("director"), &[]);
    check(&tree("operatr"), &["unknown-role: operatr"]);
}

#[test]
fn without_any_role_the_lack_is_told_once() {
    let tree = "--- roles/roles.yaml\ntitle: Роли\nroles: []\n";
    check(tree, &["unknown-role.none"]);
}

#[test]
fn a_plain_folder_knows_neither_roles_nor_channels() {
    let tree = "--- standards/a.md\n---\ntitle: Телефон\nowner: somebody\nchannel: fax\n---\nСнимаем трубку до третьего гудка.\n";
    assert_eq!(plain(tree), [""; 0]);
}

#[test]
fn channels_stand_as_keys_too() {
    let tree = "--- protocols/help.yaml\n# …\ntitle: Помощь\nsteps:\n  - {title: Слушайте, do: [а], by_channel: {phne: б}}\n  - {title: Решайте, do: [а]}\n";
    check(tree, &["unknown-channel: phne"]);
}

#[test]
fn a_torn_manifest_lacks_no_channel() {
    let torn = "--- svod.yaml\n# …\ntitle: \"Книга\ncompany: {name: Дом}\n";
    let tree = format!(
        "{torn}--- standards/phone.md\n---\ntitle: Телефон\nchannel: phone\n---\nСнимаем трубку до третьего гудка.\n"
    );
    let (_, findings) = crate::harness::findings(&crate::harness::world(&tree));
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"invalid-yaml") && !rules.contains(&"unknown-channel"), "{rules:?}");
}

#[test]
fn a_logo_is_a_picture() {
    let tree = "--- svod.yaml\n# …\ntitle: Книга\ncompany: {name: Дом, legal_name: Дом, address: Тверь, logo: images/logo.png, jurisdictions: []}\n";
    check(tree, &["broken-image: images/logo.png"]);
    check(&format!("{tree}--- images/logo.png\n…\n"), &[]);
}

#[test]
fn a_line_of_command_that_ends_is_no_loop() {
    let role = |id: &str, above: &str| {
        format!(
            "  - {{id: {id}, name: {id}, tasks: [а], front_line: false, reports_to: {above}}}\n"
        )
    };
    let tree = |top: &str| {
        format!(
            "--- roles/more.yaml\ntitle: Ещё роли\nroles:\n{}{}",
            role("one", "two"),
            role("two", top)
        )
    };
    check(&tree("director"), &[]);
    check(&tree("two"), &["reporting-loop: two"]);
}

#[test]
fn a_cell_is_joined_only_with_a_neighbour() {
    let table = |rows: &str| {
        format!("--- pages/about.md\n# О нас\n\n| Что | Срок | Кто |\n|---|---|---|\n{rows}\n")
    };
    check(&table("| Жалоба | день ||\n| ^^ | час | оператор |\n| ^^ | ^^ | логист |"), &[]);
    check(&table("|| день | логист |"), &["malformed-table.before: ||"]);
    check(&table("| ^^ | день | логист |"), &["malformed-table: ^^"]);
    check(&table("| Жалоба | день ||\n| Вопрос | ^^ | логист |"), &["malformed-table.width: ^^"]);
}

#[test]
fn a_bar_cuts_a_reference_only_in_a_table() {
    let page = |text: &str| {
        format!(
            "--- pages/more.md\n# Ещё\n\n{text}\n--- pages/other.md\n# О нас\n\nПродаём мебель и чиним её сами, в своей мастерской.\n"
        )
    };
    let table = |cell: &str| page(&format!("| Что | Где |\n|---|---|\n| Раз | {cell} |"));
    check(&table("[[other|о нас]]"), &["cut-reference: [[other|о нас]]"]);
    for cell in ["[[other\\|о нас]]", "[[other]]"] {
        check(&table(cell), &[]);
    }
    check(&table("`[[код|слова]]`"), &["malformed-table.many: слова]]`"]);
    check(&table("[[other]] | и ещё"), &["malformed-table.many: и ещё"]);
    check(&page("Читайте [[other|о нас]] и запоминайте, как мы работаем с мебелью."), &[]);
}

#[test]
fn a_comment_that_speaks_to_svod_says_what_svod_knows() {
    let told = |comment: &str| {
        format!("--- pages/about.md\n# О нас\n\nПродаём мебель и чиним её сами.\n\n{comment}\n")
    };
    check(&told("<!-- svod: landscpe -->"), &["unknown-instruction: landscpe"]);
    check(&told("<!--svod:wide-->"), &["unknown-instruction: wide"]);
    check(&told("Слово <!-- svod: turn it --> за словом."), &["unknown-instruction: turn"]);
    for silent in ["<!-- svod: landscape -->", "<!-- svod: -->", "<!-- про svod: wide -->"] {
        check(&told(silent), &[]);
    }
}

#[test]
fn a_footnote_is_used_where_a_mark_outside_it_leads_to_it() {
    let page = |text: &str| format!("--- pages/more.md\n# Ещё\n\n{text}\n");
    check(&page("Деньги вернём за три дня[^a].\n\n[^a]: По закону — десять."), &[]);
    check(
        &page("Вернём[^A] и ещё раз[^a].\n\n[^a]: По закону — десять[^b].\n\n[^b]: Статья 22."),
        &[],
    );
    check(
        &page("Деньги вернём за три дня.\n\n[^a]: По закону — десять."),
        &["unused-footnote: [^a]"],
    );
    check(
        &page("Деньги вернём за три дня.\n\n[^сам]: Об этом же[^сам]."),
        &["unused-footnote: [^сам]"],
    );
}

#[test]
fn the_mark_of_a_footnote_has_its_text() {
    check(&page("По закону[^term] так."), &["missing-footnote: [^term]"]);
    check(&page("По закону[^term] так.\n\n[^term]: Десять дней."), &[]);
    check(
        &page("По закону[^terms] так[^Term].\n\n[^term]: Десять дней."),
        &["missing-footnote: [^terms]"],
    );
    check(&page("Код `a[^term]`, ссылка [^сайт](https://dom.example), знак \\[^term]."), &[]);
    let values = |intro: &str| {
        format!(
            "--- values/values.yaml\ntitle: Ценности\nintro: |\n  {intro}\nvalues:\n  - {{name: А, meaning: а, behaviours: [а]}}\n  - {{name: Б, meaning: б, behaviours: [б]}}\n  - {{name: В, meaning: в, behaviours: [в]}}\n"
        )
    };
    check(&values("По закону[^term] так."), &["missing-footnote: [^term]"]);
    check(&values("По закону[^term] так.\n\n  [^term]: Десять дней."), &[]);
}
