//! Completeness: the four sections that nobody may lack, in folders and in whole handbooks.

use svod::findings::{Finding, Level};
use svod::language::{Date, Language};
use svod::locale::Words;
use svod::locale::messages::message;
use svod::source::MemoryWorld;

fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

fn findings(tree: &str) -> Vec<Finding> {
    let world = MemoryWorld::from_text(tree, today());
    svod::compile(&world).expect("a world in memory can be listed").findings
}

fn rules(tree: &str) -> Vec<&'static str> {
    let found = findings(tree);
    found.iter().map(|finding| finding.rule).collect()
}

#[track_caller]
fn documented(name: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let rule = svod::rules::by_name(name).expect("a rule of that name");
    (rules(rule.bad), rules(rule.good))
}

#[test]
fn a_folder_without_a_greeting_lacks_just_that() {
    assert_eq!(documented("missing-section"), (vec!["missing-section"], vec![]));
}

#[test]
fn a_section_of_stub_words_is_a_stub() {
    assert_eq!(documented("stub-section"), (vec!["stub-section"], vec![]));
}

#[test]
fn a_greeting_without_name_and_offer_cannot_be_used() {
    assert_eq!(documented("unusable-section"), (vec!["unusable-section"], vec![]));
}

#[test]
fn a_heading_that_may_be_the_section_is_named_beside_the_lack() {
    let (bad, good) = documented("doubtful-section");
    assert_eq!(bad, ["missing-section", "doubtful-section"]);
    assert!(good.is_empty(), "{good:?}");
}

#[test]
fn a_word_in_braces_settles_the_doubt() {
    let rule = svod::rules::by_name("doubtful-section").expect("a rule of that name");
    let settled = rule.bad.replace("ситуации\n", "ситуации {#complaints}\n");
    assert!(!rules(&settled).contains(&"missing-section"));
    assert!(!rules(&settled).contains(&"doubtful-section"));
}

#[test]
fn a_stage_of_the_phone_is_not_the_phone() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let stage = rule.good.replace("# Телефон\n", "# Прощание по телефону\n");
    assert_eq!(rules(&stage), ["missing-section"]);
}

#[test]
fn what_a_section_lacks_is_said_fact_by_fact() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let bare = rule.good.replace(
        "тема, обращение, основная часть и заключение, а под ними подпись",
        "всё, что нужно покупателю, и ничего лишнего, что отняло бы у него время",
    );
    let variants: Vec<&str> = findings(&bare).iter().map(|finding| finding.variant).collect();
    assert_eq!(variants, ["letter-parts", "signature"]);
}

#[test]
fn a_lack_is_an_error_of_its_element() {
    let rule = svod::rules::by_name("missing-section").expect("a rule of that name");
    let found = findings(rule.bad);
    let element = found[0].element.as_ref().expect("a finding of a profile");
    assert_eq!((element.profile.as_str(), element.element.as_str()), ("essentials", "greeting"));
    assert_eq!(found[0].level, Some(Level::Error));
}

/// A handbook of little but its profiles: what stands behind `profiles:`, other lines of `svod.yaml`,
/// and more files.
fn house(profiles: &str, lines: &str, files: &str) -> String {
    format!(
        "--- svod.yaml\ntitle: Стандарты\nlanguages: [ru]\nprofiles: {profiles}\n{lines}\
         company: {{name: Дом, legal_name: Дом, address: Тверь, jurisdictions: [sk]}}\n\
         channels: {{phone: {{type: phone, address: \"+7\"}}}}\n{files}"
    )
}

/// A profile that extends `essentials` and has the last word on three of its elements.
const OWN: &str = "\
--- profiles/own.yaml
title: Наш набор
basis: practice
extends: [essentials]
elements:
  - {id: greeting, need: адрес сайта, level: warning, demand: [{manifest: [company.site]}]}
  - {id: phone, need: телефон, level: off, demand: [{section: phone}]}
  - {id: own-book, need: книга отзывов, level: error, demand: [{documents: script}]}
