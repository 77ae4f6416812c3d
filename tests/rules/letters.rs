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
