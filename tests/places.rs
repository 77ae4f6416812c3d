//! Where a beginner's mistakes are told: at the word that is wrong, once, and in words that help.

mod harness;

use svod::source::MemoryWorld;

/// Rule, variant and place of each finding: `wrong-type pages/about.md:3:12`.
fn places(tree: &str) -> Vec<String> {
    let world = harness::world(tree);
    let (handbook, findings) = harness::findings(&world);
    let place = |finding: &svod::findings::Finding| {
        let place = finding.place;
        let position = handbook.sources().position(place.source, place.span.start);
        let path = &handbook.sources().get(place.source).path;
        let dot = if finding.variant.is_empty() { "" } else { "." };
        format!(
            "{}{dot}{} {path}:{}:{}",
            finding.rule, finding.variant, position.line, position.column
        )
    };
    findings.iter().map(place).collect()
}

const PROSE: &str = "Продаём мебель и собираем её сами, отвечаем за каждый шаг до двери.";

#[test]
fn a_date_that_is_none_is_told_where_it_stands() {
    let tree =
        format!("--- pages/about.md\n---\ntitle: О нас\nreview_by: 31.02.2027\n---\n{PROSE}\n");
    assert_eq!(places(&tree), ["wrong-type pages/about.md:3:12"]);
}

#[test]
fn two_wrong_dates_are_two_findings() {
    let tree = format!(
        "--- pages/about.md\n---\ntitle: О нас\neffective_from: 1.1.26\nreview_by: завтра\n---\n{PROSE}\n"
    );
    let expected = ["wrong-type pages/about.md:3:17", "wrong-type pages/about.md:4:12"];
    assert_eq!(places(&tree), expected);
}

#[test]
fn a_key_with_nothing_after_it_is_an_empty_list() {
    let tree = format!("--- pages/about.md\n---\ntitle: О нас\ntags:\n---\n{PROSE}\n");
    assert_eq!(places(&tree), Vec::<String>::new());
}

#[test]
fn a_tab_is_told_at_the_tab() {
    let tree = "--- values/values.yaml\ntitle: Ценности\nvalues:\n\t- name: Забота\n";
    assert!(places(tree).contains(&"invalid-yaml.tab values/values.yaml:3:1".to_owned()));
}

#[test]
fn a_folder_that_says_no_kind_is_told_and_its_fields_are_not() {
    let tree = "--- skripty/order.yaml\ntitle: Заказ\nstart: hello\nnodes: {}\n";
    assert_eq!(places(tree), ["unknown-kind.folder skripty/order.yaml:1:8"]);
}

#[test]
fn a_misspelt_slot_of_the_company_is_told_in_prose_too() {
    let tree = format!(
        "--- pages/about.md\n---\ntitle: О нас\n---\n{PROSE}\n\nМы — {{{{ compny.name }}}}.\n"
    );
    assert_eq!(places(&tree), ["undeclared-placeholder pages/about.md:6:6"]);
}

#[test]
fn a_picture_that_is_none_is_told_where_it_is_shown() {
    let tree = format!(
        "--- pages/about.md\n---\ntitle: О нас\n---\n{PROSE}\n\n![Зал](../images/мой зал.jpg)\n"
    );
    assert_eq!(places(&tree), ["unusable-picture.torn pages/about.md:6:1"]);
}

#[test]
fn a_damaged_picture_is_told() {
    let mut world: MemoryWorld = harness::world(&format!(
        "--- pages/about.md\n---\ntitle: О нас\n---\n{PROSE}\n\n![Зал](zal.jpg)\n"
    ));
    world.insert("pages/zal.jpg", b"\xff\xd8\xff\xe0 and no more".to_vec());
    let lines = harness::lines(&world);
    assert!(lines.iter().any(|line| line.contains("unusable-picture.damaged")), "{lines:?}");
}
