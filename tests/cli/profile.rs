//! `svod profile`, and what is said of profiles at the end of a check.

use serde_json::Value;

use crate::Room;

/// A handbook with a profile of its own and one of law that nobody has checked.
const TREE: &str = "\
--- /svod.yaml
title: Дом
languages: [ru]
company: {name: Дом, legal_name: ООО «Дом», address: Тверь, jurisdictions: [ru]}
profiles: [own, law]
channels: {phone: {type: phone, address: \"+7\"}}
--- /profiles/own.yaml
title: {ru: Своё, en: Our own, sk: Vlastné}
basis: practice
note: Проверяем сами.
elements:
  - id: own-law
    need: всё, чего требует закон
    clause: own 1
    level: error
    demand: [{profile: law}]
  - {id: own-bank, need: банк, level: info, when: {regulated: [bank]}, demand: [{documents: script}]}
  - {id: own-title, need: название, level: error, demand: [{manifest: title}]}
--- /profiles/law.yaml
title: Закон
basis: law
jurisdiction: ru
as_of: \"2026-09\"
extends: [base]
elements:
  - {id: law-book, need: книга отзывов, write: Книга лежит у кассы., level: error, demand: [{documents: script}]}
--- /profiles/base.yaml
title: Основание
basis: law
as_of: \"2026-09\"
checked_by: lawyer
checked_on: 2026-02-01
elements:
  - {id: base-site, need: сайт, clause: п. 7, level: warning, certainty: unsure, note: сверьте номер, demand: [{manifest: company.site}]}
";

#[test]
fn the_profiles_are_listed_with_those_of_the_handbook_marked() {
    let run = Room::with(TREE).svod(&["profile", "list", "--lang", "ru"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let own = run.out.split("\n\n").filter(|entry| entry.contains("свой"));
    insta::assert_snapshot!(own.collect::<Vec<_>>().join("\n\n"));
    assert!(run.out.contains("essentials\n  Основа"), "{}", run.out);
}

#[test]
fn a_profile_is_shown_element_by_element() {
    let room = Room::with(TREE);
    let shown = |arguments: &[&str]| room.svod(&[&["profile", "show"], arguments].concat()).out;
    let law = shown(&["law", "--lang", "ru"]);
    insta::assert_snapshot!([law, shown(&["essentials", "--lang", "en"])].join("\n"));
}

#[test]
fn a_profile_is_shown_without_a_handbook() {
    let room = Room::new();
    let run = room.svod(&["profile", "show", "essentials", "--lang", "sk"]);
    assert!(run.out.contains("Treba: časť o telefóne"), "{}", run.out);
    assert!(!room.svod(&["profile", "list"]).out.contains("(attached)"));
}

#[test]
fn programs_read_a_profile_as_json() {
    let run = Room::with(TREE).svod(&["profile", "show", "law", "--format", "json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["checked"], false);
    assert_eq!(json["elements"][0]["id"], "base-site");
    assert_eq!(json["elements"][0]["profile"], "base");
    assert_eq!(json["elements"][1]["write"], "Книга лежит у кассы.");
}

#[test]
fn an_unknown_profile_is_one_sentence_with_the_nearest() {
    let room = Room::with(TREE);
    for arguments in [["show", "esentials"], ["index", "--profile=esentials"]] {
        room.svod(&[&["profile"], &arguments[..]].concat()).assert_failed("`essentials`");
    }
    room.svod(&["check", "--profile", "esentials"]).assert_failed("`essentials`");
    room.svod(&["profile", "show", "молоко"]).assert_failed("law, own");
}

#[test]
fn the_index_is_a_table_for_spreadsheets() {
    let run = Room::with(TREE).svod(&["profile", "index", "--profile", "own"]);
    let lines: Vec<&str> = run.out.trim_start_matches('\u{feff}').lines().collect();
    let expected = [
        "profile;clause;element;need;state;document;section;page;file;line",
        "own;own 1;own-law;всё, чего требует закон;выполнено;;;;;",
        "own;п. 7;base-site;сайт;не выполнено;;;;;",
        "own;;law-book;книга отзывов;не выполнено;;;;;",
        "own;;own-bank;банк;не применяется;;;;;",
        "own;;own-title;название;выполнено;;;;svod.yaml;1",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn the_summary_has_a_line_for_each_profile() {
    let room = Room::with(TREE);
    let run = room.svod(&["check", "--lang", "ru"]);
    let lines: Vec<&str> = run.out.lines().collect();
    let said: Vec<&&str> = lines
        .iter()
        .filter(|line| line.starts_with("own: ") || line.starts_with("law: "))
        .collect();
    insta::assert_debug_snapshot!(said);
    let json: Value = serde_json::from_str(&room.svod(&["check", "--format", "json"]).out).unwrap();
    let law = &json["summary"]["profiles"][1];
    assert_eq!((&law["name"], &law["title"]), (&"law".into(), &"Закон".into()));
    let numbers = ["met", "unmet", "inapplicable"].map(|key| law[key].as_u64());
    assert_eq!(numbers, [0, 2, 0].map(Some));
    assert_eq!(law["checked"], false);
}

#[test]
fn what_is_switched_off_counts_neither_as_met_nor_as_unmet() {
    let room = Room::with(TREE);
    room.write("svod.yaml", room.read("svod.yaml") + "levels: {base-site: off}\n");
    let run = room.svod(&["check", "--lang", "ru"]);
    assert!(run.out.contains("\nlaw: 0 из 1, 1 выключен\n"), "{}", run.out);
    let json: Value = serde_json::from_str(&room.svod(&["check", "--format", "json"]).out).unwrap();
    let numbers = ["met", "unmet", "off"].map(|key| json["summary"]["profiles"][1][key].as_u64());
    assert_eq!(numbers, [0, 1, 1].map(Some));
    let shown = room.svod(&["profile", "show", "law", "--lang", "ru"]).out;
    assert!(shown.contains("1 элемент: 1 ошибка, 1 выключен"), "{shown}");
    assert!(shown.contains("base-site · выключен в svod.yaml"), "{shown}");
    let shown = room.svod(&["profile", "show", "law", "--format", "json"]).out;
    assert!(shown.contains("\"level\": \"off\""), "{shown}");
}

/// The rows of the overview of a gap list: needs, met, and those not met by their levels.
fn overview(html: &str) -> Vec<[usize; 5]> {
    let table = html.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    let row = |row: &str| -> [usize; 5] {
        let cells = row.split("<td").skip(1);
        let number =
            |cell: &str| cell.split('>').nth(1).unwrap().split('<').next().unwrap().parse();
        cells.map(|cell| number(cell).unwrap()).collect::<Vec<_>>().try_into().unwrap()
    };
    table.split("</tr>").filter(|text| text.contains("<td")).map(row).collect()
}

#[test]
fn the_numbers_of_the_gap_list_add_up_whichever_profile_tells_of_a_gap() {
    let room = Room::with(TREE);
    let manifest = room.read("svod.yaml").replace("[own, law]", "[own, law, twin, essentials]");
    room.write("svod.yaml", manifest);
    let twin = "title: Двойник\nbasis: practice\nelements:\n  - {id: twin-phone, need: телефон, level: warning, demand: [{section: phone}]}\n  - {id: twin-clean, need: ссылки, level: error, demand: [{clean: [unknown-reference]}]}\n  - {id: twin-too, need: ссылки, level: error, demand: [{clean: [unknown-reference]}]}\n";
    room.write("profiles/twin.yaml", twin);
    room.write("pages/a.md", "# О нас\n\nСм. [[нет]].\n");
    let rows = overview(&room.svod(&["check", "--format", "html"]).out);
    for [needs, met, errors, warnings, infos] in &rows {
        assert_eq!(*needs, met + errors + warnings + infos, "{rows:?}");
    }
    assert_eq!(rows, [[3, 1, 0, 2, 0], [2, 0, 0, 2, 0], [3, 0, 3, 0, 0], [4, 0, 4, 0, 0]]);
}

#[test]
fn the_auditors_index_is_built_where_it_is_wished_for() {
    let room = Room::clean();
    assert_eq!(room.svod(&["build", "--format", "html"]).code, 0);
    assert!(!room.path().join("out/auditor-index.csv").exists());
    let manifest = room.read("svod.yaml");
    room.write("svod.yaml", format!("{manifest}\nauditor_index: [essentials]\n"));
    let run = room.svod(&["build", "--format", "html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let csv = room.read("out/auditor-index.csv");
    assert!(csv.starts_with("\u{feff}profile;") && csv.contains(";greeting;"), "{csv}");
    assert!(room.read("out/html/auditor-index.html").contains("href="));
}

/// A handbook that is held against the base set of standards, and lacks nearly all of it.
fn bare(files: &[(&str, &str)]) -> Room {
    let room = Room::with(TREE);
    room.write("svod.yaml", room.read("svod.yaml").replace("[own, law]", "[core-handbook]"));
    files.iter().for_each(|(path, text)| room.write(path, text));
    room
}

/// What is said of an element: the message, the advice and the path.
fn told(room: &Room, element: &str) -> [String; 3] {
    let run = room.svod(&["check", "--format", "json", "--lang", "ru"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let all = json["findings"].as_array().unwrap();
    let mut about = all.iter().filter(|one| one["element"] == element);
    let found = about.find(|one| one["message"].as_str().unwrap() != "").unwrap();
    ["message", "help", "path"].map(|key| found[key].as_str().unwrap().to_owned())
}

#[test]
fn who_lacks_a_reference_is_told_where_and_how_to_write_it() {
    let standard = "title: Гудок\nmandatory: must\nrule: Снимаем трубку.\n";
    let card = "title: Лист\nblocks: []\n";
    let room = bare(&[("standards/ring.yaml", standard), ("scorecards/call.yaml", card)]);
    let [message, help, _] = told(&room, "core-control");
    assert!(
        message.contains("на `ring` не ссылается ни один документ вида `scorecard`"),
        "{message}"
    );
    assert!(help.contains("`scorecards/`: `standard: ring`"), "{help}");
    let [_, help, _] = told(&room, "core-scripts");
    assert!(help.contains("`scripts/`: `channel: phone`"), "{help}");
}

#[test]
fn who_lacks_an_order_of_steps_is_told_in_which_field_to_write_it() {
    let help_steps =
        "title: HELP\nsteps:\n  - {title: Выслушайте, do: [а]}\n  - {title: Помогите, do: [а]}\n";
    let room = bare(&[("protocols/help.yaml", help_steps)]);
    let [message, help, path] = told(&room, "core-step-back");
    assert!(message.starts_with("в своде этого нет, а нужно: порядок «шаг назад»"), "{message}");
    let words = ["вида `protocol`", "папка `protocols/`", "`steps.title`", "1. Отступите"];
    assert!(words.iter().all(|word| help.contains(word)), "{help}");
    assert_eq!(path, "svod.yaml", "another protocol is not blamed");
    let html = room.svod(&["check", "--format", "html", "--lang", "ru"]).out;
    assert!(html.contains("каждый отдельным пунктом</dd>"), "the advice is not lost in the list");
    let wrong = "title: Назад\nsteps:\n  - {title: Остыньте, do: [а]}\n  - {title: Отступите, do: [а]}\n  - {title: Извлеките урок, do: [а]}\n";
    room.write("protocols/back.yaml", wrong);
    let [message, help, path] = told(&room, "core-step-back");
    assert!(message.starts_with("шаги идут не в том порядке"), "{message}");
    assert!(help.contains("`steps.title` по порядку"), "{help}");
    assert_eq!(path, "protocols/back.yaml");
}

#[test]
fn what_only_a_rule_that_is_off_would_tell_is_off_with_it() {
    let summary = |levels: &str| {
        let own = TREE.replace("profiles: [own, law]", &format!("profiles: [own]\n{levels}"));
        let room = Room::with(&own.replace(
            "demand: [{profile: law}]",
            "demand: [{clean: [jurisdiction-without-profile]}]",
        ));
        let run = room.svod(&["check", "--lang", "en"]);
        let line = run.out.lines().chain(run.err.lines()).find(|line| line.starts_with("own: "));
        line.expect("the profile is counted").to_owned()
    };
    assert_eq!(summary(""), "own: 1 of 2, 1 does not apply");
    let off = summary("levels: {jurisdiction-without-profile: off}");
    assert_eq!(off, "own: 1 of 1, 1 does not apply, 1 switched off");
}