";

/// What is told of elements: each with its profile, its level and the rule.
fn told(tree: &str) -> Vec<String> {
    let about = |finding: Finding| {
        let element = finding.element.as_ref()?;
        let level = finding.level.expect("a settled finding").name();
        Some(format!("{} {} {level} {}", element.profile, element.element, finding.rule))
    };
    let mut told: Vec<String> = findings(tree).into_iter().filter_map(about).collect();
    told.sort_unstable();
    told
}

#[test]
fn an_own_profile_replaces_and_drops_what_it_extends() {
    assert_eq!(
        told(&house("[own]", "", OWN)),
        [
            "essentials complaints error missing-section",
            "essentials email error missing-section",
            "own greeting warning unmet-element",
            "own own-book error unmet-element",
        ]
    );
}

#[test]
fn the_extending_profile_has_the_last_word_wherever_it_stands() {
    let beside = [
        "essentials complaints error missing-section",
        "essentials email error missing-section",
        "essentials phone error missing-section",
        "own greeting warning unmet-element",
        "own own-book error unmet-element",
    ];
    assert_eq!(told(&house("[own, essentials]", "", OWN)), beside);
    assert_eq!(told(&house("[essentials, own]", "", OWN)), beside);
}

#[test]
fn a_profile_between_passes_on_what_it_changes() {
    let files =
        format!("{OWN}--- profiles/top.yaml\ntitle: Верх\nbasis: practice\nextends: [own]\n");
    assert_eq!(told(&house("[top]", "", &files)), told(&house("[own]", "", &files)));
    let back = "elements: [{id: phone, need: телефон, level: info, demand: [{section: phone}]}]\n";
    let again = told(&house("[top]", "", &format!("{files}{back}")));
    assert!(again.contains(&"top phone info missing-section".to_owned()), "{again:?}");
}

#[test]
fn a_profile_of_the_handbook_wins_over_a_built_in_one() {
    let own = "--- profiles/essentials.yaml\ntitle: Своё\nbasis: practice\nelements:\n  \
               - {id: own-book, need: книга, level: error, demand: [{documents: script}]}\n";
    assert_eq!(told(&house("[essentials]", "", own)), ["essentials own-book error unmet-element"]);
}

#[test]
fn the_levels_of_the_handbook_come_last() {
    let levels =
        "levels: {greeting: error, own-book: info, complaints: off, missing-section: warning}\n";
    assert_eq!(
        told(&house("[own]", levels, OWN)),
        [
            "essentials email warning missing-section",
            "own greeting error unmet-element",
            "own own-book info unmet-element",
        ]
    );
}

#[test]
fn a_lack_names_the_section_that_lacks() {
    let own = "--- profiles/own.yaml\ntitle: Набор\nbasis: practice\nelements:\n  - {id: own-call, \
               need: порядок звонка, level: error, demand: [{section: greeting}, {section: complaints}]}\n\
               --- pages/greeting.md\n# Приветствие\n\nГоворим так: «Дом, здравствуйте! Чем могу помочь?»\n";
    let found = findings(&house("[own]", "", own));
    let lack = found.iter().find(|finding| finding.rule == "missing-section").expect("a lack");
    let text = message(Words::of(Language::Ru), lack);
    assert!(text.contains("Жалобы"), "{text}");
}

#[test]
fn a_field_that_lacks_in_the_manifest_is_told_at_its_key() {
    let own = "--- profiles/own.yaml\ntitle: Набор\nbasis: practice\nelements:\n  - {id: own-site, \
               need: сайт, level: error, demand: [{manifest: [company.name, FIELD]}]}\n";
    let words = |field: &str| {
        let tree = house("[own]", "", &own.replace("FIELD", field));
        let compilation = svod::compile(&MemoryWorld::from_text(&tree, today())).expect("a world");
        let mut found = compilation.findings.into_iter();
        let lack = found.find(|finding| finding.rule == "unmet-element").expect("a lack");
        let source = compilation.handbook.sources().get(lack.place.source);
        source.text[lack.place.span.range()].to_owned()
    };
    assert_eq!(words("company.site"), "company");
    assert_eq!(words("channels.*.hours"), "phone");
    assert_eq!(words("theme.name"), "own");
}

