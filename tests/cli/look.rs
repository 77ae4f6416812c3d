//! How reports look: for people in three languages, and for programs as `docs/json.md` has it.

use serde_json::Value;

use crate::{Room, finish, steady};

/// One finding of each level, a long line, and a file that is passed over.
const TREE: &str = "\
--- /svod.yaml
title: Дом
levels: {missing-owner: info}
--- /pages/about.md
---
title: О нас
status: approved
---
Ёлка, жалоба, [[greetin]]: длинная строка, которая тянется далеко за край окна терминала, и там [[другая]].
--- /standards/greeting.md
---
title: Приветствие
---
Здороваемся первыми.
--- /old.docx
";

fn page(lang: &str) -> String {
    let room = Room::with(TREE);
    let run = room.svod(&["check", "pages", "--lang", lang, "--explain-skips"]);
    assert_eq!(run.code, 1);
    steady(&run.out)
}

fn json(room: &Room, arguments: &[&str]) -> Value {
    let run = room.svod(&[&["check", "--format", "json"], arguments].concat());
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn people_read_it_in_russian() {
    insta::assert_snapshot!(page("ru"));
}

#[test]
fn people_read_it_in_english() {
    insta::assert_snapshot!(page("en"));
}

#[test]
fn people_read_it_in_slovak() {
    insta::assert_snapshot!(page("sk"));
}

#[test]
fn a_plain_folder_is_said_to_be_one() {
    let room = Room::new();
    room.write("a.md", "# Жалобы\n\nОтвечаем за 10 дней.\n");
    let run = room.svod(&["check", "--lang", "ru"]);
    assert!(run.out.contains("Папка без svod.yaml: проверена как обычный Markdown"), "{}", run.out);
    assert_eq!(json(&room, &[])["summary"]["plain"], true);
}

#[test]
fn columns_are_counted_in_letters() {
    let room = Room::with(TREE);
    let json = json(&room, &["pages"]);
    let mut findings = json["findings"].as_array().unwrap().iter();
    let finding = findings.find(|found| found["rule"] == "unknown-reference").unwrap();
    let numbers = ["line", "column", "end_line", "end_column"].map(|key| finding[key].as_u64());
    assert_eq!(numbers, [5, 15, 5, 26].map(Some));
    assert!(page("ru").contains("pages/about.md:5:15"));
}

#[test]
fn json_has_the_documented_shape() {
    let json = json(&Room::with(TREE), &[]);
    assert_eq!(json["version"], 1);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let summary = [
        "documents",
        "errors",
        "idle",
        "infos",
        "off",
        "plain",
        "profiles",
        "rules",
        "skip_reasons",
        "skipped",
        "warnings",
    ];
    assert_eq!(keys(&json["summary"]), summary);
    let place = ["column", "end_column", "end_line", "line", "path"];
    let may_be = ["clause", "element", "help", "profile"];
    for finding in json["findings"].as_array().unwrap() {
        let must = ["fingerprint", "level", "message", "related", "rule"].iter().chain(&place);
        assert!(must.clone().all(|key| finding.get(key).is_some()), "{finding:#}");
        let known: Vec<_> = must.chain(&may_be).collect();
        assert!(
            keys(finding).iter().all(|key| known.iter().any(|name| **name == key)),
            "{finding:#}"
        );
    }
}

#[test]
fn the_summary_counts_the_list() {
    let json = json(&Room::with(TREE), &[]);
    let levels = json["findings"].as_array().unwrap().iter().map(|found| found["level"].clone());
    let levels: Vec<Value> = levels.collect();
    for (key, level) in [("errors", "error"), ("warnings", "warning"), ("infos", "info")] {
        let count = levels.iter().filter(|found| *found == level).count();
        assert_eq!(json["summary"][key], count, "{level}");
    }
    assert_eq!(
        (&json["summary"]["documents"], &json["summary"]["skipped"]),
        (&2.into(), &1.into())
    );
}

#[test]
fn colours_are_for_terminals_or_by_wish() {
    let room = Room::with(TREE);
    let is_coloured = |arguments: &[&str], no_color: &str| {
        let mut command = room.command(&[&["check"], arguments].concat());
        command.env("NO_COLOR", no_color);
        finish(command).out.contains('\u{1b}')
    };
    assert!(!is_coloured(&[], ""));
    assert!(is_coloured(&["--color", "always"], ""));
    assert!(!is_coloured(&["--color", "auto"], "1"));
    assert!(!is_coloured(&["--color", "never"], ""));
}

#[test]
fn reports_in_files_have_no_colours() {
    let room = Room::with(TREE);
    room.svod(&["check", "--color", "always", "-o", "report.txt"]);
    assert!(!room.read("report.txt").contains('\u{1b}'));
}

#[test]
fn the_environment_names_the_language_of_failures() {
    let room = Room::new();
    let said = |locale| {
        let mut command = room.command(&["check", "нет"]);
        command.env("LANG", locale);
        finish(command).err
    };
    assert_eq!(said("ru_RU.UTF-8"), "svod: нет ни файла, ни папки «нет»\n");
    assert_eq!(said("sk_SK.UTF-8"), "svod: súbor ani priečinok „нет“ neexistuje\n");
    assert_eq!(said("C"), "svod: there is no file or folder “нет”\n");
}

#[test]
fn hostile_text_is_shown_and_not_obeyed() {
    let room = Room::with(TREE);
    room.write("pages/about.md", "---\ntitle: О\u{1b}[31m нас\nstatus: approved\n---\n[[нет]]\r\n");
    let run = room.svod(&["check", "pages", "--color", "never"]);
    assert_eq!(run.code, 1);
    assert!(!run.out.contains('\u{1b}'));
    let empty = Room::new();
    empty.write("a.md", "");
    empty.write("b.yaml", "\u{feff}");
    empty.write("c.md", [0xff, 0xfe, b'\n', 0x00]);
    assert_eq!(empty.svod(&["check"]).code, 1);
}

#[test]
fn a_line_of_a_megabyte_is_named_but_not_shown() {
    let room = Room::with(TREE);
    let line = format!("---\ntitle: О нас\n---\n{} [[нет]]\n", "слово ".repeat(90_000));
    room.write("pages/about.md", line);
    let run = room.svod(&["check", "pages"]);
    assert!(run.out.contains("pages/about.md:4:540002"), "{}", &run.out[..run.out.len().min(900)]);
    assert!(run.out.len() < 4_000);
}