/// A complaint procedure without the time and the letter of the acknowledgement.
const SILENT: &str = "\
--- complaints/procedure.md
---
title: Жалобы
acknowledgement: {within: 2 h}
---
Подтверждаем, что жалоба получена, в течение 2 часов.
";

#[test]
fn nobody_is_told_to_throw_the_procedure_away() {
    let found = findings(&house("[complaints-min]", "", SILENT));
    let about = |finding: &&Finding| {
        finding.element.as_ref().is_some_and(|about| about.element == "complaints-acknowledgement")
    };
    let lack = found.iter().find(about).expect("the letter lacks");
    assert_eq!((lack.rule, lack.variant), ("unmet-element", "fields"));
}

/// A profile that asks for words, and a page or a training that has them or has not.
fn says(words: &str, file: &str) -> Vec<String> {
    told(&house(
        "[own]",
        "",
        &format!(
            "--- profiles/own.yaml\ntitle: Набор\nbasis: practice\nelements:\n  - {{id: own-words, \
             need: слова, level: error, demand: [{{says: {{ru: {words}}}}}]}}\n{file}"
        ),
    ))
}

#[test]
fn a_heading_stands_for_one_group_of_words_only() {
    let page = "--- pages/a.md\n# Запись звонков\n\nПредупреждаем до первого вопроса.\n";
    assert!(says("[[запис*], [предупрежда*]]", page).is_empty());
    assert_eq!(says("[[запис*], [звонк*], [предупрежда*]]", page).len(), 1);
}

#[test]
fn a_long_field_is_read_piece_by_piece() {
    let training = "--- training/a.yaml\ntitle: Первый день\ntype: module\ncontent: |\n  Жалобу \
                    записываем.\n\n  - Обед в час.\n  - Домой в шесть.\n";
    assert!(says("[[обед*], [час]]", training).is_empty());
    assert_eq!(says("[[обед*], [домой]]", training).len(), 1);
    assert_eq!(says("[[жалоб*], [обед*]]", training).len(), 1);
}

#[test]
fn a_doubtful_heading_with_all_facts_is_the_section() {
    let letters = |text: &str| {
        format!(
            "--- pages/a.md\n# Приветствие\n\n«Магазин „Дом“, здравствуйте! Чем могу помочь?» Так здороваемся с каждым.\n\n# Телефон\n\nСнимаем трубку до третьего гудка.\n\n# Письма\n\n{text}\n\n# Жалобы\n\nОтвечаем за 7 календарных дней, отвечает старший смены, спорное передаём директору.\n"
        )
    };
    let full = "Отвечаем за 4 часа. Тема, обращение, текст, завершение и подпись: имя, должность, телефон.";
    assert_eq!(rules(&letters(full)), [""; 0]);
    assert!(rules(&letters("Пишем вежливо и по делу.")).contains(&"missing-section"));
}

#[test]
fn an_element_that_cannot_be_read_is_not_met() {
    let profile = |demand: &str| {
        format!(
            "--- svod.yaml\n# …\ntitle: Книга\nprofiles: [house]\n--- profiles/house.yaml\ntitle: Наш\nbasis: practice\nelements:\n  - {{id: own, need: правило, level: error, demand: {demand}}}\n"
        )
    };
    for demand in ["[{sectoin: phone}]", "[]"] {
        let world = MemoryWorld::from_text(&profile(demand), today());
        let compilation = svod::compile(&world).unwrap();
        let format = svod::report::FORMATS.iter().find(|format| format.name == "json").unwrap();
        let json = (format.write)(&compilation, &svod::report::ReportOptions::new(Language::En));
        assert!(json.contains("\"met\": 0") && json.contains("\"unmet\": 1"), "{json}");
    }
}
